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
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stowage.access.Roles;
import org.stowage.transfer.TransferActs.Approve;
import org.stowage.transfer.TransferActs.Approved;
import org.stowage.transfer.TransferActs.Load;
import org.stowage.transfer.TransferActs.Pack;
import org.stowage.transfer.TransferActs.Pick;

/** What the source does with a transfer, by program: whole acts without scans. */
@Path("/api/v1/transfers/{no}")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
class SourceResource {

    private final TransferActing acting;
    private final Approvals approvals;
    private final Releases releases;
    private final TransferPicks picks;
    private final Cartons cartons;
    private final Departures departures;

    SourceResource(
            TransferActing acting,
            Approvals approvals,
            Releases releases,
            TransferPicks picks,
            Cartons cartons,
            Departures departures) {
        this.acting = acting;
        this.approvals = approvals;
        this.releases = releases;
        this.picks = picks;
        this.cartons = cartons;
        this.departures = departures;
    }

    @POST
    @Path("approve")
    @RolesAllowed(Roles.MANAGER)
    public Response approve(
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @PathParam("no") String no,
            @Nullable @Valid Approve less) {
        List<Approved> lines = less == null || less.lines() == null ? List.of() : less.lines();
        return acting.act(key, no, less, actor -> approvals.approve(no, lines, actor));
    }

    @POST
    @Path("release")
    @RolesAllowed({Roles.MANAGER, Roles.CLERK, Roles.INTEGRATION})
    public Response release(@HeaderParam("Idempotency-Key") @Nullable String key, @PathParam("no") String no) {
        return acting.act(key, no, null, actor -> releases.release(no, actor));
    }

    @POST
    @Path("pick")
    @RolesAllowed({Roles.MANAGER, Roles.CLERK, Roles.PICKER, Roles.INTEGRATION})
    public Response pick(
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @PathParam("no") String no,
            @Nullable @Valid Pick asked) {
        Pick pick = asked == null ? new Pick(null, null) : asked;
        return acting.act(key, no, asked, actor -> picks.pick(no, pick, Instant.now(), actor));
    }

    @POST
    @Path("pack")
    @RolesAllowed({Roles.MANAGER, Roles.CLERK, Roles.PICKER, Roles.PACKER, Roles.INTEGRATION})
    public Response pack(
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @PathParam("no") String no,
            @Valid @NotNull Pack asked) {
        return acting.act(key, no, asked, actor -> cartons.pack(no, asked, actor));
    }

    @POST
    @Path("load")
    @RolesAllowed({Roles.MANAGER, Roles.CLERK, Roles.PICKER, Roles.PACKER, Roles.INTEGRATION})
    public Response load(
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @PathParam("no") String no,
            @Valid @NotNull Load asked) {
        return acting.act(key, no, asked, actor -> cartons.load(no, asked.lpn(), actor));
    }

    @POST
    @Path("ship")
    @RolesAllowed({Roles.MANAGER, Roles.CLERK, Roles.PACKER, Roles.INTEGRATION})
    public Response ship(@HeaderParam("Idempotency-Key") @Nullable String key, @PathParam("no") String no) {
        return acting.act(key, no, null, actor -> departures.ship(no, Instant.now(), actor));
    }
}
