package org.stowage.channel;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Tells channels, in a few threads of its own: a channel that answers slowly holds up one of them. */
@ApplicationScoped
class ConfirmationWorker {

    private static final Logger LOG = Logger.getLogger(ConfirmationWorker.class);
    private static final int AT_ONCE = 4;
    private static final Duration EARLY = Duration.ofSeconds(5);

    private interface Round {
        boolean run();
    }

    private final ConfirmationRound round;
    private final ConfirmationPlan plan;
    private final Duration look;
    private final List<Thread> threads = new ArrayList<>();

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
            threads.add(Thread.ofPlatform().daemon().name("channel " + i).start(() -> work(round::one, look)));
        }
        threads.add(Thread.ofPlatform()
                .daemon()
                .name("channel plan")
                .start(() -> work(
                        () -> {
                            plan.early();
                            plan.givenUp();
                            return false;
                        },
                        EARLY)));
    }

    /** What is under way is let go: the channel is asked about it after the next start. */
    void stop(@Observes ShutdownEvent event) {
        threads.forEach(Thread::interrupt);
    }

    private static void work(Round round, Duration look) {
        while (!Thread.currentThread().isInterrupted()) {
            boolean again = false;
            try {
                again = round.run();
            } catch (RuntimeException e) {
                LOG.error("confirmations wait: " + e.getMessage(), e);
            }
            if (!again) {
                try {
                    Thread.sleep(look);
                } catch (InterruptedException e) {
                    return;
                }
            }
        }
    }
}
