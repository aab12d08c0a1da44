package org.stowage.returns;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
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
import org.stowage.access.Once;
import org.stowage.access.Roles;

/** {@code /api/v1/returns}: goods that customers announce to send back. */
@Path("/api/v1/returns")
@Produces(MediaType.APPLICATION_JSON)
class ReturnResource {

    private final ReturnDesk desk;
    private final Once once;

    ReturnResource(ReturnDesk desk, Once once) {
        this.desk = desk;
        this.once = once;
    }

    /** Answers the returns made of it: one for each order that its lines belong to. */
    @POST
    @RolesAllowed({Roles.MANAGER, Roles.CLERK, Roles.INTEGRATION})
    public Response announce(
            @HeaderParam("Idempotency-Key") @Nullable String key, @Valid @NotNull ReturnRequest announcement) {
        return once.postWithBusinessKey(key, announcement, 201, () -> desk.announce(announcement));
    }

    /** @param no our number, the channel's, or the order's */
    @GET
    @RolesAllowed({Roles.MANAGER, Roles.CLERK, Roles.RECEIVER, Roles.AUDITOR, Roles.INTEGRATION})
    public ReturnView.Page list(
            @QueryParam("channel") @Nullable String channel,
            @QueryParam("no") @Nullable String no,
            @QueryParam("cursor") @DefaultValue("0") @Min(0) long cursor,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(500) int limit) {
        return desk.list(channel, no, cursor, limit);
    }
}
