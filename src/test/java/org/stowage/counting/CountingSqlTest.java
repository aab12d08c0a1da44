package org.stowage.counting;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.stowage.access.Actor;
import org.stowage.stock.Bucket;
import org.stowage.stock.Condition;
import org.stowage.stock.CountSheet;
import org.stowage.stock.MoveReason;
import org.stowage.stock.Place;
import org.stowage.stock.StockMove;
import org.stowage.task.NewTask;
import org.stowage.task.Task;
import org.stowage.task.TaskKind;

class CountingSqlTest {

    private final CountFloor house = new CountFloor();
    private final long tea = house.floor.item("TEA-1");
    private final long cup = house.floor.item("CUP-1");
    private final long shelf = house.floor.location("A-01-1", "pick_face");
    private final long reserve = house.floor.location("R-01-1", "reserve");

    @AfterEach
    void booksAgree() {
        house.floor.agrees();
    }

    @Test
    void whatIsCountedRightNeedsNobodyElse() {
        house.floor.put(tea, 10, Place.at(shelf));
        String count = house.open(false, shelf);
        assertThat(house.count(count, tea, 10, house.ann)).isInstanceOf(PlaceDone.Settled.class);
        assertThat(house.post(count).lines()).isZero();
        assertThat(house.status(count)).isEqualTo(CountStatus.POSTED);
    }

    @Test
    void aDifferenceIsBookedWhenSomebodyElseFindsTheSame() {
        house.floor.put(tea, 10, Place.at(shelf));
        String count = house.open(false, shelf);
        assertThat(house.count(count, tea, 8, house.ann)).isInstanceOf(PlaceDone.Recount.class);
        assertThat(house.floor.transactions.call(() -> house.counting.nextPlace(house.at, count, house.ann)))
                .isEmpty();
        assertThat(house.count(count, tea, 8, house.bob)).isInstanceOf(PlaceDone.Settled.class);
        house.floor.put(tea, 5, Place.at(shelf));
        PostedCount posted = house.post(count);
        assertThat(posted).isEqualTo(new PostedCount(count, 1, 0, 2, posted.cause(), List.of()));
        assertThat(house.floor.onHand(tea, shelf)).isEqualTo(13);
        assertThat(house.post(count)).isEqualTo(posted);
        assertThat(house.floor.onHand(tea, shelf)).isEqualTo(13);
    }

    @Test
    void twoWhoDisagreeNeedAThirdRound() {
        house.floor.put(tea, 10, Place.at(shelf));
        String count = house.open(false, shelf);
        house.count(count, tea, 8, house.ann);
        assertThat(house.count(count, tea, 9, house.bob)).isInstanceOf(PlaceDone.Recount.class);
        assertThat(house.count(count, tea, 9, house.ann)).isInstanceOf(PlaceDone.Settled.class);
        assertThat(house.post(count).lost()).isEqualTo(1);
    }

    @Test
    void aDifferenceThatTheSecondDoesNotFindIsNone() {
        house.floor.put(tea, 10, Place.at(shelf));
        String count = house.open(false, shelf);
        house.count(count, tea, 8, house.ann);
        house.count(count, tea, 10, house.bob);
        house.count(count, tea, 10, house.ann);
        assertThat(house.post(count).lines()).isZero();
        assertThat(house.floor.onHand(tea, shelf)).isEqualTo(10);
    }

    @Test
    void goodsThatMoveWhileTheyAreCountedAreCountedAgain() {
        house.floor.put(tea, 10, Place.at(shelf));
        String count = house.open(false, shelf);
        CountPlace place = house.claim(count, house.ann);
        Sight seen = house.counting.sight();
        house.floor.move(tea, 3, Place.at(shelf), Place.at(reserve));
        assertThat(house.tally(place, tea, 10, new Seen.Live(seen), house.ann)).isInstanceOf(TallyAnswer.Again.class);
        assertThat(house.counting.uncounted(house.at, place.id(), house.ann)).hasSize(1);
        assertThat(house.done(place, house.ann)).isInstanceOf(PlaceDone.Again.class);
        assertThat(house.tally(place, tea, 7, new Seen.Live(house.counting.sight()), house.ann))
                .isInstanceOf(TallyAnswer.Counted.class);
        assertThat(house.done(place, house.ann)).isInstanceOf(PlaceDone.Settled.class);
    }

