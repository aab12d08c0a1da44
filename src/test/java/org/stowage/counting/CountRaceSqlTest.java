package org.stowage.counting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.stowage.access.Actor;
import org.stowage.stock.MoveReason;
import org.stowage.stock.Place;
import org.stowage.stock.StockMove;

/** Other people's work before, between and after each step of a count: never a wrong difference, never a lost unit. */
class CountRaceSqlTest {

    private static final long MISSING = 2;

    private final CountFloor house = new CountFloor();
    private final long shelf = house.floor.location("A-01-1", "pick_face");
    private final long reserve = house.floor.location("R-01-1", "reserve");

    /** What lies on the shelf by the book and what really does; the counter sees only the second. */
    private final class Shelf {
        final long tea;
        long there;
        long booked;

        Shelf(int number) {
            tea = house.floor.item("TEA-" + number);
            house.floor.put(tea, 20, Place.at(shelf));
            house.floor.put(tea, 20, Place.at(reserve));
            there = 20 - MISSING;
            booked = 20;
        }

        void pick() {
            house.floor.post(
                    MoveReason.PICK, StockMove.of(tea, 0, 1, 3, Place.at(shelf), Place.at(house.floor.customer)));
            changed(-3);
        }

        void putAway() {
            house.floor.move(tea, 5, Place.at(reserve), Place.at(shelf));
            changed(5);
        }

        void moveAway() {
            house.floor.move(tea, 1, Place.at(shelf), Place.at(reserve));
            changed(-1);
        }

        private void changed(long units) {
            there += units;
            booked += units;
        }
    }

    private static final int STEPS = 9;

    @Test
    void workAtAnyMomentOfACountChangesNothingOfItsDifference() {
        List<Consumer<Shelf>> works = List.of(Shelf::pick, Shelf::putAway, Shelf::moveAway);
        int number = 0;
        for (Consumer<Shelf> work : works) {
            for (int moment = 0; moment <= STEPS; moment++) {
                counted(new Shelf(number++), work, moment);
            }
        }
        house.floor.agrees();
    }

    /** A blind count by two people, with somebody else's work before step {@code moment}. */
    private void counted(Shelf goods, Consumer<Shelf> work, int moment) {
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
        String count = house.floor.transactions.call(() -> house.counts.open(house.at, asked, house.max));
        int step = 0;
        for (var who : List.of(house.ann, house.bob)) {
            act(goods, work, moment == step++);
            CountPlace place = house.claim(count, who);
            act(goods, work, moment == step++);
            said(goods, work, moment == step++, place, who);
            act(goods, work, moment == step++);
            assertThat(house.done(place, who)).isNotInstanceOf(PlaceDone.Again.class);
        }
        act(goods, work, moment == step++);
        PostedCount posted = house.post(count);
        act(goods, work, moment == step);
        assertThat(posted.lost()).as("moment %d", moment).isEqualTo(MISSING);
        assertThat(posted.gained()).isZero();
        assertThat(house.floor.onHand(goods.tea, shelf)).isEqualTo(goods.there);
    }

    /** Between the first unit seen and the quantity: then what was seen says nothing, and it is counted once more. */
    private void said(Shelf goods, Consumer<Shelf> work, boolean between, CountPlace place, Actor who) {
        Sight seen = house.counting.sight();
        long sawn = goods.there;
        act(goods, work, between);
        TallyAnswer answer = house.tally(place, goods.tea, sawn, new Seen.Live(seen), who);
        if (between) {
            assertThat(answer).isInstanceOf(TallyAnswer.Again.class);
            Sight again = house.counting.sight();
            answer = house.tally(place, goods.tea, goods.there, new Seen.Live(again), who);
        }
        assertThat(answer).isInstanceOf(TallyAnswer.Counted.class);
    }

    private static void act(Shelf goods, Consumer<Shelf> work, boolean now) {
        if (now) {
            work.accept(goods);
        }
    }

    @Test
    void postingPressedByManyAtOnceBooksOnceWhilePicksGoOn() throws Exception {
        Shelf goods = new Shelf(100);
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
                return MISSING;
            });
        }
        try (ExecutorService people = Executors.newFixedThreadPool(8)) {
            for (Future<Object> done : people.invokeAll(acts)) {
                assertThat(done.get()).isEqualTo(MISSING);
            }
        }
        assertThat(house.floor.onHand(goods.tea, shelf)).isEqualTo(20 - MISSING - 4);
        house.floor.agrees();
    }

    @Test
    void twoWhoAskAtOnceAreSentToTwoPlaces() throws Exception {
        String count = house.open(false, shelf, reserve);
        List<Callable<Long>> acts = List.of(
                () -> house.claim(count, house.ann).id(),
                () -> house.claim(count, house.bob).id());
        try (ExecutorService people = Executors.newFixedThreadPool(2)) {
            List<Long> places = new ArrayList<>();
            for (Future<Long> place : people.invokeAll(acts)) {
                places.add(place.get());
            }
            assertThat(places).doesNotHaveDuplicates();
        }
    }
}
