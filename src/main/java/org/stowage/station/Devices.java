package org.stowage.station;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.stowage.device.DeviceAddress;
import org.stowage.device.Profile;
import org.stowage.device.Profiles;
import org.stowage.kernel.KernelProblem;
import org.stowage.kernel.Problem;
import org.stowage.kernel.Retrying;

/** What is plugged in where. */
@ApplicationScoped
public class Devices {

    private final DeviceRows rows;
    private final Profiles profiles;

    public Devices(DeviceRows rows, Profiles profiles) {
        this.rows = rows;
        this.profiles = profiles;
    }

    @Transactional
    public Device get(long warehouseId, long id) {
        return rows.get(warehouseId, id).orElseThrow(() -> Problem.of(KernelProblem.NOT_FOUND, "device " + id));
    }

    @Transactional
    public List<Device> all(long warehouseId) {
        return rows.of(warehouseId);
    }

    /** Those that speak at a station: scanners and scales, of all warehouses. */
    @Transactional
    List<Device> heard() {
        return rows.heard();
    }

    /** What stands at this station. */
    @Transactional
    public List<Device> at(long warehouseId, String station) {
        return rows.at(warehouseId, station);
    }

    /** The station's printer, else a shared one of the warehouse; empty where nothing prints. */
    @Transactional
    public Optional<Device> printer(long warehouseId, @Nullable Long stationId) {
        List<Device> printers = rows.printers(warehouseId);
        return printers.stream()
                .filter(device -> stationId != null && stationId.equals(device.stationId()))
                .findFirst()
                .or(() -> printers.stream()
                        .filter(device -> device.stationId() == null)
                        .findFirst());
    }

    /** Refused when the profile is unknown or the model has no such link. */
    @Transactional
    @Retrying
    public Device create(long warehouseId, @Nullable Long stationId, String name, String kind, DeviceAddress where) {
        if (rows.byName(warehouseId, name).isPresent()) {
            throw Problem.of(StationProblem.DEVICE_EXISTS, name).at("/name");
        }
        Profile profile = profiles.supporting(where);
        if (!profile.kind().equals(kind)) {
            throw Problem.of(StationProblem.DEVICE_KIND_MISMATCH, where.profile(), profile.kind())
                    .at("/kind");
        }
        var device = new Device(warehouseId, stationId, name, kind, where);
        rows.persistAndFlush(device);
        return device;
    }
}
