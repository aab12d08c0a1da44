package org.stowage.claim;

import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
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
import org.stowage.kernel.PageLink;
import org.stowage.site.Warehouses;

/** The same, handed in on the claim's page. */
@Path("/claims/{no}/documents")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({Roles.MANAGER, Roles.CLERK})
class DocumentForms {

    private final ClaimDocuments documents;
    private final Claims claims;
    private final DocumentDesk desk;
    private final Warehouses warehouses;
    private final CurrentActor actor;
    private final Once once;

    DocumentForms(
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
    @Blocking
    public Response add(
            @PathParam("no") String no, @RestForm @Nullable String key, @RestForm("file") @Nullable FileUpload file) {
        long in = warehouses.ofNumber(no).id();
        DocumentDesk.Read read = desk.read(file);
        return once.page(key, new DocumentDesk.Asked(no, read.name(), read.sha256()), () -> {
            documents.add(
                    claims.get(in, no), read.name(), read.bytes(), actor.get().operatorId());
            return PageLink.to("/claims", no);
        });
    }
}
