package org.stowage.device;

import java.io.IOException;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/**
 * One port: a bounded queue and the one thread that writes what is in it, one job after another. A watchdog closes the
 * line when a job takes longer than the profile allows.
 */
final class DevicePort implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(DevicePort.class);
    private static final int QUEUE = 64;

    private record Job(byte[] bytes, CompletableFuture<Sent> result) {}

    private final String name;
    private final Supplier<Link> links;
    private final long writeMs;
    private final Consumer<byte[]> received;
    private final BlockingQueue<Job> queue = new ArrayBlockingQueue<>(QUEUE);
    private final Thread writer;

    DevicePort(String name, Supplier<Link> links, long writeMs, Consumer<byte[]> received) {
        this.name = name;
        this.links = links;
        this.writeMs = writeMs;
        this.received = received;
        // a platform thread: a native serial write would pin a virtual one
        this.writer = Thread.ofPlatform().daemon().name("port " + name).start(this::work);
    }

    CompletableFuture<Sent> send(byte[] bytes) {
        var job = new Job(bytes, new CompletableFuture<>());
        if (!queue.offer(job)) {
            job.result().complete(Sent.notReached("the queue of " + name + " is full"));
        }
        return job.result();
    }

    @Override
    public void close() {
        writer.interrupt();
    }

    private void work() {
        while (!Thread.currentThread().isInterrupted()) {
            try {
                Job job = queue.take();
                job.result().complete(write(job.bytes()));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        for (Job left = queue.poll(); left != null; left = queue.poll()) {
            left.result().complete(Sent.notReached(name + " was closed"));
        }
    }

    private Sent write(byte[] bytes) {
        try (Link link = links.get()) {
            try {
                link.open(received);
            } catch (IOException e) {
                return Sent.notReached(String.valueOf(e.getMessage()));
            }
            return write(link, bytes);
        } catch (RuntimeException e) {
            LOG.errorf(e, "port %s", name);
            return Sent.unknown(String.valueOf(e.getMessage()));
        }
    }

    private Sent write(Link link, byte[] bytes) {
        var hung = new AtomicBoolean();
        var watchdog = CompletableFuture.runAsync(
                () -> {
                    hung.set(true);
                    link.close();
                },
                CompletableFuture.delayedExecutor(writeMs, TimeUnit.MILLISECONDS));
        try {
            link.write(bytes);
            return hung.get() ? Sent.unknown("no end after " + writeMs + " ms") : Sent.sent();
        } catch (IOException e) {
            return Sent.unknown(hung.get() ? "no end after " + writeMs + " ms" : String.valueOf(e.getMessage()));
        } finally {
            watchdog.cancel(false);
        }
    }
}
