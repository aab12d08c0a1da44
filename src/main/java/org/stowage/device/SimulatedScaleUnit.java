package org.stowage.device;

import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A simulated scale on a line in memory: a hand lays something on it and takes it off. It speaks while something lies on
 * it and a moment longer; then nobody has to listen.
 */
public final class SimulatedScaleUnit implements SimulatedUnit {

    private static final long EVERY_MS = 100;
    private static final long EMPTY_MS = 3_000;
    private static final ScheduledExecutorService CLOCK = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("simulated scales").factory());

    /**
     * @param grams all that lies on it
     * @param settleMs how long it swings first
     * @param driftGrams how far it creeps while it lies
     * @param maximumGrams what is more is too much
     */
    public record Load(long grams, long settleMs, long driftGrams, long maximumGrams) {}

    private final ScaleTraits traits;
    private final Consumer<byte[]> mouth;
    private Load load;
    private SimulatedScale scale;
    private long changedMs;
    private @Nullable Future<?> speaking;

    SimulatedScaleUnit(ScaleTraits traits, Consumer<byte[]> mouth) {
        this.traits = traits;
        this.mouth = mouth;
        this.load = new Load(0, 600, 1, traits.maximumGrams());
        this.scale = scale(load);
    }

    public synchronized Load load() {
        return load;
    }

    /** From now on so much lies on it. */
    public synchronized void put(Load next) {
        long now = SimulatedScalePort.now();
        if (!sameHabits(next)) {
            scale = scale(next);
        }
        load = next;
        changedMs = now;
        scale.hold(next.grams(), now);
        if (speaking == null) {
            speaking = CLOCK.scheduleAtFixedRate(this::speak, 0, EVERY_MS / 2, TimeUnit.MILLISECONDS);
        }
    }

    @Override
    public boolean isAsked(byte[] bytes) {
        return true;
    }

    @Override
    public void hear(byte[] bytes, Consumer<byte[]> answers) {
        byte[] answer = current().hear(bytes, SimulatedScalePort.now());
        if (answer.length > 0) {
            answers.accept(answer);
        }
    }

    private synchronized SimulatedScale current() {
        return scale;
    }

    private void speak() {
        long now = SimulatedScalePort.now();
        byte[] said = current().tick(now);
        if (said.length > 0) {
            mouth.accept(said);
        }
        rest(now);
    }

    private synchronized void rest(long now) {
        if (speaking != null && load.grams() == 0 && now - changedMs > load.settleMs() + EMPTY_MS) {
            speaking.cancel(false);
            speaking = null;
        }
    }

    private boolean sameHabits(Load next) {
        return next.settleMs() == load.settleMs()
                && next.driftGrams() == load.driftGrams()
                && next.maximumGrams() == load.maximumGrams();
    }

    private SimulatedScale scale(Load habits) {
        return new SimulatedScale(
                new ScaleBuild(
                        traits.protocol(),
                        false,
                        EVERY_MS,
                        habits.settleMs(),
                        habits.driftGrams(),
                        habits.maximumGrams(),
                        0,
                        0),
                List.of());
    }
}
