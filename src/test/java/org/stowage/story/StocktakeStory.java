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
import java.util.Map;
import java.util.TreeMap;
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
    private static final int UNITS = 100;
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
        found(warehouse);
        PhysicalShelves shelves = new PhysicalShelves(sql, HOUSE);
        plant(shelves);
        String count = open(warehouse);

        countWhileTheFloorWorks(warehouse, shelves, count);
        warehouse.agrees("counting");
        approve(warehouse, count);
        assertThat(variances(warehouse, count)).isEqualTo(shelves.planted());
        post(warehouse, count, shelves);

        assertThat(shelves.bookedByCounts()).isEqualTo(shelves.planted());
        warehouse.agrees("posting");
    }

    private void countWhileTheFloorWorks(Warehouse warehouse, PhysicalShelves shelves, String count) throws Exception {
        WarehouseKey at = warehouses.keyOf(Actor.SYSTEM, HOUSE);
        List<String> skus = numbered("VK-SKU-", ITEMS);
        List<Callable<Integer>> hands = new ArrayList<>();
        for (int n = 0; n < 2; n++) {
            Actor who = people.person(Role.COUNTER);
            hands.add(() -> untilReviewed(warehouse, at, count, who, shelves));
        }
        hands.add(() -> new BusyFloor(warehouse, skus).ship(ORDERS));
        hands.add(() -> new BusyFloor(warehouse, skus).putAway(ORDERS / 2, numbered("S-", LOCATIONS)));
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
    private int untilReviewed(Warehouse warehouse, WarehouseKey at, String count, Actor who, PhysicalShelves shelves) {
        int places = 0;
        while (isOpen(warehouse, count)) {
            int walked = hand.walk(at, count, who, shelves);
            places += walked;
            if (walked == 0) {
                Load.pause(50);
            }
        }
        return places;
    }

    private static boolean isOpen(Warehouse warehouse, String count) {
        return warehouse
                .api
                .get("/api/v1/counts/" + count)
                .path("status")
                .asText()
                .equals("open");
    }

    private static void found(Warehouse warehouse) {
        warehouse.api.post("/api/v1/warehouses", Map.of("code", HOUSE, "name", "Stocktake"), "found-" + HOUSE);
        warehouse.numbers();
        StringBuilder items = new StringBuilder("sku,name,weightGrams\n");
        numbered("VK-SKU-", ITEMS).forEach(sku -> items.append("%s,Item %s,200\n".formatted(sku, sku)));
        warehouse.upload("items", items.toString());
        StringBuilder locations = new StringBuilder("warehouse,location,kind,sequence\n");
        StringBuilder stock = new StringBuilder("warehouse,location,sku,quantity\n");
        for (int n = 0; n < LOCATIONS; n++) {
            locations.append("%s,S-%d,pick_face,%d\n".formatted(HOUSE, n, n + 1));
            stock.append("%s,S-%d,%s,%d\n".formatted(HOUSE, n, sku(n), UNITS));
        }
        warehouse.upload("locations", locations.toString());
        warehouse.upload("stock", stock.toString());
    }

    /** Every tenth location: in turn some are missing, some too many, of another item, damaged. */
    private static void plant(PhysicalShelves shelves) {
        for (int n = 0; n < LOCATIONS; n += 10) {
            String shelf = "S-" + n;
            int units = 1 + n / 10 % 13;
            switch (n / 10 % 4) {
                case 0 -> shelves.plant(shelf, sku(n), "good", -units);
                case 1 -> shelves.plant(shelf, sku(n), "good", units);
                case 2 -> {
                    shelves.plant(shelf, sku(n), "good", -units);
                    shelves.plant(shelf, sku(n + 1), "good", units);
                }
                default -> {
                    shelves.plant(shelf, sku(n), "good", -units);
                    shelves.plant(shelf, sku(n), "damaged", units);
                }
            }
        }
    }

    private static String open(Warehouse warehouse) {
        return warehouse
                .api
                .post(
                        "/api/v1/counts",
                        Map.of("warehouse", HOUSE, "scope", "everything", "locations", numbered("S-", LOCATIONS)))
                .path("countNo")
                .asText();
    }

    private static void approve(Warehouse warehouse, String count) {
        JsonNode reviewed = warehouse.api.get("/api/v1/counts/" + count);
        assertThat(reviewed.path("status").asText()).isEqualTo("review");
        assertThat(reviewed.path("waiting").asLong())
                .as("more than ten units: %s", reviewed)
                .isPositive();
        JsonNode approved = warehouse.api.post("/api/v1/counts/" + count + "/approve", Map.of("reason", "misplaced"));
        assertThat(approved.path("waiting").asLong()).as("%s", approved).isZero();
    }

    private static Map<PhysicalShelves.Goods, Long> variances(Warehouse warehouse, String count) {
        Map<PhysicalShelves.Goods, Long> found = new TreeMap<>();
        String path = "/api/v1/counts/" + count + "/variances?limit=500";
        JsonNode page = warehouse.api.get(path);
        while (true) {
            page.path("items")
                    .forEach(one -> found.put(
                            new PhysicalShelves.Goods(
                                    one.path("location").asText(),
                                    one.path("sku").asText(),
                                    one.path("condition").asText()),
                            one.path("difference").asLong()));
            if (page.path("nextCursor").isMissingNode()
                    || page.path("nextCursor").isNull()) {
                return found;
            }
            page = warehouse.api.get(path + "&cursor=" + page.path("nextCursor").asText());
        }
    }

    private static void post(Warehouse warehouse, String count, PhysicalShelves shelves) {
        long begun = System.nanoTime();
        JsonNode posted = warehouse.api.post("/api/v1/counts/" + count + "/post", Map.of());
        Duration took = Duration.ofNanos(System.nanoTime() - begun);
        assertThat(posted.path("lines").asInt()).isEqualTo(shelves.planted().size());
        System.out.printf(
                "stocktake of %,d locations: %,d differences posted in %,d ms%n",
                LOCATIONS, shelves.planted().size(), took.toMillis());
    }

    private static String sku(int n) {
        return "VK-SKU-" + n % ITEMS;
    }

    private static List<String> numbered(String prefix, int count) {
        List<String> all = new ArrayList<>();
        for (int n = 0; n < count; n++) {
            all.add(prefix + n);
        }
        return all;
    }
}
