package org.stowage.stock;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What channels hear: exactly one event for each time that what is free crosses a mark. */
class StockLevelSqlTest {

    private final Floor floor = new Floor();
    private final long tea = floor.item("TEA-100");
    private final Place shelf = Place.at(floor.location("A-01-1", "pick_face"));
    private final AtomicLong orders = new AtomicLong();

    @AfterEach
    void booksAgree() {
        floor.agrees();
        assertThat(floor.sql.statement("""
                                select count(*) from availability where level <> case
                                  when sellable - promised - safety - set_aside <= 0 then 'out'
                                  when sellable - promised - safety - set_aside <= low_mark then 'low' else 'in' end
                                """).one(Long.class))
                .as("what was told is so")
                .isZero();
    }

    @Test
    void tellsBackLowAndOutOnceEach() {
        low(3);
        floor.put(tea, 10, shelf);
        buy(5);
        assertThat(told()).containsExactly("stock.back");
        buy(2);
        buy(1);
        assertThat(told()).containsExactly("stock.back", "stock.low");
        buy(2);
        assertThat(told()).containsExactly("stock.back", "stock.low", "stock.out");
        buy(1);
        floor.put(tea, 1, shelf);
        assertThat(told()).as("who waited got it").hasSize(3);
        floor.put(tea, 1, shelf);
        assertThat(told()).hasSize(4).endsWith("stock.back");
        assertThat(floor.sql
                        .statement("select payload::text from outbox order by id desc limit 1")
                        .one(String.class))
                .contains("\"sku\": \"TEA-100\"", "\"warehouse\": \"W1\"", "\"owner\": \"OWN\"")
                .contains("\"available\": 1", "\"lowMark\": 3", "\"level\": \"low\"");
    }

    @Test
    void whatIsRolledBackTellsNothing() {
        floor.put(tea, 1, shelf);
        try {
            floor.transactions.run(() -> {
                floor.promises.promise(floor.warehouse, List.of(demand(1)));
                throw new IllegalStateException("the act fails");
            });
        } catch (IllegalStateException expected) {
            assertThat(expected).hasMessage("the act fails");
        }
        assertThat(told()).containsExactly("stock.back");
    }

    @Test
    void anActThatComesBackToWhereItWasTellsNothing() {
        floor.put(tea, 1, shelf);
        floor.transactions.run(() -> {
            floor.promises.promise(floor.warehouse, List.of(demand(1)));
            floor.promises.cancel(floor.warehouse, List.of(orders.get()));
        });
        assertThat(told()).containsExactly("stock.back");
    }

    @Test
    void safetyPoolsCountsAndMarksMoveTheLevelToo() {
        floor.put(tea, 5, shelf);
        floor.transactions.run(() -> floor.pools.policy(floor.warehouse, tea, 1, 5, 0));
        assertThat(told()).containsExactly("stock.back", "stock.out");
        floor.transactions.run(() -> floor.pools.policy(floor.warehouse, tea, 1, 0, 0));
        Pool pool = new Pool(
                0,
                "P",
                "TEA-100",
                Pools.channel("tmall"),
                Instant.now().minusSeconds(9),
                Instant.now().plusSeconds(900),
                5,
                0,
                false);
        floor.transactions.run(() -> floor.pools.open(floor.warehouse, tea, 1, pool));
        floor.count(tea, 7, shelf);
        low(2);
        low(1);
        low(3);
        assertThat(told())
                .containsExactly(
                        "stock.back", "stock.out", "stock.back", "stock.out", "stock.back", "stock.low", "stock.low");
    }

    @Test
    void aStormOfBuyersAndReceiptsTellsEachCrossingOnce() throws Exception {
        List<Callable<Void>> acts = IntStream.range(0, 400)
                .<Callable<Void>>mapToObj(i -> () -> {
                    if (i % 4 == 0) {
                        floor.put(tea, ThreadLocalRandom.current().nextInt(1, 6), shelf);
                    } else {
                        buy(1);
                    }
                    return null;
                })
                .toList();
        try (var threads = Executors.newFixedThreadPool(20)) {
            for (var done : threads.invokeAll(acts)) {
                done.get();
            }
        }
        List<String> told = told();
        for (int i = 0; i < told.size(); i++) {
            assertThat(told.get(i)).as("they take turns").isEqualTo(i % 2 == 0 ? "stock.back" : "stock.out");
        }
    }

    @Test
    void manyItemsOfOneReceiptAreToldEach() {
        List<Long> items = new ArrayList<>(List.of(tea));
        for (int i = 0; i < 20; i++) {
            items.add(floor.item("I-" + i));
        }
        floor.post(
                MoveReason.RECEIVE,
                items.stream()
                        .map(item -> StockMove.of(item, 0, 1, 3, Place.at(floor.supplier), shelf))
                        .toArray(StockMove[]::new));
        assertThat(told()).hasSize(21).containsOnly("stock.back");
    }

    private List<String> told() {
        return floor.sql
                .statement("select event from outbox where event like 'stock.%' order by id")
                .list(String.class);
    }

    private void low(long mark) {
        floor.transactions.run(() -> floor.pools.policy(floor.warehouse, tea, 1, 0, mark));
    }

    private Demand demand(long units) {
        long order = orders.incrementAndGet();
        return new Demand(order, order * 10, tea, 1, units, Instant.parse("2026-12-01T00:00:00Z"));
    }

    private void buy(long units) {
        floor.promise(demand(units));
    }
}
