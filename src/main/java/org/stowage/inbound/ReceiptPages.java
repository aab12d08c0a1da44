package org.stowage.inbound;

import static org.stowage.access.Roles.AUDITOR;
import static org.stowage.access.Roles.CLERK;
import static org.stowage.access.Roles.MANAGER;
import static org.stowage.access.Roles.RECEIVER;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.stowage.access.CurrentActor;
import org.stowage.access.Role;
import org.stowage.kernel.KernelProblem;
import org.stowage.kernel.Page;
import org.stowage.kernel.PageLink;
import org.stowage.kernel.Problem;
import org.stowage.site.CurrentWarehouse;
import org.stowage.site.Warehouse;
import org.stowage.site.Warehouses;

/** What comes in, as the office sees it: announced, at the dock, waiting for its shelf, done. */
@Path("/receipts")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({MANAGER, CLERK, RECEIVER, AUDITOR})
class ReceiptPages {

    /** A receipt in a list. */
    record Listed(ReceiptPageSql.Row row, String href) {}

    @CheckedTemplate(basePath = "inbound")
    record ReceiptsPage(
            String q,
            String stage,
            List<String> stages,
            List<Listed> receipts,
            @Nullable String next,
            boolean mayReceive)
            implements TemplateInstance {}

    @CheckedTemplate(basePath = "inbound")
    record ReceiptPage(
            String warehouse,
            ReceiptPageSql.Row receipt,
            List<ReceiptPageSql.Line> lines,
            List<ReceiptPageSql.Putaway> putaways,
            boolean mayClose)
            implements TemplateInstance {}

    @CheckedTemplate(basePath = "inbound")
    record NewReceiptPage(String warehouse, boolean simple, List<Integer> rows, List<ReceiptPageSql.Choice> items)
            implements TemplateInstance {}

    private static final int ROWS = 50;
    private static final int FORM_ROWS = 5;
    private static final int CHOICES = 500;
    private static final List<String> STAGES = List.of("announced", "at-dock", "putaway", "done");

    private final CurrentWarehouse warehouse;
    private final Warehouses warehouses;
    private final ReceiptPageSql sql;
    private final CurrentActor actor;

    ReceiptPages(CurrentWarehouse warehouse, Warehouses warehouses, ReceiptPageSql sql, CurrentActor actor) {
        this.warehouse = warehouse;
        this.warehouses = warehouses;
        this.sql = sql;
        this.actor = actor;
    }

    @GET
    public TemplateInstance list(
            @RestQuery @DefaultValue("") String q,
            @RestQuery @DefaultValue("") String stage,
            @RestQuery @Nullable String cursor) {
        Warehouse at = warehouse.get();
        Page<ReceiptPageSql.Row> page = Page.of(
                sql.page(at.id(), STAGES.contains(stage) ? stage : null, q, before(cursor), ROWS),
                ROWS,
                row -> String.valueOf(row.id()));
        String next = page.nextCursor() == null
                ? null
                : PageLink.to("/receipts")
                        .with("q", q)
                        .with("stage", stage)
                        .with("cursor", page.nextCursor())
                        .toString();
        List<Listed> receipts = page.items().stream()
                .map(row -> new Listed(row, href(at, row.receiptNo()).toString()))
                .toList();
        return new ReceiptsPage(q.strip(), stage, STAGES, receipts, next, mayReceive());
    }

    @GET
    @Path("/new")
    @RolesAllowed({MANAGER, CLERK, RECEIVER})
    public TemplateInstance form() {
        Warehouse at = warehouse.get();
        List<Integer> rows =
                java.util.stream.IntStream.rangeClosed(1, FORM_ROWS).boxed().toList();
        return new NewReceiptPage(at.code(), at.mode() == Warehouse.Mode.SIMPLE, rows, sql.choices(CHOICES));
    }

    /** @param warehouse as the list writes it; without it the number says which one */
    @GET
    @Path("/{no:.+}")
    public TemplateInstance receipt(@RestPath String no, @RestQuery("warehouse") @Nullable String named) {
        Warehouse at = named == null ? warehouses.find(no).orElseGet(warehouse::get) : warehouse.get();
        ReceiptPageSql.Row row =
                sql.find(at.id(), no).orElseThrow(() -> Problem.of(InboundProblem.UNKNOWN_RECEIPT, no));
        boolean isOpen = row.stage().equals("announced") || row.stage().equals("at-dock");
        return new ReceiptPage(
                at.code(),
                row,
                sql.lines(at.id(), row.id()),
                row.putaways() == 0 ? List.of() : sql.putaways(at.id(), row.receiptNo(), ROWS),
                isOpen && mayReceive());
    }

    /** A caller's own number may not name its warehouse. */
    static PageLink href(Warehouse at, String receiptNo) {
        return PageLink.to("/receipts", receiptNo).with("warehouse", at.code());
    }

    private boolean mayReceive() {
        return actor.get().has(Role.MANAGER)
                || actor.get().has(Role.CLERK)
                || actor.get().has(Role.RECEIVER);
    }

    private static long before(@Nullable String cursor) {
        try {
            return cursor == null ? Long.MAX_VALUE : Long.parseLong(Page.after(cursor));
        } catch (NumberFormatException e) {
            throw Problem.of(KernelProblem.INVALID_VALUE, String.valueOf(cursor), "nextCursor")
                    .at("/cursor");
        }
    }
}
