package org.stowage.handover;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PickupClockTest {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    @Test
    void isDueFromTheWarningOnAndStaysSoUntilTheNextOne() {
        PickupClock clock = clock(SHANGHAI, at("10:00", null, 30), at("18:00", null, 30));
        Instant six = Instant.parse("2026-11-20T10:00:00Z");
        assertThat(clock.due(six.minusSeconds(1801))).contains(Instant.parse("2026-11-20T02:00:00Z"));
        assertThat(clock.due(six.minusSeconds(1800))).contains(six);
        assertThat(clock.due(six.plusSeconds(3600))).contains(six);
    }

    @Test
    void aParcelGoesWithTheFirstVanAfterItWasClosed() {
        PickupClock clock = clock(SHANGHAI, at("18:00", null, 30));
        Instant six = Instant.parse("2026-11-20T10:00:00Z");
        assertThat(clock.firstAfter(six.minusSeconds(1))).contains(six);
        assertThat(clock.firstAfter(six)).contains(Instant.parse("2026-11-21T10:00:00Z"));
    }

    @Test
    void nobodyComesOnADayThatIsNotNamed() {
        PickupClock clock = clock(SHANGHAI, at("18:00", List.of(DayOfWeek.FRIDAY), 0));
        // 2026-11-20 is a Friday
        assertThat(clock.firstAfter(Instant.parse("2026-11-20T10:00:00Z")))
                .contains(Instant.parse("2026-11-27T10:00:00Z"));
        assertThat(clock.due(Instant.parse("2026-11-26T23:00:00Z"))).contains(Instant.parse("2026-11-20T10:00:00Z"));
    }

    @Test
    void theClockOfTheHouseGoesWithSummerAndWinter() {
        PickupClock clock = clock(BERLIN, at("18:00", null, 0), at("02:30", null, 0));
        assertThat(clock.due(Instant.parse("2026-07-01T17:00:00Z"))).contains(Instant.parse("2026-07-01T16:00:00Z"));
        assertThat(clock.due(Instant.parse("2026-12-01T17:00:00Z"))).contains(Instant.parse("2026-12-01T17:00:00Z"));
        // half past two is not there in the night of the 29th of March 2026: the van comes an hour later by the new
        // clock
        assertThat(clock.firstAfter(Instant.parse("2026-03-29T00:00:00Z")))
                .contains(Instant.parse("2026-03-29T01:30:00Z"));
    }

    @Test
    void withoutTimesNothingIsEverDue() {
        assertThat(clock(SHANGHAI).due(Instant.parse("2026-11-20T10:00:00Z"))).isEmpty();
    }

    @Test
    void daysGoThereAndBack() {
        Pickup some = at("18:00", List.of(DayOfWeek.MONDAY, DayOfWeek.SUNDAY), 5);
        assertThat(Pickup.of("X", "18:00", some.bits(), 5)).isEqualTo(some);
        assertThat(Pickup.of("X", "18:00", at("18:00", null, 5).bits(), 5).days())
                .isNull();
    }

    private static Pickup at(String time, @Nullable List<DayOfWeek> days, int warn) {
        return new Pickup("X", time, days, warn);
    }

    private static PickupClock clock(ZoneId zone, Pickup... pickups) {
        return new PickupClock(zone, List.of(pickups));
    }
}
