package org.stowage.shipping;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.stowage.access.Actor;
import org.stowage.access.CurrentActor;
import org.stowage.access.Role;
import org.stowage.boxing.Packaging;
import org.stowage.boxing.Proposal;
import org.stowage.photo.Photos;

/** The page of one parcel. */
@ApplicationScoped
class ParcelSheet {

    /**
     * @param taken null: none was named
     * @param proposed null: none
     * @param why nothing, or what, was proposed; null: no desk has asked
     * @param isLaid there is a picture of how the units lie
     */
    record Boxed(
            @Nullable String taken,
            @Nullable String proposed,
            @Nullable String why,
            boolean isLaid) {}

    private final ParcelPageSql sql;
    private final Parcels parcels;
    private final Weights weights;
    private final ParcelBoxes boxes;
    private final CurrentActor actor;
    private final Photos photos;

    ParcelSheet(
            ParcelPageSql sql, Parcels parcels, Weights weights, ParcelBoxes boxes, CurrentActor actor, Photos photos) {
        this.sql = sql;
        this.parcels = parcels;
        this.weights = weights;
        this.boxes = boxes;
        this.actor = actor;
        this.photos = photos;
    }

    ParcelPages.OneParcelPage of(long in, String no) {
        Parcel parcel = parcels.get(in, no);
        Long grams = parcel.grams();
        Long expected = parcel.expectedGrams();
        Actor reader = actor.get();
        return new ParcelPages.OneParcelPage(
                parcels.view(in, parcel),
                sql.prints(in, parcel.document()),
                grams == null || expected == null ? null : Long.valueOf(grams - expected),
                grams != null && weights.isOff(in, expected, grams),
                boxed(parcel, reader.language()),
                reader.has(Role.MANAGER) || reader.has(Role.CLERK) || reader.has(Role.PACKER),
                parcel.parcelNo().substring(0, parcel.parcelNo().lastIndexOf('-')),
                photos.of(in, parcel.id()));
    }

    private Boxed boxed(Parcel parcel, Locale language) {
        Proposal proposal = boxes.kept(parcel.warehouseId(), parcel.id());
        boolean asked = !proposal.equals(Proposal.NOT_ASKED);
        return new Boxed(
                title(parcel, parcel.box()),
                title(parcel, proposal.code()),
                asked ? BoxStep.why(proposal).text(language) : null,
                proposal.boxes().stream().anyMatch(box -> !box.units().isEmpty()));
    }

    /** A box of the past may be gone from the list: its code is all that is left. */
    private @Nullable String title(Parcel parcel, @Nullable String code) {
        return code == null
                ? null
                : boxes.find(parcel.warehouseId(), code).map(Packaging::title).orElse(code);
    }
}
