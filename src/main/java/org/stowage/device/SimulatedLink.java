package org.stowage.device;

import java.io.IOException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A line to nowhere: what is written is kept by the {@link SimulatedDevices}, what they say arrives here. */
final class SimulatedLink implements Link {

    private final SimulatedDevices devices;
    private final String address;
    private @Nullable Consumer<byte[]> received;

    SimulatedLink(SimulatedDevices devices, String address) {
        this.devices = devices;
        this.address = address;
    }

    @Override
    public void open(Consumer<byte[]> listener) throws IOException {
        devices.mustBeReachable(address);
        received = listener;
        devices.listen(address, listener);
    }

    @Override
    public void write(byte[] bytes) throws IOException {
        devices.take(address, bytes);
    }

    @Override
    public void close() {
        if (received != null) {
            devices.forget(address, received);
        }
    }
}
