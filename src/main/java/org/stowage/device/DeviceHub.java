package org.stowage.device;

import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;

/** All ports of this computer. What is sent to one device goes out in order, each job whole. */
@ApplicationScoped
public class DeviceHub {

    private final Profiles profiles;
    private final SimulatedDevices simulated;
    private final DeviceInput input;
    private final Map<DeviceAddress, DevicePort> ports = new ConcurrentHashMap<>();

    DeviceHub(Profiles profiles, SimulatedDevices simulated, DeviceInput input) {
        this.profiles = profiles;
        this.simulated = simulated;
        this.input = input;
    }

    /** One job for one device; the answer comes when its line took the bytes or failed. Never call it in a transaction. */
    public CompletableFuture<Sent> print(DeviceAddress device, byte[] bytes) {
        return ports.computeIfAbsent(device, this::port).send(bytes);
    }

    /** Opens the line of a scanner or scale and hands its frames on until the answer is closed. */
    public AutoCloseable listen(DeviceAddress device, ScanListener listener) throws IOException {
        Profile profile = profiles.supporting(device);
        return input.listen(device, profile.frames(), () -> link(device, profile), listener);
    }

    private DevicePort port(DeviceAddress device) {
        Profile profile = profiles.supporting(device);
        return new DevicePort(
                device.link() + " " + device.address(),
                () -> link(device, profile),
                profile.limits().writeMs(),
                status -> {});
    }

    private Link link(DeviceAddress device, Profile profile) {
        return switch (device.link()) {
            case SIMULATED -> new SimulatedLink(simulated, device.address());
            case TCP -> new TcpLink(device.address(), profile.limits().connectMs());
            case SERIAL -> new SerialLink(device.address(), profile.line());
            case FILE, QUEUE, BROWSER ->
                throw new IllegalStateException("a profile promises a link that nobody built: " + device);
        };
    }

    void stop(@Observes ShutdownEvent event) {
        ports.values().forEach(DevicePort::close);
        ports.clear();
    }
}
