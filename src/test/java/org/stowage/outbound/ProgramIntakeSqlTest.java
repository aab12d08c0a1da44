package org.stowage.outbound;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.stowage.access.Actor;
import org.stowage.kernel.Idempotency.Answer;
import org.stowage.kernel.IdempotencyKeys.Claim;
import org.stowage.kernel.KernelProblem;
import org.stowage.kernel.Problem;
import org.stowage.kernel.ProblemType;
import org.stowage.outbound.NewOrder.NewLine;
import org.stowage.stock.Floor;
import org.stowage.stock.Place;

/** Orders of programs, several in one transaction: what each hears, and what is left of it. */
class ProgramIntakeSqlTest {

    private final Floor floor = new Floor();
    private final OrderDesk desk = new OrderDesk(floor);
    private final long tea = floor.item("TEA-100");
    private final long cup = floor.item("Cup");
    private final long shelf = floor.location("A-01-1", "pick_face");

    /** Transactions that were tried, by how many orders they had. */
    private final List<Integer> tried = new ArrayList<>();

    private final IntakeRound round = new IntakeRound(
            sender -> Optional.of(new Intake(floor.warehouse, "W1", OrderDesk.OPERATOR, true)),
            this::together,
            one -> {
                throw new AssertionError("its warehouse is named");
            },
            one -> false);

    private @Nullable String breaksAt;

    @AfterEach
    void booksAgree() {
        floor.agrees();
    }

    @Test
    void decidesOneAfterTheOtherAndARefusedOneTakesNothingFromTheNext() {
        floor.put(tea, 5, Place.at(shelf));

        List<HandedIn> handed = run(
                refusing("1", "k1", NewLine.of("TEA-100", 3)),
                refusing("2", "k2", NewLine.of("TEA-100", 3)),
                refusing("3", "k3", NewLine.of("TEA-100", 1), NewLine.of("TEA-100", 1)),
                refusing("4", "k4", NewLine.of("TEA-100", 1)));

        assertThat(tried).containsExactly(4);
        assertThat(answer(handed.get(0)).body()).contains("\"promised\":3");
        assertThat(refusal(handed.get(1))).isEqualTo(OrderProblem.SOLD_OUT);
        assertThat(answer(handed.get(2)).status()).isEqualTo(201);
        assertThat(refusal(handed.get(3))).isEqualTo(OrderProblem.SOLD_OUT);
        assertThat(desk.count("outbound_order")).isEqualTo(2);
        assertThat(desk.count("channel_order")).isEqualTo(2);
        assertThat(desk.count("idempotency")).isEqualTo(2);
        assertThat(promised(tea)).isEqualTo(5);
    }

    @Test
    void anOrderThatMayBeShortTakesWhatIsLeftAndTheRefusingOneAfterItGetsNothing() {
        floor.put(tea, 2, Place.at(shelf));

        List<HandedIn> handed = run(
                keeping("1", "k1", NewLine.of("TEA-100", 4)),
                refusing("2", "k2", NewLine.of("TEA-100", 1)),
                keeping("3", "k3", NewLine.of("Cup", 1)));

        assertThat(answer(handed.get(0)).body())
                .contains("\"status\":\"short\"")
                .contains("\"promised\":2");
        assertThat(refusal(handed.get(1))).isEqualTo(OrderProblem.SOLD_OUT);
        assertThat(answer(handed.get(2)).body()).contains("\"status\":\"short\"");
    }

    @Test
    void theSameKeyAgainIsTheSameAnswerAndAnotherRequestUnderItIsRefused() {
        floor.put(tea, 1, Place.at(shelf));
        HandedIn first = refusing("1", "k1", NewLine.of("TEA-100", 1));
        run(first);

        List<HandedIn> again =
                run(refusing("1", "k1", NewLine.of("TEA-100", 1)), keeping("2", "k2", NewLine.of("Cup", 1)));
        List<HandedIn> other = run(keeping("3", "k1", NewLine.of("Cup", 1)), keeping("4", "k4", NewLine.of("Cup", 1)));

        assertThat(answer(again.getFirst()))
                .isEqualTo(new Answer(201, answer(first).body(), true));
        assertThat(answer(again.getLast()).replayed()).isFalse();
        assertThat(refusal(other.getFirst())).isEqualTo(KernelProblem.IDEMPOTENCY_KEY_REUSED);
        assertThat(answer(other.getLast()).status()).isEqualTo(201);
        assertThat(desk.count("outbound_order")).isEqualTo(3);
    }

    @Test
    void aRefusedOneMayBeTriedAgainUnderItsKeyWhenThereIsStock() {
        HandedIn refused = refusing("1", "k1", NewLine.of("TEA-100", 1));
        run(refused, keeping("2", "k2", NewLine.of("Cup", 1)));
        assertThat(refusal(refused)).isEqualTo(OrderProblem.SOLD_OUT);

        floor.put(tea, 1, Place.at(shelf));
        HandedIn again = refusing("1", "k1", NewLine.of("TEA-100", 1));
        run(again);

        assertThat(answer(again).replayed()).isFalse();
    }

