package org.stowage.device;

import java.time.Instant;

/** Hears what lies on a scale. Called on a thread of the device's own, many times a second where the scale speaks so often. */
public interface PlateListener {

    void onPlate(OnPlate plate, Instant happenedAt);
}
