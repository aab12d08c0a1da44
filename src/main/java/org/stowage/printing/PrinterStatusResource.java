package org.stowage.printing;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.stowage.access.Roles;
import org.stowage.site.Warehouses;

/** How printers are: they are asked while the caller waits, a few seconds at most. */
@Path("/api/v1")
class PrinterStatusResource {

    record PrinterList(List<PrinterCard> items) {}

    private final PrinterCards cards;
    private final Warehouses warehouses;

    PrinterStatusResource(PrinterCards cards, Warehouses warehouses) {
        this.cards = cards;
        this.warehouses = warehouses;
    }

    @GET
    @Path("/devices/{id}/status")
    @RolesAllowed({Roles.MANAGER, Roles.CLERK, Roles.PACKER, Roles.RECEIVER, Roles.AGENT})
    public PrinterCard status(@PathParam("id") long id, @QueryParam("warehouse") String warehouse) {
        return cards.now(warehouses.scoped(warehouse).id(), id);
    }

    @GET
    @Path("/print-jobs/printers")
    @RolesAllowed({Roles.MANAGER, Roles.CLERK, Roles.PACKER, Roles.RECEIVER, Roles.AGENT})
    public PrinterList all(@QueryParam("warehouse") String warehouse) {
        return new PrinterList(cards.now(warehouses.scoped(warehouse).id()));
    }
}
