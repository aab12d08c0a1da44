package org.stowage.channel;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.stowage.access.CurrentActor;
import org.stowage.access.Once;
import org.stowage.access.Roles;
import org.stowage.site.Warehouses;

/** What channels were told, and the file for those that cannot be called. */
@Path("/api/v1/ship-confirmations")
class ConfirmationResource {

    record ConfirmationList(List<Confirmation> items) {}

    /** @param batch the name under which the file was loaded */
    record HandedIn(
            @NotBlank String warehouse,
            @NotBlank String channel,
            @NotNull UUID batch) {}

    record Marked(int sent) {}

    private final Confirmations confirmations;
    private final ConfirmationFile file;
    private final Warehouses warehouses;
    private final CurrentActor actor;
    private final Once once;

    ConfirmationResource(
            Confirmations confirmations, ConfirmationFile file, Warehouses warehouses, CurrentActor actor, Once once) {
        this.confirmations = confirmations;
        this.file = file;
        this.warehouses = warehouses;
        this.actor = actor;
        this.once = once;
    }

    /** The youngest first, 500 at the most. @param state missing: what is not sent yet */
    @GET
    @RolesAllowed({Roles.MANAGER, Roles.CLERK, Roles.AUDITOR, Roles.INTEGRATION})
    public ConfirmationList list(
            @QueryParam("warehouse") String warehouse,
            @QueryParam("state") @Nullable String state,
            @QueryParam("channel") @Nullable String channel) {
        return new ConfirmationList(
                confirmations.list(warehouses.scoped(warehouse).id(), state, channel));
    }

    /** @param batch names it for when it is handed in; missing: a new one, in the header {@code Stowage-Batch} */
    @GET
    @Path("/file.csv")
    @Produces("text/csv;charset=UTF-8")
    @RolesAllowed({Roles.MANAGER, Roles.CLERK, Roles.INTEGRATION})
    public Response csv(
            @QueryParam("warehouse") String warehouse,
            @QueryParam("channel") String channel,
            @QueryParam("batch") @Nullable UUID batch) {
        UUID named = batch == null ? UUID.randomUUID() : batch;
        return Response.ok(file.csv(warehouses.scoped(warehouse).id(), channel, named))
                .header("Stowage-Batch", named)
                .header("Content-Disposition", "attachment; filename=\"ship-confirmations.csv\"")
                .build();
    }

    /** The file was taken by the channel's back office: all that stood in it is sent. */
    @POST
    @Path("/file")
    @RolesAllowed({Roles.MANAGER, Roles.CLERK, Roles.INTEGRATION})
    public Response handedIn(@HeaderParam("Idempotency-Key") @Nullable String key, @Valid @NotNull HandedIn request) {
        long in = warehouses.scoped(request.warehouse()).id();
        return once.post(
                key,
                request,
                200,
                () -> new Marked(file.handedIn(
                        in, request.channel(), request.batch(), actor.get().operatorId())));
    }
}
