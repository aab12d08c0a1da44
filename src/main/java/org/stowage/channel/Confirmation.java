package org.stowage.channel;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A confirmation as pages and programs read it. @param problem why it is not taken, in the channel's words */
public record Confirmation(
        long id,
        String orderNo,
        String channel,
        String channelOrderNo,
        String parcelNo,
        @Nullable String carrier,
        @Nullable String waybillNo,
        String way,
        String state,
        int attempts,
        @Nullable String problem,
        Instant createdAt,
        @Nullable Instant sentAt) {

    /** It needs a person: it was refused, nobody can find out, or it is not true any more. */
    public boolean isStuck() {
        return state.equals("refused") || state.equals("unclear") || isOutdated();
    }

    public boolean isOutdated() {
        return state.equals("outdated");
    }
}
