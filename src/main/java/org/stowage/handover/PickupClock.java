package org.stowage.handover;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** One carrier's pick-ups in one warehouse, as instants: its days and hours are those of the warehouse's zone. */
record PickupClock(ZoneId zone, List<Pickup> pickups) {

    /** A pick-up every week at the least, and a day for the warning. */
    private static final int DAYS = 8;

    private record Coming(Instant at, Duration warning) {}

    /** The last pick-up that is over, or so near that what is not handed over for it is an alarm. */
    Optional<Instant> due(Instant now) {
        return around(now)
                .filter(coming -> !coming.at().minus(coming.warning()).isAfter(now))
                .map(Coming::at)
                .max(Comparator.naturalOrder());
    }

    /** The pick-up that a parcel closed at this moment goes with. */
    Optional<Instant> firstAfter(Instant closed) {
        return around(closed).map(Coming::at).filter(at -> at.isAfter(closed)).min(Comparator.naturalOrder());
    }

    private Stream<Coming> around(Instant moment) {
        LocalDate day = moment.atZone(zone).toLocalDate();
        return LongStream.rangeClosed(-DAYS, DAYS).mapToObj(day::plusDays).flatMap(this::on);
    }

    private Stream<Coming> on(LocalDate day) {
        return pickups.stream()
                .filter(pickup -> pickup.isOn(day.getDayOfWeek()))
                .map(pickup -> new Coming(
                        ZonedDateTime.of(day, pickup.time(), zone).toInstant(), Duration.ofMinutes(pickup.warning())));
    }
}
