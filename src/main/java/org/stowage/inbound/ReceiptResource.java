package org.stowage.inbound;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
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
import org.stowage.access.Once;
import org.stowage.access.Roles;
import org.stowage.site.Warehouses;

/** Receipts over HTTP: announced ones for the dock to scan, and whole ones that are all there. */
@Path("/api/v1/receipts")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
class ReceiptResource {

    /** @param nextCursor null: that was the last page */
    record Page(List<ReceiptView> items, @Nullable String nextCursor) {}

    private final Receiving receiving;
    private final Warehouses warehouses;
    private final Once once;

    ReceiptResource(Receiving receiving, Warehouses warehouses, Once once) {
        this.receiving = receiving;
        this.warehouses = warehouses;
        this.once = once;
    }

    @POST
    @RolesAllowed({Roles.MANAGER, Roles.CLERK, Roles.RECEIVER, Roles.INTEGRATION})
    public Response receive(@HeaderParam("Idempotency-Key") @Nullable String key, @Valid @NotNull NewReceipt receipt) {
        long warehouse = warehouses.scoped(receipt.warehouse()).id();
        return once.post(key, receipt, 201, () -> receiving.receive(warehouse, receipt));
    }

    /** @param warehouse needed where the number is the caller's own and does not begin with the warehouse's code */
    @GET
    @Path("{no}")
    @RolesAllowed({Roles.MANAGER, Roles.CLERK, Roles.RECEIVER, Roles.INTEGRATION, Roles.AUDITOR})
    public ReceiptView get(@PathParam("no") String no, @QueryParam("warehouse") @Nullable String warehouse) {
        long id = (warehouse == null ? warehouses.ofNumber(no) : warehouses.scoped(warehouse)).id();
        return receiving.get(id, no);
    }

    @GET
    @RolesAllowed({Roles.MANAGER, Roles.CLERK, Roles.RECEIVER, Roles.INTEGRATION, Roles.AUDITOR})
    public Page page(
            @QueryParam("warehouse") @NotNull String warehouse,
            @QueryParam("status") @Nullable String status,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @DefaultValue("100") @Min(1) @Max(500) int limit) {
        long id = warehouses.scoped(warehouse).id();
        long before = cursor == null ? Long.MAX_VALUE : receiving.idOf(id, cursor);
        List<ReceiptView> found = receiving.page(id, status, before, limit);
        return new Page(found, found.size() < limit ? null : found.getLast().receiptNo());
    }
}
