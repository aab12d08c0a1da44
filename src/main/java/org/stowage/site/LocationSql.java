package org.stowage.site;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.stowage.kernel.DatabaseName;
import org.stowage.kernel.Identifiers;
import org.stowage.kernel.Identifiers.Identifier;
import org.stowage.kernel.Identifiers.Kind;
import org.stowage.kernel.Sql;

/** Thousands of locations in one statement: the rows travel as JSON, because a column may be left out. */
@ApplicationScoped
class LocationSql {

    private static final JsonMapper ROWS = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .build();

    private static final String UPSERT = """
            with given as (
              select g.*, upper(btrim(g.location)) as key, z.id as zone_id
                from jsonb_to_recordset(cast(:rows as jsonb)) as g (
                  location text, zone text, kind text, aisle text, bay text, level text, x_mm bigint, y_mm bigint,
                  z_mm bigint, width_mm bigint, depth_mm bigint, height_mm bigint, max_weight_grams bigint,
                  max_units bigint, temperature_class text, mixing text, reach_class text, fixed_item_id bigint,
                  sequence bigint, blocked boolean)
                left join zone z on z.warehouse_id = :warehouse and z.code = g.zone
            ), wanted as (
              select g.key, coalesce(g.zone_id, l.zone_id) as zone_id,
                     coalesce(lower(g.kind), l.kind, 'reserve') as kind, coalesce(g.aisle, l.aisle) as aisle,
                     coalesce(g.bay, l.bay) as bay, coalesce(g.level, l.level) as level,
                     coalesce(g.x_mm, l.x_mm) as x_mm, coalesce(g.y_mm, l.y_mm) as y_mm,
                     coalesce(g.z_mm, l.z_mm) as z_mm, coalesce(g.width_mm, l.width_mm) as width_mm,
                     coalesce(g.depth_mm, l.depth_mm) as depth_mm, coalesce(g.height_mm, l.height_mm) as height_mm,
                     coalesce(g.max_weight_grams, l.max_weight_grams) as max_weight_grams,
                     coalesce(g.max_units, l.max_units) as max_units,
                     coalesce(g.temperature_class, l.temperature_class) as temperature_class,
                     coalesce(lower(g.mixing), l.mixing, 'any') as mixing,
                     coalesce(g.reach_class, l.reach_class) as reach_class,
                     coalesce(g.fixed_item_id, l.fixed_item_id) as fixed_item_id,
                     coalesce(g.sequence, l.sequence, 0) as sequence,
                     case when g.blocked then coalesce(l.blocked_at, now())
                          when g.blocked is null then l.blocked_at end as blocked_at
                from given g left join location l on l.warehouse_id = :warehouse and l.code = g.key
            )
            insert into location as l (warehouse_id, code, zone_id, kind, aisle, bay, level, x_mm, y_mm, z_mm, width_mm,
                depth_mm, height_mm, max_weight_grams, max_units, temperature_class, mixing, reach_class, fixed_item_id,
                sequence, blocked_at)
            select :warehouse, key, zone_id, kind, aisle, bay, level, x_mm, y_mm, z_mm, width_mm,
                depth_mm, height_mm, max_weight_grams, max_units, temperature_class, mixing, reach_class, fixed_item_id,
                sequence, blocked_at
              from wanted order by key
            on conflict (warehouse_id, code) do update set zone_id = excluded.zone_id, kind = excluded.kind,
                aisle = excluded.aisle, bay = excluded.bay, level = excluded.level, x_mm = excluded.x_mm,
                y_mm = excluded.y_mm, z_mm = excluded.z_mm, width_mm = excluded.width_mm, depth_mm = excluded.depth_mm,
                height_mm = excluded.height_mm, max_weight_grams = excluded.max_weight_grams,
                max_units = excluded.max_units, temperature_class = excluded.temperature_class,
                mixing = excluded.mixing, reach_class = excluded.reach_class, fixed_item_id = excluded.fixed_item_id,
                sequence = excluded.sequence, blocked_at = excluded.blocked_at
            where (l.zone_id, l.kind, l.aisle, l.bay, l.level, l.x_mm, l.y_mm, l.z_mm, l.width_mm, l.depth_mm,
                   l.height_mm, l.max_weight_grams, l.max_units, l.temperature_class, l.mixing, l.reach_class,
                   l.fixed_item_id, l.sequence, l.blocked_at)
               is distinct from
                  (excluded.zone_id, excluded.kind, excluded.aisle, excluded.bay, excluded.level, excluded.x_mm,
                   excluded.y_mm, excluded.z_mm, excluded.width_mm, excluded.depth_mm, excluded.height_mm,
                   excluded.max_weight_grams, excluded.max_units, excluded.temperature_class, excluded.mixing,
                   excluded.reach_class, excluded.fixed_item_id, excluded.sequence, excluded.blocked_at)
            returning code, xmax = 0 as created
            """;

    private record Written(String code, boolean created) {}

    private record Known(long id, String code) {}

    /** A known location. */
    record Kept(long id, String code, String kind) {}

    private final Sql sql;
    private final Identifiers identifiers;

    LocationSql(Sql sql, Identifiers identifiers) {
        this.sql = sql;
        this.identifiers = identifiers;
    }

