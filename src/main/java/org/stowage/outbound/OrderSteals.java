package org.stowage.outbound;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;

/** Which orders lose to a more urgent one, and what is written of it. */
@ApplicationScoped
public class OrderSteals {

    private final OrderStealSql sql;
    private final OrderNewsSql news;

    OrderSteals(OrderStealSql sql, OrderNewsSql news) {
        this.sql = sql;
        this.news = news;
    }

    /**
     * Orders of lower priority, or of the same and shipped later, on the same goods, as many as it may
     * take from; the least urgent first, all locked.
     */
    @Transactional
    public List<Long> lockLessUrgent(long warehouseId, long orderId) {
        return sql.lockLessUrgent(warehouseId, orderId);
    }

    /**
     * The history of both sides tells who took what from whom and why; who lost promised units is told to others as
     * {@code order.short}.
     */
    @Transactional
    public void trace(long warehouseId, long actorId, OrderHead order, String reason, List<Robbed> robbed) {
        if (robbed.isEmpty()) {
            return;
        }
        sql.trace(warehouseId, actorId, order.id(), order.orderNo(), reason, robbed);
        List<Long> shortened = robbed.stream()
                .filter(one -> one.promised() > 0)
                .map(Robbed::orderId)
                .distinct()
                .toList();
        news.tell(
                warehouseId,
                actorId,
                sql.shortOnTheFloor(warehouseId, shortened).stream()
                        .map(one -> new OrderNewsSql.News(one, OrderStatus.SHORT.text()))
                        .toList());
    }
}