    @Test
    void whatIsInTheBookAndNobodySawIsCountedByAnother() {
        house.floor.put(tea, 10, Place.at(shelf));
        house.floor.put(cup, 4, Place.at(shelf));
        String count = house.open(false, shelf);
        CountPlace place = house.claim(count, house.ann);
        house.tally(place, tea, 10, new Seen.Now(), house.ann);
        assertThat(house.counting.uncounted(house.at, place.id(), house.ann))
                .singleElement()
                .satisfies(left -> assertThat(left.sku()).isEqualTo("CUP-1"))
                .satisfies(left -> assertThat(left.expected()).isNull());
        assertThat(house.done(place, house.ann)).isInstanceOf(PlaceDone.Recount.class);
        CountPlace again = house.claim(count, house.bob);
        assertThat(house.counting.uncounted(house.at, again.id(), house.bob)).hasSize(1);
        assertThat(house.done(again, house.bob)).isInstanceOf(PlaceDone.Settled.class);
        house.post(count);
        assertThat(house.floor.onHand(cup, shelf)).isZero();
    }

    @Test
    void unexpectedGoodsBecomeADifferenceOfTheirOwn() {
        String count = house.open(false, shelf);
        house.count(count, cup, 3, house.ann);
        house.count(count, cup, 3, house.bob);
        assertThat(house.post(count).gained()).isEqualTo(3);
        assertThat(house.floor.onHand(cup, shelf)).isEqualTo(3);
    }

    @Test
    void aLockedPlaceRefusesMovesAndNamesTheCount() {
        house.floor.put(tea, 10, Place.at(shelf));
        String count = house.open(true, shelf);
        Runnable move = () -> house.floor.move(tea, 1, Place.at(shelf), Place.at(reserve));
        assertThat(CountFloor.refused(move)).isEqualTo("place-is-counted");
        house.count(count, tea, 10, house.ann);
        assertThat(CountFloor.refused(move)).isEmpty();
    }

    @Test
    void aLossOfWorthIsApprovedByWhoHasNotCountedIt() {
        house.floor.sql.statement("update item set cost = 50").update();
        house.floor.put(tea, 100, Place.at(shelf));
        String count = house.open(false, shelf);
        house.count(count, tea, 60, house.ann);
        house.count(count, tea, 60, house.max);
        assertThat(CountFloor.refused(() -> house.post(count))).isEqualTo("not-decided");
        assertThat(CountFloor.refused(() -> house.approve(count, house.max))).isEqualTo("four-eyes");
        house.approve(count, house.bob);
        assertThat(house.post(count).lost()).isEqualTo(40);
    }

    @Test
    void thresholdsLetSmallDifferencesPass() {
        house.rules.replace(
                house.at.id(), List.of(new CountRule(null, 2L, null, null, 5L, BigDecimal.TEN, BigDecimal.TEN, "CNY")));
        house.floor.put(tea, 100, Place.at(shelf));
        String count = house.open(false, shelf);
        assertThat(house.count(count, tea, 99, house.ann)).isInstanceOf(PlaceDone.Settled.class);
        assertThat(house.post(count).lost()).isEqualTo(1);
    }

