package org.stowage.stock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.stowage.kernel.Problem;
import org.stowage.kernel.ProblemType;

class SerialsSqlTest {

    private final Floor floor = new Floor();
    private final Serials serials = new Serials(new SerialSql(floor.sql));
    private final long phone = floor.item("PHONE-1");
    private final long shelf = floor.location("A-01-1", "pick_face");
    private final long stage = floor.location("STAGE-1", "staging");

    @BeforeEach
    void keptBySerial() {
        floor.sql
                .statement("update item set serial_controlled = true where id = :phone")
                .bind("phone", phone)
                .update();
    }

    @AfterEach
    void booksAgree() {
        floor.agrees();
    }

    @Test
    void aUnitIsReceivedMovedShippedAndComesBack() {
        receive("S-1", "S-2");
        move(MoveReason.MOVE, Place.at(shelf), Place.at(stage), "S-2");
        assertThat(place("S-1")).isEqualTo("A-01-1");
        assertThat(place("S-2")).isEqualTo("STAGE-1");
        move(MoveReason.SHIP, Place.at(stage), Place.at(floor.customer), "S-2");
        assertThat(serials.find(phone, "S-2").orElseThrow().location()).isNull();
        assertThat(serials.life(phone, "S-2", List.of(floor.warehouse), List.of(1L)))
                .hasSize(3);
        assertThat(serials.life(phone, "S-2", List.of(floor.warehouse), List.of(99L)))
                .as("another's units have no life for whom they do not concern")
                .isEmpty();
        move(MoveReason.RETURN, Place.at(floor.customer), Place.at(shelf), "S-2");
        assertThat(place("S-2")).isEqualTo("A-01-1");
        assertThat(serials.life(phone, "S-2", List.of(floor.warehouse), null))
                .extracting(SerialMove::reason)
                .containsExactly("receive", "move", "ship", "return");
    }

    @Test
    void refusesUnitsThatNobodyNamedThatLiveElsewhereOrAreNotThere() {
        receive("S-1", "S-2", "S-3");
        refused(StockProblem.SERIALS_MISSING, () -> floor.put(phone, 1, Place.at(shelf)));
        refused(StockProblem.SERIALS_MISSING, () -> floor.move(phone, 1, Place.at(shelf), Place.at(stage)));
        refused(StockProblem.SERIAL_ELSEWHERE, () -> receive("S-9", "S-1"));
        refused(
                StockProblem.SERIAL_NOT_HERE,
                () -> move(MoveReason.MOVE, Place.at(shelf), Place.at(stage), "S-UNKNOWN"));
        refused(
                StockProblem.SERIALS_DIFFER,
                () -> StockMove.of(phone, 0, 1, 2, Place.at(shelf), Place.at(stage))
                        .withSerials(List.of("S-1", "S-1")));
        assertThat(floor.onHand(phone, shelf)).isEqualTo(3);
        assertThat(serials.find(phone, "S-9"))
                .as("nothing of a refused act stays")
                .isEmpty();
    }

    @Test
    void whereAllUnitsLeaveTogetherTheirSerialsGoAlong() {
        receive("S-1", "S-2", "S-3");
        floor.move(phone, 3, Place.at(shelf), Place.at(stage));
        assertThat(place("S-3")).isEqualTo("STAGE-1");
        floor.post(
                MoveReason.SHIP,
                StockMove.of(phone, 0, 1, 1, Place.at(stage), Place.at(floor.customer)),
                StockMove.of(phone, 0, 1, 2, Place.at(stage), Place.at(floor.customer)));
        assertThat(serials.life(phone, "S-3", List.of(floor.warehouse), null)).hasSize(3);
    }

    @Test
    void goodsFromBeforeTheItemWasKeptBySerialMoveOn() {
        floor.sql.statement("update item set serial_controlled = false").update();
        floor.put(phone, 5, Place.at(shelf));
        keptBySerial();
        floor.move(phone, 2, Place.at(shelf), Place.at(stage));
        assertThat(floor.onHand(phone, stage)).isEqualTo(2);
    }

    @Test
    void twoWarehousesReceiveOneSerialAndOnlyOneHasIt() throws Exception {
        long second = floor.id("insert into warehouse (code, name) values ('W2', 'Two') returning id");
        long supplier = locationOf(second, "~SUPPLIER", "virtual");
        long dock = locationOf(second, "D-1", "dock");
        for (int round = 0; round < 15; round++) {
            String serial = "R-" + round;
            AtomicInteger received = new AtomicInteger();
            List<Callable<Void>> race = new ArrayList<>();
            race.add(() -> tryReceive(floor.warehouse, floor.supplier, shelf, serial, received));
            race.add(() -> tryReceive(second, supplier, dock, serial, received));
            try (var threads = Executors.newFixedThreadPool(2)) {
                for (Future<Void> done : threads.invokeAll(race)) {
                    done.get();
                }
            }
            assertThat(received).hasValue(1);
            assertThat(serials.find(phone, serial)).isPresent();
        }
        assertThat(floor.sql.statement("select sum(on_hand)::bigint from stock").one(Long.class))
                .isEqualTo(15);
    }

    private Void tryReceive(long warehouse, long supplier, long to, String serial, AtomicInteger received) {
        try {
            StockMove move = StockMove.of(phone, 0, 1, 1, Place.at(supplier), Place.at(to))
                    .withSerials(List.of(serial));
            floor.transactions.run(() -> floor.ledger.post(new Posting(
                    warehouse, MoveReason.RECEIVE, "race:" + UUID.randomUUID(), 0, Instant.now(), List.of(move))));
            received.incrementAndGet();
        } catch (Problem elsewhere) {
            assertThat(elsewhere.type()).isEqualTo(StockProblem.SERIAL_ELSEWHERE);
        }
        return null;
    }

    private long locationOf(long warehouse, String code, String kind) {
        return floor.sql
                .statement("insert into location (warehouse_id, code, kind) values (:in, :code, :kind) returning id")
                .bind("in", warehouse)
                .bind("code", code)
                .bind("kind", kind)
                .one(Long.class);
    }

    private void receive(String... units) {
        move(MoveReason.RECEIVE, Place.at(floor.supplier), Place.at(shelf), units);
    }

    private void move(MoveReason reason, Place from, Place to, String... units) {
        floor.post(reason, StockMove.of(phone, 0, 1, units.length, from, to).withSerials(List.of(units)));
    }

    private String place(String serial) {
        return String.valueOf(serials.find(phone, serial).orElseThrow().location());
    }

    private static void refused(ProblemType why, Runnable act) {
        assertThatThrownBy(act::run)
                .isInstanceOfSatisfying(Problem.class, p -> assertThat(p.type()).isEqualTo(why));
    }
}
