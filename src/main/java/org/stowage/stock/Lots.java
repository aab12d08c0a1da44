package org.stowage.stock;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.stowage.kernel.Problem;
import org.stowage.kernel.Sql;

/** The batches of a warehouse. A lot's expiry never changes by a second scan: another date on the same lot is refused. */
@ApplicationScoped
public class Lots {

    private record Known(long id, @Nullable LocalDate expiresOn, boolean learned) {}

    private final Sql sql;
    private final Sellable sellable;

    public Lots(Sql sql, Sellable sellable) {
        this.sql = sql;
        this.sellable = sellable;
    }

    /**
     * The lot's id, made when it is new. An expiry that was not known before is added.
     *
     * @throws Problem lot-expiry-differs
     */
    @Transactional
    public long idOf(long warehouseId, long itemId, String code, @Nullable LocalDate expiresOn) {
        Known lot = sql.statement("""
                        with before as (
                          select expires_on from lot where warehouse_id = :warehouse and item_id = :item and code = :code)
                        insert into lot as l (warehouse_id, item_id, code, expires_on)
                        values (:warehouse, :item, :code, cast(:expires as date))
                        on conflict on constraint lot_code_unique
                          do update set expires_on = coalesce(l.expires_on, excluded.expires_on)
                        returning id, expires_on,
                                  expires_on is not null and exists (select 1 from before where expires_on is null) as learned
                        """)
                .bind("warehouse", warehouseId)
                .bind("item", itemId)
                .bind("code", code)
                .bind("expires", expiresOn)
                .one(Known.class);
        if (expiresOn != null && !expiresOn.equals(lot.expiresOn())) {
            throw Problem.of(StockProblem.LOT_EXPIRY_DIFFERS, code, String.valueOf(lot.expiresOn()), expiresOn);
        }
        if (lot.learned()) {
            sellable.apply(warehouseId, Sellable.Scope.of(null, itemId, lot.id()));
        }
        return lot.id();
    }

    /** Somebody has read the end of the batch from its label: the books had another one. What is sellable follows. */
    @Transactional
    public void correct(long warehouseId, long itemId, long lotId, LocalDate expiresOn) {
        sql.statement("update lot set expires_on = :expires where warehouse_id = :warehouse and id = :lot")
                .bind("warehouse", warehouseId)
                .bind("lot", lotId)
                .bind("expires", expiresOn)
                .update();
        sellable.apply(warehouseId, Sellable.Scope.of(null, itemId, lotId));
    }

    /** Lots of this code, of one item or, where items share the code, of several. */
    public List<Lot> ofCode(long warehouseId, String code) {
        return sql.statement("""
                        select id, item_id, code, expires_on from lot
                         where warehouse_id = :warehouse and code = :code order by id
                        """)
                .bind("warehouse", warehouseId)
                .bind("code", code)
                .list(Lot.class);
    }

    /** Lots that are there of those asked for. @param codes each of the item at its place in the other list */
    public List<Lot> ofItems(long warehouseId, List<Long> itemIds, List<String> codes) {
        return codes.isEmpty()
                ? List.of()
                : sql.statement("""
                        select l.id, l.item_id, l.code, l.expires_on
                          from (select distinct item_id, code from unnest(:items, :codes) as n (item_id, code)) n
                          join lot l on l.warehouse_id = :warehouse and l.item_id = n.item_id and l.code = n.code
                        """)
                        .bind("warehouse", warehouseId)
                        .bind("items", itemIds)
                        .bind("codes", codes)
                        .list(Lot.class);
    }

    public Optional<Lot> find(long warehouseId, long itemId, String code) {
        return ofCode(warehouseId, code).stream()
                .filter(lot -> lot.itemId() == itemId)
                .findFirst();
    }

    /** Units of the lot that this owner may sell: not frozen, not at their end, in a place to sell from. */
    public long sellable(long warehouseId, Lot lot, long ownerId) {
        return sql.statement("""
                        select coalesce(sum(on_hand), 0)::bigint from stock
                         where warehouse_id = :warehouse and item_id = :item and lot_id = :lot and owner_id = :owner and sellable
                        """)
                .bind("warehouse", warehouseId)
                .bind("item", lot.itemId())
                .bind("lot", lot.id())
                .bind("owner", ownerId)
                .one(Long.class);
    }

    public Optional<Lot> get(long warehouseId, long lotId) {
        return sql.statement("""
                        select id, item_id, code, expires_on from lot where warehouse_id = :warehouse and id = :lot
                        """)
                .bind("warehouse", warehouseId)
                .bind("lot", lotId)
                .optional(Lot.class);
    }
}
