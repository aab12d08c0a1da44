package org.stowage.device;

import java.time.Instant;

/** Hears what scanners and scales send, frame by frame. Called on a thread of the device's own. */
public interface ScanListener {

    /** @param frame without prefix and suffix bytes, as the device's profile frames it */
    void frame(DeviceAddress device, byte[] frame, Instant happenedAt);

    /** The scanner read the same code twice: it is no second scan, and the operator is told so. */
    default void swallowed(DeviceAddress device, byte[] frame, Instant happenedAt) {}
}
