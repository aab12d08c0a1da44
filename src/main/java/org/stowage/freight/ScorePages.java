package org.stowage.freight;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stowage.access.Roles;
import org.stowage.site.CurrentWarehouse;
import org.stowage.site.Warehouse;

/** The scorecard of a month, with the months around it. */
@Path("/scorecard")
@Produces(MediaType.TEXT_HTML)
class ScorePages {

    @CheckedTemplate(basePath = "freight")
    record ScorecardPage(
            String warehouse,
            YearMonth month,
            YearMonth before,
            @Nullable YearMonth next,
            List<Score> scores) implements TemplateInstance {}

    private final Scorecards cards;
    private final CurrentWarehouse warehouse;

    ScorePages(Scorecards cards, CurrentWarehouse warehouse) {
        this.cards = cards;
        this.warehouse = warehouse;
    }

    @GET
    @RolesAllowed({Roles.MANAGER, Roles.CLERK, Roles.AUDITOR})
    public TemplateInstance show(@QueryParam("month") @Nullable String asked) {
        Warehouse in = warehouse.get();
        YearMonth month = Scorecards.month(in, asked);
        return new ScorecardPage(
                in.code(),
                month,
                month.minusMonths(1),
                month.isBefore(YearMonth.now(in.timezone())) ? month.plusMonths(1) : null,
                cards.of(in, month));
    }
}
