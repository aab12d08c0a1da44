package org.stowage.kernel;

import java.time.Duration;
import org.jboss.logging.Logger;

/**
 * A thread of the house that goes its rounds until the house closes. What goes wrong in one round is written down and, after
 * a pause, tried again in the next; what a round waits for, it waits for itself.
 */
public final class WorkLoop {

    private static final Logger LOG = Logger.getLogger(WorkLoop.class);
    private static final Duration FAREWELL = Duration.ofSeconds(2);

    /** One round with its waiting. */
    @FunctionalInterface
    public interface Round {
        void go() throws InterruptedException;
    }

    private final String name;
    private final Duration afterFault;
    private final Round round;
    private final Thread thread;
    private volatile boolean leaving;

    private WorkLoop(String name, Duration afterFault, Round round) {
        this.name = name;
        this.afterFault = afterFault;
        this.round = round;
        this.thread = Thread.ofPlatform().daemon().name(name).unstarted(this::work);
    }

    /** @param name of the thread, as the log tells it */
    public static WorkLoop begin(String name, Duration afterFault, Round round) {
        WorkLoop loop = new WorkLoop(name, afterFault, round);
        loop.thread.start();
        return loop;
    }

    /** What is under way is let go; nobody waits for it. */
    public void leave() {
        // a round may swallow the interrupt in what it calls
        leaving = true;
        thread.interrupt();
    }

    /** Comes back when the round at work has ended, or soon after in any case. */
    public void end() throws InterruptedException {
        leave();
        thread.join(FAREWELL);
    }

    private void work() {
        while (!leaving && !Thread.currentThread().isInterrupted()) {
            try {
                again();
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    private void again() throws InterruptedException {
        try {
            round.go();
        } catch (RuntimeException | Error e) {
            // a thread that died would be missed by nobody until its work has piled up
            LOG.error(name + " waits: " + e.getMessage(), e);
            Thread.sleep(afterFault);
        }
    }
}
