package org.stowage.counting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.stowage.access.Actor;
import org.stowage.stock.Bucket;
import org.stowage.stock.Condition;
import org.stowage.stock.MoveReason;
import org.stowage.stock.Place;
import org.stowage.stock.Sellable;
import org.stowage.stock.StockMove;

/** Other people's work before, between and after each step of a count: never a wrong difference, never a lost unit. */
class CountRaceSqlTest {

    private static final long FEW = 2;

    /** Somebody must approve it. */
    private static final long MANY = 12;

    private final CountFloor house = new CountFloor();
    private final long shelf = house.floor.location("A-01-1", "pick_face");
    private final long reserve = house.floor.location("R-01-1", "reserve");
    private final long staging = house.floor.location("STAGE", "staging");

    @BeforeEach
    void hundredsOfCounts() {
        house.floor.transactions.keepConnections();
    }

    @AfterEach
    void end() {
        house.floor.transactions.close();
    }

    /** What lies on the shelf by the book and what really does; the counter sees only the second. */
    private final class Shelf {
        final long tea;
        final long missing;
        long there;
        long damaged;

        Shelf(int number, long missing) {
            this.missing = missing;
            tea = house.floor.item("TEA-" + number);
            house.floor.put(tea, 20, Place.at(shelf));
            house.floor.put(tea, 20, Place.at(reserve));
            there = 20 - missing;
        }

        void pick() {
            leave(MoveReason.PICK, 3, Place.at(house.floor.customer));
        }

        /** In simple mode the parcel leaves from the shelf. */
        void ship() {
            leave(MoveReason.SHIP, 2, Place.at(house.floor.customer));
        }

        void pickForTransfer() {
            leave(MoveReason.PICK, 4, Place.at(staging));
        }

        void putAway() {
            house.floor.move(tea, 5, Place.at(reserve), Place.at(shelf));
            there += 5;
        }

        void moveAway() {
            leave(MoveReason.MOVE, 1, Place.at(reserve));
        }

        void breakOne() {
            leave(MoveReason.DAMAGE, 1, Place.at(shelf).as(Condition.DAMAGED));
            damaged++;
        }

        void mendOne() {
            breakOne();
            house.floor.post(
                    MoveReason.DAMAGE,
                    StockMove.of(tea, 0, 1, 1, Place.at(shelf).as(Condition.DAMAGED), Place.at(shelf)));
            damaged--;
            there++;
        }

        void freeze() {
            house.floor.transactions.run(() -> house.floor.freezes.freeze(
                    house.floor.warehouse, Sellable.Scope.of(shelf, tea, null), "recall", house.max.operatorId()));
        }

        void freezeAndLift() {
            long freeze = house.floor.transactions.call(() -> house.floor
                    .freezes
                    .freeze(house.floor.warehouse, Sellable.Scope.of(null, tea, null), "recall", house.max.operatorId())
                    .freezeId());
            house.floor.transactions.run(
                    () -> house.floor.freezes.lift(house.floor.warehouse, freeze, house.max.operatorId(), null));
        }

        private void leave(MoveReason reason, long units, Place to) {
            house.floor.post(reason, StockMove.of(tea, 0, 1, units, Place.at(shelf), to));
            there -= units;
        }
    }

    /** @param moves units of the counted bucket come or go */
    private record Work(Consumer<Shelf> act, boolean moves) {}

    private static final List<Work> WORKS = List.of(
            new Work(Shelf::pick, true),
            new Work(Shelf::ship, true),
            new Work(Shelf::pickForTransfer, true),
            new Work(Shelf::putAway, true),
            new Work(Shelf::moveAway, true),
            new Work(Shelf::breakOne, true),
            new Work(Shelf::mendOne, true),
            new Work(Shelf::freeze, false),
            new Work(Shelf::freezeAndLift, false));

    /** Before the claim, at the place, between first unit and quantity, before the place is closed; by both; and after. */
    private static final int STEPS = 11;

    /** Both have counted; what follows are approval and posting. */
    private static final int COUNTED = 8;

    @Test
    void workAtAnyMomentOfACountChangesNothingOfItsDifference() {
        int number = 0;
        for (Work work : WORKS) {
            for (int moment = 0; moment < STEPS; moment++) {
                counted(new Shelf(number++, FEW), work, moment);
            }
            for (int moment = COUNTED; moment < STEPS; moment++) {
                counted(new Shelf(number++, MANY), work, moment);
            }
        }
        house.floor.agrees();
    }

