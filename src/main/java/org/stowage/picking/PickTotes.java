package org.stowage.picking;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.stowage.kernel.Problem;
import org.stowage.site.Location;
import org.stowage.site.LocationKind;
import org.stowage.stock.Balance;
import org.stowage.stock.HandlingUnit;
import org.stowage.stock.HandlingUnits;
import org.stowage.stock.MoveReason;
import org.stowage.stock.Place;
import org.stowage.stock.Posting;
import org.stowage.stock.StockLedger;
import org.stowage.stock.StockMove;
import org.stowage.stock.StockQuery;
import org.stowage.task.Desk;
import org.stowage.task.Meaning;
import org.stowage.task.Outcome;

/** The tote of a walk: taken at its beginning, set down at its end. */
@ApplicationScoped
class PickTotes {

    private static final Set<LocationKind> DROPS =
            EnumSet.of(LocationKind.STAGING, LocationKind.PACK, LocationKind.PROBLEM);

    private final PickSql sql;
    private final PickedSql goods;
    private final PickPlan plan;
    private final HandlingUnits units;
    private final StockQuery stock;
    private final StockLedger ledger;

    PickTotes(PickSql sql, PickedSql goods, PickPlan plan, HandlingUnits units, StockQuery stock, StockLedger ledger) {
        this.sql = sql;
        this.goods = goods;
        this.plan = plan;
        this.units = units;
        this.stock = stock;
        this.ledger = ledger;
    }

    Outcome<PickMemory> take(PickMemory memory, Meaning.OfHandlingUnit scanned, Desk desk) {
        long warehouse = desk.warehouseId();
        HandlingUnit tote = units.open(warehouse, scanned.lpn(), HandlingUnit.Kind.TOTE, null);
        if (tote.kind() == HandlingUnit.Kind.PALLET || tote.kind() == HandlingUnit.Kind.PARCEL) {
            throw Problem.of(PickProblem.NOT_A_TOTE, tote.lpn());
        }
        boolean isTaken =
                sql.otherListWith(warehouse, memory.listId(), tote.id()).isPresent()
                        || !stock.contentOf(warehouse, tote.id()).isEmpty();
        if (isTaken) {
            throw Problem.of(PickProblem.TOTE_IN_USE, tote.lpn());
        }
        long staging = plan.staging(warehouse);
        units.moveTo(warehouse, tote.id(), staging);
        sql.tote(warehouse, memory.listId(), tote.id());
        PickMemory on = memory.withTote(tote.id());
        return plan.stopped(on, desk).orElseGet(() -> plan.next(on, PickWords.of("tote-taken", tote.lpn()), desk));
    }

    Outcome<PickMemory> drop(PickMemory memory, Meaning.OfLocation scanned, Desk desk) {
        Optional<Outcome<PickMemory>> stop = plan.stopped(memory, desk);
        if (stop.isPresent()) {
            return stop.get();
        }
        Location to = scanned.location();
        if (!DROPS.contains(to.kind()) || to.isBlocked()) {
            throw Problem.of(PickProblem.NOT_A_DROP_LOCATION, to.code());
        }
        Place from = plan.placeOf(memory, desk);
        if (from.locationId() != to.id()) {
            carry(memory, to, desk);
        }
        sql.end(desk.warehouseId(), memory.listId(), "done");
        return Outcome.finish(PickWords.of("dropped", to.code()));
    }

    private void carry(PickMemory memory, Location to, Desk desk) {
        long warehouse = desk.warehouseId();
        List<StockMove> moves = stock.contentOf(warehouse, memory.toteId()).stream()
                .map(balance -> move(balance, to))
                .toList();
        // empty when a stopped order's goods were put back out of the tote meanwhile
        if (!moves.isEmpty()) {
            ledger.post(new Posting(
                    warehouse, MoveReason.MOVE, desk.cause(), desk.actor().operatorId(), desk.happenedAt(), moves));
        }
        goods.moveUnit(warehouse, memory.toteId(), to.id());
        units.moveTo(warehouse, memory.toteId(), to.id());
    }

    private static StockMove move(Balance balance, Location to) {
        Place from = new Place(balance.locationId(), balance.handlingUnitId(), balance.condition());
        Place there = new Place(to.id(), balance.handlingUnitId(), balance.condition());
        return StockMove.of(balance.itemId(), balance.lotId(), balance.ownerId(), balance.onHand(), from, there);
    }
}
