package org.stowage.agent;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.stowage.device.Beep;
import org.stowage.device.DeviceHub;
import org.stowage.device.LineHealth;
import org.stowage.device.Printers;
import org.stowage.device.Profiles;
import org.stowage.device.Scales;
import org.stowage.device.SimulatedDevices;
import org.stowage.station.AgentDevice;
import org.stowage.station.AgentFrame;

/** The devices of the station as they hang on this computer: heard, asked and printed on as the service does with its own. */
final class AgentHub implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(AgentHub.class);

    private final Profiles profiles;
    private final DeviceHub hub;
    private final Scales scales;
    private final Printers printers;
    private final Map<Long, AgentDevice> devices = new ConcurrentHashMap<>();
    private final Map<Long, AutoCloseable> lines = new HashMap<>();
    private final AgentEars ears;
    private volatile String trouble = "";

    AgentHub(Path home, AgentEars ears) {
        this.profiles = Profiles.ofService(home);
        this.hub = new DeviceHub(profiles, new SimulatedDevices());
        this.scales = new Scales(hub, profiles);
        this.printers = new Printers(hub, profiles);
        this.ears = ears;
    }

    /** These are the station's devices from now on; what stays as it was keeps its line. */
    synchronized void plug(List<AgentDevice> all) {
        Map<Long, AgentDevice> wanted = all.stream().collect(Collectors.toMap(AgentDevice::id, Function.identity()));
        List.copyOf(devices.values()).stream()
                .filter(device -> !device.equals(wanted.get(device.id())))
                .forEach(this::unplug);
        all.forEach(device -> devices.put(device.id(), device));
        tend();
    }

    /** What could not be heard before is tried again. */
    synchronized void tend() {
        String wrong = "";
        for (AgentDevice device : devices.values()) {
            if (!device.kind().equals("printer") && lines.containsKey(device.id())) {
                continue;
            }
            try {
                listen(device);
            } catch (IOException | RuntimeException e) {
                wrong = device.name() + ": " + e.getMessage();
            }
        }
        trouble = wrong;
    }

    private void listen(AgentDevice device) throws IOException {
        // by its bytes: what a power cut left of a profile is no profile, and is written anew
        if (!profiles.text(device.profile()).equals(device.settings())) {
            Directories.write(profiles.file(device.profile()), device.settings().getBytes(UTF_8));
        }
        switch (device.kind()) {
            case "scale" -> lines.put(device.id(), scales.weigh(device.where(), ears.plate(device)));
            case "scanner" ->
                lines.put(
                        device.id(),
                        hub.listen(device.where(), ears.scanner(device, () -> hub.beep(device.where(), Beep.BAD))));
            default -> profiles.supporting(device.where());
        }
    }

    private void unplug(AgentDevice device) {
        devices.remove(device.id());
        close(lines.remove(device.id()));
        hub.release(device.where());
    }

    Optional<AgentDevice> device(long id) {
        return Optional.ofNullable(devices.get(id));
    }

    Printers printers() {
        return printers;
    }

    void tone(long id, boolean good) {
        device(id).ifPresent(device -> hub.beep(device.where(), good ? Beep.GOOD : Beep.BAD));
    }

    /** What this device said in the last minutes; of one that is not here, nothing. */
    AgentFrame.Looked looked(AgentFrame.Look look) {
        return device(look.device())
                .map(device ->
                        new AgentFrame.Looked(look.ask(), hub.health(device.where()), hub.pieces(device.where())))
                .orElseGet(() -> new AgentFrame.Looked(look.ask(), LineHealth.UNTRIED, List.of()));
    }

    Map<Long, LineHealth> health() {
        return devices.values().stream()
                .collect(Collectors.toMap(AgentDevice::id, device -> hub.health(device.where())));
    }

    /** Why a device is not heard; empty for none. */
    String trouble() {
        return Objects.requireNonNull(trouble);
    }

    @Override
    public synchronized void close() {
        List.copyOf(devices.values()).forEach(this::unplug);
    }

    private static void close(@Nullable AutoCloseable line) {
        try {
            if (line != null) {
                line.close();
            }
        } catch (Exception e) {
            LOG.debugf(e, "a line did not close");
        }
    }
}
