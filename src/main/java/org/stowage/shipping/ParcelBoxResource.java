package org.stowage.shipping;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stowage.access.CurrentActor;
import org.stowage.access.Roles;
import org.stowage.boxing.BoxPicture;
import org.stowage.boxing.Packaging;
import org.stowage.boxing.Proposal;
import org.stowage.boxing.Proposal.FilledBox;
import org.stowage.boxing.Proposal.Laid;
import org.stowage.kernel.KernelProblem;
import org.stowage.kernel.Problem;
import org.stowage.site.Warehouses;

/** Which box was proposed for a parcel, why, and how its units lie in it. */
@Path("/api/v1/parcels/{no}")
class ParcelBoxResource {

    /**
     * @param units where each lies: nearest corner and extent in mm from the corner of the box; none where it was not laid out
     */
    record BoxView(String code, String name, long lengthMm, long widthMm, long heightMm, List<Laid> units) {}

    /**
     * @param proposed null: none can be named
     * @param taken null: none was named
     * @param reason fits, several, estimated, usual, no-size, too-long, too-heavy, no-box, nothing
     * @param why the same in words
     */
    record ParcelBoxView(
            @Nullable String proposed,
            @Nullable String taken,
            String reason,
            String why,
            List<String> skus,
            List<BoxView> boxes) {}

    private final Parcels parcels;
    private final ParcelBoxes boxes;
    private final Warehouses warehouses;
    private final CurrentActor actor;

    ParcelBoxResource(Parcels parcels, ParcelBoxes boxes, Warehouses warehouses, CurrentActor actor) {
        this.parcels = parcels;
        this.boxes = boxes;
        this.warehouses = warehouses;
        this.actor = actor;
    }

    /** What the desk was told; where none has asked, what it would be told now. */
    @GET
    @Path("/box")
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.MANAGER, Roles.CLERK, Roles.PACKER, Roles.AUDITOR, Roles.INTEGRATION})
    public ParcelBoxView box(@PathParam("no") String no) {
        Parcel parcel = parcels.get(warehouses.ofNumber(no).id(), no);
        Proposal proposal = boxes.proposal(parcel);
        return new ParcelBoxView(
                proposal.code(),
                parcel.box(),
                proposal.reason(),
                BoxStep.why(proposal).text(actor.get().language()),
                proposal.names(),
                proposal.boxes().stream().map(filled -> view(parcel, filled)).toList());
    }

    /** @param part which of several boxes, from 1 */
    @GET
    @Path("/box.svg")
    @Produces("image/svg+xml")
    @RolesAllowed({Roles.MANAGER, Roles.CLERK, Roles.PACKER, Roles.AUDITOR, Roles.INTEGRATION})
    public String picture(@PathParam("no") String no, @QueryParam("part") @DefaultValue("1") int part) {
        Parcel parcel = parcels.get(warehouses.ofNumber(no).id(), no);
        List<FilledBox> filled = boxes.proposal(parcel).boxes();
        if (part < 1 || part > filled.size()) {
            throw Problem.of(KernelProblem.NOT_FOUND, "box " + part);
        }
        FilledBox chosen = filled.get(part - 1);
        Packaging box = boxes.find(parcel.warehouseId(), chosen.code())
                .orElseThrow(() -> Problem.of(KernelProblem.NOT_FOUND, "X-" + chosen.code()));
        return new BoxPicture(box, chosen.units(), actor.get().language()).svg();
    }

    private BoxView view(Parcel parcel, FilledBox filled) {
        return boxes.find(parcel.warehouseId(), filled.code())
                .map(box -> new BoxView(
                        box.code(), box.name(), box.lengthMm(), box.widthMm(), box.heightMm(), filled.units()))
                .orElseGet(() -> new BoxView(filled.code(), "", 0, 0, 0, filled.units()));
    }
}
