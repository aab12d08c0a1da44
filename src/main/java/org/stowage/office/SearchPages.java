package org.stowage.office;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stowage.access.Roles;
import org.stowage.kernel.KernelProblem;
import org.stowage.kernel.PageLink;
import org.stowage.kernel.Problem;
import org.stowage.site.Warehouse;
import org.stowage.site.Warehouses;

/** The box at the top of every page: a code leads to its page; where it means several things, to the choice. */
@Path("/search")
@Produces(MediaType.TEXT_HTML)
class SearchPages {

    private static final int MOST_OF_A_KIND = 20;
    private static final int LONGEST = 200;

    /** @param page where the thing is shown */
    record Hit(String kind, String code, @Nullable String text, PageLink page) {}

    @CheckedTemplate(basePath = "office")
    record SearchPage(String q, List<Hit> hits) implements TemplateInstance {}

    private final SearchSql sql;
    private final Warehouses warehouses;

    SearchPages(SearchSql sql, Warehouses warehouses) {
        this.sql = sql;
        this.warehouses = warehouses;
    }

    @GET
    @RolesAllowed({Roles.MANAGER, Roles.CLERK, Roles.PACKER, Roles.PICKER, Roles.RECEIVER, Roles.COUNTER, Roles.AUDITOR
    })
    public Response search(@QueryParam("q") @Nullable String asked) {
        String q = asked == null ? "" : asked.strip();
        if (q.length() > LONGEST) {
            throw Problem.of(KernelProblem.INVALID_VALUE, q.substring(0, 20) + "…", "1.." + LONGEST)
                    .at("/q");
        }
        List<Hit> hits = q.isEmpty() ? List.of() : hits(q);
        return hits.size() == 1
                ? Response.seeOther(URI.create(hits.getFirst().page().toString()))
                        .build()
                : Response.ok(new SearchPage(q, hits)).build();
    }

    /** As it was typed; what our own labels say (O-…, P-…, L-…) without their letter where that is known. */
    private List<Hit> hits(String q) {
        List<Long> visible = warehouses.visible().stream().map(Warehouse::id).toList();
        List<SearchSql.Found> found = sql.find(visible, q, MOST_OF_A_KIND);
        if (found.isEmpty() && q.matches("[A-Za-z]-.+")) {
            found = sql.find(visible, q.substring(2), MOST_OF_A_KIND);
        }
        return found.stream()
                .map(one -> new Hit(one.kind(), one.code(), one.text(), page(one)))
                .toList();
    }

    private static PageLink page(SearchSql.Found one) {
        return switch (one.kind()) {
            case "item" -> PageLink.to("/stock/items", one.code());
            case "location" -> PageLink.to("/stock/locations", one.code()).with("warehouse", one.warehouse());
            // a tote has no page of its own: it is shown where it stands
            case "handling-unit" ->
                one.at() == null
                        ? PageLink.to("/stock")
                        : PageLink.to("/stock/locations", one.at()).with("warehouse", one.warehouse());
            default -> PageLink.to("/" + one.kind() + "s", one.code());
        };
    }
}
