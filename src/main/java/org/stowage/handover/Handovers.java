package org.stowage.handover;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.stowage.kernel.Problem;
import org.stowage.kernel.Retrying;
import org.stowage.shipping.HandedOver;
import org.stowage.shipping.Manifest;
import org.stowage.shipping.Manifests;
import org.stowage.shipping.ShippingProblem;
import org.stowage.shipping.StoppedParcel;
import org.stowage.site.WarehouseKey;
import org.stowage.stock.UnitMoves;

/**
 * The van leaves: in one transaction the goods leave the books, what both sides said is kept, in which bag each parcel went
 * and what stayed behind, and bags and cages are empty again.
 */
@ApplicationScoped
@Transactional
@Retrying
public class Handovers {

    private final Manifests manifests;
    private final PaperSql sql;
    private final UnitMoves trees;
    private final Bags bags;
    private final PickedLists lists;

    Handovers(Manifests manifests, PaperSql sql, UnitMoves trees, Bags bags, PickedLists lists) {
        this.manifests = manifests;
        this.sql = sql;
        this.trees = trees;
        this.bags = bags;
        this.lists = lists;
    }

    /**
     * Both sides sign.
     *
     * @throws Problem counts-differ, counts-differ-stopped: the driver counts otherwise and nobody says why; stopped-in-bag: a cancelled parcel lies in
     *     a bag that leaves; and those of {@link Manifests#handOver}
     */
    public HandedOver handOver(Manifest manifest, Signed signed, long actorId, Instant happenedAt) {
        Strokes driver = Strokes.of(signed.drawn());
        Strokes ours = Strokes.of(signed.drawnByUs());
        HandedOver left = manifests.handOver(manifest, signed.books(), actorId, happenedAt);
        Integer counted = signed.driverCount();
        int gone = left.parcels().size();
        if (counted != null && counted != gone && signed.countReason() == null) {
            throw (left.stopped().isEmpty()
                            ? Problem.of(ShippingProblem.COUNTS_DIFFER, counted, gone)
                            : Problem.of(HandoverProblem.COUNTS_DIFFER_STOPPED, counted, gone, named(left.stopped())))
                    .at("/driverCount");
        }
        if (signed.hasMoreThanTheBooks()) {
            sql.keep(left.manifest(), signed, driver, ours);
        }
        keepStands(left.manifest());
        keepMissing(left.manifest());
        return left;
    }

    /**
     * All of a carrier that is closed, or these, in one act. Where these were named nobody looks for the others.
     *
     * @throws Problem those of {@link Manifests#send}
     */
    public Sent send(WarehouseKey warehouse, String carrier, @Nullable List<String> nos, long actorId) {
        HandedOver left = manifests.send(warehouse, carrier, nos, actorId);
        List<HandoverPaper.Stand> stands = keepStands(left.manifest());
        if (nos == null && keepMissing(left.manifest())) {
            return new Sent(left, paper(left.manifest()));
        }
        // nothing else was said, so what is kept is known without reading it again
        return new Sent(left, new HandoverPaper(null, null, null, null, stands, List.of()));
    }

    /** What left, and all that was kept of it. */
    public record Sent(HandedOver goods, HandoverPaper paper) {}

    private List<HandoverPaper.Stand> keepStands(Manifest gone) {
        List<PaperSql.Left> stands = sql.keepStands(gone);
        List<Long> boxes = stands.stream()
                .filter(left -> !left.bag().isEmpty())
                .map(PaperSql.Left::handlingUnitId)
                .toList();
        if (!boxes.isEmpty()) {
            bags.mustHoldNoCancelled(gone.warehouseId(), boxes);
            trees.scatter(gone.warehouseId(), boxes);
        }
        return stands.stream().map(PaperSql.Left::stand).toList();
    }

    /** @return whether anything stayed behind */
    private boolean keepMissing(Manifest gone) {
        List<Missing> missing = sql.missing(gone);
        if (!missing.isEmpty()) {
            sql.keepMissing(gone, missing);
        }
        return !missing.isEmpty();
    }

    /** Closed parcels of the manifest's carrier that are not on it. */
    List<Missing> missing(Manifest manifest) {
        return sql.missing(manifest);
    }

    /** All that was kept of the handover; of an open manifest how it stands now. */
    public HandoverPaper paper(Manifest manifest) {
        PaperSql.Row kept = sql.paper(manifest).orElseGet(() -> new PaperSql.Row(null, null, null, null));
        return new HandoverPaper(
                kept.countReason(),
                kept.handedBy(),
                Strokes.unpacked(kept.drawnDriver()),
                Strokes.unpacked(kept.drawnByUs()),
                sql.stands(manifest),
                sql.left(manifest));
    }

    /** What the carrier says it picked up. */
    Optional<PickedList> picked(Manifest manifest) {
        return lists.last(manifest);
    }

    /** For the end of a dialog. */
    static String named(List<StoppedParcel> off) {
        return String.join(", ", off.stream().map(StoppedParcel::shown).toList());
    }
}
