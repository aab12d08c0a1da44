package org.stowage.picking;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.stowage.access.Audit;
import org.stowage.access.CurrentActor;
import org.stowage.access.Once;
import org.stowage.access.Roles;
import org.stowage.outbound.OrderHead;
import org.stowage.outbound.OrderWarehouse;
import org.stowage.site.Warehouse;

/** An urgent order takes what less urgent ones hold. */
@Path("/api/v1/orders/{no}/steal")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
class StealResource {

    /** @param reason why, kept in the history of both orders */
    record StealRequest(@NotBlank @Size(max = 500) String reason) {}

    private record Content(String orderNo, StealRequest request) {}

    private final Stealing stealing;
    private final OrderWarehouse warehouse;
    private final CurrentActor actor;
    private final Once once;
    private final Audit audit;

    StealResource(Stealing stealing, OrderWarehouse warehouse, CurrentActor actor, Once once, Audit audit) {
        this.stealing = stealing;
        this.warehouse = warehouse;
        this.actor = actor;
        this.once = once;
        this.audit = audit;
    }

    @POST
    @RolesAllowed(Roles.MANAGER)
    public Response steal(
            @PathParam("no") String no,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @NotNull @Valid StealRequest request) {
        OrderHead order = warehouse.order(no);
        Warehouse in = warehouse.ofNumber(no);
        return once.post(key, new Content(order.orderNo(), request), 200, () -> {
            long operator = actor.get().operatorId();
            Stole stole = stealing.steal(in.id(), in.code(), operator, order, request.reason());
            audit.record(
                    in.id(),
                    operator,
                    "order.steal",
                    order.orderNo(),
                    Map.of("reason", request.reason(), "from", stole.from()));
            return stole;
        });
    }
}
