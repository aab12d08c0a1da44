package org.stowage.site;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Always by warehouse: its column leads the key. */
@ApplicationScoped
class LocationRows implements PanacheRepositoryBase<Location, Long> {

    Optional<Location> get(long warehouseId, long id) {
        return find("warehouseId = ?1 and id = ?2", warehouseId, id).firstResultOptional();
    }

    List<Location> byIds(long warehouseId, Collection<Long> ids) {
        return inOneArray(
                "select * from location where warehouse_id = ?1 and id = any(?2)",
                warehouseId,
                ids.toArray(Long[]::new));
    }

    Optional<Location> byCode(long warehouseId, String code) {
        return find("warehouseId = ?1 and code = ?2", warehouseId, code).firstResultOptional();
    }

    List<Location> byCodes(long warehouseId, Collection<String> codes) {
        return inOneArray(
                "select * from location where warehouse_id = ?1 and code = any(?2)",
                warehouseId,
                codes.toArray(String[]::new));
    }

    /** Hibernate would write and translate its query anew for each number of values. */
    @SuppressWarnings("unchecked") // a native query of an entity has no typed form
    private List<Location> inOneArray(String query, long warehouseId, Object values) {
        return getEntityManager()
                .createNativeQuery(query, Location.class)
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
