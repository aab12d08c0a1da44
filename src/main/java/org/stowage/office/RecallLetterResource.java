package org.stowage.office;

import static org.stowage.access.Roles.CLERK;
import static org.stowage.access.Roles.INTEGRATION;
import static org.stowage.access.Roles.MANAGER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;
import org.stowage.kernel.CsvTable;
import org.stowage.site.CurrentWarehouse;
import org.stowage.site.Warehouse;
import org.stowage.site.Warehouses;

/** Who must be written to because of a recall, as a table without live formulas. */
@Path("/api/v1/recalls")
class RecallLetterResource {

    private final RecallLetters letters;
    private final CurrentWarehouse current;
    private final Warehouses warehouses;

    RecallLetterResource(RecallLetters letters, CurrentWarehouse current, Warehouses warehouses) {
        this.letters = letters;
        this.current = current;
        this.warehouses = warehouses;
    }

    /** @param lot left out: every lot of the item */
    @GET
    @Path("letters.csv")
    @Produces("text/csv;charset=UTF-8")
    @RolesAllowed({MANAGER, CLERK, INTEGRATION})
    public Response letters(
            @QueryParam("warehouse") @Nullable String warehouse,
            @QueryParam("sku") @Nullable String sku,
            @QueryParam("lot") @Nullable String lot) {
        Warehouse in = warehouse == null ? current.get() : warehouses.scoped(warehouse);
        CsvTable table = CsvTable.of(RecallLetters.COLUMNS.toArray(String[]::new));
        letters.take(in, sku, lot).forEach(table::row);
        return table.download("letters.csv");
    }
}
