package org.stowage.stock;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Map;
import org.stowage.access.Audit;
import org.stowage.access.CurrentActor;
import org.stowage.access.Roles;
import org.stowage.catalog.Owners;
import org.stowage.kernel.KernelProblem;
import org.stowage.kernel.Problem;
import org.stowage.kernel.Retrying;
import org.stowage.site.Warehouse;
import org.stowage.site.Warehouses;

/** What a warehouse keeps back of each item of which nothing else is said. */
@Path("/api/v1/warehouses/{code}/stock-policy")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
class UsualPolicyResource {

    private final StockPolicies policies;
    private final Warehouses warehouses;
    private final CurrentActor actor;
    private final Audit audit;

    UsualPolicyResource(StockPolicies policies, Warehouses warehouses, CurrentActor actor, Audit audit) {
        this.policies = policies;
        this.warehouses = warehouses;
        this.actor = actor;
        this.audit = audit;
    }

    @GET
    @RolesAllowed({Roles.MANAGER, Roles.CLERK, Roles.AUDITOR, Roles.INTEGRATION})
    public UsualPolicy get(@PathParam("code") String code) {
        return policies.usual(at(code).id());
    }

    /** Sets it; items that follow it change at once. */
    @PUT
    @Transactional
    @Retrying
    @RolesAllowed({Roles.MANAGER, Roles.INTEGRATION})
    public UsualPolicy set(@PathParam("code") String code, @NotNull UsualPolicy asked) {
        Warehouse at = at(code);
        UsualPolicy before = policies.usual(at.id());
        long who = actor.get().operatorId();
        UsualPolicy after = policies.setUsual(at.id(), asked, who);
        audit.record(at.id(), who, "warehouse.stock-policy", at.code(), Map.of("before", before, "after", after));
        return after;
    }

    private Warehouse at(String code) {
        if (!actor.get().mayServe(Owners.OWN)) {
            throw Problem.of(KernelProblem.NOT_FOUND, code);
        }
        return warehouses.scoped(code);
    }
}
