package org.stowage.claim;

import static org.stowage.access.Roles.AUDITOR;
import static org.stowage.access.Roles.CLERK;
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
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stowage.kernel.PageLink;
import org.stowage.site.CurrentWarehouse;
import org.stowage.site.Warehouse;

/** Claims: what is due, how old each is, what came of them. */
@Path("/claims")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({MANAGER, CLERK, AUDITOR})
class ClaimPages {

    private static final int ROWS = 50;

    /** @param due its deadline is near or over */
    record Row(Claim claim, long age, boolean due) {}

    @CheckedTemplate(basePath = "claim")
    record ClaimsPage(
            ClaimQuery asked,
            List<Row> rows,
            List<ClaimTotal> totals,
            List<Suggestion> suggestions,
            @Nullable PageLink older,
            boolean mayAct)
            implements TemplateInstance {}

    @CheckedTemplate(basePath = "claim")
    record OneClaimPage(
            Claim claim,
            List<ClaimAct> acts,
            List<ClaimEvent> events,
            List<ClaimDocument> documents,
            List<GoodsLine> goods,
            long age,
            boolean due,
            boolean mayAct)
            implements TemplateInstance {}

    private final ClaimListSql sql;
    private final Claims claims;
    private final ClaimDocuments documents;
    private final Suggestions suggestions;
    private final CurrentWarehouse warehouse;
    private final ClaimReader reader;

    ClaimPages(
            ClaimListSql sql,
            Claims claims,
            ClaimDocuments documents,
            Suggestions suggestions,
            CurrentWarehouse warehouse,
            ClaimReader reader) {
        this.sql = sql;
        this.claims = claims;
        this.documents = documents;
        this.suggestions = suggestions;
        this.warehouse = warehouse;
        this.reader = reader;
    }

    @GET
    public TemplateInstance list(
            @QueryParam("state") @Nullable String state,
            @QueryParam("carrier") @Nullable String carrier,
            @QueryParam("reason") @Nullable String reason,
            @QueryParam("q") @Nullable String q,
            @QueryParam("before") @Nullable Long before) {
        Warehouse in = warehouse.get();
        ClaimQuery asked = ClaimQuery.of(state, carrier, reason, q, before);
        List<Claim> found = sql.list(in.id(), asked, ROWS);
        LocalDate today = LocalDate.now(in.timezone());
        return new ClaimsPage(
                asked,
                found.stream()
                        .map(claim -> new Row(claim, claim.age(Instant.now()), claim.isDue(today, ClaimListSql.NEAR)))
                        .toList(),
                sql.totals(in.id(), asked),
                suggestions.of(in.id()),
                found.size() < ROWS ? null : asked.older(found.getLast().id()),
                reader.mayAct());
    }

    @GET
    @Path("{no}")
    public TemplateInstance show(@PathParam("no") String no) {
        Warehouse in = reader.at(no);
        Claim claim = claims.get(in.id(), no);
        return new OneClaimPage(
                claim,
                ClaimTable.acts(claim.state()).stream()
                        .filter(act -> act != ClaimAct.ACCEPT_PART)
                        .toList(),
                claims.history(claim),
                documents.of(claim),
                claims.goods(claim),
                claim.age(Instant.now()),
                claim.isDue(LocalDate.now(in.timezone()), ClaimListSql.NEAR),
                reader.mayAct());
    }
}