    @Test
    void whatWasCorrectedSinceIsNotBookedTwice() {
        house.floor.put(tea, 10, Place.at(shelf));
        String first = house.open(false, shelf);
        String second = house.open(false, shelf);
        for (String count : List.of(first, second)) {
            house.count(count, tea, 8, house.ann);
            house.count(count, tea, 8, house.bob);
        }
        house.post(first);
        assertThat(CountFloor.refused(() -> house.post(second))).isEqualTo("corrected-meanwhile");
        long wrong = house.lists
                .variances(house.at, second, new VarianceQuery(null, null, null, 0, 10), house.max)
                .getFirst()
                .id();
        Decision again = new Decision(List.of(wrong), null, null);
        house.floor.transactions.run(() -> house.counts.recount(house.at, second, again, house.max));
        house.count(second, tea, 8, house.ann);
        house.count(second, tea, 8, house.bob);
        assertThat(house.post(second).lines()).isZero();
        assertThat(house.floor.onHand(tea, shelf)).isEqualTo(8);
    }

    @Test
    void whatIsNotThereAnyMoreIsNamedAndNothingIsBooked() {
        house.floor.put(tea, 10, Place.at(shelf));
        house.floor.put(cup, 10, Place.at(reserve));
        String count = house.open(false, shelf, reserve);
        for (var who : List.of(house.ann, house.bob)) {
            house.count(count, tea, 5, who);
            house.count(count, cup, 9, who);
        }
        house.floor.move(tea, 9, Place.at(shelf), Place.at(reserve));
        assertThat(CountFloor.refused(() -> house.post(count))).isEqualTo("below-nothing");
        assertThat(house.floor.onHand(cup, reserve)).isEqualTo(10);
    }

    @Test
    void whatWasCountedWithoutALineIsHeldAgainstTheBookOfThen() {
        house.floor.put(tea, 10, Place.at(shelf));
        String count = house.open(false, shelf);
        CountPlace place = house.claim(count, house.ann);
        Instant then = house.counting.sight().at();
        house.floor.move(tea, 3, Place.at(shelf), Place.at(reserve));
        Seen earlier = new Seen.Earlier(then, then, 250);
        assertThat(house.tally(place, tea, 10, earlier, house.ann)).isInstanceOf(TallyAnswer.Counted.class);
        Seen over = new Seen.Earlier(then, house.counting.sight().at(), 250);
        assertThat(house.tally(place, tea, 10, over, house.ann)).isInstanceOf(TallyAnswer.Again.class);
        house.tally(place, tea, 10, earlier, house.ann);
        assertThat(house.done(place, house.ann)).isInstanceOf(PlaceDone.Settled.class);
    }

    @Test
    void twoCountersAreNeverAtOnePlace() {
        String count = house.open(false, shelf);
        CountPlace place = house.claim(count, house.ann);
        assertThat(CountFloor.refused(() ->
                        house.floor.transactions.run(() -> house.counting.claimPlace(house.at, place.id(), house.bob))))
                .isEqualTo("place-taken");
        assertThat(CountFloor.refused(() -> house.tally(place, tea, 1, new Seen.Now(), house.bob)))
                .isEqualTo("place-not-yours");
    }

    @Test
    void workOfAShortPickIsACountThatBooksItself() {
        house.floor.put(tea, 10, Place.at(shelf));
        house.floor.transactions.run(() ->
                house.tasks.createAll(house.at.id(), List.of(NewTask.of(TaskKind.COUNT, "W1-V1", shelf, tea, 1, 1))));
        CountPlace place = house.floor.transactions.call(
                () -> house.counting.nextPlace(house.at, house.ann).orElseThrow());
        house.tally(place, tea, 9, new Seen.Now(), house.ann);
        assertThat(house.done(place, house.ann)).isInstanceOf(PlaceDone.Recount.class);
        List<Task> open = house.tasks.openAt(house.at.id(), TaskKind.COUNT, shelf, tea);
        assertThat(open).isEmpty();
        CountPlace again = house.floor.transactions.call(
                () -> house.counting.nextPlace(house.at, house.bob).orElseThrow());
        house.tally(again, tea, 9, new Seen.Now(), house.bob);
        house.done(again, house.bob);
        assertThat(house.status(place.countNo())).isEqualTo(CountStatus.POSTED);
        assertThat(house.floor.onHand(tea, shelf)).isEqualTo(9);
    }

