package org.stowage.handover;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Objects;
import org.stowage.kernel.Problem;
import org.stowage.kernel.Retrying;
import org.stowage.shipping.BoxScan;
import org.stowage.shipping.Manifest;
import org.stowage.shipping.Manifests;
import org.stowage.shipping.ParcelStatus;
import org.stowage.stock.HandlingUnit;

/** What goes onto the van: one parcel, or all that is in a bag, cage or pallet at once. */
@ApplicationScoped
@Transactional
@Retrying
class Loading {

    private final Manifests manifests;
    private final Bags bags;

    Loading(Manifests manifests, Bags bags) {
        this.manifests = manifests;
        this.bags = bags;
    }

    /** @throws Problem as {@link Manifests#scan}; of a stopped one with what its reason asks for */
    BoxScan parcel(Manifest manifest, String no, long actorId) {
        AtDoor parcel = bags.parcel(manifest.warehouseId(), no);
        if (parcel.stopReason() != null && parcel.manifestNo() == null) {
            throw Stops.refusal(parcel);
        }
        return manifests.scan(manifest, no, actorId);
    }

    /**
     * All of it or nothing; parcels of it that were brought on singly before are no fault.
     *
     * @return how many came on
     * @throws Problem bag-empty, bag-on-manifest, stopped-in-bag, not-closed-in-bag, parcel-other-carrier
     */
    int bag(Manifest manifest, String lpn, long actorId) {
        bags.lock(manifest.warehouseId());
        HandlingUnit bag = bags.open(manifest.warehouseId(), lpn);
        List<AtDoor> inside = bags.content(manifest.warehouseId(), bag);
        if (inside.isEmpty()) {
            throw Problem.of(HandoverProblem.BAG_EMPTY, bag.lpn());
        }
        bags.mustBeFit(
                bag,
                inside.stream()
                        .filter(parcel -> parcel.status() == ParcelStatus.CANCELLED)
                        .toList());
        List<AtDoor> waiting =
                inside.stream().filter(parcel -> parcel.manifestNo() == null).toList();
        inside.stream()
                .map(AtDoor::manifestNo)
                .filter(Objects::nonNull)
                .filter(no -> waiting.isEmpty() || !no.equals(manifest.manifestNo()))
                .findFirst()
                .ifPresent(no -> {
                    throw Problem.of(HandoverProblem.BAG_ON_MANIFEST, bag.lpn(), no);
                });
        bags.mustBeFit(bag, waiting);
        manifests.load(manifest, waiting.stream().map(AtDoor::parcelNo).toList(), actorId);
        return waiting.size();
    }
}
