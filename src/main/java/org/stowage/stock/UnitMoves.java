package org.stowage.stock;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.stowage.kernel.Problem;
import org.stowage.kernel.Retrying;

/**
 * Pallets, totes and cartons with what is in them. Whatever stands in a unit goes where the unit goes, in one act: content and
 * nested units alike. A unit that stands in another one is where that one is.
 */
@ApplicationScoped
@Retrying
@Transactional
public class UnitMoves {

    /** Who carries, when, and the cause of the ledger's rows. */
    public record Carried(MoveReason reason, String cause, long actorId, Instant happenedAt) {}

    private final UnitSql sql;
    private final StockLedger ledger;
    private final List<OrderGoods> orderGoods;
    private final List<OrderNumbers> numbers;

    public UnitMoves(
            UnitSql sql, StockLedger ledger, @All List<OrderGoods> orderGoods, @All List<OrderNumbers> numbers) {
        this.sql = sql;
        this.ledger = ledger;
        this.orderGoods = orderGoods;
        this.numbers = numbers;
    }

    /**
     * Carries a unit with all that is in it. Taken out of another unit, it stands by itself.
     *
     * @return units of stock that moved
     * @throws Problem unit-has-orders: picks have claimed some of its content, or it holds picked or packed goods
     */
    public long move(long warehouseId, HandlingUnit unit, long toLocationId, Carried carried) {
        sql.lockTrees(warehouseId);
        sql.parent(warehouseId, unit.id(), 0);
        return carry(warehouseId, unit, toLocationId, carried);
    }

    /**
     * Puts a unit into another one; it goes to where that one stands.
     *
     * @throws Problem unit-in-itself: the other one stands in this one; unit-nowhere; unit-has-orders
     */
    public long nest(long warehouseId, HandlingUnit child, HandlingUnit parent, Carried carried) {
        sql.lockTrees(warehouseId);
        if (sql.chain(warehouseId, parent.id()).contains(child.id())) {
            throw Problem.of(StockProblem.UNIT_IN_ITSELF, child.lpn(), parent.lpn());
        }
        sql.parent(warehouseId, child.id(), parent.id());
        // read again under the lock: somebody may have carried it a moment ago
        HandlingUnit standing = sql.units(warehouseId, List.of(parent.id())).getFirst();
        if (standing.locationId() == null) {
            throw Problem.of(StockProblem.UNIT_NOWHERE, parent.lpn());
        }
        return carry(warehouseId, child, standing.locationId(), carried);
    }

    /** Until this transaction ends nobody else changes what stands in what: who looks before he nests asks for it first. */
    public void lockTrees(long warehouseId) {
        sql.lockTrees(warehouseId);
    }

    /** What the unit stands in, however deep, and that stands in nothing; itself where it does. */
    public long outermost(long warehouseId, long unitId) {
        return sql.outermost(warehouseId, unitId).orElse(unitId);
    }

    /** Takes a unit out of the one that it stands in; both stay where they are. */
    public void unnest(long warehouseId, long unitId) {
        sql.lockTrees(warehouseId);
        sql.parent(warehouseId, unitId, 0);
    }

    /**
     * Puts a unit into another one without carrying it: goods packed for a customer stay booked where they were packed until
     * they leave the building, in whatever bag or cage they stand meanwhile.
     *
     * @throws Problem unit-in-itself: the other one stands in this one
     */
    public void gather(long warehouseId, HandlingUnit child, HandlingUnit parent) {
        sql.lockTrees(warehouseId);
        if (sql.chain(warehouseId, parent.id()).contains(child.id())) {
            throw Problem.of(StockProblem.UNIT_IN_ITSELF, child.lpn(), parent.lpn());
        }
        sql.parent(warehouseId, child.id(), parent.id());
    }

    /** These have left the building: they stand in nothing, and what is empty without them neither. */
    public void scatter(long warehouseId, Collection<Long> unitIds) {
        Collection<Long> next = unitIds;
        while (!next.isEmpty()) {
            next = sql.release(warehouseId, next);
        }
    }

    private long carry(long warehouseId, HandlingUnit unit, long toLocationId, Carried carried) {
        List<Long> tree = sql.tree(warehouseId, unit.id());
        List<UnitSql.Inside> content = sql.lockContent(warehouseId, tree);
        List<StockMove> moves = new ArrayList<>();
        for (UnitSql.Inside inside : content) {
            if (inside.locationId() != toLocationId) {
                Place from = inside.place();
                Place to = new Place(toLocationId, from.handlingUnitId(), from.condition());
                moves.add(StockMove.of(inside.itemId(), inside.lotId(), inside.ownerId(), inside.onHand(), from, to));
            }
        }
        if (!moves.isEmpty()) {
            mustBeFree(warehouseId, unit, tree, content);
            ledger.post(new Posting(
                    warehouseId, carried.reason(), carried.cause(), carried.actorId(), carried.happenedAt(), moves));
        }
        sql.place(warehouseId, tree, toLocationId);
        return moves.stream().mapToLong(StockMove::quantity).sum();
    }

    private void mustBeFree(long warehouseId, HandlingUnit unit, List<Long> tree, List<UnitSql.Inside> content) {
        Set<Long> orders = new TreeSet<>(sql.ordersAllocated(
                warehouseId, content.stream().map(UnitSql.Inside::id).toList()));
        orderGoods.forEach(
                room -> room.of(warehouseId, GoodsFilter.at(null, tree)).forEach(held -> orders.add(held.orderId())));
        if (!orders.isEmpty()) {
            List<String> named = numbers.stream()
                    .flatMap(room -> room.of(warehouseId, orders).stream())
                    .toList();
            throw Problem.of(StockProblem.UNIT_HAS_ORDERS, unit.lpn(), String.join(", ", named));
        }
    }

    /** The unit and all units in it, by code. */
    public List<HandlingUnit> tree(long warehouseId, long unitId) {
        return sql.units(warehouseId, sql.tree(warehouseId, unitId));
    }
}
