package org.stowage.shipping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.stowage.outbound.LineSwap;
import org.stowage.outbound.NewOrder.NewLine;
import org.stowage.outbound.OrderStatus;
import org.stowage.outbound.OrderSwaps;
import org.stowage.outbound.SwappedLine;
import org.stowage.stock.Freezes;
import org.stowage.stock.Lots;
import org.stowage.stock.Sellable;

/** Two customers who want each other's item at the same moment; and what an item is swapped for that is hardly there. */
@QuarkusTest
class SwapRacesIT extends LinesAtTheDesk {

    private static final long LI = 82;
    private static final String RED = "RACE-RED";
    private static final String BLUE = "RACE-BLUE";
    private static final int ROUNDS = 8;

    @Inject
    OrderSwaps swaps;

    @Inject
    Lots lots;

    @Inject
    Freezes freezes;

    @Inject
    org.stowage.catalog.Items items;

    @BeforeEach
    void aWarehouse() {
        opens(10, LI, RED, BLUE);
    }

    @Test
    void bothGetWhatTheOtherGivesBack() throws Exception {
        String red = order(NewLine.of(RED, 10));
        String blue = order(NewLine.of(BLUE, 10));
        for (int round = 1; round <= ROUNDS; round++) {
            boolean even = round % 2 == 0;
            together(red, round, even ? RED : BLUE, blue, even ? BLUE : RED);
            assertThat(List.of(status(red), status(blue)))
                    .as("round %d", round)
                    .containsOnly(OrderStatus.PROMISED);
            assertThat(free(RED, BLUE)).containsExactly(0L, 0L);
        }
    }

    @Test
    void onReleasedOrdersTooNobodySeesAFault() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            String red = order(NewLine.of(RED, 3));
            String blue = order(NewLine.of(BLUE, 3));
            floor.release(warehouse, red);
            floor.release(warehouse, blue);
            together(red, 1, BLUE, blue, RED);
            assertThat(floor.allocated(warehouse)).isEqualTo(6);
            line.stop(warehouse, red);
            line.stop(warehouse, blue);
            assertThat(free(RED, BLUE)).containsExactly(10L, 10L);
        }
    }

    /** What the order holds itself is not sold out for it. */
    @Test
    void anotherLotOfTheSameItemIsNotRefusedForWhatTheLineHolds() {
        line.receive(warehouse, RED, "R-" + warehouse.code(), 2);
        String order = order(NewLine.of(RED, 12));
        long id = floor.order(warehouse, order).id();
        SwappedLine swapped = swaps.swap(
                warehouse.id(), id, 1, new LineSwap(RED, "R-" + warehouse.code(), 2L, "refuse", null), LI);
        assertThat(swapped.promised()).isEqualTo(2);
        assertThat(status(order)).isEqualTo(OrderStatus.PROMISED);
        assertThatThrownBy(() -> swaps.swap(
                        warehouse.id(), id, 1, new LineSwap(RED, "R-" + warehouse.code(), 3L, "refuse", null), LI))
                .hasMessageContaining("sold-out");
    }

    @Test
    void aFrozenLotIsNotSwappedFor() {
        String code = "F-" + warehouse.code();
        line.receive(warehouse, BLUE, code, 2);
        String order = order(NewLine.of(RED, 1));
        long blue = items.bySku(BLUE).orElseThrow().id();
        long lot = lots.find(warehouse.id(), blue, code).orElseThrow().id();
        freezes.freeze(warehouse.id(), Sellable.Scope.of(null, blue, lot), "recall", LI);
        long id = floor.order(warehouse, order).id();
        assertThatThrownBy(() ->
                        swaps.swap(warehouse.id(), id, 1, new LineSwap(BLUE, code, null, null, null), LI))
                .hasMessageContaining("lot-not-usable");
    }

    /** The line of this number of both orders, at the same moment. */
    private void together(String one, int lineNo, String forOne, String other, String forOther) throws Exception {
        CyclicBarrier start = new CyclicBarrier(2);
        List<Future<SwappedLine>> both = new ArrayList<>();
        try (var pool = Executors.newFixedThreadPool(2)) {
            both.add(pool.submit(() -> {
                start.await();
                return floor.swap(warehouse, one, lineNo, forOne, null);
            }));
            both.add(pool.submit(() -> {
                start.await();
                return floor.swap(warehouse, other, lineNo, forOther, null);
            }));
        }
        for (Future<SwappedLine> swapped : both) {
            assertThat(swapped.get().ordered()).isZero();
        }
    }
}
