package org.stowage.adjustment;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.stowage.access.Actor;
import org.stowage.access.Audit;
import org.stowage.access.Roles;
import org.stowage.catalog.Owners;
import org.stowage.kernel.Problem;
import org.stowage.site.Warehouses;
import org.stowage.stock.SsccNumbers;

/** The GS1 company prefix with which the SSCCs of a warehouse, or of one owner there, begin. */
@Path("/api/v1/warehouses/{code}/company-prefix")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
class CompanyPrefixResource {

    /** @param owner null: for every owner without one of its own */
    record CompanyPrefix(
            @NotNull @Pattern(regexp = "[0-9]{6,12}") String prefix,
            @Nullable String owner) {}

    private final SsccNumbers numbers;
    private final Owners owners;
    private final Warehouses warehouses;
    private final Acting acting;
    private final Audit audit;

    CompanyPrefixResource(SsccNumbers numbers, Owners owners, Warehouses warehouses, Acting acting, Audit audit) {
        this.numbers = numbers;
        this.owners = owners;
        this.warehouses = warehouses;
        this.acting = acting;
        this.audit = audit;
    }

    @PUT
    @RolesAllowed({Roles.MANAGER, Roles.INTEGRATION})
    @Transactional
    public CompanyPrefix set(@PathParam("code") String code, @Valid @NotNull CompanyPrefix asked) {
        long warehouse = warehouses.scoped(code).id();
        Actor actor = acting.actor();
        if (asked.owner() == null && actor.owners() != null) {
            throw Problem.of(AdjustmentProblem.OWNERS_LIMITED);
        }
        numbers.companyPrefix(warehouse, Units.owner(owners, asked.owner(), actor), asked.prefix());
        audit.record(
                warehouse,
                actor.operatorId(),
                "warehouse.company-prefix",
                code,
                Map.of("prefix", asked.prefix(), "owner", Objects.requireNonNullElse(asked.owner(), "")));
        return asked;
    }
}
