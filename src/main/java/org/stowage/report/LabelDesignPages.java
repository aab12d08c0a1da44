package org.stowage.report;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;
import org.stowage.access.CurrentActor;
import org.stowage.access.Once;
import org.stowage.access.Roles;
import org.stowage.kernel.DatabaseName;
import org.stowage.kernel.FormFields;
import org.stowage.kernel.PageLink;
import org.stowage.kernel.Problem;
import org.stowage.printing.LabelDesign;
import org.stowage.site.CurrentWarehouse;
import org.stowage.site.Warehouse;

/** Every label design: how it looks with sample or real data on the dots of a printer, and a test on paper. */
@Path("/labels")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({Roles.MANAGER, Roles.CLERK, Roles.PACKER, Roles.RECEIVER})
class LabelDesignPages {

    record Head(int dpi, boolean chosen) {}

    /**
     * @param kind of a thing that fills the design; empty: its sample only
     * @param refusal empty: it can be drawn
     */
    record Shown(String name, String kind, String of, int dpi, String refusal) {

        /** What the address of the picture asks for. */
        public String query() {
            return "dpi=" + dpi + "&of=" + URLEncoder.encode(of, StandardCharsets.UTF_8);
        }
    }

    @CheckedTemplate(basePath = "report")
    record LabelsPage(
            String warehouse,
            List<LabelDesign> designs,
            Shown shown,
            List<Head> heads,
            List<PrintForms.Printer> printers)
            implements TemplateInstance {}

    private final LabelTrials trials;
    private final PrintForms forms;
    private final CurrentWarehouse warehouse;
    private final CurrentActor actor;
    private final Once once;

    LabelDesignPages(LabelTrials trials, PrintForms forms, CurrentWarehouse warehouse, CurrentActor actor, Once once) {
        this.trials = trials;
        this.forms = forms;
        this.warehouse = warehouse;
        this.actor = actor;
        this.once = once;
    }

    @GET
    public TemplateInstance page(
            @QueryParam("name") @Nullable String name,
            @QueryParam("of") @Nullable String of,
            @QueryParam("dpi") @DefaultValue("203") int dpi) {
        Warehouse where = warehouse.get();
        List<LabelDesign> designs = trials.designs();
        LabelDesign chosen = designs.stream()
                .filter(design -> design.name().equals(name))
                .findFirst()
                .orElse(designs.getFirst());
        int head = LabelTrials.HEADS.contains(dpi) ? dpi : LabelTrials.HEADS.getFirst();
        return new LabelsPage(
                where.code(),
                designs,
                shown(chosen, where, of == null ? "" : of.strip(), head),
                LabelTrials.HEADS.stream()
                        .map(each -> new Head(each, each == head))
                        .toList(),
                forms.printers(where.id()));
    }

    @POST
    @Path("/{name}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response print(@RestPath String name, MultivaluedMap<String, String> fields) {
        FormFields form = FormFields.of(fields);
        var trial = new LabelDesignResource.Trial(warehouse.get().code(), form.text("of"), form.text("station"));
        return once.page(form.key(), trial, () -> {
            trials.print(name, warehouse.get(), trial.of(), trial.station());
            return PageLink.to("/print/jobs");
        });
    }

    private Shown shown(LabelDesign design, Warehouse where, String of, int dpi) {
        LabelSubjects.Kind kind = LabelSubjects.kind(design.name());
        String refusal = "";
        try {
            Objects.requireNonNull(trials.png(design.name(), where, of, dpi));
        } catch (Problem refused) {
            refusal = refused.text(actor.get().language());
        }
        return new Shown(design.name(), kind == null ? "" : DatabaseName.of(kind), of, dpi, refusal);
    }
}
