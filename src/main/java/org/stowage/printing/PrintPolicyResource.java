package org.stowage.printing;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.stowage.access.CurrentActor;
import org.stowage.access.Roles;
import org.stowage.site.Warehouse;
import org.stowage.site.Warehouses;

/** How often a label may be printed again before a manager must do it. */
@Path("/api/v1/warehouses/{code}/print-policy")
class PrintPolicyResource {

    record Policy(@NotNull @Min(0) @Max(99) Integer reprints) {}

    private final PrintPolicies policies;
    private final Warehouses warehouses;
    private final CurrentActor actor;

    PrintPolicyResource(PrintPolicies policies, Warehouses warehouses, CurrentActor actor) {
        this.policies = policies;
        this.warehouses = warehouses;
        this.actor = actor;
    }

    @GET
    @RolesAllowed({Roles.MANAGER, Roles.CLERK, Roles.PACKER, Roles.AUDITOR})
    public Policy get(@PathParam("code") String code) {
        return new Policy(policies.reprints(warehouses.scoped(code)));
    }

    @PUT
    @RolesAllowed(Roles.MANAGER)
    public Policy set(@PathParam("code") String code, @NotNull @Valid Policy policy) {
        Warehouse in = warehouses.scoped(code);
        policies.set(in, policy.reprints(), actor.get().operatorId());
        return policy;
    }
}
