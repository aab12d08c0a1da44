package org.stowage.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.stowage.StowageProcess;
import org.stowage.bench.Api;

/**
 * Two services on one database under mixed load on four items: orders, cancels, receipts, waves and scans at once. Every
 * answer is true afterwards, and no client sees a deadlock.
 */
class StormFaultIT {

    private static final String TOKEN = "a-token-for-this-test-only-0123456789";
    private static final int CLIENTS = 32;
    private static final int SECONDS =
            Integer.getInteger("stowage.storm.seconds", Boolean.getBoolean("stowage.test.long") ? 600 : 10);

    private static final String DEADLOCKS = "select deadlocks from pg_stat_database where datname = current_database()";

    @TempDir
    @SuppressWarnings("NullAway.Init") // given by JUnit
    Path directory;

    @Test
    void everySumIsExactAndNoClientSeesADeadlock() throws Exception {
        HomeDatabase database = new HomeDatabase(directory.resolve("home"));
        try (StowageProcess first = StowageProcess.serve(database.home(), Map.of("STOWAGE_BOOTSTRAP_TOKEN", TOKEN));
                StowageProcess second = StowageProcess.serve(directory.resolve("other"), database.asServer())) {
            Warehouse warehouse = new Warehouse(new Api(first.uri("/"), TOKEN), "S1");
            warehouse.found();
            warehouse.upload(
                    "items",
                    "sku,name\n" + Load.SKUS.stream().map(s -> s + ",x\n").collect(Collectors.joining()));
            Load load = new Load(List.of(() -> first.uri("/"), () -> second.uri("/")), TOKEN, "S1");
            Desk desk = new Desk(new Api(second.uri("/"), TOKEN), "S1");
            try (load) {
                load.start(CLIENTS);
                desk.workFor(SECONDS);
            }
            System.out.printf(
                    "storm: %d clients, two services, %d s: %d writes acknowledged, %d waves, %d lines picked, other"
                            + " answers %s, deadlocks broken by the database %d%n",
                    CLIENTS,
                    SECONDS,
                    load.patience.acknowledged.get(),
                    desk.waves(),
                    desk.picked(),
                    load.patience.others,
                    database.number(DEADLOCKS));
            assertThat(load.patience.others.keySet()).as("%s", load.patience.others).noneMatch(status -> status == 0 || status == 500);
            warehouse.agrees("the storm");
            sumsAreExact(load, database);
        }
    }

    private static void sumsAreExact(Load load, HomeDatabase database) throws Exception {
        assertThat(database.texts("select channel_order_no from outbound_order where channel = 'load'"))
                .isEqualTo(load.orders.keySet());
        assertThat(database.texts("select receipt_no from receipt")).isEqualTo(load.receipts.keySet());
        assertThat(database.number("select sum(on_hand) from stock"))
                .isEqualTo(load.receipts.values().stream().mapToInt(u -> u).sum());
        assertThat(database.number("select sum(promised) from availability"))
                .isEqualTo(database.number("select sum(quantity - kept) from promise where status = 'open'"));
    }
}
