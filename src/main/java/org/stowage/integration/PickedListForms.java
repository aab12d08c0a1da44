package org.stowage.integration;

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
import org.stowage.access.Once;
import org.stowage.access.Roles;
import org.stowage.kernel.PageLink;

/** The same list, handed in on the manifest's page. */
@Path("/manifests/{no}/picked-up")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({Roles.MANAGER, Roles.CLERK})
class PickedListForms {

    private final PickedListDesk desk;
    private final Once once;

    PickedListForms(PickedListDesk desk, Once once) {
        this.desk = desk;
        this.once = once;
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Blocking
    public Response read(
            @PathParam("no") String no, @RestForm @Nullable String key, @RestForm("file") @Nullable FileUpload file) {
        PickedListDesk.Read read = desk.read(no, file);
        return once.page(
                key, read, () -> PageLink.to("/manifests", desk.compare(read).manifestNo()));
    }
}
