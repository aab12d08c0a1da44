package org.stowage.station;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

@ApplicationScoped
class StationRows implements PanacheRepositoryBase<Station, Long> {

    Optional<Station> get(long warehouseId, long id) {
        return find("warehouseId = ?1 and id = ?2", warehouseId, id).firstResultOptional();
    }

    Optional<Station> byCode(long warehouseId, String code) {
        return find("warehouseId = ?1 and code = ?2", warehouseId, code.toUpperCase(Locale.ROOT))
                .firstResultOptional();
    }

    List<Station> of(long warehouseId) {
        return list("warehouseId = ?1 order by code", warehouseId);
    }
}