    /** A blind count by two people, with somebody else's work before step {@code moment}. */
    private void counted(Shelf goods, Work work, int moment) {
        String count = opened(goods);
        int step = 0;
        for (var who : List.of(house.ann, house.bob)) {
            act(goods, work, moment == step++);
            CountPlace place = house.claim(count, who);
            act(goods, work, moment == step++);
            said(goods, work, moment == step++, place, who);
            act(goods, work, moment == step++);
            closed(goods, place, who);
        }
        act(goods, work, moment == step++);
        if (goods.missing == MANY) {
            assertThat(CountFloor.refused(() -> house.post(count))).isEqualTo("not-decided");
            house.approve(count, house.max);
        }
        act(goods, work, moment == step++);
        PostedCount posted = house.post(count);
        act(goods, work, moment == step++);
        assertThat(step).isEqualTo(STEPS);
        assertThat(posted.lost()).as("moment %d", moment).isEqualTo(goods.missing);
        assertThat(posted.gained()).isZero();
        assertThat(house.floor.onHand(goods.tea, shelf)).isEqualTo(goods.there + goods.damaged);
    }

    private String opened(Shelf goods) {
        NewCount asked = new NewCount(
                CountKind.ITEM,
                "race",
                true,
                false,
                true,
                null,
                null,
                List.of(),
                List.of(new NewPlace(shelf, goods.tea, 0)));
        return house.floor.transactions.call(() -> house.counts.open(house.at, asked, house.max));
    }

    /** Between the first unit seen and the quantity: then what was seen says nothing, and it is counted once more. */
    private void said(Shelf goods, Work work, boolean between, CountPlace place, Actor who) {
        Sight seen = house.counting.sight();
        long sawn = goods.there;
        act(goods, work, between);
        TallyAnswer answer = house.tally(place, goods.tea, sawn, new Seen.Live(seen), who);
        if (between && work.moves()) {
            assertThat(answer).isInstanceOf(TallyAnswer.Again.class);
            Sight again = house.counting.sight();
            answer = house.tally(place, goods.tea, goods.there, new Seen.Live(again), who);
        }
        assertThat(answer).isInstanceOf(TallyAnswer.Counted.class);
        sayDamaged(goods, place, who);
    }

    private void sayDamaged(Shelf goods, CountPlace place, Actor who) {
        if (goods.damaged > 0) {
            Bucket broken = new Bucket(Place.at(shelf).as(Condition.DAMAGED), goods.tea, 0, 1);
            assertThat(house.tally(place, broken, goods.damaged, new Seen.Now(), who))
                    .isInstanceOf(TallyAnswer.Counted.class);
        }
    }

    /** What broke while they stood there nobody has counted yet. */
    private void closed(Shelf goods, CountPlace place, Actor who) {
        if (house.done(place, who) instanceof PlaceDone.Again) {
            assertThat(goods.damaged).isPositive();
            sayDamaged(goods, place, who);
            assertThat(house.done(place, who)).isNotInstanceOf(PlaceDone.Again.class);
        }
    }

    private static void act(Shelf goods, Work work, boolean now) {
        if (now) {
            work.act().accept(goods);
        }
    }

    @Test
    void whoPutsTheBookRightMeanwhileHasThePlaceCountedAgain() {
        Shelf goods = new Shelf(1_000, FEW);
        String count = opened(goods);
        house.count(count, goods.tea, goods.there, house.ann);
        house.count(count, goods.tea, goods.there, house.bob);
        house.floor.post(
                MoveReason.ADJUST, StockMove.of(goods.tea, 0, 1, 2, Place.at(shelf), Place.at(house.floor.counted)));
        assertThat(CountFloor.refused(() -> house.post(count))).isEqualTo("corrected-meanwhile");
        List<Long> found = house.floor
                .sql
                .statement("select id from count_variance where item_id = :tea")
                .bind("tea", goods.tea)
                .list(Long.class);
        house.floor.transactions.run(
                () -> house.counts.recount(house.at, count, new Decision(found, null, null), house.max));
        house.count(count, goods.tea, goods.there, house.ann);
        house.count(count, goods.tea, goods.there, house.bob);
        assertThat(house.post(count).lines()).isZero();
        assertThat(house.floor.onHand(goods.tea, shelf)).isEqualTo(goods.there);
        house.floor.agrees();
    }

    @Test
    void whatWasTakenBeforeTheCountAndBookedAfterItIsCountedAgain() {
        Shelf goods = new Shelf(1_002, 0);
        Instant taken = Instant.now();
        goods.there -= FEW;
        String count = opened(goods);
        house.count(count, goods.tea, goods.there, house.ann);
        house.count(count, goods.tea, goods.there, house.bob);
        house.floor.postLate(
                "offline:" + UUID.randomUUID(),
                taken,
                StockMove.of(goods.tea, 0, 1, FEW, Place.at(shelf), Place.at(house.floor.customer)));
        assertThat(CountFloor.refused(() -> house.post(count))).isEqualTo("picked-earlier");
        assertThat(house.floor.onHand(goods.tea, shelf)).isEqualTo(goods.there);
        List<Long> found = house.floor
                .sql
                .statement("select id from count_variance where item_id = :tea")
                .bind("tea", goods.tea)
                .list(Long.class);
        house.floor.transactions.run(
                () -> house.counts.recount(house.at, count, new Decision(found, null, null), house.max));
        house.count(count, goods.tea, goods.there, house.ann);
        house.count(count, goods.tea, goods.there, house.bob);
        assertThat(house.post(count).lines()).isZero();
        assertThat(house.floor.onHand(goods.tea, shelf)).isEqualTo(goods.there);
        house.floor.agrees();
    }

