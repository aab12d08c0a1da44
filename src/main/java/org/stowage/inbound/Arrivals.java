package org.stowage.inbound;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.stowage.catalog.Kits;
import org.stowage.kernel.Problem;
import org.stowage.site.Locations;
import org.stowage.site.Virtual;
import org.stowage.stock.Condition;
import org.stowage.stock.MoveReason;
import org.stowage.stock.Place;
import org.stowage.stock.Posting;
import org.stowage.stock.StockLedger;
import org.stowage.stock.StockMove;
import org.stowage.task.NewTask;
import org.stowage.task.TaskKind;
import org.stowage.task.Tasks;

/** Lines, ledger and putaway work of goods that come in: always written together. */
@ApplicationScoped
class Arrivals {

    private final ReceiptSql sql;
    private final StockLedger ledger;
    private final Locations locations;
    private final StockPlaces places;
    private final Tasks tasks;
    private final Kits kits;

    Arrivals(ReceiptSql sql, StockLedger ledger, Locations locations, StockPlaces places, Tasks tasks, Kits kits) {
        this.sql = sql;
        this.ledger = ledger;
        this.locations = locations;
        this.places = places;
        this.tasks = tasks;
        this.kits = kits;
    }

    long dock(long warehouseId) {
        return places.dock(warehouseId);
    }

    /** Whole receipts. @param ids by place in the list; those that are missing are passed over */
    void write(
            long warehouseId,
            List<NewReceipt> receipts,
            List<List<ReceivedLine>> lines,
            Map<Integer, Long> ids,
            String prefix,
            long actorId) {
        List<Long> receiptIds = new ArrayList<>();
        List<ReceivedLine> flat = new ArrayList<>();
        List<Long> expected = new ArrayList<>();
        List<Long> received = new ArrayList<>();
        ids.forEach((place, id) -> lines.get(place).forEach(line -> {
            boolean announced = receipts.get(place).isAnnounced();
            receiptIds.add(id);
            flat.add(line);
            expected.add(announced ? line.quantity() : 0);
            received.add(announced ? 0 : line.quantity());
        }));
        if (flat.isEmpty()) {
            return;
        }
        sql.addLines(warehouseId, receiptIds, flat, expected, received);
        Instant now = Instant.now();
        List<Posting> postings = new ArrayList<>();
        Map<String, List<ReceivedLine>> arrived = new LinkedHashMap<>();
        ids.forEach((place, id) -> {
            if (!receipts.get(place).isAnnounced()) {
                List<StockMove> moves = moves(warehouseId, receipts.get(place), lines.get(place));
                postings.add(new Posting(warehouseId, MoveReason.RECEIVE, "receipt:" + id, actorId, now, moves));
                String asked = receipts.get(place).receiptNo();
                arrived.put(asked == null ? prefix + id : asked, lines.get(place));
            }
        });
        if (!postings.isEmpty()) {
            queue(warehouseId, arrived);
            ledger.postAll(postings);
        }
    }

    private List<StockMove> moves(long warehouseId, NewReceipt receipt, List<ReceivedLine> lines) {
        long supplier = locations.virtual(warehouseId, Virtual.SUPPLIER);
        List<StockMove> moves = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            ReceivedLine line = lines.get(i);
            moves.add(StockMove.of(
                            line.itemId(),
                            line.lotId(),
                            line.ownerId(),
                            line.quantity(),
                            Place.at(supplier).as(line.condition()),
                            Place.at(Objects.requireNonNull(line.locationId())).as(line.condition()))
                    .withSerials(receipt.lines().get(i).serialsOrNone()));
        }
        return moves;
    }

    /** Units of one scan; less than zero goes back to the supplier's side. */
    void write(long warehouseId, ReceiptHead head, Arrival arrival) {
        kits.refuseToStock(List.of(arrival.itemId()));
        long at = arrivalPlace(warehouseId, head, arrival);
        // its putaway is work when the receipt is closed
        ReceivedLine line = new ReceivedLine(
                arrival.itemId(),
                arrival.ownerId(),
                arrival.lotId(),
                arrival.condition(),
                arrival.quantity(),
                at,
                false);
        boolean back = arrival.quantity() < 0;
        if (!back) {
            sql.addLines(warehouseId, List.of(head.id()), List.of(line), List.of(0L), List.of(arrival.quantity()));
        } else if (!sql.takeBack(warehouseId, head.id(), line, -arrival.quantity())) {
            throw Problem.of(InboundProblem.BELOW_SCANNED, -arrival.quantity());
        }
        Place outside =
                Place.at(locations.virtual(warehouseId, Virtual.SUPPLIER)).as(arrival.condition());
        Place inside = Place.at(at).in(arrival.handlingUnitId()).as(arrival.condition());
        StockMove move = StockMove.of(
                        arrival.itemId(),
                        arrival.lotId(),
                        arrival.ownerId(),
                        Math.abs(arrival.quantity()),
                        back ? inside : outside,
                        back ? outside : inside)
                .withSerials(arrival.serials());
        ledger.post(new Posting(
                warehouseId,
                MoveReason.RECEIVE,
                arrival.cause(),
                arrival.actor().operatorId(),
                arrival.happenedAt(),
                List.of(move)));
    }

    private long arrivalPlace(long warehouseId, ReceiptHead head, Arrival arrival) {
        if (arrival.handlingUnitId() > 0 && places.isSimple(warehouseId)) {
            return places.ofUnit(warehouseId);
        }
        long usual = places.ofArrival(warehouseId, arrival.itemId(), arrival.condition());
        boolean toDock = arrival.condition() == Condition.GOOD && usual == places.dock(warehouseId);
        return toDock && head.locationId() != null ? head.locationId() : usual;
    }

    /** Putaway work for the good units that stand at a dock; in simple mode none do. @param arrived by receipt number */
    void queue(long warehouseId, Map<String, List<ReceivedLine>> arrived) {
        List<NewTask> work = new ArrayList<>();
        arrived.forEach((receiptNo, lines) -> lines.stream()
                .filter(ReceivedLine::toPutAway)
                .map(line -> putaway(receiptNo, line))
                .forEach(work::add));
        tasks.createAll(warehouseId, work);
    }

    private static NewTask putaway(String receiptNo, ReceivedLine line) {
        return NewTask.of(
                        TaskKind.PUTAWAY,
                        receiptNo,
                        Objects.requireNonNull(line.locationId()),
                        line.itemId(),
                        line.ownerId(),
                        line.quantity())
                .of(line.lotId(), 0);
    }
}
