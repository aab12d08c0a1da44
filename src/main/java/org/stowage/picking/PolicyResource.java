package org.stowage.picking;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.stowage.access.Audit;
import org.stowage.access.CurrentActor;
import org.stowage.access.Roles;
import org.stowage.kernel.Problem;
import org.stowage.kernel.Problem.Fault;
import org.stowage.site.Warehouse;
import org.stowage.site.Warehouses;
import org.stowage.stock.Chain;

/** By which policies a warehouse chooses goods where a wave names none (docs/allocation.md). */
@Path("/api/v1/warehouses/{code}/allocation-policy")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
class PolicyResource {

    /** @param strategy the chain: {@code ["full-units", "fefo"]} */
    record Policy(@NotEmpty List<@NotNull String> strategy) {

        static Policy of(Chain chain) {
            return new Policy(chain.words());
        }
    }

    private final PolicySql sql;
    private final Warehouses warehouses;
    private final CurrentActor actor;
    private final Audit audit;

    PolicyResource(PolicySql sql, Warehouses warehouses, CurrentActor actor, Audit audit) {
        this.sql = sql;
        this.warehouses = warehouses;
        this.actor = actor;
        this.audit = audit;
    }

    @GET
    @RolesAllowed({Roles.MANAGER, Roles.CLERK, Roles.INTEGRATION, Roles.AUDITOR})
    public Policy get(@PathParam("code") String code) {
        return Policy.of(sql.of(warehouses.scoped(code).id()));
    }

    @PUT
    @Transactional
    @RolesAllowed(Roles.MANAGER)
    public Policy set(@PathParam("code") String code, @NotNull @Valid Policy policy) {
        Warehouse in = warehouses.scoped(code);
        List<Fault> faults = new ArrayList<>();
        Chain chain = WaveOrder.chain(policy.strategy(), faults);
        if (!faults.isEmpty()) {
            throw Problem.all(faults);
        }
        String before = sql.of(in.id()).text();
        sql.set(in.id(), Objects.requireNonNull(chain), actor.get().operatorId());
        audit.record(
                in.id(),
                actor.get().operatorId(),
                "warehouse.allocation-policy",
                in.code(),
                Map.of("before", before, "after", chain.text()));
        return Policy.of(chain);
    }
}
