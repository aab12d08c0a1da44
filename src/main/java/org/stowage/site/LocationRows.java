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
        return list("warehouseId = ?1 and id in ?2", warehouseId, ids);
    }

    Optional<Location> byCode(long warehouseId, String code) {
        return find("warehouseId = ?1 and code = ?2", warehouseId, code).firstResultOptional();
    }

    List<Location> byCodes(long warehouseId, Collection<String> codes) {
        return list("warehouseId = ?1 and code in ?2", warehouseId, codes);
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
