package org.stowage.site;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.stowage.kernel.DatabaseName;
import org.stowage.kernel.Problem;
import org.stowage.kernel.Retrying;

/** Every place with an address. Codes are compared without regard to case; nothing is found across warehouses. */
@ApplicationScoped
public class Locations {

    private final LocationRows rows;
    private final LocationSql sql;
    private final List<LocationGuard> guards;
    private final Map<Long, Map<Virtual, Long>> virtual = new ConcurrentHashMap<>();

    public Locations(LocationRows rows, LocationSql sql, @All List<LocationGuard> guards) {
        this.rows = rows;
        this.sql = sql;
        this.guards = guards;
    }

    /** @throws Problem unknown-location */
    public Location get(long warehouseId, long id) {
        return rows.get(warehouseId, id).orElseThrow(() -> Problem.of(SiteProblem.UNKNOWN_LOCATION, id));
    }

    public Optional<Location> find(long warehouseId, String code) {
        return rows.byCode(warehouseId, key(code));
    }

    /** @throws Problem unknown-location */
    public Location get(long warehouseId, String code) {
        return find(warehouseId, code).orElseThrow(() -> Problem.of(SiteProblem.UNKNOWN_LOCATION, code));
    }

    public List<Location> byIds(long warehouseId, Collection<Long> ids) {
        return ids.isEmpty() ? List.of() : rows.byIds(warehouseId, ids);
    }

    /** @return by code in capitals; those that are unknown are missing */
    public Map<String, Location> byCodes(long warehouseId, Collection<String> codes) {
        Map<String, Location> found = new HashMap<>();
        if (!codes.isEmpty()) {
            Set<String> keys = codes.stream().map(Locations::key).collect(Collectors.toSet());
            rows.byCodes(warehouseId, keys).forEach(location -> found.put(location.code(), location));
        }
        return found;
    }

    /** As {@link #byCodes}, for acts that need nothing more of them. */
    public Map<String, LocationKey> keys(long warehouseId, Collection<String> codes) {
        Set<String> keys = codes.stream().map(Locations::key).collect(Collectors.toSet());
        return keys.isEmpty()
                ? Map.of()
                : sql.keys(warehouseId, keys).stream().collect(Collectors.toMap(LocationKey::code, at -> at));
    }

    /**
     * The first open one of a kind on the walk.
     *
     * @throws Problem unknown-location where the warehouse has none
     */
    public Location first(long warehouseId, LocationKind kind) {
        return rows.first(warehouseId, kind)
                .orElseThrow(() -> Problem.of(SiteProblem.UNKNOWN_LOCATION, DatabaseName.of(kind)));
    }

    /** As {@link #first}, for a statement that has looked itself. @param id null: there is none */
    public static long first(@Nullable Long id, LocationKind kind) {
        if (id == null) {
            throw Problem.of(SiteProblem.UNKNOWN_LOCATION, DatabaseName.of(kind));
        }
        return id;
    }

    /** The location that stands for a way into or out of the world. */
    public long virtual(long warehouseId, Virtual way) {
        Map<Virtual, Long> known = virtual.computeIfAbsent(warehouseId, sql::virtual);
        Long id = known.get(way);
        if (id == null) {
            throw Problem.of(SiteProblem.UNKNOWN_LOCATION, way.code());
        }
        return id;
    }

    /** Sorted by code. @param after the code before the first, empty for the beginning */
    public List<Location> page(long warehouseId, String after, int limit) {
        return rows.page(warehouseId, key(after), limit);
    }

    /**
     * Writes all or none. Known codes are changed where they differ; where goods stand, not into a kind whose goods count
     * otherwise. Where a place is blocked, orders look for their goods elsewhere.
     *
     * @return one for each row, in its order
     * @throws Problem with every fault of every row, behind {@code /<row>} when there are several
     */
    @Transactional
    @Retrying
    public List<LocationChange> upsert(long warehouseId, List<NewLocation> locations) {
        List<Problem.Fault> faults = new ArrayList<>();
        for (int i = 0; i < locations.size(); i++) {
            faults.addAll(locations.get(i).faults(locations.size() == 1 ? "" : "/" + i));
        }
        if (!faults.isEmpty()) {
            throw Problem.all(faults);
        }
        guard(warehouseId, locations);
        List<LocationChange> changes = new ArrayList<>();
        List<NewLocation> round = new ArrayList<>();
        Set<String> inRound = new HashSet<>();
        // a statement cannot write one row twice: the second row of a code begins another one
        for (NewLocation location : locations) {
            if (!inRound.add(key(location.location()))) {
                changes.addAll(sql.upsert(warehouseId, round));
                round.clear();
                inRound.clear();
                inRound.add(key(location.location()));
            }
            round.add(location);
        }
        changes.addAll(sql.upsert(warehouseId, round));
        leave(warehouseId, locations, changes);
        return List.copyOf(changes);
    }

    /**
     * Takes a place out of use, or into use again; what lies there stays.
     *
     * @throws Problem unknown-location
     */
    @Transactional
    @Retrying
    public void block(long warehouseId, String code, boolean blocked) {
        upsert(warehouseId, List.of(NewLocation.blocked(get(warehouseId, code).code(), blocked)));
    }

    private void guard(long warehouseId, List<NewLocation> locations) {
        Map<String, LocationKind> wanted = new HashMap<>();
        locations.stream().filter(l -> l.kind() != null).forEach(l -> wanted.put(l.location(), l.kind()));
        Map<Long, String> turned = sql.lock(warehouseId, wanted.keySet()).stream()
                .filter(kept -> !DatabaseName.read(LocationKind.class, kept.kind())
                        .countsLike(Objects.requireNonNull(wanted.get(kept.code()))))
                .collect(Collectors.toMap(LocationSql.Kept::id, LocationSql.Kept::code));
        if (turned.isEmpty()) {
            return;
        }
        List<Problem.Fault> faults = guards.stream()
                .flatMap(guard -> guard.holding(warehouseId, turned.keySet()).stream())
                .map(turned::get)
                .sorted()
                .map(code -> Problem.fault("/kind", SiteProblem.LOCATION_HOLDS_STOCK, code))
                .toList();
        if (!faults.isEmpty()) {
            throw Problem.all(faults);
        }
    }

    private void leave(long warehouseId, List<NewLocation> locations, List<LocationChange> changes) {
        List<Long> blocked = IntStream.range(0, locations.size())
                .filter(i -> Boolean.TRUE.equals(locations.get(i).blocked())
                        && changes.get(i).change() == LocationChange.Change.UPDATED)
                .mapToObj(i -> changes.get(i).id())
                .distinct()
                .toList();
        if (!blocked.isEmpty()) {
            guards.forEach(guard -> guard.blocked(warehouseId, blocked));
        }
    }

    private static String key(String code) {
        return code.strip().toUpperCase(Locale.ROOT);
    }
}
