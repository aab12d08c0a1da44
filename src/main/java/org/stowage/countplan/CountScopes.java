package org.stowage.countplan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.stowage.catalog.CatalogProblem;
import org.stowage.kernel.Problem;

/** What a scope chooses in a warehouse, and what counting it will cost. */
@ApplicationScoped
public class CountScopes {

    private final ScopeSql sql;
    private final CountingPaceSql pace;

    CountScopes(ScopeSql sql, CountingPaceSql pace) {
        this.sql = sql;
        this.pace = pace;
    }

    /** @throws Problem count-range, count-zone-unknown, unknown-item: every one that is wrong */
    @Transactional
    public ScopePreview preview(long warehouseId, CountScope scope) {
        List<ScopeSql.Chosen> chosen = choose(warehouseId, scope);
        long buckets = chosen.stream().mapToLong(ScopeSql.Chosen::buckets).sum();
        List<String> codes =
                chosen.stream().map(ScopeSql.Chosen::code).distinct().toList();
        CountingPace usual = pace.of(warehouseId);
        return new ScopePreview(
                codes.size(),
                buckets,
                chosen.stream().mapToLong(ScopeSql.Chosen::units).sum(),
                usual.minutes(codes.size(), buckets),
                usual.measured(),
                codes.stream().limit(ScopePreview.FIRST).toList());
    }

    /** In walking order. @throws Problem as {@link #preview} */
    @Transactional
    List<ScopeSql.Chosen> choose(long warehouseId, CountScope scope) {
        List<Problem.Fault> faults = new ArrayList<>();
        PlaceRange range = PlaceRange.EVERYWHERE;
        try {
            range = PlaceRange.of(scope.places(), "/places");
        } catch (Problem unreadable) {
            faults.addAll(unreadable.faults());
        }
        List<String> zones = sql.unknownZones(warehouseId, scope.zones());
        zones.forEach(zone -> faults.add(Problem.fault("/zones", CountPlanProblem.COUNT_ZONE_UNKNOWN, zone)));
        Map<String, String> asked = scope.items().stream()
                .collect(Collectors.toMap(
                        sku -> sku.strip().toUpperCase(Locale.ROOT), Function.identity(), (first, again) -> first));
        List<ScopeSql.Known> known = sql.items(asked.keySet());
        known.forEach(item -> asked.remove(item.sku()));
        asked.values().stream()
                .sorted()
                .forEach(sku -> faults.add(Problem.fault("/items", CatalogProblem.UNKNOWN_ITEM, sku)));
        if (!faults.isEmpty()) {
            throw Problem.all(faults);
        }
        return sql.choose(
                warehouseId,
                scope,
                range,
                known.stream().map(ScopeSql.Known::id).toList(),
                Instant.now());
    }
}
