package org.stowage.inbound;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.stowage.kernel.Problem;
import org.stowage.kernel.Retrying;
import org.stowage.site.Location;
import org.stowage.stock.HandlingUnits;
import org.stowage.stock.MoveReason;
import org.stowage.stock.Place;
import org.stowage.stock.Posting;
import org.stowage.stock.StockLedger;
import org.stowage.stock.StockMove;
import org.stowage.task.Task;
import org.stowage.task.TaskKind;
import org.stowage.task.Tasks;

/**
 * From the dock to the shelf. Proposes a place that every hard rule allows and says why; books the move, after which the
 * goods can be sold, and ends their putaway work.
 */
@ApplicationScoped
@Retrying
@Transactional
public class Putaway {

    private final PutawaySql sql;
    private final StockLedger ledger;
    private final HandlingUnits units;
    private final Tasks tasks;

    Putaway(PutawaySql sql, StockLedger ledger, HandlingUnits units, Tasks tasks) {
        this.sql = sql;
        this.ledger = ledger;
        this.units = units;
        this.tasks = tasks;
    }

    /** What has stood at a dock longest: the next to be put away. */
    Optional<PutawaySql.AtDock> next(long warehouseId) {
        return sql.oldest(warehouseId);
    }

    /** @throws Problem nothing-at-dock */
    List<PutawaySql.AtDock> ofItem(long warehouseId, long itemId, String sku) {
        List<PutawaySql.AtDock> goods = sql.ofItem(warehouseId, itemId);
        if (goods.isEmpty()) {
            throw Problem.of(InboundProblem.NOTHING_AT_DOCK, sku);
        }
        return goods;
    }

    /** @throws Problem unit-empty */
    List<PutawaySql.AtDock> ofUnit(long warehouseId, long handlingUnitId, String lpn) {
        List<PutawaySql.AtDock> goods = sql.inUnit(warehouseId, handlingUnitId);
        if (goods.isEmpty()) {
            throw Problem.of(InboundProblem.UNIT_EMPTY, lpn);
        }
        return goods;
    }

    /**
     * Where these units should go: to the same item, to its own face, to the nearest empty place, to any with room.
     *
     * @param not locations found full
     * @throws Problem no-location-free
     */
    public Proposal propose(long warehouseId, long itemId, long lotId, long quantity, Collection<Long> not) {
        return find(warehouseId, itemId, lotId, quantity, not)
                .orElseThrow(() -> Problem.of(InboundProblem.NO_LOCATION_FREE));
    }

    /** As {@link #propose}; empty when no location may take them. */
    public Optional<Proposal> find(long warehouseId, long itemId, long lotId, long quantity, Collection<Long> not) {
        return sql.propose(warehouseId, itemId, lotId, quantity, not);
    }

    /** @throws Problem naming the rule by which these units may not go there */
    public void allow(long warehouseId, Location location, long itemId, long lotId, long quantity) {
        sql.facts(warehouseId, location.id(), itemId, lotId).allow(quantity);
    }

    /**
     * Books the move of goods from a dock to a location.
     *
     * @throws Problem naming the rule that forbids it; not-enough-stock when somebody else took them
     */
    public void confirm(
            long warehouseId, PutawayGoods goods, Location to, String cause, long actorId, Instant happenedAt) {
        List<StockMove> moves = new ArrayList<>();
        if (goods.handlingUnitId() == 0) {
            allow(warehouseId, to, goods.itemId(), goods.lotId(), goods.quantity());
            moves.add(StockMove.of(
                    goods.itemId(),
                    goods.lotId(),
                    goods.ownerId(),
                    goods.quantity(),
                    Place.at(goods.fromLocationId()),
                    Place.at(to.id())));
            finish(warehouseId, goods.fromLocationId(), goods.itemId(), goods.lotId(), goods.quantity());
        } else {
            sql.inUnit(warehouseId, goods.handlingUnitId()).forEach(content -> {
                allow(warehouseId, to, content.itemId(), content.lotId(), content.quantity());
                Place from = Place.at(content.locationId()).in(content.handlingUnitId());
                moves.add(StockMove.of(
                        content.itemId(),
                        content.lotId(),
                        content.ownerId(),
                        content.quantity(),
                        from,
                        Place.at(to.id()).in(content.handlingUnitId())));
                finish(warehouseId, content.locationId(), content.itemId(), content.lotId(), content.quantity());
            });
            units.moveTo(warehouseId, goods.handlingUnitId(), to.id());
        }
        if (moves.isEmpty()) {
            throw Problem.of(InboundProblem.NOTHING_AT_DOCK, goods.sku());
        }
        ledger.post(new Posting(warehouseId, MoveReason.PUTAWAY, cause, actorId, happenedAt, moves));
    }

    /** The work of these units, whoever had claimed it, is done: they were put away by whoever scanned them. */
    private void finish(long warehouseId, long dock, long itemId, long lotId, long quantity) {
        long left = quantity;
        for (Task task : tasks.openAt(warehouseId, TaskKind.PUTAWAY, dock, itemId)) {
            if (task.lotId() == lotId && left > 0) {
                long now = Math.min(left, task.open());
                tasks.done(warehouseId, task.id(), now);
                left -= now;
            }
        }
    }
}
