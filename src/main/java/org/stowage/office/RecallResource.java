package org.stowage.office;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;
import org.stowage.access.Actor;
import org.stowage.access.CurrentActor;
import org.stowage.access.Once;
import org.stowage.access.Roles;
import org.stowage.adjustment.Recall;
import org.stowage.adjustment.Recalls;
import org.stowage.kernel.KernelProblem;
import org.stowage.kernel.Page;
import org.stowage.kernel.Problem;
import org.stowage.site.Warehouse;
import org.stowage.site.Warehouses;
import org.stowage.stock.Freeze;

/** Recalls: the answer to "where did lot 77 go". */
@Path("/api/v1/recalls")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
class RecallResource {

    /** @param lot null: every lot of the item. @param reason for whoever meets the goods */
    record NewRecall(
            @NotBlank String warehouse,
            @NotBlank String sku,
            @Nullable String lot,
            @NotBlank @Size(max = 500) String reason) {}

    /** @param orders how many are to get, or got, such units */
    record Recalled(Freeze freeze, long onHand, long shipped, int orders) {}

    private final Recalls recalls;
    private final RecallReading reading;
    private final Warehouses warehouses;
    private final CurrentActor current;
    private final Once once;

    RecallResource(Recalls recalls, RecallReading reading, Warehouses warehouses, CurrentActor current, Once once) {
        this.recalls = recalls;
        this.reading = reading;
        this.warehouses = warehouses;
        this.current = current;
        this.once = once;
    }

    /** @param limit of the orders; oldest first */
    @GET
    @RolesAllowed({Roles.MANAGER, Roles.CLERK, Roles.AUDITOR, Roles.INTEGRATION})
    public RecallView find(
            @QueryParam("warehouse") @Nullable String warehouse,
            @QueryParam("sku") @Nullable String sku,
            @QueryParam("lot") @Nullable String lot,
            @QueryParam("limit") @DefaultValue("100") int limit,
            @QueryParam("cursor") @Nullable String cursor) {
        Warehouse in = warehouses.scoped(warehouse);
        if (sku == null || sku.isBlank()) {
            throw Problem.of(KernelProblem.MISSING_VALUE).at("?sku");
        }
        Actor reader = current.get();
        int size = Page.size(limit);
        long after = after(cursor);
        Recall recall = recalls.find(in.id(), sku, lot, reader);
        Page<RecallView.Who> orders = reading.orders(in.id(), recall, after, size, reader);
        return new RecallView(
                in.code(),
                sku,
                lot,
                recall.onHand(),
                recall.shipped(),
                reading.places(recall),
                reading.transfers(in.id(), recall, lot),
                orders.items(),
                orders.nextCursor());
    }

    static long after(@Nullable String cursor) {
        try {
            return cursor == null ? 0 : Long.parseLong(Page.after(cursor));
        } catch (NumberFormatException e) {
            throw Problem.of(KernelProblem.INVALID_VALUE, cursor, "nextCursor").at("/cursor");
        }
    }

    /** Freezes it and stops the orders that hold it; who they are is read page by page. */
    @POST
    @RolesAllowed({Roles.MANAGER, Roles.INTEGRATION})
    public Response recall(@HeaderParam("Idempotency-Key") @Nullable String key, @Valid @NotNull NewRecall asked) {
        Warehouse in = warehouses.scoped(asked.warehouse());
        Actor actor = current.get();
        return once.post(key, asked, 201, () -> {
            Recalls.Done done = recalls.freeze(in.id(), asked.sku(), asked.lot(), asked.reason(), actor);
            Recall recall = done.recall();
            return new Recalled(
                    done.freeze(),
                    recall.onHand(),
                    recall.shipped(),
                    recall.orderIds().size());
        });
    }
}
