package org.stowage.agent;

import java.time.Instant;
import java.util.function.BiPredicate;
import java.util.function.Consumer;
import org.stowage.device.DeviceAddress;
import org.stowage.device.ScanListener;
import org.stowage.station.AgentFrame;
import org.stowage.station.ScannedBytes;

/**
 * Hears one scanner.
 *
 * @param passing takes what nobody keeps
 * @param kept keeps a code and when it was read; false: it could not
 * @param refused tells the operator that the code was not kept
 */
record ScannerEars(long device, Consumer<AgentFrame> passing, BiPredicate<String, Instant> kept, Runnable refused)
        implements ScanListener {

    @Override
    public void frame(DeviceAddress where, byte[] frame, Instant happenedAt) {
        if (!kept.test(ScannedBytes.text(frame), happenedAt)) {
            refused.run();
        }
    }

    @Override
    public void swallowed(DeviceAddress where, byte[] frame, Instant happenedAt) {
        passing.accept(new AgentFrame.Again(device, ScannedBytes.text(frame)));
    }
}
