package org.stowage.outbound;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.stowage.kernel.Sql;

/** Kits of an order, as they were sold. */
@ApplicationScoped
class OrderKitSql {

    /** @param quantity kits that were ordered once @param collects money is collected for the order */
    record Kit(int lineNo, String sku, long quantity, @Nullable BigDecimal price, boolean collects) {}

    private final Sql sql;

    OrderKitSql(Sql sql) {
        this.sql = sql;
    }

    Optional<Kit> kit(long warehouseId, long orderId, int lineNo) {
        return sql.statement("""
                        select k.line_no, i.sku, k.quantity, k.price, coalesce(o.cod_amount, 0) > 0 as collects
                          from order_kit k
                          join item i on i.id = k.item_id
                          join outbound_order o on o.warehouse_id = k.warehouse_id and o.id = k.order_id
                         where k.warehouse_id = :warehouse and k.order_id = :order and k.line_no = :no
                        """)
                .bind("warehouse", warehouseId)
                .bind("order", orderId)
                .bind("no", lineNo)
                .optional(Kit.class);
    }
}
