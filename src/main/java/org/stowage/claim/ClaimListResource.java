package org.stowage.claim;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stowage.access.Roles;
import org.stowage.site.CurrentWarehouse;
import org.stowage.site.Warehouses;

/** Lists of claims: a page of them with the totals of all, and the same as a table. */
@Path("/api/v1/claims")
class ClaimListResource {

    record ClaimList(List<ClaimView> items, @Nullable String nextCursor, List<ClaimTotal> totals) {}

    private final ClaimListSql sql;
    private final ClaimCsv csv;
    private final Warehouses warehouses;
    private final CurrentWarehouse current;

    ClaimListResource(ClaimListSql sql, ClaimCsv csv, Warehouses warehouses, CurrentWarehouse current) {
        this.sql = sql;
        this.csv = csv;
        this.warehouses = warehouses;
        this.current = current;
    }

    @GET
    @RolesAllowed({Roles.MANAGER, Roles.CLERK, Roles.AUDITOR, Roles.INTEGRATION})
    public ClaimList list(
            @QueryParam("warehouse") @Nullable String warehouse,
            @QueryParam("state") @Nullable String state,
            @QueryParam("carrier") @Nullable String carrier,
            @QueryParam("reason") @Nullable String reason,
            @QueryParam("cursor") @Nullable Long cursor,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(500) int limit) {
        long in = warehouses.scoped(warehouse).id();
        ClaimQuery asked = ClaimQuery.of(state, carrier, reason, null, cursor);
        List<Claim> found = sql.list(in, asked, limit);
        return new ClaimList(
                found.stream()
                        .map(claim -> ClaimView.of(claim, List.of(), List.of()))
                        .toList(),
                found.size() < limit ? null : Long.toString(found.getLast().id()),
                sql.totals(in, asked));
    }

    @GET
    @Path("/claims.csv")
    @Produces("text/csv;charset=UTF-8")
    @RolesAllowed({Roles.MANAGER, Roles.CLERK, Roles.AUDITOR, Roles.INTEGRATION})
    public Response table(
            @QueryParam("warehouse") @Nullable String warehouse,
            @QueryParam("state") @Nullable String state,
            @QueryParam("carrier") @Nullable String carrier,
            @QueryParam("reason") @Nullable String reason,
            @QueryParam("q") @Nullable String q) {
        long in = (warehouse == null ? current.get() : warehouses.scoped(warehouse)).id();
        return csv.of(in, ClaimQuery.of(state, carrier, reason, q, null)).download("claims.csv");
    }
}
