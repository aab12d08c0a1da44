package org.stowage.station;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.stowage.access.Once;
import org.stowage.device.DeviceAddress;
import org.stowage.device.LinkKind;
import org.stowage.device.Profiles;
import org.stowage.kernel.DatabaseName;
import org.stowage.kernel.FormFields;
import org.stowage.kernel.KernelProblem;
import org.stowage.kernel.PageLink;
import org.stowage.kernel.Problem;
import org.stowage.site.Warehouse;

/** A device as somebody asks for it: its station is named by code. */
@ApplicationScoped
class DeviceIntake {

    private final Devices devices;
    private final Stations stations;
    private final Profiles profiles;
    private final StationEars ears;
    private final Once once;

    DeviceIntake(Devices devices, Stations stations, Profiles profiles, StationEars ears, Once once) {
        this.devices = devices;
        this.stations = stations;
        this.profiles = profiles;
        this.ears = ears;
        this.once = once;
    }

    /** As a form asks for it, once, and heard from then on. @param next the page that the browser goes on to */
    Response register(Warehouse warehouse, FormFields form, Function<Device, PageLink> next) {
        DeviceResource.NewDevice asked = StationForm.device(warehouse, form, kindOf(form.text("profile")));
        Response done = once.page(form.key(), asked, () -> next.apply(create(warehouse, asked)));
        devices.find(warehouse.id(), asked.name()).ifPresent(ears::attend);
        return done;
    }

    /** What this profile is one of; empty where nobody wrote it: {@link #create} refuses it by name. */
    private String kindOf(@Nullable String profile) {
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
