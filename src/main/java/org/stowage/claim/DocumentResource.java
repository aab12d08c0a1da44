package org.stowage.claim;

import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;
import org.stowage.access.CurrentActor;
import org.stowage.access.Once;
import org.stowage.access.Roles;
import org.stowage.site.Warehouses;

/** Papers and pictures of a claim: multipart part {@code file}. */
@Path("/api/v1/claims/{no}/documents")
class DocumentResource {

    private final ClaimDocuments documents;
    private final Claims claims;
    private final DocumentDesk desk;
    private final Warehouses warehouses;
    private final CurrentActor actor;
    private final Once once;

    DocumentResource(
            ClaimDocuments documents,
            Claims claims,
            DocumentDesk desk,
            Warehouses warehouses,
            CurrentActor actor,
            Once once) {
        this.documents = documents;
        this.claims = claims;
        this.desk = desk;
        this.warehouses = warehouses;
        this.actor = actor;
        this.once = once;
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.MANAGER, Roles.CLERK, Roles.INTEGRATION})
    @Blocking
    public Response add(
            @PathParam("no") String no,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @RestForm("file") @Nullable FileUpload file) {
        long in = warehouses.ofNumber(no).id();
        DocumentDesk.Read read = desk.read(file);
        return once.post(
                key,
                new DocumentDesk.Asked(no, read.name(), read.sha256()),
                201,
                () -> documents.add(
                        claims.get(in, no),
                        read.name(),
                        read.bytes(),
                        actor.get().operatorId()));
    }

    /** Handed out as what it is, never as a page: what somebody sent in stays a file. */
    @GET
    @Path("{id}")
    @RolesAllowed({Roles.MANAGER, Roles.CLERK, Roles.AUDITOR})
    public Response get(@PathParam("no") String no, @PathParam("id") long id) {
        DocumentSql.Content found =
                documents.content(claims.get(warehouses.ofNumber(no).id(), no), id);
        String ending = FileType.ofMedia(found.media()).ending;
        return Response.ok(found.bytes(), found.media())
                .header("Content-Disposition", "attachment; filename=\"" + no + "-" + id + ending + "\"")
                .header("X-Content-Type-Options", "nosniff")
                .header("Cache-Control", "private, no-store")
                .build();
    }
}
