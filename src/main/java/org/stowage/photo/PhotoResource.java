package org.stowage.photo;

import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
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
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;
import org.stowage.access.CurrentActor;
import org.stowage.access.Once;
import org.stowage.access.Roles;
import org.stowage.kernel.KernelProblem;
import org.stowage.kernel.Problem;
import org.stowage.site.Warehouse;
import org.stowage.site.Warehouses;

/** Photos of parcels, orders and returns: {@code no} is any of their numbers, the waybill's too. */
@Path("/api/v1/photos")
class PhotoResource {

    record Found(List<Photo> items) {}

    /** What a second sending under the same key is held against. */
    record Asked(
            String warehouse,
            String no,
            PhotoMoment moment,
            @Nullable String note,
            String print) {}

    private static final int LONGEST_NOTE = 200;

    private final Photos photos;
    private final Warehouses warehouses;
    private final CurrentActor actor;
    private final Once once;

    PhotoResource(Photos photos, Warehouses warehouses, CurrentActor actor, Once once) {
        this.photos = photos;
        this.warehouses = warehouses;
        this.actor = actor;
        this.once = once;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.MANAGER, Roles.CLERK, Roles.PACKER, Roles.RECEIVER, Roles.AUDITOR, Roles.INTEGRATION})
    public Found list(@QueryParam("warehouse") @Nullable String warehouse, @QueryParam("no") @Nullable String no) {
        return new Found(photos.of(warehouses.scoped(warehouse).id(), needed(no, "no")));
    }

    /** @param file JPEG or PNG as multipart part {@code file} @param moment pack, damage or return */
    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.MANAGER, Roles.CLERK, Roles.PACKER, Roles.RECEIVER, Roles.COUNTER})
    @Blocking
    public Response post(
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @QueryParam("warehouse") @Nullable String warehouse,
            @QueryParam("no") @Nullable String no,
            @QueryParam("moment") @Nullable String moment,
            @QueryParam("note") @Nullable String note,
            @RestForm("file") @Nullable FileUpload file) {
        Warehouse in = warehouses.scoped(warehouse);
        String of = needed(no, "no");
        PhotoFile sent = PhotoFile.of(file);
        PhotoMoment when = PhotoMoment.of(moment);
        String said = note == null || note.isBlank() ? null : note.strip();
        if (said != null && said.length() > LONGEST_NOTE) {
            throw Problem.of(KernelProblem.INVALID_VALUE).at("/note");
        }
        return once.post(
                key,
                new Asked(in.code(), of, when, said, sent.print()),
                201,
                () -> photos.keep(
                        in.id(), of, when, said, sent.picture(), actor.get().operatorId()));
    }

    @GET
    @Path("/{id}")
    @Produces("image/jpeg")
    @RolesAllowed({Roles.MANAGER, Roles.CLERK, Roles.PACKER, Roles.RECEIVER, Roles.AUDITOR, Roles.INTEGRATION})
    public Response image(@PathParam("id") long id, @QueryParam("warehouse") @Nullable String warehouse) {
        byte[] jpeg = photos.image(warehouses.scoped(warehouse).id(), id)
                .orElseThrow(() -> Problem.of(KernelProblem.NOT_FOUND, "photo " + id));
        // never changed, and nobody else's business
        return Response.ok(jpeg)
                .header("Cache-Control", "private, max-age=86400, immutable")
                .header("X-Content-Type-Options", "nosniff")
                .build();
    }

    private static String needed(@Nullable String value, String name) {
        if (value == null || value.isBlank()) {
            throw Problem.of(KernelProblem.MISSING_VALUE, name).at("/" + name);
        }
        return value.strip();
    }
}
