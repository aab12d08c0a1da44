package org.stowage.outbound;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.stowage.access.Actor;
import org.stowage.kernel.Idempotency;

/**
 * An order of a program in the waiting line. Whoever takes it out of the line answers it, once.
 *
 * @param since as {@link System#nanoTime()} counts
 */
record HandedIn(Actor actor, Handed handed, CompletableFuture<Idempotency.Answer> answer, long since) {

    /** Who sends to where: what has these in common is decided together. */
    record Sender(Actor actor, String warehouse) {}

    /** One order's lines count more than another's. */
    private static final int FEWEST_LINES = 1;

    Sender sender() {
        return new Sender(actor, Objects.requireNonNullElse(handed.order().warehouse(), ""));
    }

    int lines() {
        List<?> lines = handed.order().lines();
        return lines == null ? FEWEST_LINES : Math.max(FEWEST_LINES, lines.size());
    }

    /** Two of the same key wait for one another: the second one must see what became of the first. */
    List<List<Object>> keys() {
        NewOrder order = handed.order();
        List<Object> business = List.of(String.valueOf(order.channel()), String.valueOf(order.channelOrderNo()));
        return Stream.concat(
                        Stream.of(business),
                        Stream.ofNullable(handed.claim()).map(claim -> List.<Object>of(claim.principal(), claim.key())))
                .toList();
    }

    void resolve(Outcome outcome) {
        switch (outcome) {
            case Outcome.Stored stored -> answer.complete(stored.answer());
            case Outcome.Refused refused -> answer.completeExceptionally(refused.problem());
        }
    }
}
