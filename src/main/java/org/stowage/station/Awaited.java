package org.stowage.station;

import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** Answers that somebody waits for, by what was asked. Once it is over nobody waits any more. */
final class Awaited<K, T> {

    private final Map<K, CompletableFuture<T>> waiting = new ConcurrentHashMap<>();
    private volatile boolean over;

    CompletableFuture<T> answerTo(K key) {
        var answer = new CompletableFuture<T>();
        waiting.put(key, answer);
        answer.whenComplete((what, failure) -> waiting.remove(key));
        if (over) {
            answer.completeExceptionally(gone());
        }
        return answer;
    }

    void came(K key, T what) {
        CompletableFuture<T> answer = waiting.get(key);
        if (answer != null) {
            answer.complete(what);
        }
    }

    void end() {
        over = true;
        waiting.values().forEach(answer -> answer.completeExceptionally(gone()));
    }

    private static IllegalStateException gone() {
        return new IllegalStateException("the agent is gone");
    }

    /** Null: nothing came in time, or the other side is gone. */
    static <T> @Nullable T result(CompletableFuture<T> answer, long seconds) {
        try {
            return answer.get(seconds, TimeUnit.SECONDS);
        } catch (TimeoutException | ExecutionException e) {
            return null;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return null;
        } finally {
            answer.cancel(false);
        }
    }
}
