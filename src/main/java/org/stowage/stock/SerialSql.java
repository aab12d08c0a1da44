package org.stowage.stock;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.stowage.kernel.Sql;
import org.stowage.kernel.SqlStatement;

/** Every statement on {@code serial} and {@code stock_move_serial}. */
@ApplicationScoped
class SerialSql {

    /** A unit that is not where it should leave. @param unknown no warehouse has ever seen it */
    record Refused(long itemId, String serial, boolean unknown) {}

    /** One serial of one move. */
    private record Unit(StockMove move, String serial, int leg) {}

    // a unit arrives where it lives nowhere, and leaves only from where it lives; the key keeps two warehouses apart
    private static final String MOVE = """
            with unit as materialized (
              select u.item_id, u.serial, u.leg, f.id as from_stock, t.id as to_stock
                from unnest(:items, :serials, :legs, :lots, :owners, :fromLocations, :fromUnits, :fromConditions,
                            :toLocations, :toUnits, :toConditions)
                  as u (item_id, serial, leg, lot_id, owner_id, from_location_id, from_unit_id, from_condition,
                        to_location_id, to_unit_id, to_condition)
                left join stock f on f.warehouse_id = :warehouse and f.location_id = u.from_location_id
                 and f.item_id = u.item_id and f.lot_id = u.lot_id and f.handling_unit_id = u.from_unit_id
                 and f.condition = u.from_condition and f.owner_id = u.owner_id
                left join stock t on t.warehouse_id = :warehouse and t.location_id = u.to_location_id
                 and t.item_id = u.item_id and t.lot_id = u.lot_id and t.handling_unit_id = u.to_unit_id
                 and t.condition = u.to_condition and t.owner_id = u.owner_id),
            told as (
              insert into stock_move_serial (warehouse_id, cause, leg, item_id, serial)
              select :warehouse, :cause, leg, item_id, serial from unit),
            kept as (
              insert into serial as s (item_id, serial, warehouse_id, stock_id)
              select item_id, serial, :warehouse, to_stock from unit order by item_id, serial
              on conflict on constraint serial_key do update
                 set warehouse_id = excluded.warehouse_id, stock_id = excluded.stock_id
               where s.stock_id is not distinct from (select u.from_stock from unit u
                                                       where u.item_id = s.item_id and u.serial = s.serial)
              returning s.item_id, s.serial, s.xmax = 0 as fresh)
            select u.item_id, u.serial, k.serial is not null as unknown
              from unit u left join kept k on k.item_id = u.item_id and k.serial = u.serial
             where k.serial is null or (k.fresh and u.from_stock is not null)
             order by u.serial
            """;

    private static final String LIFE = """
            select w.code as warehouse, f.code as from_location, fh.lpn as from_lpn, m.from_condition,
                   t.code as to_location, th.lpn as to_lpn, m.to_condition, m.reason, m.cause, p.login as actor,
                   m.happened_at, m.recorded_at
              from stock_move_serial s
              join stock_move m on m.warehouse_id = s.warehouse_id and m.cause = s.cause and m.leg = s.leg
              join warehouse w on w.id = m.warehouse_id
              join location f on f.warehouse_id = m.warehouse_id and f.id = m.from_location_id
              join location t on t.warehouse_id = m.warehouse_id and t.id = m.to_location_id
              left join handling_unit fh on fh.warehouse_id = m.warehouse_id and fh.id = m.from_handling_unit_id
              left join handling_unit th on th.warehouse_id = m.warehouse_id and th.id = m.to_handling_unit_id
              left join operator p on p.id = m.actor_id
             where s.item_id = :item and s.serial = :serial and s.warehouse_id = any(:warehouses)
               and (:anyOwner or m.owner_id = any(cast(:owners as bigint[])))
             order by m.recorded_at, m.id
            """;

    // the last that the ledger has of it is a way out; what a count made unread has none
    private static final String LEFT = """
            coalesce((select t.kind = 'virtual'
               from stock_move_serial g
               join stock_move m on m.warehouse_id = g.warehouse_id and m.cause = g.cause and m.leg = g.leg
               join location t on t.warehouse_id = m.warehouse_id and t.id = m.to_location_id
              where g.item_id = s.item_id and g.serial = s.serial
              order by m.recorded_at desc, m.id desc limit 1), false)""";

