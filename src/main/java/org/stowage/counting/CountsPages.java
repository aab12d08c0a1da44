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
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.stowage.access.Actor;
import org.stowage.access.CurrentActor;
import org.stowage.access.Role;
import org.stowage.kernel.DatabaseName;
import org.stowage.kernel.PageLink;
import org.stowage.site.CurrentWarehouse;
import org.stowage.site.Warehouse;

/** All counts of a warehouse, newest first, with how far each is. */
@Path("/counts")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({MANAGER, CLERK, COUNTER, AUDITOR})
class CountsPages {

    private static final int ROWS = 50;

    /** @param overdue its day is over and it is not booked */
    record Row(CountView count, PageLink page, boolean overdue) {}

    @CheckedTemplate(basePath = "counting")
    record CountsPage(
            String status,
            List<String> states,
            List<Row> rows,
            @Nullable PageLink older,
            boolean mayStart) implements TemplateInstance {}

    private final CountLists lists;
    private final CurrentWarehouse warehouse;
    private final CurrentActor actor;

    CountsPages(CountLists lists, CurrentWarehouse warehouse, CurrentActor actor) {
        this.lists = lists;
        this.warehouse = warehouse;
        this.actor = actor;
    }

    @GET
    public TemplateInstance list(
            @QueryParam("status") @Nullable String status, @QueryParam("before") @Nullable Long before) {
        Warehouse in = warehouse.get();
        Actor reader = actor.get();
        CountStatus asked = Arrays.stream(CountStatus.values())
                .filter(known -> DatabaseName.of(known).equals(status))
                .findFirst()
                .orElse(null);
        LocalDate today = LocalDate.now(in.timezone());
        List<CountView> found = lists.page(
                in.key(),
                new CountQuery(asked, null, null, Objects.requireNonNullElse(before, Long.MAX_VALUE), ROWS),
                reader);
        return new CountsPage(
                asked == null ? "" : DatabaseName.of(asked),
                Arrays.stream(CountStatus.values()).map(DatabaseName::of).toList(),
                found.stream().map(count -> row(count, today)).toList(),
                found.size() < ROWS
                        ? null
                        : PageLink.to("/counts")
                                .with("status", asked == null ? null : DatabaseName.of(asked))
                                .with("before", number(found.getLast().countNo())),
                reader.has(Role.MANAGER) || reader.has(Role.CLERK));
    }

    static Row row(CountView count, LocalDate today) {
        boolean over = count.status() == CountStatus.POSTED || count.status() == CountStatus.CANCELLED;
        LocalDate due = count.dueOn();
        return new Row(count, PageLink.to("/counts", count.countNo()), !over && due != null && due.isBefore(today));
    }

    /** The number behind the last C of {@code W1-C12}. */
    private static long number(String countNo) {
        return Long.parseLong(countNo.substring(countNo.lastIndexOf("-C") + 2));
    }
}
