package org.stowage.accuracy;

import static org.stowage.access.Roles.AUDITOR;
import static org.stowage.access.Roles.CLERK;
import static org.stowage.access.Roles.MANAGER;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.stowage.access.CurrentActor;
import org.stowage.counting.CountLists;
import org.stowage.counting.VarianceAfter;
import org.stowage.counting.VarianceView;
import org.stowage.kernel.PageLink;
import org.stowage.site.CurrentWarehouse;
import org.stowage.site.Warehouse;

/** How right the book was and what was lost, month by month, with the rows behind each month. */
@Path("/counts/accuracy")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({MANAGER, CLERK, AUDITOR})
class AccuracyPages {

    private static final int ROWS = 50;

    /** @param percent of the counted buckets that were right */
    record Line(AccuracySql.Month month, String percent, PageLink rows) {}

    /** @param month whose rows are shown; empty: none */
    @CheckedTemplate(basePath = "accuracy")
    record CountAccuracyPage(
            List<Line> months,
            Chart accuracy,
            Chart shrinkage,
            String month,
            List<VarianceView> rows,
            @Nullable PageLink more)
            implements TemplateInstance {}

    private final AccuracySql sql;
    private final CountLists lists;
    private final CurrentWarehouse warehouse;
    private final CurrentActor actor;

    AccuracyPages(AccuracySql sql, CountLists lists, CurrentWarehouse warehouse, CurrentActor actor) {
        this.sql = sql;
        this.lists = lists;
        this.warehouse = warehouse;
        this.actor = actor;
    }

    @GET
    public TemplateInstance show(
            @QueryParam("month") @Nullable String month,
            @QueryParam("value") @Nullable BigDecimal value,
            @QueryParam("after") @Nullable Long after) {
        Warehouse in = warehouse.get();
        List<AccuracySql.Month> months = sql.months(in.id());
        List<VarianceView> found = month == null
                ? List.of()
                : lists.booked(in.key(), month, VarianceAfter.of(value, after), ROWS, actor.get());
        double most = months.stream()
                .mapToDouble(m -> m.lostValue().doubleValue())
                .max()
                .orElse(0);
        return new CountAccuracyPage(
                months.stream().map(AccuracyPages::line).toList(),
                Chart.of(months, AccuracyPages::right, m -> right(m) + " %", 100),
                Chart.of(months, AccuracySql.Month::lostValue, m -> plain(m.lostValue()), most),
                Objects.requireNonNullElse(month, ""),
                found,
                found.size() < ROWS ? null : more(month, VarianceAfter.behind(found.getLast())));
    }

    private static Line line(AccuracySql.Month month) {
        return new Line(
                month, right(month) + " %", PageLink.to("/counts/accuracy").with("month", month.month()));
    }

    private static PageLink more(@Nullable String month, VarianceAfter last) {
        return PageLink.to("/counts/accuracy")
                .with("month", month)
                .with("value", last.worth())
                .with("after", last.id());
    }

    /** To a tenth; nothing counted is nothing wrong. */
    private static BigDecimal right(AccuracySql.Month month) {
        return month.buckets() == 0
                ? new BigDecimal("100.0")
                : BigDecimal.valueOf(100 * (month.buckets() - month.wrong()))
                        .divide(BigDecimal.valueOf(month.buckets()), 1, RoundingMode.DOWN);
    }

    private static String plain(BigDecimal amount) {
        return amount.setScale(0, RoundingMode.HALF_UP).toPlainString();
    }
}
