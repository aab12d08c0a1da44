package org.stowage.stock;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import org.stowage.kernel.Sql;

/** The flag of a balance row that says whether its units may be offered. */
@ApplicationScoped
class SellableSql {

    /**
     * What the flag of row {@code s} at location {@code l} must be. Goods in totes and on packing tables were taken for an
     * order while they could be sold: the end of their lot's life does not call them back.
     */
    static final String RULE = """
            (s.condition = 'good' and l.kind in ('reserve', 'pick_face', 'staging', 'pack', 'problem')
             and not exists (select 1 from stock_freeze f
                              where f.warehouse_id = :warehouse and f.lifted_at is null
                                and (f.location_id is null or f.location_id = s.location_id)
                                and (f.item_id is null or f.item_id = s.item_id)
                                and (f.lot_id is null or f.lot_id = s.lot_id))
             and (s.lot_id = 0 or l.kind in ('staging', 'pack') or (
                   select true from lot o join item i on i.id = o.item_id
                    where o.warehouse_id = :warehouse and o.id = s.lot_id
                      and o.expires_on - i.minimum_remaining_days
                          < (select (now() at time zone w.timezone)::date from warehouse w where w.id = :warehouse)) is null))
            """;

    /** A row whose flag must change, locked. */
    record Turned(long id, long itemId, long ownerId, long onHand, boolean sellable) {}

    private final Sql sql;

    SellableSql(Sql sql) {
        this.sql = sql;
    }

    List<Turned> lockTurned(long warehouseId, Sellable.Scope scope) {
        return sql.statement("""
                        select s.id, s.item_id, s.owner_id, s.on_hand, not s.sellable as sellable
                          from stock s join location l on l.warehouse_id = s.warehouse_id and l.id = s.location_id
                         where s.warehouse_id = :warehouse
                           and (cast(:location as bigint) is null or s.location_id = :location)
                           and (cast(:item as bigint) is null or s.item_id = :item)
                           and (cast(:lot as bigint) is null or s.lot_id = :lot)
                           and (not :lotsOnly or s.lot_id > 0)
                           and s.sellable <> %s
                         order by s.id for update of s
                        """.formatted(RULE))
                .bind("warehouse", warehouseId)
                .bind("location", scope.locationId())
                .bind("item", scope.itemId())
                .bind("lot", scope.lotId())
                .bind("lotsOnly", scope.lotsOnly())
                .list(Turned.class);
    }

    List<Long> openAllocations(long warehouseId, Collection<Long> stockIds) {
        return sql.statement("""
                        select id from allocation
                         where warehouse_id = :warehouse and stock_id = any(:stock) and status = 'open' order by id
                        """)
                .bind("warehouse", warehouseId)
                .bind("stock", stockIds)
                .list(Long.class);
    }

    /** These rows may be offered again. @return their items */
    List<Long> offer(long warehouseId, Collection<Long> stockIds) {
        return sql.statement("""
                        with turned as (
                          update stock set sellable = true where warehouse_id = :warehouse and id = any(:stock)
                          returning item_id, owner_id, on_hand)
                        insert into availability as a (warehouse_id, item_id, owner_id, sellable)
                        select :warehouse, item_id, owner_id, sum(on_hand)::bigint from turned
                         group by item_id, owner_id order by item_id, owner_id
                        on conflict on constraint availability_key do update set sellable = a.sellable + excluded.sellable
                        returning a.item_id
                        """)
                .bind("warehouse", warehouseId)
                .bind("stock", stockIds)
                .list(Long.class);
    }

    /** These rows, all of one item and owner, are not offered any more. Promises must have been shortened before. */
    void withdraw(long warehouseId, Collection<Long> stockIds) {
        sql.statement("""
                        with turned as (
                          update stock set sellable = false where warehouse_id = :warehouse and id = any(:stock)
                          returning item_id, owner_id, on_hand)
                        update availability a set sellable = a.sellable - t.units
                          from (select item_id, owner_id, sum(on_hand)::bigint as units from turned group by 1, 2) t
                         where a.warehouse_id = :warehouse and a.item_id = t.item_id and a.owner_id = t.owner_id
                        """)
                .bind("warehouse", warehouseId)
                .bind("stock", stockIds)
                .update();
    }
}
