package org.stowage.story;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.stowage.kernel.Sql;

/** What really lies on the shelves: the book of this instant, and what was planted beside it. */
final class PhysicalShelves {

    /** @param condition good, damaged */
    record Goods(String location, String sku, String condition) implements Comparable<Goods> {

        @Override
        public int compareTo(Goods other) {
            return toString().compareTo(other.toString());
        }
    }

    private record Row(String sku, String condition, long onHand) {
        Goods at(String location) {
            return new Goods(location, sku, condition);
        }
    }

    private final Sql sql;
    private final String warehouse;
    private final Map<Goods, Long> planted = new TreeMap<>();

    PhysicalShelves(Sql sql, String warehouse) {
        this.sql = sql;
        this.warehouse = warehouse;
    }

    void plant(String location, String sku, String condition, long difference) {
        planted.merge(new Goods(location, sku, condition), difference, Long::sum);
    }

    Map<Goods, Long> planted() {
        return planted;
    }

    /** What somebody who stands there finds: kinds of goods, no quantities yet. */
    List<Goods> at(String location) {
        List<Goods> booked =
                book(location).stream().map(row -> row.at(location)).collect(Collectors.toCollection(ArrayList::new));
        return Stream.concat(
                        booked.stream(),
                        planted.keySet().stream()
                                .filter(goods -> goods.location().equals(location) && !booked.contains(goods)))
                .toList();
    }

    long units(Goods goods) {
        long booked = book(goods.location()).stream()
                .filter(row -> row.at(goods.location()).equals(goods))
                .mapToLong(Row::onHand)
                .sum();
        return booked + planted.getOrDefault(goods, 0L);
    }

    long item(String sku) {
        return sql.statement("select id from item where sku = :sku")
                .bind("sku", sku)
                .one(Long.class);
    }

    /** For share: who is just booking here has already taken the goods in hand. */
    private List<Row> book(String location) {
        return sql.statement("""
                        select i.sku, s.condition, s.on_hand
                          from stock s
                          join location l on l.warehouse_id = s.warehouse_id and l.id = s.location_id
                          join warehouse w on w.id = s.warehouse_id
                          join item i on i.id = s.item_id
                         where w.code = :warehouse and l.code = :location and s.on_hand > 0 order by s.id for share of s
                        """)
                .bind("warehouse", warehouse)
                .bind("location", location)
                .list(Row.class);
    }

    /** Units that counts have booked, by goods. */
    Map<Goods, Long> bookedByCounts() {
        record Moved(String location, String sku, String condition, long units) {}
        Map<Goods, Long> booked = new TreeMap<>();
        sql.statement("""
                        select l.code as location, i.sku, b.condition, sum(b.units)::bigint as units
                          from stock_move m
                          join warehouse w on w.id = m.warehouse_id and w.code = :warehouse
                         cross join lateral (
                           values (m.from_location_id, m.from_condition, -m.quantity),
                                  (m.to_location_id, m.to_condition, m.quantity)) b (location_id, condition, units)
                          join location l on l.warehouse_id = m.warehouse_id and l.id = b.location_id and l.code <> '~COUNT'
                          join item i on i.id = m.item_id
                         where m.reason = 'count'
                         group by l.code, i.sku, b.condition
                        """)
                .bind("warehouse", warehouse)
                .list(Moved.class)
                .forEach(row -> booked.put(new Goods(row.location(), row.sku(), row.condition()), row.units()));
        return booked;
    }
}
