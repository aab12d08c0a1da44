package org.stowage.adjustment;

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
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.stowage.site.CurrentWarehouse;
import org.stowage.site.Warehouse;

/** The sheet on which somebody writes what the book does not say: units lost, found, damaged, thrown away. */
@Path("/adjustments")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({MANAGER, CLERK, COUNTER})
class NewAdjustmentPages {

    private static final int ROWS = 3;

    /** @param location what the first line begins with, as sku */
    @CheckedTemplate(basePath = "adjustment")
    record NewAdjustmentPage(
            String warehouse, String kind, String location, String sku, List<Reason> reasons, List<Integer> rows)
            implements TemplateInstance {}

    private final CurrentWarehouse warehouse;

    NewAdjustmentPages(CurrentWarehouse warehouse) {
        this.warehouse = warehouse;
    }

    @GET
    @Path("new")
    public TemplateInstance form(
            @QueryParam("kind") @Nullable String kind,
            @QueryParam("location") @Nullable String location,
            @QueryParam("sku") @Nullable String sku) {
        Warehouse in = warehouse.get();
        String known = AdjustmentQuery.of(null, kind, null).kind();
        return new NewAdjustmentPage(
                in.code(),
                known == null ? "adjust" : known,
                location == null ? "" : location,
                sku == null ? "" : sku,
                List.of(Reason.values()),
                IntStream.rangeClosed(1, ROWS).boxed().toList());
    }
}
