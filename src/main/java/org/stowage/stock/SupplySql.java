package org.stowage.stock;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.stowage.kernel.Sql;

/** Which unit of packing material is taken. */
@ApplicationScoped
class SupplySql {

    /** @param free no order and no pick has claimed it */
    record Unit(long locationId, long lotId, long handlingUnitId, boolean free) {}

    private final Sql sql;

    SupplySql(Sql sql) {
        this.sql = sql;
    }

    /**
     * Locks its row, then the item's: nobody takes the unit or promises it until this act is done. Items by serial: none.
     * What was picked or packed for a customer is no supply, though no pick claims it any more: it stands at staging, or in
     * a tote or parcel.
     */
    Optional<Unit> lockUnit(SupplyUse use) {
        return sql.statement("""
                        with unit as materialized (
                          select s.id, s.location_id, s.lot_id, s.handling_unit_id, s.sellable, s.on_hand > s.allocated as open
                            from stock s
                            join location l on l.warehouse_id = s.warehouse_id and l.id = s.location_id
                            join item i on i.id = s.item_id and not i.serial_controlled
                           where s.warehouse_id = :warehouse and s.item_id = :item and s.owner_id = :owner
                             and s.condition = 'good' and s.on_hand > 0 and s.read_only_since is null
                             and (l.kind in ('reserve', 'pick_face') or l.kind = 'pack' and s.handling_unit_id = 0)
                             and not exists (select from handling_unit h
                                              where h.warehouse_id = s.warehouse_id and h.id = s.handling_unit_id
                                                and h.kind in ('tote', 'parcel'))
                             and not exists (select from stock_move m where m.warehouse_id = :warehouse and m.cause = :cause)
                           order by s.on_hand > s.allocated desc, s.location_id = :near desc, l.kind = 'pack' desc,
                                    l.kind = 'pick_face' desc, s.received_at, s.id
                           limit 1 for update of s),
                        room as materialized (
                          select a.sellable > a.promised as open from availability a
                           where a.warehouse_id = :warehouse and a.item_id = :item and a.owner_id = :owner
                             and exists (select from unit) for update)
                        select location_id, lot_id, handling_unit_id,
                               open and (not sellable or coalesce((select r.open from room r), false)) as free
                          from unit
                        """)
                .bind("warehouse", use.warehouseId())
                .bind("item", use.itemId())
                .bind("owner", use.ownerId())
                .bind("near", use.nearLocationId())
                .bind("cause", use.cause())
                .optional(Unit.class);
    }

    boolean isBooked(SupplyUse use) {
        return sql.statement("""
                        select exists (select from stock_move where warehouse_id = :warehouse and cause = :cause)
                        """)
                .bind("warehouse", use.warehouseId())
                .bind("cause", use.cause())
                .one(Boolean.class);
    }
}
