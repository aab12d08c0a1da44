package org.stowage.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.stowage.TestDatabaseResource;
import org.stowage.access.Actor;
import org.stowage.access.Role;
import org.stowage.bench.Api;
import org.stowage.counting.CountYard;
import org.stowage.kernel.Sql;
import org.stowage.site.WarehouseKey;
import org.stowage.site.Warehouses;

/**
 * A stocktake of a whole warehouse while it works: what differs between shelf and book is found to the unit and booked, and
 * nobody else notices. 200 locations and 40 orders; with {@code -Dstowage.test.long=true} 5,000 and 200.
 */
@QuarkusTest
class StocktakeStory {

    private static final boolean LONG = Boolean.getBoolean("stowage.test.long");
    private static final int LOCATIONS = LONG ? 5_000 : 200;
    private static final int ORDERS = LONG ? 200 : 40;
    private static final int ITEMS = LONG ? 500 : 50;
    private static final String HOUSE = "VK";

    @TestHTTPResource("/")
    @SuppressWarnings("NullAway.Init") // given by the test's Quarkus
    URI base;

    @Inject
    Sql sql;

    @Inject
    CountYard people;

    @Inject
    CountingHand hand;

    @Inject
    Warehouses warehouses;

    @Test
    void whatWasPlantedIsFoundAndBookedWhileOrdersArePickedPutAwayAndShipped() throws Exception {
        Warehouse warehouse = new Warehouse(new Api(base, TestDatabaseResource.TOKEN), HOUSE);
        Stocktake stocktake = new Stocktake(warehouse, LOCATIONS, ITEMS);
        stocktake.found();
        PhysicalShelves shelves = new PhysicalShelves(sql, HOUSE);
        stocktake.plant(shelves);
        String count = stocktake.open();

        countWhileTheFloorWorks(warehouse, stocktake, shelves, count);
        warehouse.agrees("counting");
        stocktake.approve();
        assertThat(stocktake.variances()).isEqualTo(shelves.planted());
        post(stocktake, shelves);

        assertThat(shelves.bookedByCounts()).isEqualTo(shelves.planted());
        warehouse.agrees("posting");
    }

    private void countWhileTheFloorWorks(
            Warehouse warehouse, Stocktake stocktake, PhysicalShelves shelves, String count) throws Exception {
        WarehouseKey at = warehouses.keyOf(Actor.SYSTEM, HOUSE);
        List<String> skus = stocktake.skus();
        List<Callable<Integer>> hands = new ArrayList<>();
        for (int n = 0; n < 2; n++) {
            Actor who = people.person(Role.COUNTER);
            hands.add(() -> untilReviewed(stocktake, at, count, who, shelves));
        }
        hands.add(() -> new BusyFloor(warehouse, skus).ship(ORDERS));
        hands.add(() -> new BusyFloor(warehouse, skus).putAway(ORDERS / 2, stocktake.shelves()));
        List<Integer> done = new ArrayList<>();
        try (ExecutorService floor = Executors.newFixedThreadPool(hands.size())) {
            for (Future<Integer> one : floor.invokeAll(hands)) {
                done.add(one.get());
            }
        }
        assertThat(done.get(0) + done.get(1)).as("some are counted twice").isGreaterThan(LOCATIONS);
        assertThat(done.get(2)).isEqualTo(ORDERS);
    }

    /** The other may still stand where this one is not to count again. */
    private int untilReviewed(
            Stocktake stocktake, WarehouseKey at, String count, Actor who, PhysicalShelves shelves) {
        int places = 0;
        while (stocktake.isOpen()) {
            int walked = hand.walk(at, count, who, shelves);
            places += walked;
            if (walked == 0) {
                Load.pause(50);
            }
        }
        return places;
    }

    private static void post(Stocktake stocktake, PhysicalShelves shelves) {
        long begun = System.nanoTime();
        JsonNode posted = stocktake.post();
        Duration took = Duration.ofNanos(System.nanoTime() - begun);
        assertThat(posted.path("lines").asInt()).isEqualTo(shelves.planted().size());
        System.out.printf(
                "stocktake of %,d locations: %,d differences posted in %,d ms%n",
                LOCATIONS, shelves.planted().size(), took.toMillis());
    }
}
