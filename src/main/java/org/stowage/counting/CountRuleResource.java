package org.stowage.counting;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import org.stowage.access.Audit;
import org.stowage.access.CurrentActor;
import org.stowage.access.Roles;
import org.stowage.kernel.KernelProblem;
import org.stowage.kernel.Problem;
import org.stowage.site.Warehouses;

/** From which difference on somebody counts again and somebody approves: one rule for all, others for classes of movement. */
@Path("/api/v1/warehouses/{code}/count-rules")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
class CountRuleResource {

    /** @param rules none: the usual one */
    record All(@NotNull @Size(max = 4) List<@NotNull @Valid CountRule> rules) {}

    private final CountRuleSql sql;
    private final Warehouses warehouses;
    private final CurrentActor actor;
    private final Audit audit;

    CountRuleResource(CountRuleSql sql, Warehouses warehouses, CurrentActor actor, Audit audit) {
        this.sql = sql;
        this.warehouses = warehouses;
        this.actor = actor;
        this.audit = audit;
    }

    @GET
    @RolesAllowed({Roles.MANAGER, Roles.CLERK, Roles.AUDITOR, Roles.INTEGRATION})
    public All get(@PathParam("code") String code) {
        List<CountRule> rules = sql.rules(warehouses.scoped(code).id());
        return new All(rules.isEmpty() ? List.of(CountRule.USUAL) : rules);
    }

    /** Whoever sets them could otherwise approve by raising them: the change stands in the audit. */
    @PUT
    @RolesAllowed(Roles.ADMINISTRATOR)
    @Transactional
    public All set(@PathParam("code") String code, @Valid @NotNull All wanted) {
        long warehouse = warehouses.scoped(code).id();
        if (wanted.rules().stream().map(CountRule::movement).distinct().count()
                < wanted.rules().size()) {
            throw Problem.of(KernelProblem.INVALID_VALUE, "movement", "fast, slow, none")
                    .at("/rules");
        }
        List<CountRule> before = sql.rules(warehouse);
        sql.replace(warehouse, wanted.rules());
        audit.record(
                warehouse,
                actor.get().operatorId(),
                "count.rules",
                code,
                Map.of("before", before, "after", wanted.rules()));
        return get(code);
    }
}
