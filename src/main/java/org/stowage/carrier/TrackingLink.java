package org.stowage.carrier;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * What a kind of carrier tells of the parcels that it has, beside its {@link CarrierLink}; one bean for each kind that tells
 * anything.
 */
interface TrackingLink {

    /** Secret of the account that its pushes are signed with; without one nothing is believed. */
    String PUSH_SECRET = "push-secret";

    /** More than any carrier sends at once. */
    int MOST = 2_000;

    /** Value of carrier.kind. */
    String kind();

    /** @return false: forged, or signed with another secret */
    boolean isSigned(String secret, PushMessage message);

    /** @throws IllegalArgumentException it is not what this carrier sends */
    Pushed read(PushMessage message);

    /** Whether it can be asked, or speaks by itself only. */
    default boolean canBeAsked() {
        return false;
    }

    /** Slow, and may fail: never inside a transaction. */
    default TrackAnswer ask(CarrierAccount account, String no) {
        return TrackAnswer.unclear(kind() + " cannot be asked");
    }

    /** Refuses what is more than anybody sends. */
    static JsonNode within(JsonNode list) {
        if (list.size() > MOST) {
            throw new IllegalArgumentException("more than " + MOST);
        }
        return list;
    }
}
