package org.stowage.site;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.hibernate.StatelessSession;

/** Always by warehouse: its column leads the key. */
@ApplicationScoped
class LocationRows implements PanacheRepositoryBase<Location, Long> {

    private final StatelessSession reader;

    LocationRows(StatelessSession reader) {
        this.reader = reader;
    }

    Optional<Location> get(long warehouseId, long id) {
        return find("warehouseId = ?1 and id = ?2", warehouseId, id).firstResultOptional();
    }

    List<Location> byIds(long warehouseId, Collection<Long> ids) {
        return inOneArray("""
                select l.* from unnest(cast(?2 as bigint[])) as n (id)
                  join location l on l.warehouse_id = ?1 and l.id = n.id
                """, warehouseId, ids.stream().distinct().toArray(Long[]::new));
    }

    Optional<Location> byCode(long warehouseId, String code) {
        return find("warehouseId = ?1 and code = ?2", warehouseId, code).firstResultOptional();
    }

    List<Location> byCodes(long warehouseId, Collection<String> codes) {
        return inOneArray("""
                select l.* from unnest(cast(?2 as text[])) as n (code)
                  join location l on l.warehouse_id = ?1 and l.code = n.code
                """, warehouseId, codes.stream().distinct().toArray(String[]::new));
    }

    /**
     * No value twice. Hibernate would write and translate its query anew for each number of values, and look through
     * thousands of places for changes before each later statement, where nobody changes any.
     */
    private List<Location> inOneArray(String query, long warehouseId, Object values) {
        return reader.createNativeQuery(query, Location.class)
                .setParameter(1, warehouseId)
                .setParameter(2, values)
                .getResultList();
    }

    Optional<Location> first(long warehouseId, LocationKind kind) {
        return find("warehouseId = ?1 and kind = ?2 and blockedAt is null order by sequence, code", warehouseId, kind)
                .firstResultOptional();
    }

    /** Real ones only, in the order of their codes, after the given one. */
    List<Location> page(long warehouseId, String afterCode, int limit) {
        return find(
                        "warehouseId = ?1 and code > ?2 and kind <> ?3 order by code",
                        warehouseId,
                        afterCode,
                        LocationKind.VIRTUAL)
                .range(0, limit - 1)
                .list();
    }
}
