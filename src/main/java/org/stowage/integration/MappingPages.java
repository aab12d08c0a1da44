package org.stowage.integration;

import io.quarkus.arc.All;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.stowage.access.Roles;

/** Which foreign files can be read, column by column, and how to write a mapping of one's own. */
@Path("/imports/mappings")
@RolesAllowed({Roles.MANAGER, Roles.CLERK, Roles.INTEGRATION})
class MappingPages {

    @CheckedTemplate(basePath = "integration")
    record MappingsPage(List<Shown> mappings, List<Kind> kinds, String folder) implements TemplateInstance {}

    /** A mapping. @param own it lies in the house's folder @param broken why it cannot be read; empty: it can */
    record Shown(String name, String kind, boolean own, List<Pair> columns, List<Pair> derived, String broken) {}

    record Pair(String theirs, String ours) {}

    /** A kind of import with the columns it knows. */
    record Kind(String name, String required, String optional) {}

    private final Mappings mappings;
    private final List<Intake> intakes;

    MappingPages(Mappings mappings, @All List<Intake> intakes) {
        this.mappings = mappings;
        this.intakes =
                intakes.stream().sorted(Comparator.comparing(Intake::kind)).toList();
    }

    @GET
    @Produces(MediaType.TEXT_HTML)
    public TemplateInstance page() {
        return new MappingsPage(
                mappings.names().stream().map(this::shown).toList(),
                intakes.stream().map(MappingPages::kind).toList(),
                mappings.folder().toString());
    }

    /** As it stands, to be changed and put into the house's folder. */
    @GET
    @Path("/{file}.yaml")
    @Produces("application/yaml")
    public Response file(@PathParam("file") String name) {
        return Response.ok(mappings.text(name), "application/yaml; charset=utf-8")
                .header("Content-Disposition", "attachment; filename=\"" + name + ".yaml\"")
                .build();
    }

    private Shown shown(String name) {
        try {
            Mapping mapping = mappings.named(name);
            return new Shown(
                    name,
                    mapping.kind(),
                    mappings.isOwn(name),
                    pairs(mapping.columns()),
                    new TreeMap<>(mapping.derived())
                            .entrySet().stream()
                                    .map(e -> new Pair(String.join(" | ", e.getValue()), e.getKey()))
                                    .toList(),
                    "");
        } catch (org.stowage.kernel.Problem broken) {
            return new Shown(name, "", true, List.of(), List.of(), broken.getMessage());
        }
    }

    private static List<Pair> pairs(Map<String, String> columns) {
        return columns.entrySet().stream()
                .map(e -> new Pair(e.getKey(), e.getValue()))
                .sorted(Comparator.comparing(Pair::ours))
                .toList();
    }

    private static Kind kind(Intake intake) {
        return new Kind(intake.kind(), names(intake, true), names(intake, false));
    }

    private static String names(Intake intake, boolean required) {
        return String.join(
                " ",
                intake.columns().stream()
                        .filter(column -> column.open() && column.required() == required)
                        .map(Column::name)
                        .toList());
    }
}
