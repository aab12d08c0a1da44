package org.stowage.claim;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import org.stowage.kernel.Problem;
import org.stowage.kernel.Retrying;
import org.stowage.photo.Photo;
import org.stowage.photo.Photos;
import org.stowage.shipping.Parcels;

/**
 * The photos of a claimed parcel go with its claim as documents of their own: a photo is gone with its time, what a carrier
 * was shown is kept as long as the claim.
 */
@ApplicationScoped
@Transactional
@Retrying
class PhotoEnclosure {

    private final ClaimDocuments documents;
    private final Photos photos;
    private final Parcels parcels;

    PhotoEnclosure(ClaimDocuments documents, Photos photos, Parcels parcels) {
        this.documents = documents;
        this.photos = photos;
        this.parcels = parcels;
    }

    /** What lies with the claim already is passed over. @throws Problem no-photos, too-many-documents, claim-over */
    void enclose(Claim claim, long actorId) {
        String parcel = claim.parcelNo();
        List<Photo> its = parcel == null
                ? List.of()
                : photos.of(
                        claim.warehouseId(),
                        parcels.get(claim.warehouseId(), parcel).id());
        if (its.isEmpty()) {
            throw Problem.of(ClaimProblem.NO_PHOTOS, claim.about());
        }
        for (Photo photo : its) {
            photos.image(claim.warehouseId(), photo.id())
                    .filter(jpeg -> !documents.holds(claim, jpeg))
                    .ifPresent(jpeg -> documents.add(claim, photo.moment() + "-" + photo.id() + ".jpg", jpeg, actorId));
        }
    }
}