    @Test
    void aLostPromiseTurnsShortWhenTheCountIsPosted() {
        house.floor.put(tea, 10, Place.at(shelf));
        house.floor.promise(1, tea, 10);
        String count = house.open(false, shelf);
        house.count(count, tea, 8, house.ann);
        house.count(count, tea, 8, house.bob);
        house.post(count);
        assertThat(house.floor.promises.ofLines(house.floor.warehouse, List.of(10L)))
                .containsEntry(10L, 8L);
        assertThat(house.floor.changedOrders).contains(1L);
    }

    @Test
    void whatIsTakenBackIsToBeCounted() {
        house.floor.put(tea, 10, Place.at(shelf));
        String count = house.open(false, shelf);
        CountPlace place = house.claim(count, house.ann);
        house.tally(place, tea, 8, new Seen.Now(), house.ann);
        assertThat(house.floor
                        .transactions
                        .call(() -> house.counting.undo(house.at, place.id(), house.ann))
                        .counted())
                .isEqualTo(8);
        assertThat(house.counting.uncounted(house.at, place.id(), house.ann)).hasSize(1);
        house.floor.post(MoveReason.PICK, StockMove.of(tea, 0, 1, 1, Place.at(shelf), Place.at(house.floor.customer)));
    }

    @Test
    void aLocationCountedItemByItemStaysLockedUntilTheLastItemIsCounted() {
        house.floor.put(tea, 10, Place.at(shelf));
        house.floor.put(cup, 10, Place.at(shelf));
        String count =
                house.open(CountKind.ITEM, true, List.of(), new NewPlace(shelf, tea, 1), new NewPlace(shelf, cup, 2));
        Runnable move = () -> house.floor.move(cup, 1, Place.at(shelf), Place.at(reserve));
        house.count(count, tea, 10, house.ann);
        assertThat(CountFloor.refused(move)).isEqualTo("place-is-counted");
        house.count(count, cup, 10, house.ann);
        assertThat(CountFloor.refused(move)).isEmpty();
    }

    @Test
    void whereTheOnlyCounterHasCountedAnybodyCountsAgain() {
        house.floor.put(tea, 10, Place.at(shelf));
        String count = house.open(CountKind.RANGE, false, List.of(house.ann.operatorId()), new NewPlace(shelf, 0, 1));
        assertThat(CountFloor.refused(() -> house.claim(count, house.bob))).isEqualTo("not-assigned");
        house.count(count, tea, 8, house.ann);
        assertThat(house.count(count, tea, 8, house.bob)).isInstanceOf(PlaceDone.Settled.class);
    }

    @Test
    void whatNeedsFourEyesWaitsAlsoBelowTheThresholdOfApproval() {
        house.floor.sql.statement("update item set cost = 50").update();
        CountRule rule = new CountRule(null, 100L, null, null, 100L, new BigDecimal(5000), new BigDecimal(100), "CNY");
        house.rules.replace(house.at.id(), List.of(rule));
        house.floor.put(tea, 10, Place.at(shelf));
        String count = house.open(false, shelf);
        house.count(count, tea, 7, house.max);
        assertThat(CountFloor.refused(() -> house.post(count))).isEqualTo("not-decided");
        assertThat(CountFloor.refused(() -> house.approve(count, house.max))).isEqualTo("four-eyes");
        house.approve(count, house.bob);
        assertThat(house.post(count).lost()).isEqualTo(3);
    }

    @Test
    void aMillionOfTheDearestIsADifferenceLikeAnother() {
        house.floor.sql.statement("update item set cost = 99999999999999").update();
        String count = house.open(false, shelf);
        house.count(count, tea, 1_000_000_000, house.ann);
        assertThat(house.count(count, tea, 1_000_000_000, house.bob)).isInstanceOf(PlaceDone.Settled.class);
    }

