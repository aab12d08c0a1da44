package org.stowage.stock;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;
import org.stowage.access.Roles;

/** Repairs of what the proof found at fault. */
@Path("/api/v1/stock/proof/repairs")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
class RepairResource {

    private final RepairActs acts;

    RepairResource(RepairActs acts) {
        this.acts = acts;
    }

    /** Sets a bucket to what the ledger says and opens it again; answers what changed and who lost units by it. */
    @POST
    @RolesAllowed(Roles.MANAGER)
    public Response accept(
            @HeaderParam("Idempotency-Key") @Nullable String key, @Valid @NotNull RepairActs.NewRepair asked) {
        return acts.accept(key, asked);
    }
}
