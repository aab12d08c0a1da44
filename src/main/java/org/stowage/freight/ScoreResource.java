package org.stowage.freight;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.stowage.access.Roles;
import org.stowage.site.Warehouse;
import org.stowage.site.Warehouses;

/** How carriers did in a month: as JSON, and as a table. */
@Path("/api/v1/scorecard")
class ScoreResource {

    record Card(String warehouse, String month, List<Score> items) {}

    private final Scorecards cards;
    private final Warehouses warehouses;

    ScoreResource(Scorecards cards, Warehouses warehouses) {
        this.cards = cards;
        this.warehouses = warehouses;
    }

    @GET
    @RolesAllowed({Roles.MANAGER, Roles.CLERK, Roles.AUDITOR, Roles.INTEGRATION})
    public Card get(@RestQuery @Nullable String warehouse, @RestQuery @Nullable String month) {
        Warehouse in = warehouses.scoped(warehouse);
        var of = Scorecards.month(in, month);
        return new Card(in.code(), of.toString(), cards.of(in, of));
    }

    @GET
    @Path("/scorecard.csv")
    @Produces("text/csv;charset=UTF-8")
    @RolesAllowed({Roles.MANAGER, Roles.CLERK, Roles.AUDITOR, Roles.INTEGRATION})
    public Response table(@RestQuery @Nullable String warehouse, @RestQuery @Nullable String month) {
        Warehouse in = warehouses.scoped(warehouse);
        return Response.ok(cards.csv(cards.of(in, Scorecards.month(in, month))))
                .header("Content-Disposition", "attachment; filename=\"scorecard.csv\"")
                .build();
    }
}