    private final Sql sql;

    SerialSql(Sql sql) {
        this.sql = sql;
    }

    /** Units that these moves take away are known nowhere; where a move names none, all of the bucket that it leaves. */
    void forget(Posting posting) {
        List<StockMove> moves = posting.moves();
        sql.statement("""
                        update serial s set stock_id = null
                          from unnest(:items, :lots, :owners, :locations, :units, :conditions, :named)
                            as m (item_id, lot_id, owner_id, location_id, unit_id, condition, named)
                          join stock b on b.warehouse_id = :warehouse and b.location_id = m.location_id
                           and b.item_id = m.item_id and b.lot_id = m.lot_id and b.handling_unit_id = m.unit_id
                           and b.condition = m.condition and b.owner_id = m.owner_id
                         where s.warehouse_id = :warehouse and s.stock_id = b.id
                           and (m.named = '' or s.serial = any(string_to_array(m.named, chr(10))))
                        """)
                .bind("warehouse", posting.warehouseId())
                .bind("items", moves.stream().map(StockMove::itemId).toList())
                .bind("lots", moves.stream().map(StockMove::lotId).toList())
                .bind("owners", moves.stream().map(StockMove::ownerId).toList())
                .bind(
                        "locations",
                        moves.stream().map(m -> m.from().locationId()).toList())
                .bind(
                        "units",
                        moves.stream().map(m -> m.from().handlingUnitId()).toList())
                .bind(
                        "conditions",
                        moves.stream().map(m -> m.from().condition()).toList())
                .bind(
                        "named",
                        moves.stream().map(m -> String.join("\n", m.serials())).toList())
                .update();
    }

    /** @return units that could not be moved so; then nothing of the posting may stay */
    List<Refused> move(Posting posting, List<StockMove> moves) {
        List<Unit> units = new ArrayList<>();
        for (int i = 0; i < moves.size(); i++) {
            for (String serial : moves.get(i).serials()) {
                units.add(new Unit(moves.get(i), serial, i + 1));
            }
        }
        return sql.statement(MOVE)
                .bind("warehouse", posting.warehouseId())
                .bind("cause", posting.cause())
                .bind("serials", units.stream().map(Unit::serial).toList())
                .bind("legs", units.stream().map(Unit::leg).toList())
                .bind("items", column(units, StockMove::itemId))
                .bind("lots", column(units, StockMove::lotId))
                .bind("owners", column(units, StockMove::ownerId))
                .bind("fromLocations", column(units, m -> m.from().locationId()))
                .bind("fromUnits", column(units, m -> m.from().handlingUnitId()))
                .bind("fromConditions", column(units, m -> m.from().condition()))
                .bind("toLocations", column(units, m -> m.to().locationId()))
                .bind("toUnits", column(units, m -> m.to().handlingUnitId()))
                .bind("toConditions", column(units, m -> m.to().condition()))
                .list(Refused.class);
    }

    private static <T> List<T> column(List<Unit> units, Function<StockMove, T> value) {
        return units.stream().map(unit -> value.apply(unit.move())).toList();
    }

    List<Long> bySerial(Collection<Long> itemIds) {
        return sql.statement("select id from item where serial_controlled and id = any(:items)")
                .bind("items", itemIds)
                .list(Long.class);
    }

    boolean isOutside(long warehouseId, long locationId) {
        return sql.statement("select kind = 'virtual' from location where warehouse_id = :warehouse and id = :location")
                .bind("warehouse", warehouseId)
                .bind("location", locationId)
                .one(Boolean.class);
    }

    List<String> in(long warehouseId, Bucket bucket) {
        return bucket("""
                        select s.serial
                          from stock b join serial s on s.stock_id = b.id and s.warehouse_id = b.warehouse_id
                         where b.warehouse_id = :warehouse and b.location_id = :location and b.item_id = :item
                           and b.lot_id = :lot and b.handling_unit_id = :unit and b.condition = :condition
                           and b.owner_id = :owner
                         order by s.serial
                        """, warehouseId, bucket).list(String.class);
    }

    List<String> at(long warehouseId, long locationId, long itemId) {
        return sql.statement("""
                        select s.serial
                          from stock b join serial s on s.stock_id = b.id and s.warehouse_id = b.warehouse_id
                         where b.warehouse_id = :warehouse and b.location_id = :location and b.item_id = :item
                         order by s.serial
                        """)
                .bind("warehouse", warehouseId)
                .bind("location", locationId)
                .bind("item", itemId)
                .list(String.class);
    }

