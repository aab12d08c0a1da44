package org.stowage.device;

import java.io.IOException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A line in memory: what is written is kept by the {@link SimulatedDevices} and heard by the device at its other end, what
 * that says arrives here.
 */
final class SimulatedLink implements Link {

    private final SimulatedDevices devices;
    private final SimulatedUnit unit;
    private final String address;
    private volatile @Nullable Consumer<byte[]> received;

    SimulatedLink(SimulatedDevices devices, SimulatedUnit unit, String address) {
        this.devices = devices;
        this.unit = unit;
        this.address = address;
    }

    @Override
    public void open(LineEars ears) throws IOException {
        devices.mustBeReachable(address);
        Consumer<byte[]> listener = ears::heard;
        received = listener;
        devices.listen(address, listener);
    }

    @Override
    public void write(byte[] bytes) throws IOException {
        if (unit.isAsked(bytes)) {
            devices.mustBeReachable(address);
        } else {
            devices.take(address, bytes);
        }
        unit.hear(bytes, answer -> devices.say(address, answer));
    }

    @Override
    public boolean isThere() {
        return devices.isReachable(address);
    }

    @Override
    public void close() {
        Consumer<byte[]> listener = received;
        if (listener != null) {
            devices.forget(address, listener);
        }
    }
}
