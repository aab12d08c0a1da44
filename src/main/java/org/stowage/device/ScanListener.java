package org.stowage.device;

import java.time.Instant;

/** Hears what scanners and scales send, frame by frame. Called on the device's own thread. */
public interface ScanListener {

    /** @param frame without prefix and suffix bytes, as the device's profile frames it */
    void frame(DeviceAddress device, byte[] frame, Instant happenedAt);
}
