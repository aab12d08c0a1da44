package org.stowage.stock;

import java.time.Instant;

/**
 * Units of an item set aside for one channel or one promotion, for a time.
 *
 * @param claimant {@code channel:NAME} or {@code promotion:NAME}: whose orders may take from it
 * @param taken promised out of it, shipped units included; the rest is set aside while the pool is open
 * @param open its time has come and is not over
 */
public record Pool(
        long id,
        String code,
        String sku,
        String claimant,
        Instant startsAt,
        Instant endsAt,
        long setAside,
        long taken,
        boolean open) {

    public long left() {
        return setAside - taken;
    }

    /** channel or promotion. */
    public String kind() {
        return claimant.substring(0, claimant.indexOf(':'));
    }

    /** Of the channel or the promotion. */
    public String claimantName() {
        return claimant.substring(claimant.indexOf(':') + 1);
    }
}
