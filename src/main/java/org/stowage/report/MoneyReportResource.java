package org.stowage.report;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotBlank;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import org.stowage.access.CurrentActor;
import org.stowage.access.Roles;
import org.stowage.freight.Scorecards;
import org.stowage.site.Warehouse;
import org.stowage.site.Warehouses;

/** Papers about money between us and carriers. */
@Path("/api/v1/reports")
@RolesAllowed({Roles.MANAGER, Roles.CLERK, Roles.AUDITOR, Roles.INTEGRATION})
class MoneyReportResource {

    private final ClaimSheet claims;
    private final BillSheet bills;
    private final ScoreSheet scores;
    private final PaperDesk desk;
    private final Warehouses warehouses;
    private final CurrentActor actor;

    MoneyReportResource(
            ClaimSheet claims,
            BillSheet bills,
            ScoreSheet scores,
            PaperDesk desk,
            Warehouses warehouses,
            CurrentActor actor) {
        this.claims = claims;
        this.bills = bills;
        this.scores = scores;
        this.desk = desk;
        this.warehouses = warehouses;
        this.actor = actor;
    }

    @GET
    @Path("/claim." + Format.NAMES)
    public Response claim(@PathParam("format") String format, @QueryParam("claim") @NotBlank String no) {
        Report sheet = claims.of(warehouses.ofNumber(no), no, actor.get().language());
        return desk.answer(Format.of(format), no, "goods", sheet);
    }

    /** Of the reader's warehouses: what the page shows, as paper. */
    @GET
    @Path("/freight-bill." + Format.NAMES)
    public Response bill(@PathParam("format") String format, @QueryParam("bill") @NotBlank String no) {
        return desk.answer(
                Format.of(format), no, "differences", bills.of(no, actor.get().language()));
    }

    @GET
    @Path("/scorecard." + Format.NAMES)
    public Response score(
            @PathParam("format") String format,
            @QueryParam("warehouse") @Nullable String warehouse,
            @QueryParam("month") @Nullable String month) {
        Warehouse in = warehouses.scoped(warehouse);
        YearMonth of = Scorecards.month(in, month);
        return desk.answer(
                Format.of(format),
                in.code() + "-" + of,
                "scores",
                scores.of(in, of, actor.get().language()));
    }
}
