package org.stowage.tracking;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A parcel's way, as programs and pages read it. @param code null: nothing that we understand was said yet */
record TrackView(
        String parcelNo,
        @Nullable String carrier,
        @Nullable String waybillNo,
        @Nullable String code,
        @Nullable Instant at,
        @Nullable Instant firstScanAt,
        @Nullable Instant dueAt,
        @Nullable String problem,
        List<Event> events) {

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
