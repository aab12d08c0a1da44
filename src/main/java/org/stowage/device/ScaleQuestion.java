package org.stowage.device;

import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/** Asks a scale again and again, never while the last question has not gone out: a line that hangs gathers no queue. */
final class ScaleQuestion implements Runnable {

    private static final Logger LOG = Logger.getLogger(ScaleQuestion.class);

    private final Supplier<CompletableFuture<Sent>> ask;
    private CompletableFuture<Sent> last = CompletableFuture.completedFuture(Sent.sent());

    ScaleQuestion(Supplier<CompletableFuture<Sent>> ask) {
        this.ask = ask;
    }

    @Override
    public void run() {
        if (!last.isDone()) {
            return;
        }
        try {
            last = ask.get();
        } catch (RuntimeException e) {
            // thrown on, it would end all further questions
            LOG.warnf(e, "a scale could not be asked");
        }
    }
}
