package org.stowage.stock;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.stowage.kernel.Sql;

/** The one statement that moves stock. */
@ApplicationScoped
class LedgerSql {

    /**
     * What the statement did: so many buckets had to give and so many did, the same for sellable stock; {@code readOnly}: a
     * bucket is closed by the verifier; {@code withheld}: units left that may not be offered; {@code counted}: a place is
     * locked by a count; {@code gained}: something became sellable; {@code bySerial}: some item is kept by serial.
     */
    record Posted(
            long wanted,
            long taken,
            long wantedRooms,
            long takenRooms,
            boolean readOnly,
            boolean withheld,
            boolean counted,
            boolean gained,
            boolean bySerial) {
        boolean isWhole() {
            return wanted == taken && wantedRooms == takenRooms && !readOnly;
        }
    }

    /*
     * Per bucket the net of all legs; existing rows are locked in one order (no deadlock between two postings), takes are
     * conditional updates, gives are upserts, and the item's availability row, the hottest, comes last. The sub-selects
     * that count an earlier step only force that order. Whether a row can be sold is told by the row itself, under its lock.
     */
    private static final String POST = """
            with move as materialized (
              select * from unnest(:items, :lots, :owners, :quantities, :fromLocations, :fromUnits, :fromConditions,
                                   :toLocations, :toUnits, :toConditions, :ofAllocated, :causes, :legs)
                as m (item_id, lot_id, owner_id, quantity, from_location_id, from_unit_id, from_condition,
                      to_location_id, to_unit_id, to_condition, of_allocated, cause, leg)),
            written as (
              insert into stock_move (warehouse_id, item_id, lot_id, owner_id, quantity, from_location_id,
                     from_handling_unit_id, from_condition, to_location_id, to_handling_unit_id, to_condition,
                     reason, cause, leg, actor_id, happened_at)
              select :warehouse, item_id, lot_id, owner_id, quantity, from_location_id, from_unit_id, from_condition,
                     to_location_id, to_unit_id, to_condition, :reason, cause, leg, :actor, :happenedAt from move),
            side as (
              select from_location_id as location_id, item_id, lot_id, from_unit_id as handling_unit_id,
                     from_condition as condition, owner_id, -quantity as quantity,
                     case when of_allocated then -quantity else 0 end as allocated from move
              union all
              select to_location_id, item_id, lot_id, to_unit_id, to_condition, owner_id, quantity, 0 from move),
            delta as materialized (
              select s.location_id, s.item_id, s.lot_id, s.handling_unit_id, s.condition, s.owner_id,
                     sum(s.quantity)::bigint as quantity, sum(s.allocated)::bigint as allocated
                from side s join location l on l.warehouse_id = :warehouse and l.id = s.location_id
               where l.kind <> 'virtual'
               group by s.location_id, s.item_id, s.lot_id, s.handling_unit_id, s.condition, s.owner_id
              having sum(s.quantity) <> 0 or sum(s.allocated) <> 0),
            locked as materialized (
              select s.id, d.quantity, d.allocated, s.read_only_since
                from delta d
                join stock s on s.warehouse_id = :warehouse and s.location_id = d.location_id and s.item_id = d.item_id
                 and s.lot_id = d.lot_id and s.handling_unit_id = d.handling_unit_id and s.condition = d.condition
                 and s.owner_id = d.owner_id
               order by s.id for update of s),
            taken as (
              update stock s set on_hand = s.on_hand + l.quantity, allocated = s.allocated + l.allocated,
                     moved_at = clock_timestamp(),
                     corrected_at = case when :corrects then clock_timestamp() else s.corrected_at end
                from locked l
               where s.warehouse_id = :warehouse and s.id = l.id and (l.quantity < 0 or l.allocated < 0)
                 and s.allocated + l.allocated >= 0 and s.on_hand + l.quantity >= s.allocated + l.allocated
              returning s.item_id, s.owner_id, s.sellable, l.quantity),
            given as (
              insert into stock as s (warehouse_id, location_id, item_id, lot_id, handling_unit_id, condition, owner_id,
                                      on_hand, sellable, moved_at, corrected_at)
              select :warehouse, s.location_id, s.item_id, s.lot_id, s.handling_unit_id, s.condition, s.owner_id, s.quantity,
                     %s, clock_timestamp(), case when :corrects then clock_timestamp() end
                from delta s join location l on l.warehouse_id = :warehouse and l.id = s.location_id
               where s.quantity > 0 and s.allocated = 0 and (select count(*) from locked) >= 0
               order by s.location_id, s.item_id, s.lot_id, s.handling_unit_id, s.condition, s.owner_id
              on conflict on constraint stock_bucket do update
                 set on_hand = s.on_hand + excluded.on_hand, moved_at = clock_timestamp(),
                     corrected_at = coalesce(excluded.corrected_at, s.corrected_at),
                     received_at = case when s.on_hand = 0 then excluded.received_at else s.received_at end
              returning s.location_id, s.item_id, s.lot_id, s.handling_unit_id, s.condition, s.owner_id, s.sellable),
            change as materialized (
              select item_id, owner_id, sum(quantity)::bigint as quantity
                from (select item_id, owner_id, quantity from taken where sellable
                      union all
                      select d.item_id, d.owner_id, d.quantity
                        from given g join delta d using (location_id, item_id, lot_id, handling_unit_id, condition, owner_id)
                       where g.sellable) c
               group by item_id, owner_id having sum(quantity) <> 0),
            room as materialized (
              select a.item_id, a.owner_id, c.quantity
                from change c join availability a
                  on a.warehouse_id = :warehouse and a.item_id = c.item_id and a.owner_id = c.owner_id
               order by a.item_id, a.owner_id for update of a),
            less as (
              update availability a set sellable = a.sellable + r.quantity from room r
               where a.warehouse_id = :warehouse and a.item_id = r.item_id and a.owner_id = r.owner_id and r.quantity < 0
                 and (select count(*) from taken) = (select count(*) from delta where quantity < 0 or allocated < 0)
              returning 1),
            more as (
              insert into availability as a (warehouse_id, item_id, owner_id, sellable)
              select :warehouse, item_id, owner_id, quantity from change
               where quantity > 0 and (select count(*) from room) >= 0 order by item_id, owner_id
              on conflict on constraint availability_key do update set sellable = a.sellable + excluded.sellable
              returning 1)
            select (select count(*) from delta where quantity < 0 or allocated < 0) as wanted,
                   (select count(*) from taken) as taken,
                   (select count(*) from change where quantity < 0) as wanted_rooms,
                   (select count(*) from less) as taken_rooms,
                   exists (select 1 from locked where read_only_since is not null) as read_only,
                   exists (select 1 from taken where quantity < 0 and not sellable) as withheld,
                   :reason <> 'count' and exists (
                     select from delta d join stock_counting c
                       on c.warehouse_id = :warehouse and c.location_id = d.location_id and c.locked) as counted,
                   exists (select 1 from change where quantity > 0) as gained,
                   exists (select 1 from item where serial_controlled and id = any(:items)) as by_serial
            """.formatted(SellableSql.RULE);

