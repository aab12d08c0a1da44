package org.stowage.outbound;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;
import org.stowage.access.CurrentActor;
import org.stowage.access.Once;
import org.stowage.access.Roles;

/** A channel, or customer service, changes lines of an order that is under way. */
@Path("/api/v1/orders/{no}/lines/{lineNo}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
class OrderLineResource {

    private record Asked(String orderNo, int lineNo, Object act) {}

    private final OrderLines lines;
    private final OrderSwaps swaps;
    private final OrderWarehouse warehouse;
    private final CurrentActor actor;
    private final Once once;

    OrderLineResource(OrderLines lines, OrderSwaps swaps, OrderWarehouse warehouse, CurrentActor actor, Once once) {
        this.lines = lines;
        this.swaps = swaps;
        this.warehouse = warehouse;
        this.actor = actor;
        this.once = once;
    }

    /**
     * The customer takes back the line, or some units of it: free at once where nobody has picked them, else a packer takes
     * them out before the order goes on. The line of a kit: whole kits, with all their parts. Of an order that has left in
     * part: what has not left. Without a body all that can be taken back.
     */
    @POST
    @Path("cancel")
    @RolesAllowed({Roles.MANAGER, Roles.CLERK, Roles.INTEGRATION})
    public Response cancel(
            @PathParam("no") String no,
            @PathParam("lineNo") int lineNo,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @Nullable @Valid LineCut body) {
        OrderHead order = warehouse.order(no);
        long in = warehouse.ofNumber(no).id();
        LineCut cut = body == null ? LineCut.WHOLE : body;
        return once.post(
                key,
                new Asked(order.orderNo(), lineNo, cut),
                200,
                () -> lines.cancel(in, order.id(), lineNo, cut, actor.get().operatorId()));
    }

    /**
     * The customer wants another item, or another lot: promised at once, fetched where the order is under way; picked units
     * of the old one are taken out by a packer.
     */
    @POST
    @Path("swap")
    @RolesAllowed({Roles.MANAGER, Roles.CLERK, Roles.INTEGRATION})
    public Response swap(
            @PathParam("no") String no,
            @PathParam("lineNo") int lineNo,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @NotNull @Valid LineSwap swap) {
        OrderHead order = warehouse.order(no);
        long in = warehouse.ofNumber(no).id();
        return once.post(
                key,
                new Asked(order.orderNo(), lineNo, swap),
                200,
                () -> swaps.swap(in, order.id(), lineNo, swap, actor.get().operatorId()));
    }
}
