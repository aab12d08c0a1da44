package org.stowage.tracking;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A parcel that left, or of which the channel knows, and whose carrier somebody should ask.
 *
 * @param code lost, damaged, reported (the channel knows the number, the carrier has not scanned it), late-pick-up (handed
 *     over, not scanned), failed-attempt, exception, returning, overdue, stuck: the worst one
 * @param since when that began
 * @param text the carrier's last words
 * @param note of whoever looked after it before
 */
public record TrackAlarm(
        String parcelNo,
        String orderNo,
        String carrier,
        String waybillNo,
        String code,
        Instant since,
        @Nullable String text,
        @Nullable String note) {}