    private final Sql sql;

    LedgerSql(Sql sql) {
        this.sql = sql;
    }

    /** @param postings of one warehouse, reason, actor and instant */
    Posted post(List<Posting> postings) {
        Posting first = postings.getFirst();
        List<StockMove> moves =
                postings.stream().flatMap(posting -> posting.moves().stream()).toList();
        return sql.statement(POST)
                .bind("warehouse", first.warehouseId())
                .bind("reason", first.reason())
                .bind("corrects", first.reason().corrects())
                .bind("actor", first.actorId())
                .bind("happenedAt", first.happenedAt())
                .bind("causes", each(postings, (posting, leg) -> posting.cause()))
                .bind("legs", each(postings, (posting, leg) -> leg))
                .bind("items", column(moves, StockMove::itemId))
                .bind("lots", column(moves, StockMove::lotId))
                .bind("owners", column(moves, StockMove::ownerId))
                .bind("quantities", column(moves, StockMove::quantity))
                .bind("fromLocations", column(moves, m -> m.from().locationId()))
                .bind("fromUnits", column(moves, m -> m.from().handlingUnitId()))
                .bind("fromConditions", column(moves, m -> m.from().condition()))
                .bind("toLocations", column(moves, m -> m.to().locationId()))
                .bind("toUnits", column(moves, m -> m.to().handlingUnitId()))
                .bind("toConditions", column(moves, m -> m.to().condition()))
                .bind("ofAllocated", column(moves, StockMove::ofAllocated))
                .one(Posted.class);
    }

    /** Where the verifier has closed what these moves touch, in words. */
    String closed(List<StockMove> moves, long warehouseId) {
        List<Long> places = moves.stream()
                .flatMap(move -> Stream.of(move.from().locationId(), move.to().locationId()))
                .toList();
        return sql.statement("""
                        select coalesce(min(l.code || ' / ' || i.sku), '') from stock s
                          join item i on i.id = s.item_id
                          join location l on l.warehouse_id = s.warehouse_id and l.id = s.location_id
                         where s.warehouse_id = :warehouse and s.read_only_since is not null
                           and s.item_id = any(:items) and s.location_id = any(:locations)
                        """)
                .bind("warehouse", warehouseId)
                .bind("items", column(moves, StockMove::itemId))
                .bind("locations", places)
                .one(String.class);
    }

    /** A value for each move; legs count from one in each posting. */
    private static <T> List<T> each(List<Posting> postings, BiFunction<Posting, Integer, T> value) {
        return postings.stream()
                .flatMap(posting ->
                        IntStream.rangeClosed(1, posting.moves().size()).mapToObj(leg -> value.apply(posting, leg)))
                .toList();
    }

    private static <T> List<T> column(List<StockMove> moves, Function<StockMove, T> value) {
        return moves.stream().map(value).toList();
    }
}
