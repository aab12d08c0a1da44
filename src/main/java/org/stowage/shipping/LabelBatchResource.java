package org.stowage.shipping;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stowage.access.CurrentActor;
import org.stowage.access.Once;
import org.stowage.access.Roles;
import org.stowage.printing.PrintBatch;
import org.stowage.shipping.LabelBatches.Choice;
import org.stowage.site.Warehouse;
import org.stowage.site.Warehouses;

/** Prints the labels of a wave or of chosen parcels in the order of the walk. */
@Path("/api/v1/print/batches")
@RolesAllowed({Roles.MANAGER, Roles.CLERK, Roles.PACKER})
class LabelBatchResource {

    private static final int MOST = 1000;

    /** @param documents parcels, where no wave is named */
    record Asked(
            @NotBlank String warehouse,
            @Nullable String wave,
            @Nullable @Size(max = MOST) List<@NotBlank String> documents,
            @NotNull Long printer) {

        Choice choice() {
            return new Choice(wave, documents);
        }
    }

    record Lines(List<PrintBatch.Line> items) {}

    private final LabelBatches batches;
    private final Warehouses warehouses;
    private final CurrentActor actor;
    private final Once once;

    LabelBatchResource(LabelBatches batches, Warehouses warehouses, CurrentActor actor, Once once) {
        this.batches = batches;
        this.warehouses = warehouses;
        this.actor = actor;
        this.once = once;
    }

    /** The labels of a wave in the order of the walk, and how each stands. */
    @GET
    public Lines look(
            @QueryParam("warehouse") String warehouse,
            @QueryParam("wave") String wave,
            @QueryParam("printer") @Nullable Long printer) {
        return new Lines(batches.look(warehouses.scoped(warehouse), new Choice(wave, null), printer));
    }

    /** Prints what was not printed yet; the same again, under whatever key, prints nothing twice. */
    @POST
    public Response print(@HeaderParam("Idempotency-Key") @Nullable String key, @Valid @NotNull Asked asked) {
        Warehouse in = warehouses.scoped(asked.warehouse());
        return once.post(
                key,
                asked,
                201,
                () -> batches.print(
                        in, asked.choice(), asked.printer(), actor.get().operatorId()));
    }
}
