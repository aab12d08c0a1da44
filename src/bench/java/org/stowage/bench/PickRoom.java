package org.stowage.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.stowage.stock.AllocationLine;
import org.stowage.stock.Allocations;
import org.stowage.stock.Chain;
import org.stowage.stock.Demand;
import org.stowage.stock.MoveReason;
import org.stowage.stock.Place;
import org.stowage.stock.Posting;
import org.stowage.stock.StockLedger;
import org.stowage.stock.StockMove;
import org.stowage.stock.Strategy;

/**
 * Ten thousand allocated buckets that never run out, and what takes a unit of one of them to the staging place: the ledger's
 * facade, or a transaction of two bare statements.
 */
record PickRoom(Stockroom room, List<AllocationLine> lines, long staging) {

    private static final int ITEMS = 2_000;
    private static final int BUCKETS = 10_000;
    private static final long PLENTY = 1_000_000;

    private static final String TAKE = """
            with moved as (
              insert into stock_move (warehouse_id, item_id, owner_id, quantity, from_location_id, from_condition,
                                      to_location_id, to_condition, reason, cause, actor_id, happened_at)
              values (?, ?, 1, 1, ?, 'good', ?, 'good', 'pick', ?, 0, now()))
            update stock set on_hand = on_hand - 1, allocated = allocated - 1
             where warehouse_id = ? and location_id = ? and item_id = ? and lot_id = 0 and handling_unit_id = 0
               and condition = 'good' and owner_id = 1 and allocated >= 1
            """;
    private static final String GIVE = """
            insert into stock as s (warehouse_id, location_id, item_id, owner_id, on_hand, sellable) values (?, ?, ?, 1, 1, true)
            on conflict on constraint stock_bucket do update set on_hand = s.on_hand + excluded.on_hand
            """;

    static PickRoom of(Bed bed) {
        Stockroom room = Stockroom.of(bed, ITEMS, BUCKETS, PLENTY);
        List<Demand> demand = new ArrayList<>();
        for (int i = 0; i < ITEMS; i++) {
            long item = room.buckets().get(i).itemId();
            demand.add(room.demand(i + 1, i + 1, item, PLENTY * BUCKETS / ITEMS));
        }
        List<Long> orders = room.promise(demand);
        List<AllocationLine> lines = Bed.bean(Allocations.class)
                .allocate(room.house().id(), 1, orders, Chain.of(Strategy.FIFO))
                .lines();
        bed.report().proves("buckets allocated", BUCKETS, lines.size());
        bed.refreshStatistics();
        return new PickRoom(room, lines, room.newLocation("BENCH-STAGE", "staging"));
    }

    /** Only the first few of the rows. */
    PickRoom hot(int rows) {
        return new PickRoom(room, lines.subList(0, rows), staging);
    }

    Load.Done ours(int clients) {
        StockLedger ledger = Bed.bean(StockLedger.class);
        return Load.during(clients, room.bed().pace(), client -> () -> {
            AllocationLine line = any();
            ledger.post(new Posting(
                    room.house().id(),
                    MoveReason.PICK,
                    "bench:" + UUID.randomUUID(),
                    0,
                    Instant.now(),
                    List.of(new StockMove(
                            line.itemId(), 0, 1, 1, Place.at(line.locationId()), Place.at(staging), true))));
        });
    }

    Load.Done bare(int clients) {
        return room.bed().bare().during(clients, room.bed().pace(), "public", this::bare);
    }

    private Load.Act bare(Connection connection, int client) throws SQLException {
        connection.setAutoCommit(false);
        long warehouse = room.house().id();
        PreparedStatement take = connection.prepareStatement(TAKE);
        PreparedStatement give = connection.prepareStatement(GIVE);
        return () -> {
            AllocationLine line = any();
            long from = line.locationId();
            String cause = "bench:" + UUID.randomUUID();
            int taken = run(take, warehouse, line.itemId(), from, staging, cause, warehouse, from, line.itemId());
            if (taken != 1 || run(give, warehouse, staging, line.itemId()) != 1) {
                throw new IllegalStateException("a row was missed");
            }
            connection.commit();
        };
    }

    private static int run(PreparedStatement statement, Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
        return statement.executeUpdate();
    }

    private AllocationLine any() {
        return lines.get(ThreadLocalRandom.current().nextInt(lines.size()));
    }

    /** Ends what the picks took of each allocation, by the ledger's own rows; the proof then compares it with the balances. */
    void proves() {
        room.bed().bare().run("public", """
                        update allocation a set quantity = a.quantity - m.units
                          from (select from_location_id, item_id, sum(quantity) as units from stock_move
                                 where warehouse_id = %1$d and to_location_id = %2$d group by 1, 2) m
                         where a.warehouse_id = %1$d and a.location_id = m.from_location_id and a.item_id = m.item_id
                        """.formatted(room.house().id(), staging));
        room.bed().agrees(room.house());
    }
}
