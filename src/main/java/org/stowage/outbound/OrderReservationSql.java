package org.stowage.outbound;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.stowage.kernel.Sql;

/** Until when units are kept for orders that are not paid. The clock is the database's. */
@ApplicationScoped
class OrderReservationSql {

    /** @param reserved not paid yet @param expired its time was over before it was paid */
    record Reservation(String orderNo, OrderStatus status, boolean reserved, boolean expired) {}

    private final Sql sql;

    OrderReservationSql(Sql sql) {
        this.sql = sql;
    }

    Optional<Reservation> lock(long warehouseId, long orderId) {
        return sql.statement("""
                        select order_no, status, reserved_until is not null as reserved, expired_at is not null as expired
                          from outbound_order where warehouse_id = :warehouse and id = :order for update
                        """)
                .bind("warehouse", warehouseId)
                .bind("order", orderId)
                .optional(Reservation.class);
    }

    ChangedOrder paid(long warehouseId, long orderId, @Nullable Instant paidAt) {
        return sql.statement("""
                        update outbound_order o
                           set paid_at = coalesce(o.paid_at, cast(:paidAt as timestamptz), now()), reserved_until = null,
                               expired_at = null
                         where o.warehouse_id = :warehouse and o.id = :order
                        returning o.id, o.order_no, o.channel, o.channel_order_no, o.status
                        """)
                .bind("warehouse", warehouseId)
                .bind("order", orderId)
                .bind("paidAt", paidAt)
                .one(ChangedOrder.class);
    }

    List<ChangedOrder> endDue(long warehouseId, int most) {
        return sql.statement("""
                        with due as materialized (
                          select id from outbound_order
                           where warehouse_id = :warehouse and reserved_until <= now() and status in ('unpaid', 'held')
                           order by id limit :most for update skip locked)
                        update outbound_order o
                           set status = 'cancelled', reserved_until = null, expired_at = now(), changed_at = now()
                          from due d
                         where o.warehouse_id = :warehouse and o.id = d.id
                        returning o.id, o.order_no, o.channel, o.channel_order_no, o.status
                        """)
                .bind("warehouse", warehouseId)
                .bind("most", most)
                .list(ChangedOrder.class);
    }

    List<Long> warehousesWithDue() {
        return sql.statement("""
                        select distinct warehouse_id from outbound_order
                         where reserved_until <= now() and status in ('unpaid', 'held') order by 1
                        """).list(Long.class);
    }
}
