package org.stowage.device;

import java.io.IOException;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * One port: a bounded queue, the one thread that writes what is in it, one job after another, and a watchdog that closes
 * the line when a job takes longer than it may. A port that stays open is also opened again by itself after a loss.
 */
final class DevicePort implements AutoCloseable {

    private static final int QUEUE = 64;
    private static final long ASLEEP_MS = 60_000;

    /**
     * @param staysOpen false: the line is opened for each job, because the device serves one caller at a time
     * @param limitMs how long a job of these bytes may take
     */
    record Terms(String name, Supplier<Link> links, boolean staysOpen, ToLongFunction<byte[]> limitMs) {}

    /** @param talk null: the bytes are all there is to say */
    private record Job(
            byte[] bytes,
            CompletableFuture<Sent> result,
            @Nullable Talk<?> talk) {}

    /** Nothing to do but to look at the line. */
    private static final Job LOOK = new Job(new byte[0], CompletableFuture.completedFuture(Sent.sent()), null);

    private final Terms terms;
    private final LineTrail trail;
    private final PortLine line;
    private final LinkWire.Answers answers;
    private final Watchdog watchdog;
    private final BlockingQueue<Job> queue = new ArrayBlockingQueue<>(QUEUE);
    private final CompletableFuture<Void> tried = new CompletableFuture<>();
    private final Thread writer;
    private volatile boolean closed;

    DevicePort(Terms terms, LineEars ears, LineTrail trail) {
        this.terms = terms;
        this.trail = trail;
        // a full queue wakes the writer anyhow
        this.answers = new LinkWire.Answers(ears);
        this.line = new PortLine(terms.links(), answers, trail, this::look);
        this.watchdog = new Watchdog(terms.name());
        // a platform thread: a native serial write would pin a virtual one
        this.writer = Thread.ofPlatform().daemon().name("port " + terms.name()).start(this::work);
    }

    /** Done when the bytes went out or failed; a job whose result is already given, cancelled say, is not sent any more. */
    CompletableFuture<Sent> send(byte[] bytes) {
        return put(new Job(bytes, new CompletableFuture<>(), null));
    }

    /**
     * Done with what the talk found out, or with a {@link LineException}. A talk that is cancelled before its turn never
     * begins.
     */
    <T> CompletableFuture<T> talk(Talk<T> talk) {
        var found = new CompletableFuture<T>();
        var job = new Job(new byte[0], new CompletableFuture<>(), wire -> found.complete(talk.over(wire)));
        found.whenComplete((what, failure) -> job.result().cancel(false));
        put(job).whenComplete((sent, failure) -> {
            if (sent != null && sent.outcome() != Sent.Outcome.SENT) {
                found.completeExceptionally(new LineException(sent));
            }
        });
        return found;
    }

    private CompletableFuture<Sent> put(Job job) {
        if (closed) {
            job.result().complete(Sent.notReached(terms.name() + " was closed"));
        } else if (!queue.offer(job)) {
            job.result().complete(Sent.notReached("the queue of " + terms.name() + " is full"));
        }
        return job.result();
    }

    /** Done when the line was opened or could not be, for the first time. */
    CompletableFuture<Void> tried() {
        return tried;
    }

    @Override
    public void close() {
        closed = true;
        writer.interrupt();
        line.cut();
    }

    /** Ends after the job at hand; what still waits is told that it was not sent. */
    void retire() {
        closed = true;
        look();
    }

    private void look() {
        queue.offer(LOOK);
        answers.look();
    }

    private void work() {
        try {
            while (!closed) {
                step();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            line.end();
            watchdog.close();
            for (Job left = queue.poll(); left != null; left = queue.poll()) {
                left.result().complete(Sent.notReached(terms.name() + " was closed"));
            }
        }
    }

    private void step() throws InterruptedException {
        if (terms.staysOpen()) {
            line.tend();
            tried.complete(null);
        }
        Job job = queue.poll(terms.staysOpen() ? line.restMs() : ASLEEP_MS, TimeUnit.MILLISECONDS);
        if (job != null && !job.result().isDone()) {
            job.result().complete(write(job));
        }
    }

    private Sent write(Job job) {
        Link link;
        try {
            link = line.open();
        } catch (IOException | RuntimeException e) {
            return Sent.notReached(PortLine.text(e));
        }
        if (job.talk() != null) {
            return talk(job, job.talk(), link);
        }
        long limitMs = terms.limitMs().applyAsLong(job.bytes());
        Sent late = Sent.unknown("no end after " + limitMs + " ms");
        Future<?> watch = watchdog.after(limitMs, () -> {
            // told before closing: closing may hang as the write does
            job.result().complete(late);
            link.close();
        });
        try {
            link.write(job.bytes());
            if (!terms.staysOpen()) {
                link.finish();
            }
        } catch (NothingSentException e) {
            return ended(watch, Sent.notReached(PortLine.text(e)));
        } catch (IOException | RuntimeException e) {
            return ended(watch, Sent.unknown(PortLine.text(e)));
        }
        trail.sent(job.bytes().length);
        return ended(watch, Sent.sent());
    }

    private Sent talk(Job job, Talk<?> talk, Link link) {
        Sent late = Sent.unknown("no end in time");
        var limit = new LinkWire.Limit(watchdog, terms.limitMs(), () -> {
            job.result().complete(late);
            link.close();
        });
        var wire = new LinkWire(link, answers, limit);
        try {
            talk.over(wire);
        } catch (NothingSentException e) {
            line.lose(PortLine.text(e));
            // the line may have been closed behind what went out before
            return wire.said() == 0 ? Sent.notReached(PortLine.text(e)) : Sent.unknown(PortLine.text(e));
        } catch (IOException | RuntimeException e) {
            line.lose(PortLine.text(e));
            return Sent.unknown(PortLine.text(e));
        }
        trail.sent(wire.said());
        if (!terms.staysOpen()) {
            line.end();
        }
        return Sent.sent();
    }

    private Sent ended(Future<?> watch, Sent sent) {
        // false: it has bitten
        Sent told = watch.cancel(false) ? sent : Sent.unknown("no end in time");
        if (told.outcome() == Sent.Outcome.UNKNOWN) {
            line.lose(told.problem());
        } else if (!terms.staysOpen()) {
            line.end();
        }
        return told;
    }
}
