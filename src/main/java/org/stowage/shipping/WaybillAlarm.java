package org.stowage.shipping;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A waybill that needs somebody.
 *
 * @param state of the parcel's waybill
 * @param code unclosed: a number, and the parcel was never closed; refused or unreachable: by the carrier; unclear: nobody
 *     understands the carrier; unreached: nobody gets through to it; void-refused: the number cannot be given back;
 *     unanswered: nobody has answered for a planned parcel, and its walk began without; unfinished: it answered, and the
 *     label or the next number failed; duplicate-number, second-number
 * @param text the carrier's own words, or the number that it is about
 */
public record WaybillAlarm(
        String parcelNo,
        String orderNo,
        @Nullable String carrier,
        @Nullable String no,
        String state,
        String code,
        @Nullable String text,
        boolean wayBack,
        Instant since) {}
