package org.stowage.adjustment;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stowage.access.Roles;
import org.stowage.kernel.Page;
import org.stowage.site.Warehouse;
import org.stowage.site.Warehouses;

/** Adjustments, conversions and scrap by program; all three are read here. */
@Path("/api/v1")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
class AdjustmentResource {

    /** @param note why it is approved or rejected */
    record Decision(@Nullable @Size(max = 500) String note) {}

    private record Decided(String number, @Nullable Decision decision) {}

    private final Adjustments adjustments;
    private final Warehouses warehouses;
    private final Acting acting;

    AdjustmentResource(Adjustments adjustments, Warehouses warehouses, Acting acting) {
        this.adjustments = adjustments;
        this.warehouses = warehouses;
        this.acting = acting;
    }

    @POST
    @Path("adjustments")
    @RolesAllowed({Roles.MANAGER, Roles.CLERK, Roles.COUNTER, Roles.INTEGRATION})
    public Response adjust(@HeaderParam("Idempotency-Key") @Nullable String key, @Valid @NotNull NewDocument asked) {
        return ask(key, Kind.ADJUST, asked);
    }

    @POST
    @Path("conversions")
    @RolesAllowed({Roles.MANAGER, Roles.CLERK, Roles.COUNTER, Roles.RECEIVER, Roles.PICKER, Roles.INTEGRATION})
    public Response convert(@HeaderParam("Idempotency-Key") @Nullable String key, @Valid @NotNull NewDocument asked) {
        return ask(key, Kind.CONVERT, asked);
    }

    @POST
    @Path("scraps")
    @RolesAllowed({Roles.MANAGER, Roles.CLERK, Roles.COUNTER, Roles.INTEGRATION})
    public Response scrap(@HeaderParam("Idempotency-Key") @Nullable String key, @Valid @NotNull NewDocument asked) {
        return ask(key, Kind.SCRAP, asked);
    }

    private Response ask(@Nullable String key, Kind kind, NewDocument asked) {
        Warehouse at = warehouses.scoped(asked.warehouse());
        return acting.once(key, asked, 201, actor -> adjustments.ask(at, kind, asked, actor));
    }

    @POST
    @Path("adjustments/{no}/approve")
    @RolesAllowed(Roles.MANAGER)
    public Response approve(
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @PathParam("no") String no,
            @Nullable @Valid Decision decision) {
        Warehouse at = warehouses.ofNumber(no);
        return acting.once(
                key, new Decided(no, decision), 200, actor -> adjustments.approve(at, no, note(decision), actor));
    }

    @POST
    @Path("adjustments/{no}/reject")
    @RolesAllowed(Roles.MANAGER)
    public Response reject(
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @PathParam("no") String no,
            @Nullable @Valid Decision decision) {
        Warehouse at = warehouses.ofNumber(no);
        return acting.once(
                key, new Decided(no, decision), 200, actor -> adjustments.reject(at, no, note(decision), actor));
    }

    private static @Nullable String note(@Nullable Decision decision) {
        return decision == null ? null : decision.note();
    }

    @GET
    @Path("adjustments/{no}")
    @RolesAllowed({Roles.MANAGER, Roles.CLERK, Roles.COUNTER, Roles.AUDITOR, Roles.INTEGRATION})
    public AdjustmentView get(@PathParam("no") String no) {
        return adjustments.get(warehouses.ofNumber(no), no, acting.actor());
    }

    /** Newest first. @param status waiting, posted, rejected @param kind adjust, convert, scrap */
    @GET
    @Path("adjustments")
    @RolesAllowed({Roles.MANAGER, Roles.CLERK, Roles.COUNTER, Roles.AUDITOR, Roles.INTEGRATION})
    public Page<AdjustmentView> page(
            @QueryParam("warehouse") @Nullable String warehouse,
            @QueryParam("status") @Nullable String status,
            @QueryParam("kind") @Nullable String kind,
            @QueryParam("limit") @DefaultValue("100") int limit,
            @QueryParam("cursor") @Nullable String cursor) {
        Warehouse at = warehouses.scoped(warehouse);
        List<AdjustmentView> found =
                adjustments.page(at, acting.actor(), status, kind, Acting.before(cursor), Page.size(limit));
        return Page.of(
                found, limit, one -> one.adjustmentNo().substring(at.code().length() + 2));
    }
}