    @Test
    void workForSomebodyElseHidesNoWorkBehindIt() {
        house.floor.put(tea, 10, Place.at(shelf));
        ask(shelf, tea);
        CountPlace first = next(house.ann);
        house.tally(first, tea, 9, new Seen.Now(), house.ann);
        house.done(first, house.ann);
        ask(shelf, tea);
        ask(reserve, cup);
        assertThat(next(house.ann).locationId()).isEqualTo(reserve);
        assertThat(next(house.bob).locationId()).isEqualTo(shelf);
    }

    @Test
    void cancelledWorkIsGoneAndWorkThatOnlyJoinedIsStillToBeDone() {
        ask(shelf, tea);
        CountPlace own = next(house.ann);
        cancel(own.countNo());
        assertThat(house.tasks.openAt(house.at.id(), TaskKind.COUNT, shelf, tea))
                .isEmpty();
        String count = house.open(false, reserve);
        ask(reserve, tea);
        assertThat(next(house.ann).countNo()).isEqualTo(count);
        cancel(count);
        assertThat(next(house.bob).locationId()).isEqualTo(reserve);
    }

    @Test
    void ofSingleUnitsOnlyTheOneThatNobodyReadIsKnownNowhere() {
        long phone = house.floor.item("PHONE");
        house.floor
                .sql
                .statement("update item set serial_controlled = true where id = :phone")
                .bind("phone", phone)
                .update();
        Bucket good = house.bucket(shelf, phone);
        Bucket broken = new Bucket(Place.at(shelf).as(Condition.DAMAGED), phone, 0, 1);
        arrive(good, "S-1", "S-2", "S-3");
        arrive(broken, "S-4");
        String count = house.open(false, shelf);
        CountPlace first = house.claim(count, house.ann);
        house.read(first, good, house.ann, "S-1", "S-3");
        house.read(first, broken, house.ann, "S-4");
        house.done(first, house.ann);
        CountPlace second = house.claim(count, house.bob);
        house.read(second, good, house.bob, "S-1", "S-3");
        assertThat(house.done(second, house.bob)).isInstanceOf(PlaceDone.Settled.class);
        assertThat(house.post(count).lost()).isEqualTo(1);
        assertThat(house.floor.serials.in(house.floor.warehouse, good)).containsExactly("S-1", "S-3");
        assertThat(house.floor.serials.in(house.floor.warehouse, broken)).containsExactly("S-4");
    }

    @Test
    void whereNobodyReadThemTheUnitsOfThatBucketAloneAreUnread() {
        long phone = house.floor.item("PHONE");
        house.floor
                .sql
                .statement("update item set serial_controlled = true where id = :phone")
                .bind("phone", phone)
                .update();
        Bucket good = house.bucket(shelf, phone);
        Bucket broken = new Bucket(Place.at(shelf).as(Condition.DAMAGED), phone, 0, 1);
        arrive(good, "S-1", "S-2");
        arrive(broken, "S-3");
        house.floor.transactions.call(() -> house.floor.corrections.count(new CountSheet(
                house.floor.warehouse,
                "sheet:1",
                house.max.operatorId(),
                Instant.now(),
                List.of(new CountSheet.Line(good, 1), new CountSheet.Line(broken, 2)))));
        assertThat(house.floor.serials.in(house.floor.warehouse, good)).isEmpty();
        assertThat(house.floor.serials.in(house.floor.warehouse, broken)).containsExactly("S-3");
    }

    private void arrive(Bucket bucket, String... serials) {
        house.floor.post(
                MoveReason.RECEIVE,
                bucket.from(Place.at(house.floor.supplier).as(bucket.place().condition()), serials.length)
                        .withSerials(List.of(serials)));
    }

    private void ask(long location, long item) {
        house.floor.transactions.run(() -> house.tasks.createAll(
                house.at.id(), List.of(NewTask.of(TaskKind.COUNT, "W1-V1", location, item, 1, 1))));
    }

    private CountPlace next(Actor who) {
        return house.floor.transactions.call(
                () -> house.counting.nextPlace(house.at, who).orElseThrow());
    }

    private void cancel(String count) {
        house.floor.transactions.run(() -> house.counts.cancel(house.at, count, house.max));
    }
}
