package org.stowage.adjustment;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
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
import org.stowage.access.Roles;
import org.stowage.site.Warehouses;

/** From which value on corrections of a warehouse need a second person. */
@Path("/api/v1/warehouses/{code}/adjustment-rule")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
class AdjustmentRuleResource {

    private final AdjustmentSql sql;
    private final Warehouses warehouses;
    private final Acting acting;
    private final Audit audit;

    AdjustmentRuleResource(AdjustmentSql sql, Warehouses warehouses, Acting acting, Audit audit) {
        this.sql = sql;
        this.warehouses = warehouses;
        this.acting = acting;
        this.audit = audit;
    }

    @GET
    @RolesAllowed({Roles.MANAGER, Roles.CLERK, Roles.COUNTER, Roles.AUDITOR, Roles.INTEGRATION})
    public AdjustmentRule get(@PathParam("code") String code) {
        return sql.rule(warehouses.scoped(code).id());
    }

    /** Whoever sets it could otherwise approve by raising it: the change stands in the audit. */
    @PUT
    @RolesAllowed(Roles.ADMINISTRATOR)
    @Transactional
    public AdjustmentRule set(@PathParam("code") String code, @Valid @NotNull AdjustmentRule rule) {
        long warehouse = warehouses.scoped(code).id();
        AdjustmentRule before = sql.rule(warehouse);
        sql.rule(warehouse, rule);
        audit.record(
                warehouse,
                acting.actor().operatorId(),
                "adjustment.rule",
                code,
                Map.of("before", before, "after", rule));
        return rule;
    }
}
