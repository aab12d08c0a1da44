package org.stowage.outbound;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;
import org.stowage.access.CurrentActor;
import org.stowage.access.Once;
import org.stowage.access.Roles;

/** Orders by program: hand in, list, hold, cancel. One order in full is read at the office. */
@Path("/api/v1/orders")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
class OrderResource {

    private record Held(String orderNo, NewHold hold) {}

    private final Orders orders;
    private final OrderWarehouse warehouse;
    private final OrderQuery query;
    private final CurrentActor actor;
    private final Once once;
    private final IntakeWorker worker;

    OrderResource(
            Orders orders,
            OrderWarehouse warehouse,
            OrderQuery query,
            CurrentActor actor,
            Once once,
            IntakeWorker worker) {
        this.orders = orders;
        this.warehouse = warehouse;
        this.query = query;
        this.actor = actor;
        this.once = once;
        this.worker = worker;
    }

    /**
     * Channel and channelOrderNo are the business key: the header Idempotency-Key may be left out. Answered when the order is
     * committed, together with others that came at the same time; until then it holds no thread. Without a warehouse it is
     * sourced from one of those that the sender may see.
     */
    @POST
    @RolesAllowed({Roles.MANAGER, Roles.CLERK, Roles.INTEGRATION})
    public Uni<Response> accept(@HeaderParam("Idempotency-Key") @Nullable String key, @NotNull NewOrder order) {
        OrderCheck.size(order);
        Handed handed = new Handed(order, once.claim(key, order).orElse(null));
        return Uni.createFrom()
                .completionStage(() -> worker.handIn(actor.get(), handed))
                .map(Once::answer);
    }

    @GET
    @RolesAllowed({Roles.MANAGER, Roles.CLERK, Roles.INTEGRATION, Roles.PACKER, Roles.PICKER, Roles.AUDITOR})
    public OrderPage list(
            @QueryParam("warehouse") @Nullable String code,
            @QueryParam("status") @Nullable String status,
            @QueryParam("channel") @Nullable String channel,
            @QueryParam("channelOrderNo") @Nullable String channelOrderNo,
            @QueryParam("carrier") @Nullable String carrier,
            @QueryParam("limit") @Nullable String limit,
            @QueryParam("cursor") @Nullable String cursor) {
        OrderFilter filter = query.filter(code, status, channel, channelOrderNo, carrier, limit, cursor);
        return OrderPage.of(orders.list(filter), filter.limit());
    }

    @POST
    @Path("{no}/cancel")
    @Consumes(MediaType.WILDCARD)
    @RolesAllowed({Roles.MANAGER, Roles.CLERK, Roles.INTEGRATION})
    public Response cancel(@PathParam("no") String no, @HeaderParam("Idempotency-Key") @Nullable String key) {
        OrderHead order = warehouse.order(no);
        long in = warehouse.ofNumber(no).id();
        return once.post(
                key,
                order.orderNo(),
                200,
                () -> view(in, order, orders.cancel(in, order.id(), actor.get().operatorId())));
    }

    @POST
    @Path("{no}/holds")
    @RolesAllowed({Roles.MANAGER, Roles.CLERK, Roles.INTEGRATION})
    public Response hold(
            @PathParam("no") String no,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @NotNull @Valid NewHold hold) {
        OrderHead order = warehouse.order(no);
        long in = warehouse.ofNumber(no).id();
        return once.post(
                key,
                new Held(order.orderNo(), hold),
                201,
                () -> view(
                        in, order, orders.hold(in, order.id(), hold, actor.get().operatorId())));
    }

    @DELETE
    @Path("{no}/holds/{code}")
    @Consumes(MediaType.WILDCARD)
    @RolesAllowed({Roles.MANAGER, Roles.CLERK, Roles.INTEGRATION})
    public OrderView release(@PathParam("no") String no, @PathParam("code") String code) {
        OrderHead order = warehouse.order(no);
        long in = warehouse.ofNumber(no).id();
        return view(
                in, order, orders.releaseHold(in, order.id(), code, actor.get().operatorId()));
    }

    private OrderView view(long in, OrderHead order, OrderStatus status) {
        return OrderView.of(order, status, orders.holds(in, order.id()), orders.lines(in, order.id()));
    }
}