    /** @param locations no code twice */
    List<LocationChange> upsert(long warehouseId, List<NewLocation> locations) {
        if (locations.isEmpty()) {
            return List.of();
        }
        zones(warehouseId, locations);
        Map<String, Boolean> created = new HashMap<>();
        sql.statement(UPSERT)
                .bind("warehouse", warehouseId)
                .bind("rows", write(locations))
                .list(Written.class)
                .forEach(w -> created.put(w.code(), w.created()));
        Map<String, Long> ids = ids(warehouseId, locations);
        List<LocationChange> changes = locations.stream()
                .map(NewLocation::location)
                .map(code -> new LocationChange(Objects.requireNonNull(ids.get(code)), code, change(created.get(code))))
                .toList();
        identifiers.register(
                warehouseId,
                changes.stream()
                        .filter(c -> c.change() == LocationChange.Change.CREATED)
                        .map(c -> new Identifier(c.location(), Kind.LOCATION, c.id()))
                        .toList());
        return changes;
    }

    /** @param codes in capitals, none twice */
    List<LocationKey> keys(long warehouseId, Collection<String> codes) {
        return sql.statement("""
                        select l.id, l.code, l.kind, l.blocked_at is not null as is_blocked
                          from unnest(:codes) as n (code) join location l on l.warehouse_id = :warehouse and l.code = n.code
                        """)
                .bind("warehouse", warehouseId)
                .bind("codes", codes)
                .list(LocationKey.class);
    }

    /** Locks and tells those of the codes that are known, by code. */
    List<Kept> lock(long warehouseId, Collection<String> codes) {
        return codes.isEmpty()
                ? List.of()
                : sql.statement("""
                        select id, code, kind from location
                         where warehouse_id = :warehouse and code = any(:codes) order by code for no key update
                        """)
                        .bind("warehouse", warehouseId)
                        .bind("codes", codes)
                        .list(Kept.class);
    }

    /** Makes the virtual locations and the first places of a new warehouse. */
    void furnish(long warehouseId) {
        sql.statement("""
                        insert into location (warehouse_id, code, kind)
                        select :warehouse, code, 'virtual' from unnest(:codes) as v (code)
                        """)
                .bind("warehouse", warehouseId)
                .bind(
                        "codes",
                        List.of(Virtual.values()).stream().map(Virtual::code).toList())
                .update();
        upsert(
                warehouseId,
                List.of(
                        NewLocation.of("DOCK-1", LocationKind.DOCK),
                        NewLocation.of("STAGE-1", LocationKind.STAGING),
                        NewLocation.of("PACK-1", LocationKind.PACK),
                        NewLocation.of("PROBLEM-1", LocationKind.PROBLEM),
                        NewLocation.of("QUARANTINE-1", LocationKind.QUARANTINE)));
    }

    /** One place to pick from where there is none: all that a warehouse of simple mode needs. */
    void shelve(long warehouseId) {
        boolean isThere = sql.statement("""
                        select exists (select from location
                                        where warehouse_id = :warehouse and kind = 'pick_face' and blocked_at is null)
                        """).bind("warehouse", warehouseId).one(Boolean.class);
        if (!isThere) {
            upsert(warehouseId, List.of(NewLocation.of(freeCode(warehouseId), LocationKind.PICK_FACE)));
        }
    }

    private String freeCode(long warehouseId) {
        return sql.statement("""
                        select 'STOCK-' || n from generate_series(1, 1000) n
                         where not exists (select from location where warehouse_id = :warehouse and code = 'STOCK-' || n)
                         order by n limit 1
                        """).bind("warehouse", warehouseId).one(String.class);
    }

    @Nullable
    Map<Virtual, Long> virtual(long warehouseId) {
        Map<Virtual, Long> found = new EnumMap<>(Virtual.class);
        sql.statement("select id, code from location where warehouse_id = :warehouse and kind = 'virtual'")
                .bind("warehouse", warehouseId)
                .list(Known.class)
                .forEach(row ->
                        found.put(DatabaseName.read(Virtual.class, row.code().substring(1)), row.id()));
        // a warehouse that is not there is not remembered
        return found.isEmpty() ? null : found;
    }

    @Nullable
    String zoneCode(long warehouseId, @Nullable Long zoneId) {
        return zoneId == null
                ? null
                : sql.statement("select code from zone where warehouse_id = :warehouse and id = :id")
                        .bind("warehouse", warehouseId)
                        .bind("id", zoneId)
                        .one(String.class);
    }

    private void zones(long warehouseId, List<NewLocation> locations) {
        List<String> zones = locations.stream()
                .map(NewLocation::zone)
                .filter(z -> z != null)
                .distinct()
                .sorted()
                .toList();
        if (!zones.isEmpty()) {
            sql.statement("""
                            insert into zone (warehouse_id, code)
                            select :warehouse, code from unnest(:codes) as z (code) on conflict do nothing
                            """)
                    .bind("warehouse", warehouseId)
                    .bind("codes", zones)
                    .update();
        }
    }

    private Map<String, Long> ids(long warehouseId, List<NewLocation> locations) {
        Map<String, Long> ids = new HashMap<>();
        sql.statement("select id, code from location where warehouse_id = :warehouse and code = any(:codes)")
                .bind("warehouse", warehouseId)
                .bind("codes", locations.stream().map(NewLocation::location).toList())
                .list(Known.class)
                .forEach(row -> ids.put(row.code(), row.id()));
        return ids;
    }

    private static LocationChange.Change change(@Nullable Boolean created) {
        if (created == null) {
            return LocationChange.Change.UNCHANGED;
        }
        return created ? LocationChange.Change.CREATED : LocationChange.Change.UPDATED;
    }

    private static String write(List<NewLocation> locations) {
        try {
            return ROWS.writeValueAsString(locations);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
