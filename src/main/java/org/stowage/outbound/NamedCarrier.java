package org.stowage.outbound;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.jspecify.annotations.Nullable;
import org.stowage.kernel.KernelProblem;
import org.stowage.kernel.Problem;
import org.stowage.kernel.Retrying;
import org.stowage.kernel.Sql;

/** The carrier that an order names, when somebody names another one than its channel did. */
@ApplicationScoped
public class NamedCarrier {

    private final Sql sql;
    private final OrderNewsSql news;

    NamedCarrier(Sql sql, OrderNewsSql news) {
        this.sql = sql;
        this.news = news;
    }

    /**
     * For parcels that are opened from now on; the order's history says who named it, and why.
     *
     * @param service the carrier's own word; null: its usual one
     * @throws Problem not-found: there is no such order, or nothing of it goes out any more
     */
    @Transactional
    @Retrying
    public void name(
            long warehouseId, long orderId, String carrier, @Nullable String service, String reason, long actorId) {
        int changed = sql.statement("""
                        update outbound_order set carrier = :carrier, service = cast(:service as text), changed_at = now()
                         where warehouse_id = :warehouse and id = :order
                           and status not in ('shipped', 'delivered', 'returning', 'cancelling', 'cancelled')
                        """)
                .bind("carrier", carrier)
                .bind("service", service)
                .bind("warehouse", warehouseId)
                .bind("order", orderId)
                .update();
        if (changed == 0) {
            throw Problem.of(KernelProblem.NOT_FOUND, "order " + orderId);
        }
        String whom = service == null ? carrier : carrier + " " + service;
        news.explain(warehouseId, orderId, actorId, "carrier-named", whom + ": " + reason);
    }
}
