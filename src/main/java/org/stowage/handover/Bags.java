package org.stowage.handover;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.stowage.kernel.Problem;
import org.stowage.kernel.Problem.Fault;
import org.stowage.kernel.Retrying;
import org.stowage.shipping.Manifests;
import org.stowage.shipping.ParcelStatus;
import org.stowage.shipping.Parcels;
import org.stowage.shipping.ShippingProblem;
import org.stowage.stock.HandlingUnit;
import org.stowage.stock.HandlingUnits;
import org.stowage.stock.StockQuery;
import org.stowage.stock.UnitMoves;

/**
 * Bags, cages and pallets of packed parcels. All parcels in one, however deep, go with one carrier through one lane; an empty
 * one is free for any. Goods stay booked where they were packed: a bag says only in what a parcel goes out of the door.
 */
@ApplicationScoped
@Transactional
@Retrying
public class Bags {

    private static final Set<HandlingUnit.Kind> KINDS =
            Set.of(HandlingUnit.Kind.BAG, HandlingUnit.Kind.CAGE, HandlingUnit.Kind.PALLET, HandlingUnit.Kind.CART);

    private final BagSql sql;
    private final Parcels parcels;
    private final HandlingUnits units;
    private final UnitMoves trees;
    private final StockQuery stock;
    private final Manifests manifests;

    Bags(BagSql sql, Parcels parcels, HandlingUnits units, UnitMoves trees, StockQuery stock, Manifests manifests) {
        this.sql = sql;
        this.parcels = parcels;
        this.units = units;
        this.trees = trees;
        this.stock = stock;
        this.manifests = manifests;
    }

    /**
     * The bag of this code; a code that nobody has seen is a new one.
     *
     * @throws Problem not-a-bag, bag-holds-stock
     */
    HandlingUnit open(long warehouseId, String lpn) {
        HandlingUnit unit = units.open(warehouseId, lpn, HandlingUnit.Kind.BAG, null);
        if (!KINDS.contains(unit.kind())) {
            throw Problem.of(HandoverProblem.NOT_A_BAG, unit.lpn());
        }
        if (!stock.contentOf(warehouseId, unit.id()).isEmpty()) {
            throw Problem.of(HandoverProblem.BAG_HOLDS_STOCK, unit.lpn());
        }
        return unit;
    }

    List<AtDoor> content(long warehouseId, HandlingUnit bag) {
        return sql.content(warehouseId, bag.id());
    }

    /** All that goes where this bag goes: what lies in the cage around it too. */
    private List<AtDoor> wholeAround(long warehouseId, HandlingUnit bag) {
        return sql.content(warehouseId, trees.outermost(warehouseId, bag.id()));
    }

    /** Nobody puts in or takes out until this transaction ends. */
    void lock(long warehouseId) {
        trees.lockTrees(warehouseId);
    }

    /** @throws Problem parcel-unknown */
    AtDoor parcel(long warehouseId, String no) {
        long id = parcels.get(warehouseId, no).id();
        return sql.parcel(warehouseId, id).orElseThrow(() -> Problem.of(ShippingProblem.PARCEL_UNKNOWN, no));
    }

    /** Where it is to go when its box is closed, and into which cage: empty where no lane is made for it. */
    Optional<String> placeOf(long warehouseId, AtDoor parcel) {
        String lane = parcel.lane();
        return lane == null
                ? Optional.empty()
                : Optional.of(sql.openIn(warehouseId, parcel.carrierId(), lane)
                        .map(cage -> lane + " / H-" + cage)
                        .orElse(lane));
    }

    /**
     * A parcel goes into a bag.
     *
     * @return as it lies there
     * @throws Problem parcel-unknown, in-other-bag, order-stopped and its kin, parcel-on-manifest, parcel-not-closed,
     *     bag-other-carrier, bag-on-manifest
     */
    AtDoor put(long warehouseId, HandlingUnit bag, String no) {
        trees.lockTrees(warehouseId);
        AtDoor parcel = parcel(warehouseId, no);
        mayGoInto(bag, parcel);
        mustJoin(bag, parcel, wholeAround(warehouseId, bag));
        trees.gather(warehouseId, units.get(warehouseId, parcel.unitId()).orElseThrow(), bag);
        return parcel;
    }

    /** A bag goes into a cage with all that is in it. @throws Problem as {@link #put}, bag-empty, unit-in-itself */
    int nest(long warehouseId, HandlingUnit cage, HandlingUnit bag) {
        trees.lockTrees(warehouseId);
        // read again under the lock: somebody may have put it elsewhere a moment ago
        long parent = units.get(warehouseId, bag.id()).orElseThrow().parentId();
        if (parent != 0) {
            String other = units.get(warehouseId, parent).orElseThrow().lpn();
            throw Problem.of(HandoverProblem.IN_OTHER_BAG, bag.lpn(), other, cage.lpn());
        }
        List<AtDoor> inside = content(warehouseId, bag);
        if (inside.isEmpty()) {
            throw Problem.of(HandoverProblem.BAG_EMPTY, bag.lpn());
        }
        mustBeFit(bag, inside);
        mustJoin(cage, inside.getFirst(), wholeAround(warehouseId, cage));
        trees.gather(warehouseId, bag, cage);
        return inside.size();
    }

