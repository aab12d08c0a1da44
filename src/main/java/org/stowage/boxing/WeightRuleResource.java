package org.stowage.boxing;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.stowage.access.Audit;
import org.stowage.access.CurrentActor;
import org.stowage.access.Once;
import org.stowage.access.Roles;
import org.stowage.site.Warehouse;
import org.stowage.site.Warehouses;

/** How far a parcel's weight may be off in a warehouse before the desk is asked. */
@Path("/api/v1/warehouses/{code}/weight-rule")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
class WeightRuleResource {

    private final WeightRules rules;
    private final Warehouses warehouses;
    private final CurrentActor actor;
    private final Audit audit;
    private final Once once;

    WeightRuleResource(WeightRules rules, Warehouses warehouses, CurrentActor actor, Audit audit, Once once) {
        this.rules = rules;
        this.warehouses = warehouses;
        this.actor = actor;
        this.audit = audit;
        this.once = once;
    }

    @GET
    @RolesAllowed({Roles.MANAGER, Roles.CLERK, Roles.PACKER, Roles.AUDITOR, Roles.INTEGRATION})
    public WeightRule get(@PathParam("code") String code) {
        return rules.of(warehouses.scoped(code).id());
    }

    @PUT
    @RolesAllowed(Roles.MANAGER)
    public Response set(
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @PathParam("code") String code,
            @Valid @NotNull WeightRule rule) {
        Warehouse in = warehouses.scoped(code);
        return once.post(key, rule, 200, () -> {
            long who = actor.get().operatorId();
            WeightRule before = rules.of(in.id());
            rules.set(in.id(), rule, who);
            audit.record(in.id(), who, "warehouse.weight-rule", in.code(), Map.of("before", before, "after", rule));
            return rule;
        });
    }
}
