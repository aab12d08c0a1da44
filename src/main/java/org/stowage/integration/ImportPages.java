package org.stowage.integration;

import static org.stowage.access.Roles.CLERK;
import static org.stowage.access.Roles.INTEGRATION;
import static org.stowage.access.Roles.MANAGER;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.stowage.access.Actor;
import org.stowage.access.CurrentActor;
import org.stowage.kernel.KernelProblem;
import org.stowage.kernel.Page;
import org.stowage.kernel.PageLink;
import org.stowage.kernel.Problem;
import org.stowage.site.CurrentWarehouse;
import org.stowage.site.Warehouse;

/** Files at the counter: hand one in, see what became of it and of all former ones. */
@Path("/imports")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({MANAGER, CLERK, INTEGRATION})
class ImportPages {

    /** @param warehouse the one in play; empty where there is none yet */
    @CheckedTemplate(basePath = "integration")
    record ImportsPage(
            String kind,
            List<Imports.Kind> kinds,
            List<Mappings.Named> mappings,
            List<Warehouse> warehouses,
            String warehouse,
            List<ImportPageSql.Row> runs,
            @Nullable String next)
            implements TemplateInstance {}

    @CheckedTemplate(basePath = "integration")
    record ImportPage(ImportPageSql.Row run, List<Rejected> rejected) implements TemplateInstance {}

    @CheckedTemplate(basePath = "integration")
    record ImportProgress(ImportPageSql.@Nullable Row run) implements TemplateInstance {}

    private static final int ROWS = 25;

    private final Imports imports;
    private final ImportPageSql sql;
    private final CurrentActor actor;
    private final CurrentWarehouse warehouse;
    private final Mappings mappings;
    private final ObjectMapper json;

    ImportPages(
            Imports imports,
            ImportPageSql sql,
            CurrentActor actor,
            CurrentWarehouse warehouse,
            Mappings mappings,
            ObjectMapper json) {
        this.imports = imports;
        this.sql = sql;
        this.actor = actor;
        this.warehouse = warehouse;
        this.mappings = mappings;
        this.json = json;
    }

    @GET
    public TemplateInstance list(@RestQuery @DefaultValue("orders") String kind, @RestQuery @Nullable String cursor) {
        Page<ImportPageSql.Row> page = Page.of(
                sql.page(reader(), before(cursor), ROWS),
                ROWS,
                run -> run.startedAt().toString());
        String next = page.nextCursor() == null
                ? null
                : PageLink.to("/imports").with("cursor", page.nextCursor()).toString();
        String at = warehouse.find().map(Warehouse::code).orElse("");
        return new ImportsPage(kind, imports.kinds(), mappings.usable(), warehouse.visible(), at, page.items(), next);
    }

    @GET
    @Path("/{id:[0-9a-f-]{36}}")
    public TemplateInstance run(@RestPath String id) {
        ImportPageSql.Row run = find(id);
        return new ImportPage(run, rejected(run));
    }

    @GET
    @Path("/{id:[0-9a-f-]{36}}/rejected.csv")
    @Produces("text/csv;charset=UTF-8")
    public Response csv(@RestPath String id) {
        return Response.ok(Rejected.csv(rejected(find(id))))
                .header("Content-Disposition", "attachment; filename=\"rejected-" + id.substring(0, 8) + ".csv\"")
                .build();
    }

    /** How far the run is that this browser is waiting for. */
    @GET
    @Path("/progress")
    public TemplateInstance progress(@RestQuery @DefaultValue("") String key) {
        return new ImportProgress(sql.byKey(actor.get().operatorId(), key).orElse(null));
    }

    private List<Rejected> rejected(ImportPageSql.Row run) {
        try {
            return Rejected.of(
                    json.readValue(sql.rejections(run.id()), new TypeReference<List<ImportResult.Rejection>>() {}));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private ImportPageSql.Row find(String id) {
        try {
            return sql.find(reader(), UUID.fromString(id))
                    .orElseThrow(() -> Problem.of(KernelProblem.NOT_FOUND, "import " + id));
        } catch (IllegalArgumentException noId) {
            throw Problem.of(KernelProblem.NOT_FOUND, "import " + id);
        }
    }

    // a run names no warehouse, and its rejected rows hold what stood in the file: only who may see all sees others'
    // runs
    private @Nullable Long reader() {
        Actor self = actor.get();
        return self.warehouses() == null && self.owners() == null ? null : self.operatorId();
    }

    private static Instant before(@Nullable String cursor) {
        try {
            return cursor == null ? Instant.parse("2200-01-01T00:00:00Z") : Instant.parse(Page.after(cursor));
        } catch (DateTimeException e) {
            throw Problem.of(KernelProblem.INVALID_VALUE, String.valueOf(cursor), "nextCursor")
                    .at("/cursor");
        }
    }
}
