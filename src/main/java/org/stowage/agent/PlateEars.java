package org.stowage.agent;

import java.time.Instant;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.stowage.device.OnPlate;
import org.stowage.device.PlateListener;
import org.stowage.kernel.DatabaseName;
import org.stowage.station.AgentFrame;

/** Hears one scale: each weight that counts is kept, what lies on the plate meanwhile passes by, a few times a second. */
final class PlateEars implements PlateListener {

    private static final long BETWEEN_NS = TimeUnit.MILLISECONDS.toNanos(200);

    private final long device;
    private final Consumer<AgentFrame> passing;
    private final BiConsumer<Long, Instant> weighed;
    private OnPlate.State last = OnPlate.State.EMPTY;
    private long toldAt = System.nanoTime();

    /** @param weighed takes grams and when */
    PlateEars(long device, Consumer<AgentFrame> passing, BiConsumer<Long, Instant> weighed) {
        this.device = device;
        this.passing = passing;
        this.weighed = weighed;
    }

    @Override
    public void onPlate(OnPlate plate, Instant happenedAt) {
        long now = System.nanoTime();
        if (plate.state() != last || now - toldAt > BETWEEN_NS) {
            last = plate.state();
            toldAt = now;
            passing.accept(new AgentFrame.Plate(device, plate.grams(), DatabaseName.of(plate.state())));
        }
        if (plate.weighed()) {
            weighed.accept(plate.grams(), happenedAt);
        }
    }
}
