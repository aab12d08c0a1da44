package org.stowage.transfer;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Comparator;
import java.util.Objects;
import org.stowage.access.Actor;
import org.stowage.kernel.Problem;
import org.stowage.site.Locations;
import org.stowage.site.Virtual;
import org.stowage.stock.Balance;
import org.stowage.stock.Condition;
import org.stowage.stock.Place;
import org.stowage.stock.StockQuery;

/**
 * What a settlement books. Whatever left the source's shelves stands on the road until it is received, back, or written off;
 * what came too many stands there with the other sign until the source books it out or has it back.
 */
@ApplicationScoped
class ClaimBook {

    private final ClaimMoves moves;
    private final ArrivalEnd places;
    private final Locations locations;
    private final LotDates dates;
    private final StockQuery stock;

    ClaimBook(ClaimMoves moves, ArrivalEnd places, Locations locations, LotDates dates, StockQuery stock) {
        this.moves = moves;
        this.places = places;
        this.locations = locations;
        this.dates = dates;
        this.stock = stock;
    }

    /** @return units that stay claimed */
    long settle(TransferSql.Row row, ReceiptSql.Claim claim, TransferActs.Settle asked, Instant when, Actor actor) {
        ClaimMoves.Act act = new ClaimMoves.Act(row, claim, when, actor);
        return switch (claim.of()) {
            case SHORT -> lost(act, asked);
            case DAMAGED, DATE -> doubtful(act, asked);
            case OVER -> over(act, asked);
        };
    }

    private long lost(ClaimMoves.Act act, TransferActs.Settle asked) {
        long source = act.row().warehouseId();
        if (asked.settlement().writesOff()) {
            moves.post(act, source, road(source), Place.at(locations.virtual(source, Virtual.COUNT)));
            return act.claim().claimed();
        }
        boolean found = asked.settlement() == Settlement.FOUND;
        if (found) {
            date(act, asked);
        }
        long where = found ? act.claim().atWarehouseId() : source;
        Place to =
                Place.at(places.place(where, asked.location())).as(act.claim().sentAs());
        moves.post(act, where, road(where), to);
        moves.receipt(act, found ? Arrived.FOUND : Arrived.RETURNED, to);
        return 0;
    }

    /** Damaged, or of a lot whose end is in doubt: there, but nobody's yet. */
    private long doubtful(ClaimMoves.Act act, TransferActs.Settle asked) {
        long at = act.claim().atWarehouseId();
        long source = act.row().warehouseId();
        if (asked.settlement().writesOff()) {
            return act.claim().claimed();
        }
        Place stands = stands(act, at, asked);
        if (asked.settlement() == Settlement.FOUND) {
            date(act, asked);
            Place good = stands.as(act.claim().sentAs());
            if (!good.equals(stands)) {
                moves.post(act, at, stands, good);
            }
            moves.receipt(act, Arrived.FOUND, good);
            return 0;
        }
        Place to = Place.at(places.place(source, null))
                .as(act.claim().of() == ClaimKind.DATE ? act.claim().sentAs() : Condition.DAMAGED);
        moves.post(act, at, stands, road(at));
        moves.postBack(act, source, road(source), to);
        moves.receipt(act, Arrived.RETURNED, to);
        return 0;
    }

    private long over(ClaimMoves.Act act, TransferActs.Settle asked) {
        long at = act.claim().atWarehouseId();
        long source = act.row().warehouseId();
        if (asked.settlement().writesOff()) {
            throw Problem.of(
                    TransferProblem.NO_SUCH_SETTLEMENT, asked.settlement().code());
        }
        if (asked.settlement() == Settlement.FOUND) {
            date(act, asked);
            Condition sentAs = act.claim().sentAs();
            long from = asked.location() == null ? moves.origin(act) : places.place(source, asked.location());
            moves.correct(act, source, Place.at(from).as(sentAs), road(source));
            // set apart when they came, whether their lot's day is told now or was with another claim of it
            if (act.claim().as() == Condition.QUARANTINE && sentAs != Condition.QUARANTINE) {
                Place stands = stands(act, at, asked);
                moves.postBack(act, at, stands, stands.as(sentAs));
            }
        } else {
            moves.post(act, at, stands(act, at, asked), road(at));
        }
        return 0;
    }

    /** Nothing is sold whose end is in doubt: who says that the goods are there says when they end. */
    private void date(ClaimMoves.Act act, TransferActs.Settle asked) {
        if (act.claim().isDateInDoubt()) {
            dates.decide(act, moves.expected(act), asked.expiresOn());
        }
    }

    private Place stands(ClaimMoves.Act act, long at, TransferActs.Settle asked) {
        Long known = act.claim().locationId();
        Place place = Place.at(known == null || asked.location() != null ? places.place(at, asked.location()) : known)
                .as(act.claim().as());
        return stock.ofItem(at, act.claim().itemId()).stream()
                .filter(there -> holds(there, place, act.claim()))
                .min(Comparator.comparing(there -> there.handlingUnitId() > 0))
                .map(there -> place.in(there.handlingUnitId()))
                .orElse(place);
    }

    /** Loose, or still in the carton that it came in. */
    private static boolean holds(Balance there, Place place, ReceiptSql.Claim claim) {
        return there.locationId() == place.locationId()
                && there.condition() == place.condition()
                && there.ownerId() == claim.ownerId()
                && Objects.equals(there.lot(), claim.lot())
                && there.onHand() >= claim.quantity();
    }

    private Place road(long warehouseId) {
        return Place.at(locations.virtual(warehouseId, Virtual.TRANSIT));
    }
}
