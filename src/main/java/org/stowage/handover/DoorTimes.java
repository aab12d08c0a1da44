package org.stowage.handover;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.stowage.carrier.Carrier;
import org.stowage.carrier.Carriers;
import org.stowage.site.Warehouses;
import org.stowage.tariff.PickupTimes;

/** The door's pick-up times, for the choice of a carrier. */
@ApplicationScoped
class DoorTimes implements PickupTimes {

    private final DoorSql sql;
    private final Carriers carriers;
    private final Warehouses warehouses;

    DoorTimes(DoorSql sql, Carriers carriers, Warehouses warehouses) {
        this.sql = sql;
        this.carriers = carriers;
        this.warehouses = warehouses;
    }

    @Override
    @Transactional
    public Set<Long> gone(long warehouseId, Instant now) {
        ZoneId zone = warehouses.byId(warehouseId).timezone();
        Map<String, List<Pickup>> byCarrier = sql.pickups(warehouseId).stream()
                .collect(Collectors.groupingBy(pickup -> pickup.carrier().toUpperCase(Locale.ROOT)));
        return carriers.all().stream()
                .filter(carrier -> byCarrier.containsKey(carrier.code().toUpperCase(Locale.ROOT)))
                .filter(carrier -> isGone(
                        new PickupClock(
                                zone, byCarrier.getOrDefault(carrier.code().toUpperCase(Locale.ROOT), List.of())),
                        zone,
                        now))
                .map(Carrier::id)
                .collect(Collectors.toSet());
    }

    /** Its next pick-up is not today's. */
    private static boolean isGone(PickupClock clock, ZoneId zone, Instant now) {
        LocalDate today = LocalDate.ofInstant(now, zone);
        return clock.firstAfter(now)
                .map(next -> LocalDate.ofInstant(next, zone).isAfter(today))
                .orElse(true);
    }
}
