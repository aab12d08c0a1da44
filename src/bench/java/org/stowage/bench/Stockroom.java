package org.stowage.bench;

import io.quarkus.narayana.jta.QuarkusTransaction;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.stowage.stock.Demand;
import org.stowage.stock.MoveReason;
import org.stowage.stock.Place;
import org.stowage.stock.Posting;
import org.stowage.stock.Promises;
import org.stowage.stock.StockLedger;
import org.stowage.stock.StockMove;

/** A warehouse filled at the stock facade: as many buckets as wanted, each at a pick face of its own. */
record Stockroom(Bed bed, House house, List<Bucket> buckets) {

    private static final int CHUNK = 5_000;
    private static final int LINES_PER_ORDER = 3;

    record Bucket(long number, long itemId, String sku, long locationId, String bin) {}

    static Stockroom of(Bed bed, int items, int buckets, long each) {
        House house = bed.house();
        bed.sql().statement("""
                        insert into item (sku, name)
                        select 'ROOM' || n, 'Item of the stockroom ' || n from generate_series(1, :items) n
                        on conflict do nothing
                        """).bind("items", items).update();
        bed.sql()
                .statement("""
                        insert into location (warehouse_id, code, kind, sequence)
                        select :warehouse, 'PLACE' || n, 'pick_face', n from generate_series(1, :buckets) n
                        """)
                .bind("warehouse", house.id())
                .bind("buckets", buckets)
                .update();
        List<Bucket> all = bed.sql()
                .statement("""
                        select l.sequence as number, i.id as item_id, i.sku, l.id as location_id, l.code as bin
                          from location l join item i on i.sku = 'ROOM' || (l.sequence % :items + 1)
                         where l.warehouse_id = :warehouse and l.code like 'PLACE%' order by l.sequence
                        """)
                .bind("items", items)
                .bind("warehouse", house.id())
                .list(Bucket.class);
        Stockroom room = new Stockroom(bed, house, all);
        room.fill(each);
        bed.refreshStatistics();
        return room;
    }

    private void fill(long each) {
        long supplier = location("~SUPPLIER");
        for (int from = 0; from < buckets.size(); from += CHUNK) {
            List<StockMove> moves = buckets.subList(from, Math.min(from + CHUNK, buckets.size())).stream()
                    .map(b -> StockMove.of(b.itemId(), 0, 1, each, Place.at(supplier), Place.at(b.locationId())))
                    .toList();
            Bed.bean(StockLedger.class)
                    .post(new Posting(house.id(), MoveReason.OPENING, "bench:fill:" + from, 0, Instant.now(), moves));
        }
    }

    long location(String code) {
        return bed.sql()
                .statement("select id from location where warehouse_id = :warehouse and code = :code")
                .bind("warehouse", house.id())
                .bind("code", code)
                .one(Long.class);
    }

    /** A location of no stock yet. */
    long newLocation(String code, String kind) {
        return bed.sql()
                .statement("""
                        insert into location (warehouse_id, code, kind) values (:warehouse, :code, :kind) returning id
                        """)
                .bind("warehouse", house.id())
                .bind("code", code)
                .bind("kind", kind)
                .one(Long.class);
    }

    /** Promises of so many lines, three an order, one to five units, items evenly; @return the orders. */
    List<Long> promise(int lines) {
        Random random = new Random(Workload.SEED);
        int items = (int) buckets.stream().mapToLong(Bucket::itemId).distinct().count();
        List<Demand> demand = new ArrayList<>();
        for (long line = 1; line <= lines; line++) {
            long item = buckets.get((int) (line % items)).itemId();
            demand.add(demand(line / LINES_PER_ORDER + 1, line, item, 1 + random.nextInt(5)));
        }
        return promise(demand);
    }

    Demand demand(long order, long line, long item, long wanted) {
        return new Demand(order, line, item, 1, wanted, Instant.parse("2030-01-01T00:00:00Z"));
    }

    List<Long> promise(List<Demand> demand) {
        for (int from = 0; from < demand.size(); from += CHUNK) {
            List<Demand> chunk = demand.subList(from, Math.min(from + CHUNK, demand.size()));
            QuarkusTransaction.requiringNew().run(() -> Bed.bean(Promises.class).promise(house.id(), chunk));
        }
        bed.refreshStatistics();
        return demand.stream().map(Demand::orderId).distinct().toList();
    }

    long sum(String query) {
        // constants of this room
        return bed.sql().statement(query).bind("warehouse", house.id()).one(Long.class);
    }
}
