package org.stowage.report;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotBlank;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import org.jspecify.annotations.Nullable;
import org.stowage.access.CurrentActor;
import org.stowage.access.Roles;
import org.stowage.freight.Scorecards;
import org.stowage.site.Warehouse;
import org.stowage.site.Warehouses;

/** Papers about money between us and carriers, as PDF. */
@Path("/api/v1/reports")
@Produces("application/pdf")
@RolesAllowed({Roles.MANAGER, Roles.CLERK, Roles.AUDITOR, Roles.INTEGRATION})
class MoneyReportResource {

    private final ClaimSheet claims;
    private final BillSheet bills;
    private final ScoreSheet scores;
    private final Warehouses warehouses;
    private final CurrentActor actor;

    MoneyReportResource(
            ClaimSheet claims, BillSheet bills, ScoreSheet scores, Warehouses warehouses, CurrentActor actor) {
        this.claims = claims;
        this.bills = bills;
        this.scores = scores;
        this.warehouses = warehouses;
        this.actor = actor;
    }

    @GET
    @Path("/claim.pdf")
    public byte[] claim(@QueryParam("claim") @NotBlank String no) {
        return claims.draw(warehouses.ofNumber(no), no, actor.get().language());
    }

    /** Of the reader's warehouses: what the page shows, as paper. */
    @GET
    @Path("/freight-bill.pdf")
    public byte[] bill(@QueryParam("bill") @NotBlank String no) {
        return bills.draw(no, actor.get().language());
    }

    @GET
    @Path("/scorecard.pdf")
    public byte[] score(
            @QueryParam("warehouse") @Nullable String warehouse, @QueryParam("month") @Nullable String month) {
        Warehouse in = warehouses.scoped(warehouse);
        return scores.draw(in, Scorecards.month(in, month), actor.get().language());
    }
}
