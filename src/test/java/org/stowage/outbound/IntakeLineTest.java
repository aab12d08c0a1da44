package org.stowage.outbound;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.stowage.access.Actor;
import org.stowage.kernel.IdempotencyKeys;
import org.stowage.outbound.NewOrder.NewLine;

class IntakeLineTest {

    private final IntakeLine line = new IntakeLine(3, 4, Duration.ofSeconds(8));

    @Test
    void servesWhoeverStandsThereInTheOrderInWhichTheyCame() throws InterruptedException {
        List<HandedIn> came = List.of(one("1", null, 0), one("2", null, 0), one("3", null, 0));
        came.forEach(line::add);

        assertThat(line.take(2, 100)).containsExactlyElementsOf(came.subList(0, 2));
        assertThat(line.take(2, 100)).containsExactly(came.get(2));
    }

    @Test
    void isFullForTheNextOneAndHasRoomAgainWhenOneHasLeft() throws InterruptedException {
        IntStream.range(0, 3)
                .forEach(i -> assertThat(line.add(one("N" + i, null, 0))).isTrue());

        assertThat(line.add(one("4", null, 0))).isFalse();
        line.take(1, 100);
        assertThat(line.add(one("5", null, 0))).isTrue();
    }

    @Test
    void neverTakesTwoOfTheSameKeyTogether() throws InterruptedException {
        HandedIn first = one("1", "k", 0);
        HandedIn sameKey = one("2", "k", 0);
        HandedIn sameOrderAsTheSecond = one("2", "l", 0);
        List.of(first, sameKey, sameOrderAsTheSecond).forEach(line::add);

        assertThat(line.take(50, 100)).containsExactly(first);
        assertThat(line.take(50, 100)).containsExactly(sameKey);
        assertThat(line.take(50, 100)).containsExactly(sameOrderAsTheSecond);
    }

    @Test
    void takesALargeOrderByItself() throws InterruptedException {
        HandedIn small = one("1", null, 0);
        HandedIn large = new HandedIn(
                Actor.SYSTEM,
                new Handed(OrderDesk.order("2", NewLine.of("A", 1), NewLine.of("A", 1), NewLine.of("A", 1)), null),
                new CompletableFuture<>(),
                0);
        line.add(small);
        line.add(large);

        assertThat(line.take(50, 2)).containsExactly(small);
        assertThat(line.take(50, 2)).containsExactly(large);
    }

    @Test
    void isFullOfLinesAsWellAsOfOrders() throws InterruptedException {
        HandedIn three = new HandedIn(
                Actor.SYSTEM,
                new Handed(OrderDesk.order("1", NewLine.of("A", 1), NewLine.of("A", 1), NewLine.of("A", 1)), null),
                new CompletableFuture<>(),
                0);
        assertThat(line.add(three)).isTrue();
        assertThat(line.add(one("2", null, 0))).isTrue();
        assertThat(line.add(one("3", null, 0))).isFalse();
        line.take(1, 100);
        assertThat(line.add(one("4", null, 0))).isTrue();
    }

    @Test
    void turnsAwayWhoWaitedTooLongAndGivesThemToNobodyElse() throws InterruptedException {
        HandedIn early = one("1", null, 0);
        HandedIn later = one("2", null, TimeUnit.SECONDS.toNanos(5));
        line.add(early);
        line.add(later);

        assertThat(line.late(TimeUnit.SECONDS.toNanos(9))).containsExactly(early);
        assertThat(line.take(50, 100)).containsExactly(later);
    }

    @Test
    void handsOverWhoStandsThereWhenItClosesAndLetsNobodyIn() throws InterruptedException {
        HandedIn waiting = one("1", null, 0);
        line.add(waiting);

        assertThat(line.close()).containsExactly(waiting);
        assertThat(line.add(one("2", null, 0))).isFalse();
        assertThat(line.take(50, 100)).isEmpty();
    }

    private static HandedIn one(String no, @Nullable String key, long since) {
        IdempotencyKeys.Claim claim = key == null ? null : new IdempotencyKeys.Claim(7, key, new byte[0]);
        return new HandedIn(
                Actor.SYSTEM,
                new Handed(OrderDesk.order(no, NewLine.of("A", 1)), claim),
                new CompletableFuture<>(),
                since);
    }
}
