package org.stowage.station;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

@ApplicationScoped
class DeviceRows implements PanacheRepositoryBase<Device, Long> {

    Optional<Device> get(long warehouseId, long id) {
        return find("warehouseId = ?1 and id = ?2", warehouseId, id).firstResultOptional();
    }

    List<Device> of(long warehouseId) {
        return list("warehouseId = ?1 order by name", warehouseId);
    }

    Optional<Device> byName(long warehouseId, String name) {
        return find("warehouseId = ?1 and name = ?2", warehouseId, name).firstResultOptional();
    }

    List<Device> printers(long warehouseId) {
        return list("warehouseId = ?1 and kind = 'printer' and enabled = true order by id", warehouseId);
    }

    /** Scanners and scales at a station, in every warehouse: the lines that the service keeps open. */
    List<Device> heard() {
        return list("kind in ('scanner', 'scale') and enabled = true and stationId is not null order by id");
    }

    List<Device> at(long warehouseId, String station) {
        return list(
                "warehouseId = ?1 and stationId = (select s.id from Station s where s.warehouseId = ?1 and s.code = ?2) order by kind, name",
                warehouseId,
                station);
    }
}
