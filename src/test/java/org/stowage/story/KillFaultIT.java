package org.stowage.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.stowage.bench.Api;

/**
 * The service and its database are killed again and again under load: what was acknowledged is found, the books agree, and
 * all comes back by itself. A few kills each day; {@code ./mvnw -Plong verify} does 50 of the service and 15 of the database,
 * {@code -Dstowage.kills.service=} and {@code -Dstowage.kills.database=} as many as you like.
 */
class KillFaultIT {

    private static final boolean LONG = Boolean.getBoolean("stowage.test.long");
    private static final int OF_SERVICE = Integer.getInteger("stowage.kills.service", LONG ? 50 : 3);
    private static final int OF_DATABASE = Integer.getInteger("stowage.kills.database", LONG ? 15 : 2);
    private static final long SEED = Long.getLong("stowage.kills.seed", System.nanoTime());
    private static final int CLIENTS = 16;
    private static final long GIVE_UP = 120_000;

    private final Random random = new Random(SEED);

    @TempDir
    @SuppressWarnings("NullAway.Init") // given by JUnit
    Path directory;

    @Test
    void whatWasAcknowledgedIsFoundAfterEveryKill() throws SQLException {
        try (MortalService service = new MortalService(directory.resolve("home"))) {
            HomeDatabase database = service.database();
            Warehouse warehouse = new Warehouse(new Api(service::uri, MortalService.TOKEN), "K1");
            warehouse.found();
            warehouse.upload(
                    "items",
                    "sku,name\n" + Load.SKUS.stream().map(s -> s + ",x\n").collect(Collectors.joining()));
            Load load = new Load(List.of(service::uri), MortalService.TOKEN, "K1");
            Map<String, List<Long>> back = new TreeMap<>();
            try (load) {
                load.start(CLIENTS);
                back.put("service", killed(load, OF_SERVICE, service::restart));
                back.put("database", killed(load, OF_DATABASE, database::kill));
            }
            report(load, back);
            assertThat(load.patience.others).as("a database that is away is 503").doesNotContainKey(500);
            service.awaitReady();
            warehouse.agrees("all kills");
            everythingIsThere(load, database);
        }
    }

    /** @return milliseconds from each kill to the next good answer */
    private List<Long> killed(Load load, int times, Runnable kill) {
        List<Long> back = new ArrayList<>();
        for (int i = 0; i < times; i++) {
            Load.pause(200 + random.nextInt(1_500));
            long before = System.nanoTime();
            kill.run();
            back.add(load.patience.awaitAnswerAfter(before + 1, GIVE_UP));
        }
        return back;
    }

    private static void everythingIsThere(Load load, HomeDatabase database) throws SQLException {
        assertThat(load.orders).isNotEmpty();
        assertThat(database.texts("select channel_order_no from outbound_order where channel = 'load'"))
                .containsAll(load.orders.keySet());
        assertThat(database.texts("select order_no from outbound_order")).containsAll(load.orders.values());
        assertThat(database.texts(
                        "select channel_order_no from outbound_order where channel = 'load' and status = 'cancelled'"))
                .containsAll(load.cancelled);
        assertThat(database.texts("select receipt_no from receipt")).containsAll(load.receipts.keySet());
        long units = load.receipts.values().stream().mapToInt(u -> u).sum();
        assertThat(database.number("select sum(on_hand) from stock")).isGreaterThanOrEqualTo(units);
    }

    private static void report(Load load, Map<String, List<Long>> back) {
        System.out.printf(
                "kills: seed %d, %d writes acknowledged (%d orders, %d receipts, %d cancels), other answers %s%n",
                SEED,
                load.patience.acknowledged.get(),
                load.orders.size(),
                load.receipts.size(),
                load.cancelled.size(),
                load.patience.others);
        back.forEach((what, times) -> {
            long[] sorted = times.stream().mapToLong(t -> t).sorted().toArray();
            if (sorted.length > 0) {
                long half = sorted[sorted.length / 2];
                long longest = sorted[sorted.length - 1];
                System.out.printf(
                        "kills: %d of the %s, good answer again after p50 %d ms, longest %d ms%n",
                        times.size(), what, half, longest);
            }
        });
    }
}
