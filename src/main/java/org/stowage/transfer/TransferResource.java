package org.stowage.transfer;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
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
import org.stowage.access.CurrentActor;
import org.stowage.access.Roles;
import org.stowage.kernel.Page;
import org.stowage.site.Warehouse;
import org.stowage.site.Warehouses;

/** Transfers asked for and read by program. */
@Path("/api/v1/transfers")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
class TransferResource {

    private final TransferActing acting;
    private final TransferReader reader;
    private final Warehouses warehouses;
    private final CurrentActor actor;

    TransferResource(TransferActing acting, TransferReader reader, Warehouses warehouses, CurrentActor actor) {
        this.acting = acting;
        this.reader = reader;
        this.warehouses = warehouses;
        this.actor = actor;
    }

    @POST
    @RolesAllowed({Roles.MANAGER, Roles.CLERK, Roles.INTEGRATION})
    public Response ask(@HeaderParam("Idempotency-Key") @Nullable String key, @Valid @NotNull NewTransfer asked) {
        return acting.ask(key, asked);
    }

    @GET
    @Path("{no}")
    @RolesAllowed({
        Roles.MANAGER,
        Roles.CLERK,
        Roles.RECEIVER,
        Roles.PICKER,
        Roles.PACKER,
        Roles.AUDITOR,
        Roles.INTEGRATION
    })
    public TransferView get(@PathParam("no") String no) {
        return reader.get(no, actor.get());
    }

    /** Those that leave the warehouse and those that come to it, newest first. */
    @GET
    @RolesAllowed({
        Roles.MANAGER,
        Roles.CLERK,
        Roles.RECEIVER,
        Roles.PICKER,
        Roles.PACKER,
        Roles.AUDITOR,
        Roles.INTEGRATION
    })
    public Page<TransferView> page(
            @QueryParam("warehouse") @Nullable String warehouse,
            @QueryParam("status") @Nullable String status,
            @QueryParam("limit") @DefaultValue("100") int limit,
            @QueryParam("cursor") @Nullable String cursor) {
        Warehouse at = warehouses.scoped(warehouse);
        List<TransferView> found =
                reader.page(at, actor.get(), status, Before.read(cursor), Page.size(limit));
        return TransferReader.paged(found, limit);
    }
}
