package org.stowage.outbound;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import org.stowage.kernel.Sql;
import org.stowage.stock.OrderNumbers;

/** Tells the floors below what people call orders. */
@ApplicationScoped
class NumbersOfOrders implements OrderNumbers {

    private final Sql sql;

    NumbersOfOrders(Sql sql) {
        this.sql = sql;
    }

    @Override
    public List<String> of(long warehouseId, Collection<Long> orderIds) {
        return sql.statement("""
                        select order_no from outbound_order where warehouse_id = :warehouse and id = any(:orders) order by id
                        """)
                .bind("warehouse", warehouseId)
                .bind("orders", orderIds)
                .list(String.class);
    }
}
