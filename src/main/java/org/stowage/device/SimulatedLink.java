package org.stowage.device;

import java.io.IOException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A line to nowhere: what is written is kept by the {@link SimulatedDevices}, what they say arrives here. */
final class SimulatedLink implements Link {

    private final SimulatedDevices devices;
    private final String address;
    private volatile @Nullable Consumer<byte[]> received;

    SimulatedLink(SimulatedDevices devices, String address) {
        this.devices = devices;
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
        devices.take(address, bytes);
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
