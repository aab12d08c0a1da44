package org.stowage.shipping;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stowage.access.CurrentActor;
import org.stowage.access.Roles;
import org.stowage.kernel.KernelProblem;
import org.stowage.kernel.Problem;
import org.stowage.site.Warehouse;
import org.stowage.site.Warehouses;

/** Labels, and packing slips, of many parcels at once for a browser's print dialog. */
@Path("/api/v1/parcels/labels")
class ParcelPaperResource {

    private final Parcels parcels;
    private final ParcelPapers papers;
    private final Warehouses warehouses;
    private final CurrentActor actor;

    ParcelPaperResource(Parcels parcels, ParcelPapers papers, Warehouses warehouses, CurrentActor actor) {
        this.parcels = parcels;
        this.papers = papers;
        this.warehouses = warehouses;
        this.actor = actor;
    }

    /**
     * Labels of several parcels of one warehouse in one document, in the given order.
     *
     * @param start the first free place on a sheet of several labels
     * @param slips after all labels the packing slips
     */
    @GET
    @RolesAllowed({Roles.MANAGER, Roles.CLERK, Roles.PACKER, Roles.INTEGRATION})
    public Response labels(
            @QueryParam("no") List<String> nos,
            @QueryParam("paper") @Nullable String paper,
            @QueryParam("start") @DefaultValue("1") int start,
            @QueryParam("slips") boolean slips) {
        if (nos.isEmpty()) {
            throw Problem.of(KernelProblem.MISSING_VALUE).at("/no");
        }
        if (nos.size() > ParcelPapers.MOST) {
            throw Problem.of(ShippingProblem.TOO_MANY_PARCELS, nos.size(), ParcelPapers.MOST)
                    .at("/no");
        }
        Warehouse warehouse = warehouses.ofNumber(nos.getFirst());
        List<Parcel> asked =
                nos.stream().map(no -> parcels.get(warehouse.id(), no)).toList();
        byte[] pdf = slips
                ? papers.both(warehouse, asked, paper, start, actor.get().language())
                : papers.labels(warehouse, asked, paper, start);
        return ParcelLabels.answer("application/pdf", pdf);
    }
}
