package org.stowage.tracking;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A parcel's way, as programs and pages read it. @param code null: nothing that we understand was said yet; @param intercept null: nobody calls it back; @param left the carrier has it */
record TrackView(
        String parcelNo,
        @Nullable String carrier,
        @Nullable String waybillNo,
        @Nullable String code,
        @Nullable Instant at,
        @Nullable Instant firstScanAt,
        @Nullable Instant dueAt,
        @Nullable String problem,
        @JsonIgnore boolean left,
        @Nullable Intercept intercept,
        List<Event> events) {

    /** Somebody waits for what the carrier says. */
    public boolean mayBeAnswered() {
        return intercept != null && intercept.waits();
    }

    /** It is on its way to the customer, and nobody has called it back yet, or not with success. */
    public boolean mayBeCalledBack() {
        boolean isOver = TrackCode.DELIVERED.text().equals(code)
                || TrackCode.RETURNED.text().equals(code);
        boolean isTaken = intercept != null && intercept.state().equals(InterceptState.ACCEPTED.text());
        return left && !isOver && !isTaken && !mayBeAnswered();
    }

    /** @param code null: unknown, the carrier's own stand beside it */
    record Event(
            Instant at, @Nullable String code, @Nullable String place, String text, String rawCode, String source) {

        static Event from(ParcelEvent event) {
            return new Event(
                    event.at(),
                    event.code() == null ? null : event.code().text(),
                    event.place(),
                    event.text(),
                    event.rawCode(),
                    event.source().text());
        }
    }
}
