package org.stowage.freight;

import static org.stowage.access.Roles.AUDITOR;
import static org.stowage.access.Roles.CLERK;
import static org.stowage.access.Roles.MANAGER;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stowage.access.CurrentActor;
import org.stowage.access.Role;
import org.stowage.carrier.Carrier;
import org.stowage.carrier.Carriers;
import org.stowage.kernel.DatabaseName;
import org.stowage.kernel.KernelProblem;
import org.stowage.kernel.PageLink;
import org.stowage.kernel.Problem;

/** Carriers' bills: hand one in, see what differs, decide. */
@Path("/freight-bills")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({MANAGER, CLERK, AUDITOR})
class BillPages {

    private static final int ROWS = 100;
    private static final int BILLS = 50;

    @CheckedTemplate(basePath = "freight")
    record BillsPage(
            List<FreightBill> bills,
            List<Carrier> carriers,
            @Nullable PageLink older,
            boolean mayAct) implements TemplateInstance {}

    /** @param text in the reader's language */
    record ShownFault(long row, String field, String text) {}

    /** @param own of a warehouse of the reader: he sees what the whole file held, and decides of it */
    @CheckedTemplate(basePath = "freight")
    record OneBillPage(
            FreightBill bill,
            BillView.Whole whole,
            List<BillView.Row> rows,
            List<ShownFault> faults,
            @Nullable String kind,
            @Nullable PageLink more,
            boolean own,
            boolean mayAct,
            boolean mayAccept)
            implements TemplateInstance {}

    private final FreightBills bills;
    private final BillReader reader;
    private final Carriers carriers;
    private final CurrentActor actor;

    BillPages(FreightBills bills, BillReader reader, Carriers carriers, CurrentActor actor) {
        this.bills = bills;
        this.reader = reader;
        this.carriers = carriers;
        this.actor = actor;
    }

    @GET
    public TemplateInstance list(@QueryParam("before") @Nullable Long before) {
        List<FreightBill> found = bills.list(reader.visible(), before, BILLS);
        return new BillsPage(
                found,
                carriers.all(),
                found.size() < BILLS
                        ? null
                        : PageLink.to("/freight-bills")
                                .with("before", found.getLast().id()),
                mayAct());
    }

    @GET
    @Path("{no}")
    public TemplateInstance show(
            @PathParam("no") String no,
            @QueryParam("kind") @Nullable String kind,
            @QueryParam("after") @Nullable Long after) {
        BillReader.Look at = reader.look(no);
        FreightBill bill = at.bill();
        DifferenceKind only = kind(kind);
        List<BillView.Row> rows = reader.rows(at, only, after == null ? 0 : after, ROWS);
        boolean own = reader.isOwn(bill);
        return new OneBillPage(
                bill,
                reader.whole(at),
                rows,
                own ? faults(bill) : List.of(),
                only == null ? null : only.word(),
                rows.size() < ROWS
                        ? null
                        : PageLink.to("/freight-bills", bill.billNo())
                                .with("kind", only == null ? null : only.word())
                                .with("after", rows.getLast().row()),
                own,
                mayAct(),
                own && actor.get().has(Role.MANAGER));
    }

    private List<ShownFault> faults(FreightBill bill) {
        return bills.faults(bill).stream()
                .map(fault -> new ShownFault(
                        fault.row(), fault.field(), fault.text(actor.get().language())))
                .toList();
    }

    static @Nullable DifferenceKind kind(@Nullable String word) {
        try {
            return word == null || word.isBlank() ? null : DatabaseName.read(DifferenceKind.class, word);
        } catch (IllegalArgumentException e) {
            throw Problem.of(KernelProblem.INVALID_VALUE, word, "weight-above, price-above")
                    .at("/kind");
        }
    }

    private boolean mayAct() {
        return actor.get().has(Role.MANAGER) || actor.get().has(Role.CLERK);
    }
}
