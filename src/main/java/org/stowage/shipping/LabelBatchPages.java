package org.stowage.shipping;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stowage.access.CurrentActor;
import org.stowage.access.Once;
import org.stowage.access.Roles;
import org.stowage.device.LinkKind;
import org.stowage.kernel.FormFields;
import org.stowage.kernel.KernelProblem;
import org.stowage.kernel.PageLink;
import org.stowage.kernel.Problem;
import org.stowage.printing.PrintBatch;
import org.stowage.shipping.LabelBatches.Choice;
import org.stowage.site.CurrentWarehouse;
import org.stowage.site.Warehouse;
import org.stowage.station.Devices;

/** Labels of a wave or of scanned parcels in the order of the walk: looked at first, then printed as one act. */
@Path("/print/batches")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({Roles.MANAGER, Roles.CLERK, Roles.PACKER})
class LabelBatchPages {

    /** @param wave its number; empty: parcels are chosen, or nothing yet */
    record Chosen(String wave, String parcels, @Nullable Long printer) {

        public boolean isEmpty() {
            return wave.isEmpty() && parcels.isEmpty();
        }

        Choice choice() {
            return new Choice(
                    wave,
                    Arrays.stream(parcels.split("[\\s,;]+"))
                            .filter(no -> !no.isEmpty())
                            .toList());
        }
    }

    record Printer(long id, String name, boolean chosen) {}

    /** @param toPrint how many of the lines would come out */
    @CheckedTemplate(basePath = "shipping")
    record LabelBatchPage(Chosen chosen, List<Printer> printers, List<PrintBatch.Line> lines, long toPrint)
            implements TemplateInstance {}

    private final LabelBatches batches;
    private final Devices devices;
    private final CurrentWarehouse warehouse;
    private final CurrentActor actor;
    private final Once once;

    LabelBatchPages(LabelBatches batches, Devices devices, CurrentWarehouse warehouse, CurrentActor actor, Once once) {
        this.batches = batches;
        this.devices = devices;
        this.warehouse = warehouse;
        this.actor = actor;
        this.once = once;
    }

    @GET
    public TemplateInstance look(
            @QueryParam("wave") @Nullable String wave,
            @QueryParam("parcels") @Nullable String parcels,
            @QueryParam("printer") @Nullable Long printer) {
        Warehouse in = warehouse.get();
        Chosen chosen = new Chosen(text(wave), text(parcels), printer);
        List<PrintBatch.Line> lines = chosen.isEmpty() ? List.of() : batches.look(in, chosen.choice(), printer);
        return new LabelBatchPage(
                chosen,
                printers(in, printer),
                lines,
                lines.stream()
                        .filter(line -> line.what() == PrintBatch.What.PRINTS)
                        .count());
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response print(MultivaluedMap<String, String> form) {
        Warehouse in = warehouse.get();
        FormFields fields = FormFields.of(form);
        Chosen chosen = new Chosen(fields.textOrEmpty("wave"), fields.textOrEmpty("parcels"), fields.number("printer"));
        Long printer = chosen.printer();
        fields.check();
        if (printer == null) {
            throw Problem.of(KernelProblem.MISSING_VALUE).at("/printer");
        }
        return once.page(fields.key(), chosen, () -> {
            batches.print(in, chosen.choice(), printer, actor.get().operatorId());
            return PageLink.to("/print/queue/" + printer);
        });
    }

    private List<Printer> printers(Warehouse in, @Nullable Long chosen) {
        return devices.all(in.id()).stream()
                .filter(device -> device.kind().equals("printer") && device.enabled())
                .filter(device -> device.where().link() != LinkKind.BROWSER)
                .map(device -> new Printer(device.id(), device.name(), chosen != null && chosen == device.id()))
                .toList();
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text.strip();
    }
}
