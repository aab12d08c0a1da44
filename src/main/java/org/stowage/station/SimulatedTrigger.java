package org.stowage.station;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import org.stowage.device.LinkKind;
import org.stowage.device.SimulatedDevices;
import org.stowage.kernel.Problem;
import org.stowage.site.Warehouse;

/** The trigger of a scanner that exists in memory only, and the hand that lays something on such a scale. */
@ApplicationScoped
class SimulatedTrigger {

    /** @param pageOpen whether a page of its station was there to take it */
    record Said(String device, String raw, boolean pageOpen) {}

    private final Devices devices;
    private final StationEars ears;
    private final SimulatedDevices simulated;

    SimulatedTrigger(Devices devices, StationEars ears, SimulatedDevices simulated) {
        this.devices = devices;
        this.ears = ears;
        this.simulated = simulated;
    }

    /** @throws Problem not-found, device-not-simulated, device-off */
    Said pull(Warehouse warehouse, long id, String raw) {
        Device device = devices.get(warehouse.id(), id);
        if (device.where().link() != LinkKind.SIMULATED || device.kind().equals("printer")) {
            throw Problem.of(StationProblem.DEVICE_NOT_SIMULATED, device.name());
        }
        if (!device.enabled()) {
            throw Problem.of(StationProblem.DEVICE_OFF, device.name());
        }
        ears.listen(device);
        boolean open = ears.isHeard(device);
        // what a hand lays on a scale lies on an empty plate
        String said = device.kind().equals("scale") ? "0\r" + raw : raw;
        simulated.say(device.where().address(), (said + "\r").getBytes(StandardCharsets.UTF_8));
        return new Said(device.name(), raw, open);
    }
}
