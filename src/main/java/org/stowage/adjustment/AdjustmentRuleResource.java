package org.stowage.adjustment;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.stowage.access.Roles;
import org.stowage.site.Warehouses;

/** From which value on corrections of a warehouse need a second person. */
@Path("/api/v1/warehouses/{code}/adjustment-rule")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
class AdjustmentRuleResource {

    private final AdjustmentRules rules;
    private final Warehouses warehouses;
    private final Acting acting;

    AdjustmentRuleResource(AdjustmentRules rules, Warehouses warehouses, Acting acting) {
        this.rules = rules;
        this.warehouses = warehouses;
        this.acting = acting;
    }

    @GET
    @RolesAllowed({Roles.MANAGER, Roles.CLERK, Roles.COUNTER, Roles.AUDITOR, Roles.INTEGRATION})
    public AdjustmentRule get(@PathParam("code") String code) {
        return rules.of(warehouses.scoped(code));
    }

    @PUT
    @RolesAllowed(Roles.ADMINISTRATOR)
    public AdjustmentRule set(@PathParam("code") String code, @Valid @NotNull AdjustmentRule rule) {
        return rules.set(warehouses.scoped(code), rule, acting.actor());
    }
}
