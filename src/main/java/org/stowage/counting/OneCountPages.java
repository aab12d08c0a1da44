package org.stowage.counting;

import static org.stowage.access.Roles.AUDITOR;
import static org.stowage.access.Roles.CLERK;
import static org.stowage.access.Roles.COUNTER;
import static org.stowage.access.Roles.MANAGER;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stowage.access.Actor;
import org.stowage.access.CurrentActor;
import org.stowage.access.Role;
import org.stowage.kernel.DatabaseName;
import org.stowage.kernel.PageLink;
import org.stowage.photo.Photos;
import org.stowage.site.Warehouse;
import org.stowage.site.Warehouses;
import org.stowage.stock.CountedPlaces;

/** One count: how far it is in each zone, what differs, who counted, and what can be done now. */
@Path("/counts")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({MANAGER, CLERK, COUNTER, AUDITOR})
class OneCountPages {

    private static final int ROWS = 50;
    private static final int PHOTOS = 60;

    /** @param standing null: the reader counts blind @param mayAct may decide and book */
    @CheckedTemplate(basePath = "counting")
    record OneCountPage(
            CountsPages.Row row,
            List<ZoneProgress> zones,
            @Nullable CountStanding standing,
            List<VarianceView> variances,
            List<CounterWork> counters,
            List<PlacePhoto> photos,
            String status,
            List<String> states,
            List<String> reasons,
            @Nullable PageLink more,
            boolean mayAct)
            implements TemplateInstance {}

    private final CountLists lists;
    private final CountPapers papers;
    private final CountPageSql sql;
    private final Photos photos;
    private final Warehouses warehouses;
    private final CurrentActor actor;

    OneCountPages(
            CountLists lists,
            CountPapers papers,
            CountPageSql sql,
            Photos photos,
            Warehouses warehouses,
            CurrentActor actor) {
        this.lists = lists;
        this.papers = papers;
        this.sql = sql;
        this.photos = photos;
        this.warehouses = warehouses;
        this.actor = actor;
    }

    /** @param value of the last row of the page before, {@code after} its id */
    @GET
    @Path("{no}")
    public TemplateInstance show(
            @PathParam("no") String no,
            @QueryParam("status") @Nullable String status,
            @QueryParam("value") @Nullable BigDecimal value,
            @QueryParam("after") @Nullable Long after) {
        Warehouse in = warehouses.ofNumber(no);
        Actor reader = actor.get();
        CountView count = lists.get(in.key(), no, reader);
        boolean blind = count.variances() == null;
        VarianceStatus asked = chosen(status);
        VarianceAfter from = VarianceAfter.of(value, after);
        List<VarianceView> found =
                blind ? List.of() : sql.dearest(in.id(), CountReader.of(reader), count.countNo(), asked, from, ROWS);
        return new OneCountPage(
                CountsPages.row(count, LocalDate.now(in.timezone())),
                lists.zones(in.key(), no, reader),
                blind
                        ? null
                        : CountStanding.of(sql.standing(in.id(), reader.owners(), count.countNo()), reader.seesCost()),
                found,
                papers.counters(in.key(), no, reader),
                CountedPlaces.isBlind(reader)
                        ? List.of()
                        : PlacePhoto.of(photos.under(in.id(), count.countNo(), PHOTOS), count.countNo()),
                asked == null ? "" : DatabaseName.of(asked),
                Arrays.stream(VarianceStatus.values()).map(DatabaseName::of).toList(),
                Arrays.stream(CountReason.values()).map(DatabaseName::of).toList(),
                found.size() < ROWS ? null : more(count, asked, VarianceAfter.behind(found.getLast())),
                reader.has(Role.MANAGER));
    }

    private static PageLink more(CountView count, @Nullable VarianceStatus asked, VarianceAfter last) {
        return PageLink.to("/counts", count.countNo())
                .with("status", asked == null ? null : DatabaseName.of(asked))
                .with("value", last.worth())
                .with("after", last.id());
    }

    private static @Nullable VarianceStatus chosen(@Nullable String status) {
        return Arrays.stream(VarianceStatus.values())
                .filter(known -> DatabaseName.of(known).equals(status))
                .findFirst()
                .orElse(null);
    }
}
