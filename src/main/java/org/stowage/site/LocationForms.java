package org.stowage.site;

import static org.stowage.access.Roles.ADMINISTRATOR;
import static org.stowage.access.Roles.MANAGER;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Objects;
import org.jboss.resteasy.reactive.RestPath;
import org.stowage.access.Once;
import org.stowage.kernel.FormFields;
import org.stowage.kernel.PageLink;

/** New places of a warehouse: one, or a whole block of shelves after a look at what it would be. */
@Path("/warehouses/{code}/locations")
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@RolesAllowed({ADMINISTRATOR, MANAGER})
class LocationForms {

    /** @param known how many of them are there already @param some the first few codes */
    @CheckedTemplate(basePath = "site")
    record RangePreview(int count, long known, List<String> some, String last) implements TemplateInstance {}

    private static final int SHOWN = 6;
    private static final int CHUNK = 2_000;

    private final Warehouses warehouses;
    private final Locations locations;
    private final SitePageSql sql;
    private final Once once;

    LocationForms(Warehouses warehouses, Locations locations, SitePageSql sql, Once once) {
        this.warehouses = warehouses;
        this.locations = locations;
        this.sql = sql;
        this.once = once;
    }

    @POST
    public Response one(@RestPath String code, MultivaluedMap<String, String> fields) {
        Warehouse at = warehouses.scoped(code);
        FormFields form = FormFields.of(fields);
        NewLocation asked = location(form);
        form.check();
        return once.page(form.key(), asked, () -> {
            locations.upsert(at.id(), List.of(asked));
            return PageLink.to("/warehouses", at.code());
        });
    }

    @POST
    @Path("/preview")
    public TemplateInstance preview(@RestPath String code, MultivaluedMap<String, String> fields) {
        Warehouse at = warehouses.scoped(code);
        List<String> codes = range(FormFields.of(fields)).locations().stream()
                .map(NewLocation::location)
                .toList();
        return new RangePreview(
                codes.size(),
                sql.known(at.id(), codes),
                codes.stream().limit(SHOWN).toList(),
                codes.getLast());
    }

    @POST
    @Path("/range")
    public Response many(@RestPath String code, MultivaluedMap<String, String> fields) {
        Warehouse at = warehouses.scoped(code);
        FormFields form = FormFields.of(fields);
        LocationRange range = range(form);
        List<NewLocation> asked = range.locations();
        return once.page(form.key(), range, () -> {
            for (int from = 0; from < asked.size(); from += CHUNK) {
                locations.upsert(at.id(), asked.subList(from, Math.min(from + CHUNK, asked.size())));
            }
            return PageLink.to("/warehouses", at.code());
        });
    }

    private static NewLocation location(FormFields form) {
        return new NewLocation(
                form.textOrEmpty("location"),
                form.text("zone"),
                form.choice(LocationKind.class, "kind"),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                form.number("maxUnits"),
                null,
                null,
                null,
                null,
                form.number("sequence"),
                null);
    }

    private static LocationRange range(FormFields form) {
        LocationRange range = new LocationRange(
                LocationRange.parts(form.text("aisles"), "/aisles"),
                LocationRange.parts(form.text("bays"), "/bays"),
                LocationRange.parts(form.text("levels"), "/levels"),
                Objects.requireNonNullElse(form.text("pattern"), LocationRange.PATTERN),
                form.text("zone"),
                form.choice(LocationKind.class, "kind"),
                form.number("maxUnits"),
                null,
                Objects.requireNonNullElse(form.number("sequence"), 1L));
        form.check();
        return range;
    }
}
