package org.stowage.report;

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
import org.stowage.kernel.KernelProblem;
import org.stowage.kernel.Page;
import org.stowage.kernel.Problem;
import org.stowage.site.Warehouse;
import org.stowage.site.Warehouses;

/** Which papers were issued, and whether one in somebody's hand is one of them. */
@Path("/api/v1/issued-papers")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.MANAGER, Roles.CLERK, Roles.AUDITOR})
class IssuedPaperResource {

    private final IssuedPapers papers;
    private final Warehouses warehouses;
    private final CurrentActor actor;
    private final Issuing issuing;

    IssuedPaperResource(IssuedPapers papers, Warehouses warehouses, CurrentActor actor, Issuing issuing) {
        this.papers = papers;
        this.warehouses = warehouses;
        this.actor = actor;
        this.issuing = issuing;
    }

    /** Issues the paper of a document that is final, in the caller's language; again, and it is the one issued before. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.MANAGER, Roles.CLERK})
    public Response issue(
            @HeaderParam("Idempotency-Key") @Nullable String key, @Valid @NotNull Issuing.NewPaper request) {
        return issuing.issue(key, request);
    }

    /** Newest first; none for who serves some owners only. @param document its number */
    @GET
    public Page<IssuedPaper> page(
            @QueryParam("warehouse") @Nullable String warehouse,
            @QueryParam("document") @DefaultValue("") String document,
            @QueryParam("limit") @DefaultValue("100") int limit,
            @QueryParam("cursor") @Nullable String cursor) {
        Warehouse at = warehouses.scoped(warehouse);
        List<IssuedPaper> found =
                actor.get().owners() == null ? papers.page(at, document, before(cursor), Page.size(limit)) : List.of();
        return Page.of(found, limit, paper -> String.valueOf(paper.id()));
    }

    /** @param hash what {@code sha256sum} says of the file */
    @GET
    @Path("/{hash}")
    public List<IssuedPapers.Checked> check(
            @PathParam("hash") String hash, @QueryParam("warehouse") @Nullable String warehouse) {
        Warehouse at = warehouses.scoped(warehouse);
        List<IssuedPapers.Checked> found = actor.get().owners() == null ? papers.check(at, hash) : List.of();
        if (found.isEmpty()) {
            throw Problem.of(KernelProblem.NOT_FOUND, hash);
        }
        return found;
    }

    /** The paper as it was issued, in whatever language. */
    @GET
    @Path("/{hash}/file")
    @Produces({"application/pdf", MediaType.APPLICATION_JSON})
    public Response file(@PathParam("hash") String hash, @QueryParam("warehouse") @Nullable String warehouse) {
        Warehouse at = warehouses.scoped(warehouse);
        return papers.file(at, check(hash, warehouse).getFirst().paper());
    }

    private static long before(@Nullable String cursor) {
        try {
            return cursor == null ? Long.MAX_VALUE : Long.parseLong(Page.after(cursor));
        } catch (NumberFormatException e) {
            throw Problem.of(KernelProblem.INVALID_VALUE, cursor, "nextCursor").at("/cursor");
        }
    }
}
