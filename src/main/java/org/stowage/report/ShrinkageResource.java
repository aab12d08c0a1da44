package org.stowage.report;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;
import org.stowage.access.CurrentActor;
import org.stowage.access.Roles;
import org.stowage.site.Warehouse;
import org.stowage.site.Warehouses;

/** Shrinkage of a span of days, for those who may see what goods cost. */
@Path("/api/v1/reports")
@RolesAllowed({Roles.MANAGER, Roles.CLERK, Roles.AUDITOR})
class ShrinkageResource {

    private final ShrinkageSql sql;
    private final PaperDesk desk;
    private final Warehouses warehouses;
    private final CurrentActor actor;

    ShrinkageResource(ShrinkageSql sql, PaperDesk desk, Warehouses warehouses, CurrentActor actor) {
        this.sql = sql;
        this.desk = desk;
        this.warehouses = warehouses;
        this.actor = actor;
    }

    /** @param from first day, as 2026-11-01 @param until last day */
    @GET
    @Path("/shrinkage." + Format.NAMES)
    public Response shrinkage(
            @PathParam("format") String format,
            @QueryParam("warehouse") @Nullable String warehouse,
            @QueryParam("from") @Nullable String from,
            @QueryParam("until") @Nullable String until) {
        Warehouse at = warehouses.scoped(warehouse);
        Days days = Days.of(at, from, until);
        return desk.answer(
                Format.of(format), "shrinkage-" + at.code(), "lines", new ShrinkageReport(at, days, actor.get(), sql));
    }
}
