package org.stowage.device;

import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** The scales of this computer: heard, and asked where their model speaks only when it is asked. */
@ApplicationScoped
public class Scales {

    private final DeviceHub hub;
    private final Profiles profiles;
    private final ScheduledExecutorService questions = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("questions to scales").factory());

    public Scales(DeviceHub hub, Profiles profiles) {
        this.hub = hub;
        this.profiles = profiles;
    }

    /**
     * Tells what lies on the scale until the answer is closed; each parcel's weight is marked once.
     *
     * @throws IOException its line cannot be opened now
     */
    public AutoCloseable weigh(DeviceAddress scale, PlateListener listener) throws IOException {
        ScaleTraits traits = profiles.supporting(scale).weighing();
        var watch = new WeightWatch(traits);
        AutoCloseable line =
                hub.listen(scale, (device, frame, at) -> listener.onPlate(watch.hear(frame, at.toEpochMilli()), at));
        NamedBytes poll = traits.poll();
        if (poll == null) {
            return line;
        }
        var question = new ScaleQuestion(() -> hub.print(scale, poll.bytes()));
        Future<?> asking = questions.scheduleWithFixedDelay(question, 0, traits.pollMs(), TimeUnit.MILLISECONDS);
        return () -> {
            asking.cancel(false);
            question.close();
            line.close();
        };
    }

    void stop(@Observes ShutdownEvent event) {
        questions.shutdownNow();
    }
}
