package org.stowage.transfer;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.stowage.kernel.DatabaseName;
import org.stowage.kernel.Sql;
import org.stowage.stock.Condition;
import org.stowage.stock.Place;

/** What came, and what did not come as it was sent. */
@ApplicationScoped
class ReceiptSql {

    /** @param atWarehouseId in whose books it stands @param claimed units neither received nor back */
    record Claim(
            long atWarehouseId,
            long id,
            long arrivalId,
            long goodsId,
            String kind,
            String sku,
            long itemId,
            long ownerId,
            @Nullable String lot,
            String lpn,
            long quantity,
            long claimed,
            String serials,
            @Nullable Long locationId,
            @Nullable String location,
            String condition,
            Condition sentAs,
            @Nullable LocalDate sentExpiry,
            @Nullable LocalDate expiry,
            @Nullable String settlement,
            @Nullable String note,
            Instant raisedAt,
            @Nullable Instant settledAt) {

        ClaimKind of() {
            return DatabaseName.read(ClaimKind.class, kind);
        }

        /** Two houses name different days, or did when the goods came: somebody must read the label. */
        boolean isDateInDoubt() {
            return of() == ClaimKind.DATE || sentExpiry != null && expiry != null && !sentExpiry.equals(expiry);
        }

        Condition as() {
            return DatabaseName.read(Condition.class, condition);
        }

        List<String> serialList() {
            return SerialText.read(serials);
        }
    }

    private static final String CLAIM = """
            select c.warehouse_id as at_warehouse_id, c.id, c.arrival_id, c.goods_id, c.kind, i.sku, g.item_id, g.owner_id,
                   g.lot, g.lpn, c.quantity, c.claimed, c.serials, c.location_id, l.code as location, c.condition,
                   g.condition as sent_as, g.expires_on as sent_expiry, o.expires_on as expiry, c.settlement, c.note,
                   c.raised_at, c.settled_at
              from transfer_arrival v
              join transfer_claim c on c.warehouse_id = v.warehouse_id and c.arrival_id = v.id
              join arrival_goods g on g.warehouse_id = c.warehouse_id and g.id = c.goods_id
              join item i on i.id = g.item_id
              left join lot o on o.warehouse_id = c.warehouse_id and o.item_id = g.item_id and o.code = g.lot
              left join location l on l.warehouse_id = c.warehouse_id and l.id = c.location_id
             where v.from_warehouse_id = :from and v.transfer_id = :transfer and v.warehouse_id in (:from, :to)
            """;

    private final Sql sql;

    ReceiptSql(Sql sql) {
        this.sql = sql;
    }

    /** @param kind good, damaged, over, found, returned @return its id */
    long receipt(
            long atId, ArrivalSql.Expected of, String kind, long units, long locationId, long unitId, long actorId) {
        return sql.statement("""
                        insert into arrival_receipt (warehouse_id, arrival_id, goods_id, kind, quantity, location_id,
                                                     handling_unit_id, received_by)
                        values (:at, :arrival, :goods, :kind, :units, :location, :unit, :actor) returning id
                        """)
                .bind("at", atId)
                .bind("arrival", of.arrivalId())
                .bind("goods", of.id())
                .bind("kind", kind)
                .bind("units", units)
                .bind("location", locationId)
                .bind("unit", unitId)
                .bind("actor", actorId)
                .one(Long.class);
    }

    /** @param stands where damaged or surplus units were put; null: they are missing */
    void claim(
            long atId,
            ArrivalSql.Expected of,
            ClaimKind kind,
            long units,
            String serials,
            @Nullable Place stands,
            long actorId) {
        sql.statement("""
                        insert into transfer_claim (warehouse_id, arrival_id, goods_id, kind, quantity, claimed, serials,
                                                    location_id, condition, raised_by)
                        values (:at, :arrival, :goods, :kind, :units, :units, :serials, cast(:location as bigint), :condition,
                                :actor)
                        """)
                .bind("at", atId)
                .bind("arrival", of.arrivalId())
                .bind("goods", of.id())
                .bind("kind", kind)
                .bind("units", units)
                .bind("serials", serials)
                .bind("location", stands == null ? null : stands.locationId())
                .bind("condition", stands == null ? Condition.GOOD : stands.condition())
                .bind("actor", actorId)
                .update();
    }

    List<Claim> claims(TransferSql.Row row) {
        return sql.statement(CLAIM + " order by c.raised_at, c.id")
                .bind("from", row.warehouseId())
                .bind("transfer", row.id())
                .bind("to", row.toWarehouseId())
                .list(Claim.class);
    }

    Optional<Claim> claim(TransferSql.Row row, long id) {
        return sql.statement(CLAIM + " and c.id = :claim")
                .bind("from", row.warehouseId())
                .bind("transfer", row.id())
                .bind("to", row.toWarehouseId())
                .bind("claim", id)
                .optional(Claim.class);
    }

    /** @param claimed units that stay claimed: none where they are there or back */
    void settle(Claim claim, Settlement settlement, long claimed, @Nullable String note, long actorId) {
        sql.statement("""
                        update transfer_claim set settlement = :settlement, claimed = :claimed, note = :note, settled_by = :actor,
                               settled_at = now()
                         where warehouse_id = :at and id = :claim and settled_at is null
                        """)
                .bind("at", claim.atWarehouseId())
                .bind("claim", claim.id())
                .bind("settlement", settlement.code())
                .bind("claimed", claimed)
                .bind("note", note)
                .bind("actor", actorId)
                .update();
    }
}
