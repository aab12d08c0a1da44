package org.stowage.story;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.stowage.bench.Api;

/** Of people and shops who send the same again while nobody answers; a "no" is an answer. */
final class Patience {

    private static final long LONGEST = Duration.ofMinutes(3).toNanos();

    /** Answers that were no success, by status; 0 = none came. */
    final Map<Integer, AtomicLong> others = new ConcurrentSkipListMap<>();

    final AtomicLong acknowledged = new AtomicLong();
    private final AtomicLong lastAnswer = new AtomicLong(Long.MIN_VALUE);
    private volatile boolean isOver;

    /** Nobody tries any longer. */
    void over() {
        isOver = true;
    }

    boolean isOver() {
        return isOver;
    }

    /** @throws Api.Refused the answer is no @throws UncheckedIOException nobody answers for too long */
    <T> T until(Supplier<T> request) {
        long end = System.nanoTime() + LONGEST;
        while (true) {
            long sent = System.nanoTime();
            try {
                T answer = request.get();
                acknowledged.incrementAndGet();
                lastAnswer.accumulateAndGet(sent, Math::max);
                return answer;
            } catch (Api.Refused e) {
                count(e.status());
                if (e.status() < 500 && e.status() != 429 || isOver || sent > end) {
                    throw e;
                }
            } catch (UncheckedIOException e) {
                count(0);
                if (isOver || sent > end) {
                    throw e;
                }
            }
            Load.pause(50);
        }
    }

    /** Milliseconds from {@code since} (nanoTime) until something was acknowledged that was asked for after it. */
    long awaitAnswerAfter(long since, long longest) {
        while (lastAnswer.get() < since) {
            if (System.nanoTime() - since > longest * 1_000_000) {
                throw new AssertionError("no good answer for " + longest + " ms: " + others);
            }
            Load.pause(20);
        }
        return (lastAnswer.get() - since) / 1_000_000;
    }

    private void count(int status) {
        others.computeIfAbsent(status, s -> new AtomicLong()).incrementAndGet();
    }
}
