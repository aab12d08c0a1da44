package org.stowage.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.stowage.stock.MoveReason;
import org.stowage.stock.Place;
import org.stowage.stock.Posting;
import org.stowage.stock.StockLedger;
import org.stowage.stock.StockMove;

/**
 * Ten thousand buckets that never run out, and what moves a unit of one of them to the staging place: the ledger's facade,
 * or a transaction of two bare statements.
 */
record MoveRoom(Stockroom room, List<Stockroom.Bucket> buckets, long staging) {

    private static final int ITEMS = 2_000;
    private static final int BUCKETS = 10_000;
    private static final long PLENTY = 1_000_000;

    private static final String TAKE = """
            with moved as (
              insert into stock_move (warehouse_id, item_id, owner_id, quantity, from_location_id, from_condition,
                                      to_location_id, to_condition, reason, cause, actor_id, happened_at)
              values (?, ?, 1, 1, ?, 'good', ?, 'good', 'move', ?, 0, now()))
            update stock set on_hand = on_hand - 1
             where warehouse_id = ? and location_id = ? and item_id = ? and lot_id = 0 and handling_unit_id = 0
               and condition = 'good' and owner_id = 1 and on_hand - allocated >= 1
            """;
    private static final String GIVE = """
            insert into stock as s (warehouse_id, location_id, item_id, owner_id, on_hand, sellable) values (?, ?, ?, 1, 1, true)
            on conflict on constraint stock_bucket do update set on_hand = s.on_hand + excluded.on_hand
            """;

    static MoveRoom of(Bed bed) {
        Stockroom room = Stockroom.of(bed, ITEMS, BUCKETS, PLENTY);
        return new MoveRoom(room, room.buckets(), room.newLocation("BENCH-STAGE", "staging"));
    }

    /** Only the first few of the rows. */
    MoveRoom hot(int rows) {
        return new MoveRoom(room, buckets.subList(0, rows), staging);
    }

    Load.Done ours(int clients) {
        StockLedger ledger = Bed.bean(StockLedger.class);
        return Load.during(clients, room.bed().pace(), client -> () -> {
            Stockroom.Bucket bucket = any();
            ledger.post(new Posting(
                    room.house().id(),
                    MoveReason.MOVE,
                    "bench:" + UUID.randomUUID(),
                    0,
                    Instant.now(),
                    List.of(StockMove.of(bucket.itemId(), 0, 1, 1, Place.at(bucket.locationId()), Place.at(staging)))));
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
            Stockroom.Bucket bucket = any();
            long from = bucket.locationId();
            long item = bucket.itemId();
            String cause = "bench:" + UUID.randomUUID();
            int taken = run(take, warehouse, item, from, staging, cause, warehouse, from, item);
            if (taken != 1 || run(give, warehouse, staging, item) != 1) {
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

    private Stockroom.Bucket any() {
        return buckets.get(ThreadLocalRandom.current().nextInt(buckets.size()));
    }

    /** The proof compares the ledger's rows with the balances. */
    void proves() {
        room.bed().agrees(room.house());
    }
}
