package org.stowage.channel;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.stowage.kernel.WorkLoop;

/** Tells channels, in a few threads of its own: a channel that answers slowly holds up one of them. */
@ApplicationScoped
class ConfirmationWorker {

    private static final int AT_ONCE = 4;
    private static final Duration EARLY = Duration.ofSeconds(5);

    private final ConfirmationRound round;
    private final ConfirmationPlan plan;
    private final Duration look;
    private final List<WorkLoop> loops = new ArrayList<>();

    ConfirmationWorker(
            ConfirmationRound round,
            ConfirmationPlan plan,
            @ConfigProperty(name = "stowage.confirmation.look", defaultValue = "2s") Duration look) {
        this.round = round;
        this.plan = plan;
        this.look = look;
    }

    void start(@Observes StartupEvent event) {
        for (int i = 1; i <= AT_ONCE; i++) {
            loops.add(WorkLoop.begin("channel " + i, look, () -> {
                if (!round.one()) {
                    Thread.sleep(look);
                }
            }));
        }
        loops.add(WorkLoop.begin("channel plan", EARLY, () -> {
            plan.early();
            plan.givenUp();
            Thread.sleep(EARLY);
        }));
    }

    /** What is under way is let go: the channel is asked about it after the next start. */
    void stop(@Observes ShutdownEvent event) {
        loops.forEach(WorkLoop::leave);
    }
}