    @Test
    void ofTwoAtOnePlaceOneCounts() throws Exception {
        Shelf goods = new Shelf(1_001, FEW);
        String count = opened(goods);
        CountPlace place = house.claim(count, house.ann);
        assertThat(CountFloor.refused(() -> house.tally(place, goods.tea, 7, new Seen.Now(), house.bob)))
                .isEqualTo("place-not-yours");
        assertThat(CountFloor.refused(() -> house.done(place, house.bob))).isEqualTo("place-not-yours");
        List<Object> answers = atOnce(List.of(
                () -> CountFloor.refused(() -> house.done(place, house.ann)),
                () -> CountFloor.refused(() -> house.done(place, house.ann)),
                () -> CountFloor.refused(() -> house.tally(place, goods.tea, goods.there, new Seen.Now(), house.ann))));
        assertThat(answers.subList(0, 2)).as("closed once").containsOnlyOnce("");
        assertThat(house.floor
                        .sql
                        .statement("select max(round) from count_place where id = :place")
                        .bind("place", place.id())
                        .one(Long.class))
                .isEqualTo(2);
    }

    @Test
    void approvalPressedByManyAtOnceWhileOthersPostAndPickDecidesOnce() throws Exception {
        Shelf goods = new Shelf(1_002, MANY);
        String count = opened(goods);
        house.count(count, goods.tea, goods.there, house.ann);
        house.count(count, goods.tea, goods.there, house.bob);
        List<Callable<Object>> acts = new ArrayList<>();
        for (int n = 0; n < 3; n++) {
            acts.add(() -> CountFloor.refused(() -> house.approve(count, house.max)));
            acts.add(() -> CountFloor.refused(() -> house.post(count)));
            acts.add(() -> CountFloor.refused(() -> house.floor.post(
                    MoveReason.PICK,
                    StockMove.of(goods.tea, 0, 1, 1, Place.at(shelf), Place.at(house.floor.customer)))));
        }
        assertThat(atOnce(acts)).isSubsetOf("", "not-decided", "count-is-closed", "nothing-to-decide");
        house.post(count);
        assertThat(house.floor.onHand(goods.tea, shelf)).isEqualTo(20 - MANY - 3);
        assertThat(house.floor
                        .sql
                        .statement("select count(*) from stock_move where reason = 'count' and item_id = :tea")
                        .bind("tea", goods.tea)
                        .one(Long.class))
                .isEqualTo(1);
        house.floor.agrees();
    }

    private static List<Object> atOnce(List<Callable<Object>> acts) throws Exception {
        List<Object> answers = new ArrayList<>();
        try (ExecutorService people = Executors.newFixedThreadPool(acts.size())) {
            for (Future<Object> done : people.invokeAll(acts)) {
                answers.add(done.get());
            }
        }
        return answers;
    }

    @Test
    void postingPressedByManyAtOnceBooksOnceWhilePicksGoOn() throws Exception {
        Shelf goods = new Shelf(1_003, FEW);
        String count = house.open(false, shelf);
        house.count(count, goods.tea, goods.there, house.ann);
        house.count(count, goods.tea, goods.there, house.bob);
        List<Callable<Object>> acts = new ArrayList<>();
        for (int n = 0; n < 4; n++) {
            acts.add(() -> house.post(count).lost());
            acts.add(() -> {
                house.floor.post(
                        MoveReason.PICK,
                        StockMove.of(goods.tea, 0, 1, 1, Place.at(shelf), Place.at(house.floor.customer)));
                return goods.missing;
            });
        }
        assertThat(atOnce(acts)).containsOnly(goods.missing);
        assertThat(house.floor.onHand(goods.tea, shelf)).isEqualTo(20 - goods.missing - 4);
        house.floor.agrees();
    }

    @Test
    void twoWhoAskAtOnceAreSentToTwoPlaces() throws Exception {
        String count = house.open(false, shelf, reserve);
        List<Object> places = atOnce(List.of(
                () -> house.claim(count, house.ann).id(),
                () -> house.claim(count, house.bob).id()));
        assertThat(places).doesNotHaveDuplicates();
    }
}
