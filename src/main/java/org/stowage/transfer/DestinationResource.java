package org.stowage.transfer;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.stowage.access.Roles;
import org.stowage.transfer.TransferActs.Cancel;
import org.stowage.transfer.TransferActs.Receive;
import org.stowage.transfer.TransferActs.Settle;

/** What the receiver does with a transfer, and how it ends, by program. */
@Path("/api/v1/transfers/{no}")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
class DestinationResource {

    private final TransferActing acting;
    private final Arrivals arrivals;
    private final TransferClaims claims;
    private final Endings endings;

    DestinationResource(TransferActing acting, Arrivals arrivals, TransferClaims claims, Endings endings) {
        this.acting = acting;
        this.arrivals = arrivals;
        this.claims = claims;
        this.endings = endings;
    }

    @POST
    @Path("receive")
    @RolesAllowed({Roles.MANAGER, Roles.CLERK, Roles.RECEIVER, Roles.INTEGRATION})
    public Response receive(
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @PathParam("no") String no,
            @Valid @NotNull Receive asked) {
        return acting.act(key, no, asked, actor -> arrivals.receive(no, asked, Instant.now(), actor));
    }

    @POST
    @Path("close")
    @RolesAllowed({Roles.MANAGER, Roles.CLERK, Roles.RECEIVER, Roles.INTEGRATION})
    public Response close(@HeaderParam("Idempotency-Key") @Nullable String key, @PathParam("no") String no) {
        return acting.act(key, no, null, actor -> arrivals.close(no, actor));
    }

    @POST
    @Path("claims/{claim}/settle")
    @RolesAllowed(Roles.MANAGER)
    public Response settle(
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @PathParam("no") String no,
            @PathParam("claim") long claim,
            @Valid @NotNull Settle asked) {
        return acting.act(key, no, asked, actor -> claims.settle(no, claim, asked, Instant.now(), actor));
    }

    @POST
    @Path("cancel")
    @RolesAllowed({Roles.MANAGER, Roles.CLERK, Roles.INTEGRATION})
    public Response cancel(
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @PathParam("no") String no,
            @Nullable @Valid Cancel asked) {
        String why = asked == null ? null : asked.why();
        return acting.act(key, no, asked, actor -> endings.cancel(no, why, Instant.now(), actor));
    }
}
