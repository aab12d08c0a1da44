package org.stowage.office;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.stowage.access.Roles;
import org.stowage.site.Warehouse;
import org.stowage.site.Warehouses;

/** {@code GET /api/v1/search?q=}: what a code means, in the warehouses that the reader may see. */
@Path("/api/v1/search")
@Produces(MediaType.APPLICATION_JSON)
class SearchResource {

    private static final int MOST_OF_A_KIND = 20;

    record Found(List<SearchSql.Found> items) {}

    private final SearchSql sql;
    private final Warehouses warehouses;

    SearchResource(SearchSql sql, Warehouses warehouses) {
        this.sql = sql;
        this.warehouses = warehouses;
    }

    @GET
    @RolesAllowed({
        Roles.MANAGER,
        Roles.CLERK,
        Roles.INTEGRATION,
        Roles.PACKER,
        Roles.PICKER,
        Roles.RECEIVER,
        Roles.COUNTER,
        Roles.AUDITOR
    })
    public Found search(@QueryParam("q") @NotBlank @Size(max = 200) String query) {
        List<Long> visible = warehouses.visible().stream().map(Warehouse::id).toList();
        return new Found(sql.find(visible, query.strip(), MOST_OF_A_KIND));
    }
}
