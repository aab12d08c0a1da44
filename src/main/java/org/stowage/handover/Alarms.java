package org.stowage.handover;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.stowage.access.Actor;
import org.stowage.site.Warehouse;

/** Nothing is left behind unseen: parcels that are packed but not handed over when their carrier is about to come, or gone. */
@ApplicationScoped
public class Alarms {

    /** More than anybody reads; the figure is then "so many at the least". */
    static final int MOST = 1_000;

    private final AlarmSql sql;
    private final DoorSql door;

    Alarms(AlarmSql sql, DoorSql door) {
        this.sql = sql;
        this.door = door;
    }

    /** For whoever asks: who serves some owners only reads of none. */
    @Transactional
    public List<Alarm> of(Warehouse warehouse, Instant now, Actor reader) {
        return reader.owners() == null ? of(warehouse, now) : List.of();
    }

    /** Those that have waited longest first; at most {@value #MOST}. */
    @Transactional
    List<Alarm> of(Warehouse warehouse, Instant now) {
        Map<String, PickupClock> clocks = clocks(warehouse);
        List<String> carriers = new ArrayList<>();
        List<Instant> moments = new ArrayList<>();
        clocks.forEach((carrier, clock) -> clock.due(now).ifPresent(due -> {
            carriers.add(carrier);
            moments.add(due);
        }));
        if (carriers.isEmpty()) {
            return List.of();
        }
        return sql.before(warehouse.id(), carriers, moments, MOST).stream()
                .map(row -> alarm(row, Objects.requireNonNull(clocks.get(row.carrier())), now))
                .toList();
    }

    private Map<String, PickupClock> clocks(Warehouse warehouse) {
        return door.pickups(warehouse.id()).stream()
                .collect(Collectors.groupingBy(
                        Pickup::carrier,
                        Collectors.collectingAndThen(
                                Collectors.toList(), times -> new PickupClock(warehouse.timezone(), times))));
    }

    private static Alarm alarm(AlarmSql.Row row, PickupClock clock, Instant now) {
        Instant pickUp = clock.firstAfter(row.closedAt()).orElse(now);
        return new Alarm(
                row.parcelNo(),
                row.orderNo(),
                row.carrier(),
                row.status(),
                row.closedAt(),
                pickUp,
                !pickUp.isAfter(now));
    }
}
