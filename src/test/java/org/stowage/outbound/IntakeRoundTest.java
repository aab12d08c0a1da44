package org.stowage.outbound;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.stowage.access.Actor;
import org.stowage.kernel.Idempotency.Answer;
import org.stowage.kernel.KernelProblem;
import org.stowage.kernel.Problem;
import org.stowage.outbound.NewOrder.NewLine;

class IntakeRoundTest {

    private static final Intake AT = new Intake(1, "W1", 7, true);

    private final List<Integer> tried = new ArrayList<>();
    private final List<HandedIn> taken = IntStream.range(0, 3)
            .mapToObj(i -> new HandedIn(
                    Actor.SYSTEM,
                    new Handed(OrderDesk.order("" + i, NewLine.of("A", 1)), null),
                    new CompletableFuture<>(),
                    i))
            .toList();

    @Test
    void aBadOneIsRefusedAloneAndTheOthersAreStored() {
        round(Set.of("1")).run(taken);

        assertThat(tried).containsExactly(3, 1, 1, 1);
        assertThat(status(taken.get(0))).isEqualTo(201);
        assertThat(taken.get(1).answer()).isCompletedExceptionally();
        assertThat(status(taken.get(2))).isEqualTo(201);
    }

    @Test
    void whoIsLateMeanwhileIsTurnedAwayAndNeverTried() {
        IntakeRound round = new IntakeRound(
                sender -> Optional.of(AT),
                (at, handed) -> accept(handed, Set.of("0")),
                one -> {
                    throw new AssertionError();
                },
                one -> one.since() == 2);

        round.run(taken);

        assertThat(tried).containsExactly(3, 1, 1);
        assertThat(problem(taken.get(2))).isEqualTo(KernelProblem.UNAVAILABLE);
    }

    @Test
    void anUnknownWarehouseIsToldToAllWhoNamedIt() {
        Problem unknown = Problem.of(KernelProblem.NOT_FOUND, "W9");
        IntakeRound round = new IntakeRound(
                sender -> {
                    throw unknown;
                },
                (at, handed) -> accept(handed, Set.of()),
                one -> {
                    throw new AssertionError();
                },
                one -> false);

        round.run(taken);

        assertThat(tried).isEmpty();
        assertThat(taken).allSatisfy(one -> assertThat(problem(one)).isEqualTo(KernelProblem.NOT_FOUND));
    }

    private IntakeRound round(Set<String> bad) {
        return new IntakeRound(
                sender -> Optional.of(AT),
                (at, handed) -> accept(handed, bad),
                one -> {
                    throw new AssertionError();
                },
                one -> false);
    }

    private List<Outcome> accept(List<Handed> handed, Set<String> bad) {
        tried.add(handed.size());
        if (handed.stream().anyMatch(one -> bad.contains(one.order().channelOrderNo()))) {
            throw new IllegalStateException("a bug of this one");
        }
        return handed.stream()
                .<Outcome>map(one -> new Outcome.Stored(new Answer(201, "{}", false)))
                .toList();
    }

    private static int status(HandedIn one) {
        return Objects.requireNonNull(one.answer().join()).status();
    }

    private static Object problem(HandedIn one) {
        try {
            return Objects.requireNonNull(one.answer().join());
        } catch (CompletionException e) {
            return ((Problem) Objects.requireNonNull(e.getCause())).type();
        }
    }
}
