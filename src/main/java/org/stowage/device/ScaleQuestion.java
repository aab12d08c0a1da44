package org.stowage.device;

import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/** Asks a scale again and again, never while the last question has not gone out: a line that hangs gathers no queue. */
final class ScaleQuestion implements Runnable, AutoCloseable {

    private static final Logger LOG = Logger.getLogger(ScaleQuestion.class);

    private final Supplier<CompletableFuture<Sent>> ask;
    private CompletableFuture<Sent> last = CompletableFuture.completedFuture(Sent.sent());
    private boolean closed;

    ScaleQuestion(Supplier<CompletableFuture<Sent>> ask) {
        this.ask = ask;
    }

    @Override
    public synchronized void run() {
        if (closed || !last.isDone()) {
            return;
        }
        try {
            last = ask.get();
        } catch (RuntimeException e) {
            // thrown on, it would end all further questions
            LOG.warnf(e, "a scale could not be asked");
        }
    }

    /** After this it asks no more: a late question would open the line again. */
    @Override
    public synchronized void close() {
        closed = true;
    }
}
