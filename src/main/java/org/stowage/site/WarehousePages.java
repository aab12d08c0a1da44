package org.stowage.site;

import static org.stowage.access.Roles.ADMINISTRATOR;
import static org.stowage.access.Roles.MANAGER;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;
import org.stowage.access.Actor;
import org.stowage.access.Audit;
import org.stowage.access.CurrentActor;
import org.stowage.access.Once;
import org.stowage.access.Role;
import org.stowage.kernel.DatabaseName;
import org.stowage.kernel.FormFields;
import org.stowage.kernel.KernelProblem;
import org.stowage.kernel.PageLink;
import org.stowage.kernel.Problem;

/** Settings: the warehouses, and each with its mode, its sender and its places. */
@Path("/warehouses")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({ADMINISTRATOR, MANAGER})
class WarehousePages {

    @CheckedTemplate(basePath = "site")
    record WarehousesPage(List<Warehouse> warehouses, boolean mayFound) implements TemplateInstance {}

    @CheckedTemplate(basePath = "site")
    record NewWarehousePage(List<String> zones) implements TemplateInstance {}

    @CheckedTemplate(basePath = "site")
    record WarehousePage(
            Warehouse warehouse,
            Map<String, String> sender,
            List<String> zones,
            List<SitePageSql.Block> blocks,
            List<String> kinds,
            String pattern)
            implements TemplateInstance {}

    /** Time zones that people name. */
    private static final List<String> ZONES = ZoneId.getAvailableZoneIds().stream()
            .filter(id -> id.contains("/") && !id.startsWith("Etc/") && !id.startsWith("SystemV/"))
            .sorted()
            .toList();

    private static final List<String> KINDS = Arrays.stream(LocationKind.values())
            .filter(kind -> kind != LocationKind.VIRTUAL)
            .map(DatabaseName::of)
            .toList();

    private final Warehouses warehouses;
    private final SitePageSql sql;
    private final CurrentActor actor;
    private final Once once;
    private final Audit audit;

    WarehousePages(Warehouses warehouses, SitePageSql sql, CurrentActor actor, Once once, Audit audit) {
        this.warehouses = warehouses;
        this.sql = sql;
        this.actor = actor;
        this.once = once;
        this.audit = audit;
    }

    @GET
    public TemplateInstance list() {
        return new WarehousesPage(warehouses.visible(), mayFound());
    }

    @GET
    @Path("/new")
    @RolesAllowed(ADMINISTRATOR)
    public TemplateInstance blank() {
        return new NewWarehousePage(ZONES);
    }

    @GET
    @Path("/{code}")
    public TemplateInstance warehouse(@RestPath String code) {
        Warehouse found = warehouses.scoped(code);
        return new WarehousePage(
                found,
                WarehouseForm.fields(found.sender()),
                ZONES,
                sql.blocks(found.id()),
                KINDS,
                LocationRange.PATTERN);
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed(ADMINISTRATOR)
    public Response found(MultivaluedMap<String, String> fields) {
        if (!mayFound()) {
            throw Problem.of(KernelProblem.NOT_ALLOWED);
        }
        FormFields form = FormFields.of(fields);
        NewWarehouse asked = WarehouseForm.read(form, form.textOrEmpty("code"));
        return once.page(form.key(), asked, () -> {
            Warehouse made = warehouses.create(asked);
            audit.record(made.id(), actor.get().operatorId(), "warehouse.create", made.code(), Map.of());
            return PageLink.to("/warehouses", made.code()).with("warehouse", made.code());
        });
    }

    @POST
    @Path("/{code}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response change(@RestPath String code, MultivaluedMap<String, String> fields) {
        FormFields form = FormFields.of(fields);
        NewWarehouse asked = WarehouseForm.read(form, warehouses.scoped(code).code());
        return once.page(form.key(), asked, () -> page(warehouses.change(asked).code()));
    }

    private static PageLink page(@Nullable String code) {
        return PageLink.to("/warehouses", String.valueOf(code));
    }

    private boolean mayFound() {
        Actor self = actor.get();
        return self.has(Role.ADMINISTRATOR) && self.warehouses() == null;
    }
}
