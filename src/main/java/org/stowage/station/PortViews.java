package org.stowage.station;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.stowage.device.FoundPort;
import org.stowage.device.Ports;
import org.stowage.device.Profile;
import org.stowage.device.Profiles;
import org.stowage.kernel.DatabaseName;
import org.stowage.kernel.Problem;

/** The ports of this computer, and which of them are devices of ours already. */
@ApplicationScoped
class PortViews {

    /**
     * @param address what to register it by: the most lasting name there is
     * @param usb vendor and product, {@code 05e0:1701}; empty where the port tells none
     * @param profiles of models that are known by this number
     * @param device that it is registered as, in this warehouse
     * @param taken it is registered, here or in another warehouse
     */
    record PortView(
            String link,
            String address,
            String path,
            String description,
            String usb,
            String serial,
            List<String> profiles,
            @Nullable Long device,
            @Nullable String name,
            boolean taken) {}

    private final Ports ports;
    private final Profiles profiles;
    private final Devices devices;
    private final Seats seats;

    PortViews(Ports ports, Profiles profiles, Devices devices, Seats seats) {
        this.ports = ports;
        this.profiles = profiles;
        this.devices = devices;
        this.seats = seats;
    }

    List<PortView> all(long warehouseId) {
        List<Device> registered = seats.here(devices.everywhere());
        List<Profile> known = readable();
        return ports.found().stream()
                .map(port -> view(port, owner(port, registered, warehouseId), known, warehouseId))
                .toList();
    }

    private static PortView view(FoundPort port, Optional<Device> owner, List<Profile> known, long warehouseId) {
        Device ours = owner.filter(each -> each.warehouseId() == warehouseId).orElse(null);
        return new PortView(
                DatabaseName.of(port.link()),
                port.address(),
                port.path(),
                port.description(),
                port.usb(),
                port.serial(),
                known.stream()
                        .filter(profile -> profile.usb().contains(port.usb())
                                && profile.links().contains(port.link()))
                        .map(Profile::name)
                        .toList(),
                ours == null ? null : ours.id(),
                ours == null ? null : ours.name(),
                owner.isPresent());
    }

    /** One of this warehouse before another's. */
    private static Optional<Device> owner(FoundPort port, List<Device> registered, long warehouseId) {
        List<Device> owners =
                registered.stream().filter(each -> port.isOf(each.where())).toList();
        return owners.stream()
                .filter(each -> each.warehouseId() == warehouseId)
                .findFirst()
                .or(() -> owners.stream().findFirst());
    }

    private List<Profile> readable() {
        return profiles.names().stream()
                .flatMap(name -> {
                    try {
                        return Optional.of(profiles.get(name)).stream();
                    } catch (Problem wrong) {
                        // told on the page of stations; it hides no port
                        return Optional.<Profile>empty().stream();
                    }
                })
                .toList();
    }
}
