package org.stowage.integration;

import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;
import org.stowage.access.CurrentActor;
import org.stowage.access.Roles;
import org.stowage.kernel.KernelProblem;
import org.stowage.kernel.Problem;

/** {@code POST /api/v1/imports/{kind}}: a CSV or XLSX file as multipart part {@code file}, spooled to disk. */
@Path("/api/v1/imports")
class ImportResource {

    private static final int LONGEST_KEY = 200;

    private final Imports imports;
    private final CurrentActor actor;

    ImportResource(Imports imports, CurrentActor actor) {
        this.imports = imports;
        this.actor = actor;
    }

    @POST
    @Path("/{kind}")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.MANAGER, Roles.CLERK, Roles.INTEGRATION})
    @Blocking
    public Response post(
            @PathParam("kind") String kind,
            @RestQuery @Nullable String mapping,
            @RestQuery @Nullable String warehouse,
            @RestQuery boolean dryRun,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @RestForm("file") @Nullable FileUpload file) {
        if (!dryRun && (key == null || key.isBlank() || key.length() > LONGEST_KEY)) {
            throw Problem.of(KernelProblem.IDEMPOTENCY_KEY_MISSING);
        }
        if (file == null) {
            throw Problem.of(IntegrationProblem.FILE_MISSING);
        }
        ImportResult result = imports.run(new ImportRequest(
                kind, mapping, file.uploadedFile(), dryRun, key == null ? "" : key, warehouse, actor.get()));
        Response.ResponseBuilder response = Response.ok(result);
        return (result.replayed() ? response.header("Idempotency-Replayed", true) : response).build();
    }
}
