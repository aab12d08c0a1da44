package org.stowage.adjustment;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;
import org.stowage.access.CurrentActor;
import org.stowage.access.Roles;
import org.stowage.kernel.CsvTable;
import org.stowage.site.CurrentWarehouse;
import org.stowage.site.Warehouse;
import org.stowage.site.Warehouses;

/** Adjustments, scrap and conversions as a table for a spreadsheet, a row for each line; no live formulas. */
@Path("/api/v1")
class AdjustmentCsv {

    /** Documents; a year of a large house. */
    private static final int MOST = 20_000;

    private static final String[] HEAD = {
        "adjustment",
        "kind",
        "status",
        "reason",
        "note",
        "value",
        "currency",
        "askedBy",
        "askedAt",
        "decidedBy",
        "decidedAt",
        "decisionNote",
        "location",
        "lpn",
        "sku",
        "name",
        "lot",
        "condition",
        "to",
        "owner",
        "quantity",
        "serials"
    };

    private final Adjustments adjustments;
    private final Warehouses warehouses;
    private final CurrentWarehouse current;
    private final CurrentActor actor;

    AdjustmentCsv(Adjustments adjustments, Warehouses warehouses, CurrentWarehouse current, CurrentActor actor) {
        this.adjustments = adjustments;
        this.warehouses = warehouses;
        this.current = current;
        this.actor = actor;
    }

    /** Newest first. */
    @GET
    @Path("adjustments.csv")
    @Produces("text/csv;charset=UTF-8")
    @RolesAllowed({Roles.MANAGER, Roles.CLERK, Roles.COUNTER, Roles.AUDITOR, Roles.INTEGRATION})
    public Response table(
            @QueryParam("warehouse") @Nullable String warehouse,
            @QueryParam("status") @Nullable String status,
            @QueryParam("kind") @Nullable String kind) {
        AdjustmentQuery asked = AdjustmentQuery.of(status, kind, null);
        Warehouse at = warehouse == null ? current.get() : warehouses.scoped(warehouse);
        CsvTable table = CsvTable.of(HEAD);
        adjustments
                .page(at, actor.get(), asked.status(), asked.kind(), Long.MAX_VALUE, MOST)
                .forEach(document -> document.lines().forEach(line -> table.row(cells(document, line))));
        return table.download("adjustments.csv");
    }

    private static @Nullable Object[] cells(AdjustmentView document, AdjustmentView.Line line) {
        AdjustmentView.Value value = document.value();
        return new @Nullable Object[] {
            document.adjustmentNo(),
            document.kind(),
            document.status(),
            document.reasonCode(),
            document.note(),
            value == null ? null : value.amount().toPlainString(),
            value == null ? null : value.currency(),
            document.askedBy(),
            document.askedAt(),
            document.decidedBy(),
            document.decidedAt(),
            document.decisionNote(),
            line.location(),
            line.lpn(),
            line.sku(),
            line.name(),
            line.lot(),
            line.condition(),
            line.to(),
            line.owner(),
            line.quantity(),
            String.join(" ", line.serials())
        };
    }
}
