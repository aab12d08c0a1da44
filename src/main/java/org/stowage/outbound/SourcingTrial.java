package org.stowage.outbound;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.stowage.access.Roles;

/** From where an order would be sent now, and why: asked before it is handed in. */
@Path("/api/v1/orders/sourcing")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
class SourcingTrial {

    private final Sourcing sourcing;

    SourcingTrial(Sourcing sourcing) {
        this.sourcing = sourcing;
    }

    /** Nothing is stored, so no key is needed. */
    @POST
    @RolesAllowed({Roles.MANAGER, Roles.CLERK, Roles.INTEGRATION})
    public Sourced decide(@NotNull NewOrder order) {
        return sourcing.decide(order);
    }
}
