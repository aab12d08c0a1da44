package org.stowage.printing;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import org.stowage.access.Roles;
import org.stowage.site.Warehouses;

/** How one printer is: it is asked while the caller waits, a few seconds at most. */
@Path("/api/v1/devices/{id}/status")
class PrinterStatusResource {

    private final PrinterCards cards;
    private final Warehouses warehouses;

    PrinterStatusResource(PrinterCards cards, Warehouses warehouses) {
        this.cards = cards;
        this.warehouses = warehouses;
    }

    @GET
    @RolesAllowed({Roles.MANAGER, Roles.CLERK, Roles.PACKER, Roles.RECEIVER})
    public PrinterCard status(@PathParam("id") long id, @QueryParam("warehouse") String warehouse) {
        return cards.now(warehouses.scoped(warehouse).id(), id);
    }
}
