package org.stowage.adjustment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.stowage.access.Actor;
import org.stowage.catalog.CatalogProblem;
import org.stowage.catalog.Owners;
import org.stowage.kernel.DatabaseName;
import org.stowage.kernel.Problem;
import org.stowage.site.Location;
import org.stowage.site.Locations;
import org.stowage.site.Warehouse;
import org.stowage.stock.HandlingUnit;
import org.stowage.stock.HandlingUnits;
import org.stowage.stock.MoveReason;
import org.stowage.stock.SsccNumbers;
import org.stowage.stock.StockProblem;
import org.stowage.stock.StockQuery;
import org.stowage.stock.UnitMoves;

/** Pallets, totes and cartons: put into use, one into another, out again, and looked into. */
@ApplicationScoped
@Transactional
public class Units {

    private final HandlingUnits units;
    private final UnitMoves trees;
    private final SsccNumbers numbers;
    private final PlaceRules places;
    private final Locations locations;
    private final StockQuery stock;

    Units(
            HandlingUnits units,
            UnitMoves trees,
            SsccNumbers numbers,
            PlaceRules places,
            Locations locations,
            StockQuery stock) {
        this.units = units;
        this.trees = trees;
        this.numbers = numbers;
        this.places = places;
        this.locations = locations;
        this.stock = stock;
    }

    /**
     * A new one, or an empty one again.
     *
     * @param ownerId whose company prefix an SSCC begins with
     * @throws Problem unit-not-empty, unit-elsewhere, not-a-unit-code, no-company-prefix, unknown-location
     */
    public UnitView take(Warehouse at, NewUnit asked, long ownerId, Actor actor) {
        if (asked.wantsSscc() == (asked.lpn() != null)) {
            throw Problem.of(AdjustmentProblem.LPN_OR_SSCC);
        }
        Long location = asked.location() == null
                ? null
                : locations.get(at.id(), asked.location()).id();
        String code = asked.lpn() == null ? numbers.next(at.id(), ownerId) : asked.lpn();
        HandlingUnit unit = units.take(at.id(), code, asked.kind(), location);
        return view(at, unit, actor);
    }

    /** @throws Problem unit-in-itself, unit-nowhere, unit-has-orders, unknown-unit, and the rules of the place */
    public UnitView nest(Warehouse at, String lpn, String parent, Actor actor) {
        nest(
                at.id(),
                lpn,
                parent,
                new UnitMoves.Carried(MoveReason.MOVE, "nest:" + UUID.randomUUID(), actor.operatorId(), Instant.now()));
        return get(at, lpn, actor);
    }

    void nest(long warehouseId, String lpn, String parent, UnitMoves.Carried carried) {
        HandlingUnit child = places.unit(warehouseId, lpn);
        HandlingUnit into = places.unit(warehouseId, parent);
        places.mayJoin(warehouseId, child, into);
        trees.nest(warehouseId, child, into, carried);
    }

    /** @throws Problem unknown-unit */
    public UnitView unnest(Warehouse at, String lpn, Actor actor) {
        trees.unnest(at.id(), places.unit(at.id(), lpn).id());
        return get(at, lpn, actor);
    }

    /** @throws Problem unknown-unit */
    public UnitView get(Warehouse at, String lpn, Actor actor) {
        return view(at, places.unit(at.id(), lpn), actor);
    }

    /** Whether it stands at one of these locations. */
    boolean stands(Warehouse at, String lpn, Set<Long> locationIds) {
        Long location = places.unit(at.id(), lpn).locationId();
        return location != null && locationIds.contains(location);
    }

    /** @throws Problem unknown-unit: goods of another owner lie in it */
    void mustServe(long warehouseId, @Nullable String lpn, Actor actor) {
        HandlingUnit unit = places.unit(warehouseId, String.valueOf(lpn));
        boolean others = trees.tree(warehouseId, unit.id()).stream()
                .flatMap(one -> stock.contentOf(warehouseId, one.id()).stream())
                .anyMatch(balance -> !actor.mayServe(balance.ownerId()));
        if (others) {
            throw Problem.of(StockProblem.UNKNOWN_UNIT, unit.lpn());
        }
    }

    private UnitView view(Warehouse at, HandlingUnit unit, Actor actor) {
        mustServe(at.id(), unit.lpn(), actor);
        List<HandlingUnit> all = trees.tree(at.id(), unit.id());
        return view(at, unit, all);
    }

    private UnitView view(Warehouse at, HandlingUnit unit, List<HandlingUnit> all) {
        Long location = unit.locationId();
        return new UnitView(
                unit.lpn(),
                unit.kind(),
                at.code(),
                location == null
                        ? null
                        : locations.byIds(at.id(), List.of(location)).stream()
                                .map(Location::code)
                                .findFirst()
                                .orElse(null),
                unit.parentId() == 0
                        ? null
                        : units.get(at.id(), unit.parentId())
                                .map(HandlingUnit::lpn)
                                .orElse(null),
                stock.contentOf(at.id(), unit.id()).stream()
                        .map(b -> new UnitView.Content(
                                b.sku(), b.name(), b.lot(), DatabaseName.of(b.condition()), b.onHand(), b.allocated()))
                        .toList(),
                all.stream()
                        .filter(child -> child.parentId() == unit.id())
                        .map(child -> view(at, child, all))
                        .toList());
    }

    /** @return the owner's id, 0: every owner. @throws Problem unknown-owner */
    static long owner(Owners owners, @Nullable String code, Actor actor) {
        long id = code == null ? 0 : owners.idOf(code);
        if (id > 0 && !actor.mayServe(id)) {
            throw Problem.of(CatalogProblem.UNKNOWN_OWNER, String.valueOf(code));
        }
        return id;
    }
}
