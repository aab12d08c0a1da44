package org.stowage.office;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import org.stowage.kernel.Sql;
import org.stowage.outbound.OrderStatus;

/** The orders that a recall concerns, however many, in one statement. */
@ApplicationScoped
class RecallSql {

    /** @param recipient JSON, in clear */
    record Head(long id, String orderNo, String channel, String channelOrderNo, OrderStatus status, String recipient) {}

    private final Sql sql;

    RecallSql(Sql sql) {
        this.sql = sql;
    }

    List<Head> heads(long warehouseId, Collection<Long> orderIds) {
        return sql.statement("""
                        select id, order_no, channel, channel_order_no, status, recipient::text as recipient
                          from outbound_order
                         where warehouse_id = :warehouse and id = any(:orders)
                         order by id
                        """)
                .bind("warehouse", warehouseId)
                .bind("orders", orderIds)
                .list(Head.class);
    }
}
