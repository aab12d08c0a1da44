package org.stowage.integration;

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
import org.stowage.access.Once;
import org.stowage.access.Roles;
import org.stowage.handover.PickedList;

/** A carrier's own list of what it picked up: a CSV or XLSX file as multipart part {@code file}, held against a manifest. */
@Path("/api/v1/manifests/{no}/picked-up")
class PickedListResource {

    private final PickedListDesk desk;
    private final Once once;

    PickedListResource(PickedListDesk desk, Once once) {
        this.desk = desk;
        this.once = once;
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.MANAGER, Roles.CLERK, Roles.INTEGRATION})
    @Blocking
    public Response post(
            @PathParam("no") String no,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @RestForm("file") @Nullable FileUpload file) {
        PickedListDesk.Read read = desk.read(no, file);
        return once.post(key, read, 201, () -> desk.compare(read));
    }

    /** The list that was read last. */
    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.MANAGER, Roles.CLERK, Roles.PACKER, Roles.AUDITOR, Roles.INTEGRATION})
    public PickedList get(@PathParam("no") String no) {
        return desk.last(no);
    }

    @GET
    @Path("/differences.csv")
    @Produces("text/csv;charset=UTF-8")
    @RolesAllowed({Roles.MANAGER, Roles.CLERK, Roles.PACKER, Roles.AUDITOR, Roles.INTEGRATION})
    public Response csv(@PathParam("no") String no) {
        return Response.ok(desk.csv(no))
                .header("Content-Disposition", "attachment; filename=\"picked-up.csv\"")
                .build();
    }
}
