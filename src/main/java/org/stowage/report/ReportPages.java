package org.stowage.report;

import static org.stowage.access.Roles.AUDITOR;
import static org.stowage.access.Roles.CLERK;
import static org.stowage.access.Roles.MANAGER;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jboss.resteasy.reactive.RestQuery;
import org.stowage.access.Actor;
import org.stowage.access.CurrentActor;
import org.stowage.access.Role;
import org.stowage.kernel.DatabaseName;
import org.stowage.site.CurrentWarehouse;
import org.stowage.site.Warehouse;

/** Reports to ask for, the papers that were issued, and whether one in somebody's hand is one of them. */
@Path("/reports")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({MANAGER, CLERK, AUDITOR})
class ReportPages {

    private static final int ROWS = 50;

    private static final List<String> KINDS =
            Arrays.stream(IssuedPaper.Kind.values()).map(DatabaseName::of).toList();

    /**
     * @param from first day that a report is asked for, where nobody says another
     * @param hash of a file that somebody asks about; empty: nobody does
     * @param document whose papers are shown; empty: everybody's
     * @param kinds what papers there are
     * @param kind what of it is to be issued
     * @param mayIssue the reader may issue papers
     */
    @CheckedTemplate(basePath = "report")
    record ReportsPage(
            String warehouse,
            LocalDate from,
            LocalDate until,
            String hash,
            List<IssuedPapers.Checked> checked,
            String document,
            List<IssuedPaper> papers,
            List<String> kinds,
            String kind,
            boolean mayIssue)
            implements TemplateInstance {}

    private final IssuedPapers papers;
    private final CurrentWarehouse warehouse;
    private final CurrentActor actor;

    ReportPages(IssuedPapers papers, CurrentWarehouse warehouse, CurrentActor actor) {
        this.papers = papers;
        this.warehouse = warehouse;
        this.actor = actor;
    }

    @GET
    public TemplateInstance list(
            @RestQuery @DefaultValue("") String hash,
            @RestQuery @DefaultValue("") String document,
            @RestQuery @DefaultValue("") String kind) {
        Warehouse at = warehouse.get();
        Actor reader = actor.get();
        LocalDate today = LocalDate.now(at.timezone());
        boolean seesAll = reader.owners() == null;
        return new ReportsPage(
                at.code(),
                today.withDayOfYear(1),
                today,
                hash.strip(),
                seesAll && !hash.isBlank() ? papers.check(at, hash) : List.of(),
                document.strip(),
                seesAll ? papers.page(at, document, Long.MAX_VALUE, ROWS) : List.of(),
                KINDS,
                kind,
                reader.has(Role.MANAGER) || reader.has(Role.CLERK));
    }
}
