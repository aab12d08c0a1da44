package org.stowage.device;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/** A link of which one talk holds both ends: what it says, and what comes back. */
final class LinkWire implements Wire {

    private static final long LOOK_MS = 50;
    private static final int MOST_UNHEARD = 1_000;

    /** Collects what a line says while somebody waits for answers; the line's own listener hears it all the same. */
    static final class Answers implements LineEars {

        private static final byte[] NOTHING = {};

        private final LineEars ears;
        private final LinkedBlockingQueue<byte[]> came = new LinkedBlockingQueue<>(MOST_UNHEARD);
        private volatile boolean wanted;

        Answers(LineEars ears) {
            this.ears = ears;
        }

        @Override
        public void heard(byte[] bytes) {
            if (wanted) {
                // one that floods the line loses its bytes, not our memory
                came.offer(bytes);
            }
            ears.heard(bytes);
        }

        @Override
        public void lost(String why) {
            ears.lost(why);
        }

        /** Something happened to the line: who waits for an answer looks if it is there at all. */
        void look() {
            came.offer(NOTHING);
        }
    }

    /**
     * @param ms how long these bytes may take
     * @param stalled frees a write that does not come back
     */
    record Limit(Watchdog watchdog, ToLongFunction<byte[]> ms, Runnable stalled) {}

    private final Link link;
    private final Answers answers;
    private final Limit limit;
    private int said;

    LinkWire(Link link, Answers answers, Limit limit) {
        this.link = link;
        this.answers = answers;
        this.limit = limit;
    }

    int said() {
        return said;
    }

    @Override
    public void say(byte[] bytes) throws IOException {
        long limitMs = limit.ms().applyAsLong(bytes);
        Future<?> watch = limit.watchdog().after(limitMs, limit.stalled());
        try {
            link.write(bytes);
        } finally {
            if (!watch.cancel(false)) {
                throw new IOException("no end after " + limitMs + " ms");
            }
        }
        said += bytes.length;
    }

    @Override
    public byte[] ask(byte[] question, long waitMs, Predicate<byte[]> complete) throws IOException {
        answers.came.clear();
        answers.wanted = true;
        try {
            say(question);
            return answer(waitMs, complete);
        } finally {
            answers.wanted = false;
        }
    }

    @Override
    public void rest(long ms) throws IOException {
        answer(ms, bytes -> false);
    }

    @Override
    public void finish() throws IOException {
        link.finish();
    }

    private byte[] answer(long waitMs, Predicate<byte[]> complete) throws IOException {
        var answer = new ByteArrayOutputStream();
        long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(waitMs);
        long rest = waitMs;
        while (rest > 0 && !(answer.size() > 0 && complete.test(answer.toByteArray()))) {
            byte[] piece = next(Math.min(rest, LOOK_MS));
            if (piece != null && piece.length > 0) {
                answer.writeBytes(piece);
            } else if (!link.isThere()) {
                throw new IOException("the line broke before an answer came");
            }
            rest = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
        }
        return answer.toByteArray();
    }

    private byte @Nullable [] next(long waitMs) throws IOException {
        try {
            return answers.came.poll(waitMs, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("the port was closed", e);
        }
    }
}