    /** Units of the place of which nobody has read the number. */
    long unread(long warehouseId, Bucket bucket) {
        return bucket("""
                        select b.on_hand - (select count(*) from serial s
                                             where s.warehouse_id = b.warehouse_id and s.stock_id = b.id)
                          from stock b
                         where b.warehouse_id = :warehouse and b.location_id = :location and b.item_id = :item
                           and b.lot_id = :lot and b.handling_unit_id = :unit and b.condition = :condition
                           and b.owner_id = :owner
                        """, warehouseId, bucket).optional(Long.class).orElse(0L);
    }

    /**
     * Numbers are read off units that stand unread in the place; its row is locked, so that two desks never read more of
     * them than there are. One that has left the building, or lives somewhere, is none of these units.
     *
     * @return those that are known here now
     */
    List<String> read(long warehouseId, Bucket bucket, List<String> serials) {
        return bucket("""
                        with place as materialized (
                          select b.id, b.on_hand from stock b
                           where b.warehouse_id = :warehouse and b.location_id = :location and b.item_id = :item
                             and b.lot_id = :lot and b.handling_unit_id = :unit and b.condition = :condition
                             and b.owner_id = :owner
                             for update)
                        insert into serial as s (item_id, serial, warehouse_id, stock_id)
                        select :item, u.serial, :warehouse, p.id
                          from place p cross join unnest(:serials) as u (serial)
                         where p.on_hand - (select count(*) from serial k
                                             where k.warehouse_id = :warehouse and k.stock_id = p.id) >= :count
                         order by u.serial
                        on conflict on constraint serial_key do update set stock_id = excluded.stock_id
                         where s.stock_id is null and s.warehouse_id = excluded.warehouse_id and not %s
                        returning s.serial
                        """.formatted(LEFT), warehouseId, bucket)
                .bind("serials", serials)
                .bind("count", serials.size())
                .list(String.class);
    }

    boolean hasLeft(long itemId, String serial) {
        return sql.statement("select exists (select from serial s where s.item_id = :item and s.serial = :serial"
                        + " and s.stock_id is null and " + LEFT + ")")
                .bind("item", itemId)
                .bind("serial", serial)
                .one(Boolean.class);
    }

    private SqlStatement bucket(String text, long warehouseId, Bucket bucket) {
        return sql.statement(text)
                .bind("warehouse", warehouseId)
                .bind("location", bucket.place().locationId())
                .bind("item", bucket.itemId())
                .bind("lot", bucket.lotId())
                .bind("unit", bucket.place().handlingUnitId())
                .bind("condition", bucket.place().condition())
                .bind("owner", bucket.ownerId());
    }

    String sku(long itemId) {
        return sql.statement("select sku from item where id = :item")
                .bind("item", itemId)
                .one(String.class);
    }

    Optional<SerialPlace> find(long itemId, String serial) {
        return sql.statement("""
                        select s.warehouse_id, w.code as warehouse, coalesce(b.owner_id, 0) as owner_id, l.id as location_id, l.code as location,
                               h.lpn, o.code as lot, b.condition
                          from serial s join warehouse w on w.id = s.warehouse_id
                          left join stock b on b.warehouse_id = s.warehouse_id and b.id = s.stock_id
                          left join location l on l.warehouse_id = b.warehouse_id and l.id = b.location_id
                          left join handling_unit h on h.warehouse_id = b.warehouse_id and h.id = b.handling_unit_id
                          left join lot o on o.warehouse_id = b.warehouse_id and o.id = b.lot_id
                         where s.item_id = :item and s.serial = :serial
                        """).bind("item", itemId).bind("serial", serial).optional(SerialPlace.class);
    }

    List<SerialMove> life(long itemId, String serial, List<Long> warehouseIds, @Nullable Collection<Long> owners) {
        return sql.statement(LIFE)
                .bind("item", itemId)
                .bind("serial", serial)
                .bind("warehouses", warehouseIds)
                .bind("anyOwner", owners == null)
                .bind("owners", owners == null ? List.of() : owners)
                .list(SerialMove.class);
    }
}
