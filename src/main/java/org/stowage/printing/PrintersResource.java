package org.stowage.printing;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.stowage.access.Roles;
import org.stowage.site.Warehouses;

/** How the printers of a warehouse are: all are asked at once while the caller waits, a few seconds at most. */
@Path("/api/v1/print-jobs/printers")
class PrintersResource {

    record PrinterList(List<PrinterCard> items) {}

    private final PrinterCards cards;
    private final Warehouses warehouses;

    PrintersResource(PrinterCards cards, Warehouses warehouses) {
        this.cards = cards;
        this.warehouses = warehouses;
    }

    @GET
    @RolesAllowed({Roles.MANAGER, Roles.CLERK, Roles.PACKER, Roles.RECEIVER})
    public PrinterList all(@QueryParam("warehouse") String warehouse) {
        return new PrinterList(cards.now(warehouses.scoped(warehouse).id()));
    }
}
