package org.stowage.station;

import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;
import org.stowage.device.DeviceAddress;
import org.stowage.device.LinkKind;
import org.stowage.device.Profiles;
import org.stowage.kernel.DatabaseName;
import org.stowage.kernel.KernelProblem;
import org.stowage.kernel.Problem;
import org.stowage.site.Warehouse;

/** A device as somebody asks for it: its station is named by code. */
@ApplicationScoped
class DeviceIntake {

    private final Devices devices;
    private final Stations stations;
    private final Profiles profiles;

    DeviceIntake(Devices devices, Stations stations, Profiles profiles) {
        this.devices = devices;
        this.stations = stations;
        this.profiles = profiles;
    }

    /** What this profile is one of; empty where nobody wrote it: {@link #create} refuses it by name. */
    String kindOf(@Nullable String profile) {
        return profile == null || !profiles.names().contains(profile)
                ? ""
                : profiles.get(profile).kind();
    }

    /** @throws Problem invalid-value for an unknown station, and whatever {@link Devices#create} refuses */
    Device create(Warehouse warehouse, DeviceResource.NewDevice request) {
        String station = request.station();
        Long stationId = station == null
                ? null
                : stations.find(warehouse.id(), station)
                        .orElseThrow(() -> Problem.of(KernelProblem.INVALID_VALUE, station, "station")
                                .at("/station"))
                        .id();
        var where = new DeviceAddress(
                DatabaseName.read(LinkKind.class, request.link()),
                request.address() == null ? "" : request.address(),
                request.profile());
        return devices.create(warehouse.id(), stationId, request.name(), request.kind(), where);
    }
}
