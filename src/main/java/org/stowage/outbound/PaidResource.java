package org.stowage.outbound;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.stowage.access.Audit;
import org.stowage.access.CurrentActor;
import org.stowage.access.Once;
import org.stowage.access.Roles;
import org.stowage.kernel.Era;

/** Orders that were sent before they were paid: the channel says when they are. */
@Path("/api/v1/orders")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
class PaidResource {

    /** @param paidAt now when missing */
    record Paid(@Nullable Instant paidAt) {}

    private record Asked(String orderNo, Paid paid) {}

    private final Orders orders;
    private final OrderWarehouse warehouse;
    private final Audit audit;
    private final CurrentActor actor;
    private final Once once;

    PaidResource(Orders orders, OrderWarehouse warehouse, Audit audit, CurrentActor actor, Once once) {
        this.orders = orders;
        this.warehouse = warehouse;
        this.audit = audit;
        this.actor = actor;
        this.once = once;
    }

    @POST
    @Path("{no}/paid")
    @RolesAllowed({Roles.MANAGER, Roles.CLERK, Roles.INTEGRATION})
    public Response paid(
            @PathParam("no") String no, @HeaderParam("Idempotency-Key") @Nullable String key, @Nullable Paid body) {
        OrderHead order = warehouse.order(no);
        long in = warehouse.ofNumber(no).id();
        Instant at = body == null || body.paidAt() == null ? null : Era.check(body.paidAt(), "/paidAt");
        return once.post(key, new Asked(order.orderNo(), new Paid(at)), 200, () -> {
            OrderStatus status = orders.pay(in, order.id(), at, actor.get().operatorId());
            audit.record(in, actor.get().operatorId(), "order.paid", order.orderNo(), Map.of("status", status.text()));
            return OrderView.of(order, status, orders.holds(in, order.id()), orders.lines(in, order.id()));
        });
    }
}
