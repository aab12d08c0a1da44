package org.stowage.stock;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.stowage.kernel.Problem;
import org.stowage.kernel.Sql;

/** The batches of a warehouse. A lot's expiry never changes by a second scan: another date on the same lot is refused. */
@ApplicationScoped
public class Lots {

    private final Sql sql;

    public Lots(Sql sql) {
        this.sql = sql;
    }

    /**
     * The lot's id, made when it is new. An expiry that was not known before is added.
     *
     * @throws Problem lot-expiry-differs
     */
    @Transactional
    public long idOf(long warehouseId, long itemId, String code, @Nullable LocalDate expiresOn) {
        Lot lot = sql.statement("""
                        insert into lot as l (warehouse_id, item_id, code, expires_on)
                        values (:warehouse, :item, :code, cast(:expires as date))
                        on conflict on constraint lot_code_unique
                          do update set expires_on = coalesce(l.expires_on, excluded.expires_on)
                        returning id, item_id, code, expires_on
                        """)
                .bind("warehouse", warehouseId)
                .bind("item", itemId)
                .bind("code", code)
                .bind("expires", expiresOn)
                .one(Lot.class);
        if (expiresOn != null && !expiresOn.equals(lot.expiresOn())) {
            throw Problem.of(StockProblem.LOT_EXPIRY_DIFFERS, code, String.valueOf(lot.expiresOn()), expiresOn);
        }
        return lot.id();
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
