package org.stowage.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.stowage.TestTransactions;
import org.stowage.kernel.Sql;

/**
 * A stocktake by scanners while orders are shipped, goods put away and transfers driven to another house; the service is
 * killed in the middle of the counting and in the middle of the posting. 40 locations and 10 orders; with {@code
 * -Dstowage.test.long=true} 5,000 and 200.
 */
class StocktakeFaultIT {

    private static final boolean LONG = Boolean.getBoolean("stowage.test.long");
    private static final int LOCATIONS = LONG ? 5_000 : 40;
    private static final int ORDERS = LONG ? 200 : 10;
    private static final int TRANSFERS = LONG ? 100 : 8;
    private static final int ITEMS = LONG ? 500 : 15;
    private static final int COUNTERS = 3;
    private static final String HOUSE = "F1";

    private final Patience patience = new Patience();

    @TempDir
    @SuppressWarnings("NullAway.Init") // given by JUnit
    Path directory;

    /** A counter of a count that never ends would walk for ever. */
    @Test
    @Timeout(value = 60, unit = TimeUnit.MINUTES)
    void nothingIsLostOrBookedTwiceThoughTheServiceIsKilledInTheCountingAndInThePosting() throws Exception {
        try (MortalService service = new MortalService(directory.resolve("home"));
                TestTransactions transactions = service.database().transactions()) {
            PatientApi api = new PatientApi(service::uri, MortalService.TOKEN, patience);
            Warehouse warehouse = new Warehouse(api, HOUSE);
            Warehouse other = new Warehouse(api, "F2");
            Stocktake stocktake = new Stocktake(warehouse, LOCATIONS, ITEMS);
            stocktake.found();
            other.found();
            PhysicalShelves shelves = new PhysicalShelves(new Sql(transactions.dataSource()), HOUSE);
            stocktake.plant(shelves);
            stocktake.open();

            Trucks trucks = new Trucks(warehouse, other, stocktake.skus());
            List<CountingRobot> counters = new ArrayList<>();
            for (int n = 0; n < COUNTERS; n++) {
                counters.add(new CountingRobot(warehouse, "counter-" + n, stocktake, shelves));
            }
            try (ExecutorService floor = Executors.newVirtualThreadPerTaskExecutor()) {
                BusyFloor shipping = new BusyFloor(warehouse, stocktake.skus());
                Future<Integer> shipped = floor.submit(() -> shipping.ship(ORDERS));
                Future<Integer> stored =
                        floor.submit(() -> shipping.putAway(ORDERS / 2, stocktake.shelves()));
                Future<Integer> driven = floor.submit(() -> trucks.drive(TRANSFERS));
                countedThoughKilled(service, stocktake, counters, floor);
                stocktake.approve();
                assertThat(stocktake.variances()).isEqualTo(shelves.planted());
                postedThoughKilled(service, stocktake, shelves, floor);
                assertThat(shipped.get()).isEqualTo(ORDERS);
                assertThat(stored.get()).isEqualTo(ORDERS / 2);
                assertThat(driven.get()).isEqualTo(TRANSFERS);
            }
            everyTallyIsThereOnce(service.database(), counters);
            assertThat(shelves.bookedByCounts()).isEqualTo(shelves.planted());
            warehouse.agrees("posting");
            trucks.agree();
            assertThat(patience.others).as("a service that is away is no error").doesNotContainKey(500);
        }
    }

    private void countedThoughKilled(
            MortalService service, Stocktake stocktake, List<CountingRobot> counters, ExecutorService floor)
            throws Exception {
        List<Future<Integer>> counting =
                counters.stream().map(one -> floor.submit(one::untilReviewed)).toList();
        while (stocktake.now().path("placesDone").asLong() < LOCATIONS / 3) {
            Load.pause(20);
        }
        service.restart();
        int places = 0;
        for (Future<Integer> counted : counting) {
            places += counted.get();
        }
        assertThat(places).as("some are counted twice").isGreaterThan(LOCATIONS);
    }

    /** It has written its moves and is about to say what is booked when the power goes. */
    private void postedThoughKilled(
            MortalService service, Stocktake stocktake, PhysicalShelves shelves, ExecutorService floor)
            throws Exception {
        Future<JsonNode> pressed;
        try (Connection somebody = service.database().connect();
                Statement holding = somebody.createStatement()) {
            somebody.setAutoCommit(false);
            holding.execute("select 1 from count_variance order by id limit 1 for update");
            pressed = floor.submit(stocktake::post);
            awaitWaiting(service.database());
            service.kill();
        }
        assertThat(shelves.bookedByCounts()).as("all or nothing").isEmpty();
        service.start();
        assertThat(pressed.get().path("lines").asInt()).isEqualTo(shelves.planted().size());
        JsonNode again = stocktake.post();
        assertThat(again).as("pressed again").isEqualTo(pressed.get());
    }

    private static void awaitWaiting(HomeDatabase database) throws SQLException {
        while (database.number("""
                        select count(*) from pg_stat_activity
                         where wait_event_type = 'Lock' and query like '%count_variance%'
                        """) == 0) {
            Load.pause(10);
        }
    }

    private static void everyTallyIsThereOnce(HomeDatabase database, List<CountingRobot> counters)
            throws SQLException {
        List<String> acknowledged = counters.stream()
                .flatMap(one -> one.acknowledged().stream())
                .sorted()
                .toList();
        List<String> kept = database.texts("""
                        select o.login || ' ' || l.code || ' ' || i.sku || ' ' || t.condition || ' ' || t.counted
                               || ' #' || t.round
                          from count_tally t
                          join operator o on o.id = t.counter_id
                          join location l on l.warehouse_id = t.warehouse_id and l.id = t.location_id
                          join item i on i.id = t.item_id
                         where t.source = 'scan' and not t.moved
                        """).stream()
                .map(one -> one.substring(0, one.indexOf(" #")))
                .sorted()
                .toList();
        assertThat(kept).isEqualTo(acknowledged);
        System.out.printf("stocktake under kills: %,d quantities acknowledged and found%n", kept.size());
    }
}
