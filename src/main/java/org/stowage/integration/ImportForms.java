package org.stowage.integration;

import static org.stowage.access.Roles.CLERK;
import static org.stowage.access.Roles.INTEGRATION;
import static org.stowage.access.Roles.MANAGER;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;
import org.stowage.access.Actor;
import org.stowage.access.CurrentActor;
import org.stowage.kernel.KernelProblem;
import org.stowage.kernel.PageLink;
import org.stowage.kernel.PageReply;
import org.stowage.kernel.Problem;

/**
 * A file handed in by a form. A try is answered beside the form, which keeps its file, so that one press does it in earnest;
 * a run in earnest has a page of its own.
 */
@Path("/imports")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({MANAGER, CLERK, INTEGRATION})
class ImportForms {

    @CheckedTemplate(basePath = "integration")
    record ImportTried(ImportResult result, List<Rejected> rejected) implements TemplateInstance {}

    private final Imports imports;
    private final ImportPageSql sql;
    private final CurrentActor actor;

    ImportForms(Imports imports, ImportPageSql sql, CurrentActor actor) {
        this.imports = imports;
        this.sql = sql;
        this.actor = actor;
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Blocking
    public Response run(
            @RestForm @Nullable String kind,
            @RestForm @Nullable String mapping,
            @RestForm @Nullable String warehouse,
            @RestForm @Nullable String dryRun,
            @RestForm @Nullable String key,
            @RestForm("file") @Nullable FileUpload file) {
        if (file == null || file.size() == 0) {
            throw Problem.of(IntegrationProblem.FILE_MISSING).at("/file");
        }
        if (key == null || key.isBlank()) {
            throw Problem.of(KernelProblem.IDEMPOTENCY_KEY_MISSING);
        }
        boolean isTry = "true".equals(dryRun);
        Actor self = actor.get();
        ImportResult result = imports.run(new ImportRequest(
                String.valueOf(kind), blank(mapping), file.uploadedFile(), isTry, key, blank(warehouse), self));
        if (isTry) {
            return Response.ok(new ImportTried(result, Rejected.of(result.rejected())))
                    .build();
        }
        String id = sql.byKey(self.operatorId(), key).orElseThrow().id().toString();
        return PageReply.to(PageLink.to("/imports", id).toString());
    }

    private static @Nullable String blank(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