    @Test
    void theSameOrderUnderAnotherKeyOrWithoutOneIsTheSameOrder() {
        HandedIn first = keeping("1", null, NewLine.of("TEA-100", 1));
        run(first);

        HandedIn again = keeping("1", "k1", NewLine.of("TEA-100", 1));
        HandedIn other = keeping("1", "k2", NewLine.of("TEA-100", 2));
        run(again);
        run(other);

        assertThat(answer(again)).isEqualTo(new Answer(201, answer(first).body(), true));
        assertThat(refusal(other)).isEqualTo(OrderProblem.ORDER_EXISTS_WITH_OTHER_CONTENT);
        assertThat(desk.count("idempotency")).isEqualTo(1);
    }

    @Test
    void oneWithFaultsHearsAllOfThemAndHindersNoOther() {
        List<HandedIn> handed = run(
                keeping("1", "k1", NewLine.of("GONE", 1), NewLine.of("TEA-100", -1)),
                keeping("2", "k2", NewLine.of("TEA-100", 1)));

        assertThat(tried).containsExactly(2);
        assertThat(problem(handed.getFirst()).faults())
                .extracting(Problem.Fault::pointer)
                .containsExactly("/lines/0/sku", "/lines/1/quantity");
        assertThat(answer(handed.getLast()).status()).isEqualTo(201);
        assertThat(desk.count("idempotency")).isEqualTo(1);
    }

    @Test
    void whenAllTogetherFailsEachIsTriedAloneAndOnlyTheBadOneHearsOfIt() {
        floor.put(tea, 10, Place.at(shelf));
        breaksAt = "13";

        List<HandedIn> handed = run(IntStream.range(10, 20)
                .mapToObj(i -> refusing("" + i, "k" + i, NewLine.of("TEA-100", 1)))
                .toArray(HandedIn[]::new));

        assertThat(tried).containsExactly(10, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1);
        assertThat(handed)
                .filteredOn(one -> one.answer().isCompletedExceptionally())
                .containsExactly(handed.get(3));
        assertThat(handed).allMatch(one -> one.answer().isDone());
        assertThat(promised(tea)).isEqualTo(9);
    }

    @Test
    void fiftyOrdersAreAsManyStatementsAsOne() {
        floor.put(tea, 50, Place.at(shelf));
        CountedStatements counted = new CountedStatements(floor.transactions.dataSource());
        OrderDesk bulk = new OrderDesk(floor, counted.sql());
        List<Handed> orders = IntStream.range(0, 50)
                .mapToObj(i ->
                        refusing("M" + i, "k" + i, NewLine.of("TEA-100", 1)).handed())
                .toList();

        List<Outcome> outcomes = floor.transactions.call(
                () -> bulk.orders.acceptTogether(new Intake(floor.warehouse, "W1", OrderDesk.OPERATOR, true), orders));

        assertThat(outcomes).allMatch(Outcome.Stored.class::isInstance);
        assertThat(counted.count()).isLessThanOrEqualTo(12);
    }

    private List<Outcome> together(Intake at, List<Handed> handed) {
        tried.add(handed.size());
        return floor.transactions.call(() -> {
            List<Outcome> outcomes = desk.orders.acceptTogether(at, handed);
            if (handed.stream()
                    .anyMatch(
                            one -> String.valueOf(one.order().channelOrderNo()).equals(breaksAt))) {
                throw new IllegalStateException("a bug of this one");
            }
            return outcomes;
        });
    }

    private List<HandedIn> run(HandedIn... handed) {
        round.run(Arrays.asList(handed));
        return Arrays.asList(handed);
    }

    private static HandedIn refusing(String no, @Nullable String key, NewLine... lines) {
        return handed(OrderDesk.refusing(no, lines), key);
    }

    private static HandedIn keeping(String no, @Nullable String key, NewLine... lines) {
        return handed(OrderDesk.order(no, lines), key);
    }

    private static HandedIn handed(NewOrder order, @Nullable String key) {
        Claim claim = key == null
                ? null
                : new Claim(
                        OrderDesk.OPERATOR,
                        key,
                        (order.channelOrderNo() + key).getBytes(java.nio.charset.StandardCharsets.UTF_8));
        return new HandedIn(Actor.SYSTEM, new Handed(order, claim), new CompletableFuture<>(), 0);
    }

    private static Answer answer(HandedIn handed) {
        return Objects.requireNonNull(handed.answer().join());
    }

    private static ProblemType refusal(HandedIn handed) {
        return problem(handed).type();
    }

    private static Problem problem(HandedIn handed) {
        try {
            throw new AssertionError("was not refused: " + handed.answer().join());
        } catch (CompletionException e) {
            return (Problem) Objects.requireNonNull(e.getCause());
        }
    }

    private long promised(long item) {
        return floor.sql
                .statement("select promised from availability where item_id = :item")
                .bind("item", item)
                .one(Long.class);
    }
}
