package org.stowage.tracking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.stowage.access.Audit;
import org.stowage.carrier.Carrier;
import org.stowage.carrier.CarrierTracking;
import org.stowage.carrier.Carriers;
import org.stowage.kernel.KernelProblem;
import org.stowage.kernel.OutboxListener;
import org.stowage.kernel.Problem;

/**
 * Which carriers are watched. A carrier of whom nobody hears anything is better left out: each of its parcels would be an
 * alarm.
 */
@ApplicationScoped
public class Watch implements OutboxListener {

    private final WatchSql sql;
    private final Carriers carriers;
    private final CarrierTracking tracking;
    private final Audit audit;
    private final Patience patience;
    private final Duration first;

    Watch(
            WatchSql sql,
            Carriers carriers,
            CarrierTracking tracking,
            Audit audit,
            Patience patience,
            @ConfigProperty(name = "stowage.tracking.first", defaultValue = "1h") Duration first) {
        this.sql = sql;
        this.carriers = carriers;
        this.tracking = tracking;
        this.audit = audit;
        this.patience = patience;
        this.first = first;
    }

    /** From its next parcel on. */
    @Transactional
    public void put(String carrier, CarrierWatch watch, long operatorId) {
        Carrier of = carrier(carrier);
        sql.put(of.id(), watch.scanHours(), operatorId);
        patience.set(of.id(), new CarrierDays(watch.stuckDays(), watch.deliverDays()), operatorId);
        audit.record(Audit.HOUSE, operatorId, "carrier.watch", of.code(), Map.of("scanHours", watch.scanHours()));
    }

    @Transactional
    List<WatchSql.Row> all() {
        return sql.all();
    }

    /** @throws Problem not-found */
    Carrier carrier(String code) {
        return carriers.all().stream()
                .filter(carrier -> carrier.code().equalsIgnoreCase(code))
                .findFirst()
                .orElseThrow(() -> Problem.of(KernelProblem.NOT_FOUND, code));
    }

    /** Nobody is watched: nothing needs to be heard. */
    @Override
    @Transactional
    public Set<String> events() {
        return sql.any() ? Set.of("parcel.handed-over", "parcel.confirmed") : Set.of();
    }

    @Override
    public void hear(List<Heard> news) {
        news.stream()
                .collect(Collectors.groupingBy(Heard::warehouseId, TreeMap::new, Collectors.toList()))
                .forEach((warehouse, own) ->
                        sql.begin(warehouse, own, tracking.askedKinds(), first.toMillis() / 1000.0));
    }
}
