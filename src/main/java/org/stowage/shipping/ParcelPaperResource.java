package org.stowage.shipping;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
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

/** Papers of parcels for a browser's print dialog: the slip that lies in a parcel, and many parcels at once. */
@Path("/api/v1/parcels")
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

    /** @param paper a4, a6, 4x6, letter; without it what the browser printer holds */
    @GET
    @Path("/{no}/packing-slip")
    @RolesAllowed({Roles.MANAGER, Roles.CLERK, Roles.PACKER, Roles.INTEGRATION})
    public Response slip(@PathParam("no") String no, @QueryParam("paper") @Nullable String paper) {
        Warehouse warehouse = warehouses.ofNumber(no);
        return pdf(papers.slips(
                warehouse,
                List.of(parcels.get(warehouse.id(), no)),
                paper,
                actor.get().language()));
    }

    /**
     * Labels of several parcels of one warehouse in one document, in the given order.
     *
     * @param start the first free place on a sheet of several labels
     * @param slips after all labels the packing slips
     */
    @GET
    @Path("/labels")
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
        return pdf(
                slips
                        ? papers.both(warehouse, asked, paper, start, actor.get().language())
                        : papers.labels(warehouse, asked, paper, start));
    }

    private static Response pdf(byte[] bytes) {
        return ParcelLabels.answer("application/pdf", bytes);
    }
}
