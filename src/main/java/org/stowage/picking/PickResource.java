package org.stowage.picking;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.stowage.access.CurrentActor;
import org.stowage.access.Once;
import org.stowage.access.Roles;
import org.stowage.kernel.FewRows;
import org.stowage.outbound.OrderWarehouse;

/** A whole order picked by program, without scans. */
@Path("/api/v1/orders/{no}/pick")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
class PickResource {

    /** @param lines null or empty: all that is allocated */
    record PickRequest(@Nullable @Valid List<WantedPick> lines) {}

    private final Picking picking;
    private final OrderWarehouse warehouse;
    private final CurrentActor actor;
    private final Once once;

    PickResource(Picking picking, OrderWarehouse warehouse, CurrentActor actor, Once once) {
        this.picking = picking;
        this.warehouse = warehouse;
        this.actor = actor;
        this.once = once;
    }

    @POST
    @RolesAllowed({Roles.MANAGER, Roles.CLERK, Roles.PICKER, Roles.INTEGRATION})
    public Response pick(
            @PathParam("no") String no,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @Nullable @Valid PickRequest request) {
        long in = warehouse.keyOfNumber(no).id();
        String orderNo = no.strip().toUpperCase(Locale.ROOT);
        List<WantedPick> lines = request == null || request.lines() == null ? List.of() : request.lines();
        return FewRows.act(() -> once.post(key, lines, 200, () -> {
            long operator = actor.get().operatorId();
            picking.pickAll(in, orderNo, lines, "pick:" + orderNo + ":" + operator + ":" + key, operator);
            return picking.progress(in, orderNo);
        }));
    }
}
