package org.stowage.stock;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import org.stowage.kernel.Retrying;
import org.stowage.site.Locations;
import org.stowage.site.Virtual;

/**
 * Packing material that is used up: boxes, bags, envelopes that lie in stock as items. Whoever uses one is never refused: it
 * is in his hands already, whatever the books say.
 */
@ApplicationScoped
public class Supplies {

    private final SupplySql sql;
    private final Corrections corrections;
    private final StockLedger ledger;
    private final Locations locations;

    Supplies(SupplySql sql, Corrections corrections, StockLedger ledger, Locations locations) {
        this.sql = sql;
        this.corrections = corrections;
        this.ledger = ledger;
        this.locations = locations;
    }

    /**
     * Takes one unit, of those that nobody has claimed where there are any, at the desk first. A unit that was promised to a
     * customer is gone all the same: his claim ends as with every loss.
     *
     * @return false: the books have none, so nothing is booked. True also where the cause has taken its unit before.
     */
    @Transactional
    @Retrying
    public boolean use(SupplyUse use) {
        Optional<SupplySql.Unit> found = sql.lockUnit(use);
        if (found.isEmpty()) {
            return sql.isBooked(use);
        }
        SupplySql.Unit unit = found.get();
        Place from = new Place(unit.locationId(), unit.handlingUnitId(), Condition.GOOD);
        Place gone = Place.at(locations.virtual(use.warehouseId(), Virtual.CONSUMED));
        Posting posting = new Posting(
                use.warehouseId(),
                MoveReason.CONSUME,
                use.cause(),
                use.actorId(),
                use.happenedAt(),
                List.of(StockMove.of(use.itemId(), unit.lotId(), use.ownerId(), 1, from, gone)));
        if (unit.free()) {
            ledger.post(posting);
        } else {
            corrections.post(posting);
        }
        return true;
    }
}
