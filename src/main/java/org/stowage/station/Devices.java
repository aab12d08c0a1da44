package org.stowage.station;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.stowage.access.Audit;
import org.stowage.access.CurrentActor;
import org.stowage.device.DeviceAddress;
import org.stowage.device.LinkKind;
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
    private final Audit audit;
    private final CurrentActor actor;

    public Devices(DeviceRows rows, Profiles profiles, Audit audit, CurrentActor actor) {
        this.rows = rows;
        this.profiles = profiles;
        this.audit = audit;
        this.actor = actor;
    }

    @Transactional
    public Device get(long warehouseId, long id) {
        return rows.get(warehouseId, id).orElseThrow(() -> Problem.of(KernelProblem.NOT_FOUND, "device " + id));
    }

    @Transactional
    public List<Device> all(long warehouseId) {
        return rows.of(warehouseId);
    }

    /** By the name on its sticker. */
    @Transactional
    Optional<Device> find(long warehouseId, String name) {
        return rows.byName(warehouseId, name);
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
        // behind a print component come out only the documents of its platform
        List<Device> printers = rows.printers(warehouseId).stream()
                .filter(device -> device.where().link() != LinkKind.COMPONENT)
                .toList();
        return printers.stream()
                .filter(device -> stationId != null && stationId.equals(device.stationId()))
                .findFirst()
                .or(() -> printers.stream()
                        .filter(device -> device.stationId() == null)
                        .findFirst());
    }

    /** The warehouse's shared printer behind a platform's print component. */
    public Optional<Device> behindComponent(long warehouseId) {
        return rows.printers(warehouseId).stream()
                .filter(device -> device.stationId() == null && device.where().link() == LinkKind.COMPONENT)
                .findFirst();
    }

    /** @throws Problem device-exists, profile-unknown, link-not-supported, device-kind-mismatch, device-address */
    @Transactional
    @Retrying
    public Device create(long warehouseId, @Nullable Long stationId, String name, String kind, DeviceAddress where) {
        if (rows.byName(warehouseId, name).isPresent()) {
            throw Problem.of(StationProblem.DEVICE_EXISTS, name).at("/name");
        }
        Profile profile = supporting(where);
        if (!profile.kind().equals(kind)) {
            throw Problem.of(StationProblem.DEVICE_KIND_MISMATCH, where.profile(), profile.kind())
                    .at("/kind");
        }
        if (!where.isPossible()) {
            throw Problem.of(StationProblem.DEVICE_ADDRESS, where.address()).at("/address");
        }
        var device = new Device(warehouseId, stationId, name, kind, where);
        rows.persistAndFlush(device);
        return device;
    }

    /**
     * Takes it out of use, or into use again. What is so already stays so and is not written down again.
     *
     * @throws Problem not-found
     */
    @Transactional
    @Retrying
    public Device switchTo(long warehouseId, long id, boolean enabled) {
        Device device = get(warehouseId, id);
        if (device.enabled() != enabled) {
            device.switchTo(enabled);
            audit.record(
                    warehouseId,
                    actor.get().operatorId(),
                    "device.switch",
                    device.name(),
                    Map.of("device", id, "enabled", enabled));
        }
        return device;
    }

    /**
     * Stands at this station from now on; null: at none, it is the whole warehouse's. What stands there already stays and is
     * not written down again.
     *
     * @param operatorId who put it there; a scanner that reads a station's code has no request of its own
     * @throws Problem not-found
     */
    @Transactional
    @Retrying
    public Device place(long warehouseId, long id, @Nullable Station station, long operatorId) {
        Device device = get(warehouseId, id);
        Long place = station == null ? null : station.id();
        if (!Objects.equals(device.stationId(), place)) {
            device.place(place);
            audit.record(
                    warehouseId,
                    operatorId,
                    "device.bind",
                    device.name(),
                    Map.of("device", id, "station", station == null ? "" : station.code()));
        }
        return device;
    }

    /** Of all warehouses: a port of this computer belongs to one device, wherever that is. */
    @Transactional
    List<Device> everywhere() {
        return rows.listAll();
    }

    private Profile supporting(DeviceAddress where) {
        try {
            profiles.get(where.profile());
        } catch (Problem unknown) {
            throw unknown.at("/profile");
        }
        try {
            return profiles.supporting(where);
        } catch (Problem missing) {
            throw missing.at("/link");
        }
    }
}