    /**
     * Out of what it lies in. A stopped parcel comes off its manifest too.
     *
     * @param code of a parcel's box or a bag
     * @throws Problem parcel-on-manifest, bag-on-manifest: it would be signed for and stay here
     */
    void takeOut(long warehouseId, String code) {
        trees.lockTrees(warehouseId);
        units.find(warehouseId, code).ifPresent(unit -> {
            if (unit.kind() == HandlingUnit.Kind.PARCEL) {
                comeOff(warehouseId, parcel(warehouseId, code));
            } else {
                mustBeOnNone(unit, content(warehouseId, unit));
            }
            trees.unnest(warehouseId, unit.id());
        });
    }

    private void comeOff(long warehouseId, AtDoor parcel) {
        if (parcel.manifestNo() == null) {
            return;
        }
        if (!parcel.mustStay()) {
            throw Problem.of(ShippingProblem.PARCEL_ON_MANIFEST, parcel.parcelNo(), parcel.manifestNo());
        }
        manifests.takeOff(manifests.get(warehouseId, parcel.manifestNo()), parcel.parcelId());
    }

    private static void mustBeOnNone(HandlingUnit bag, List<AtDoor> inside) {
        inside.stream()
                .map(AtDoor::manifestNo)
                .filter(Objects::nonNull)
                .findFirst()
                .ifPresent(no -> {
                    throw Problem.of(HandoverProblem.BAG_ON_MANIFEST, bag.lpn(), no);
                });
    }

    /** @throws Problem stopped-in-bag, not-closed-in-bag: naming every parcel that must come out first */
    void mustBeFit(HandlingUnit bag, List<AtDoor> inside) {
        String stopped = named(inside.stream().filter(AtDoor::mustStay).toList());
        if (stopped != null) {
            throw Problem.of(HandoverProblem.STOPPED_IN_BAG, bag.lpn(), stopped);
        }
        String open = named(inside.stream()
                .filter(p -> p.status() != ParcelStatus.CLOSED && p.status() != ParcelStatus.LOADED)
                .toList());
        if (open != null) {
            throw Problem.of(HandoverProblem.NOT_CLOSED_IN_BAG, bag.lpn(), open);
        }
    }

    /** @throws Problem stopped-in-bag, for each bag: a cancelled parcel would leave with what these boxes stand in */
    void mustHoldNoCancelled(long warehouseId, List<Long> boxIds) {
        List<Fault> faults = sql.cancelledBeside(warehouseId, boxIds).stream()
                .collect(Collectors.groupingBy(
                        parcel -> String.valueOf(parcel.bag()), TreeMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(bag -> Problem.fault(
                        "", HandoverProblem.STOPPED_IN_BAG, bag.getKey(), String.valueOf(named(bag.getValue()))))
                .toList();
        if (!faults.isEmpty()) {
            throw Problem.all(faults);
        }
    }

    private static @Nullable String named(List<AtDoor> parcels) {
        return parcels.isEmpty()
                ? null
                : String.join(", ", parcels.stream().map(AtDoor::shown).toList());
    }

    private static void mayGoInto(HandlingUnit bag, AtDoor parcel) {
        if (parcel.bagId() != 0) {
            throw Problem.of(HandoverProblem.IN_OTHER_BAG, parcel.parcelNo(), String.valueOf(parcel.bag()), bag.lpn());
        }
        if (parcel.stopReason() != null) {
            throw Stops.refusal(parcel);
        }
        if (parcel.manifestNo() != null) {
            throw Problem.of(ShippingProblem.PARCEL_ON_MANIFEST, parcel.parcelNo(), parcel.manifestNo());
        }
        if (parcel.status() != ParcelStatus.CLOSED) {
            throw Problem.of(
                    ShippingProblem.PARCEL_NOT_CLOSED,
                    parcel.parcelNo(),
                    parcel.status().text());
        }
    }

    private static void mustJoin(HandlingUnit bag, AtDoor parcel, List<AtDoor> inside) {
        mustBeOnNone(bag, inside);
        for (AtDoor there : inside) {
            if (!there.goesWith(parcel)) {
                throw Problem.of(
                        HandoverProblem.BAG_OTHER_CARRIER, parcel.parcelNo(), way(parcel), bag.lpn(), way(there));
            }
        }
    }

    private static String way(AtDoor parcel) {
        String carrier = Objects.requireNonNullElse(parcel.carrier(), "?");
        return parcel.lane() == null ? carrier : carrier + " " + parcel.lane();
    }
}
