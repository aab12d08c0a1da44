package org.stowage.transfer;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.stowage.access.Actor;
import org.stowage.site.Locations;
import org.stowage.site.Virtual;
import org.stowage.stock.Lots;
import org.stowage.stock.MoveReason;
import org.stowage.stock.Place;
import org.stowage.stock.Posting;
import org.stowage.stock.StockLedger;
import org.stowage.stock.StockMove;

/**
 * Books what has arrived into the receiver's stock; what is damaged or too much becomes a claim at once, and so do goods of
 * a lot that ends on another day here: they are taken all the same, under quarantine.
 */
@ApplicationScoped
class ArrivalBook {

    private record LotKey(
            long itemId,
            @Nullable String code,
            @Nullable LocalDate expiresOn) {}

    /** @param differs it ends on another day here than the source says */
    private record Batch(long lotId, boolean differs) {}

    private final ArrivalSql arrivals;
    private final ReceiptSql receipts;
    private final Locations locations;
    private final Lots lots;
    private final StockLedger ledger;

    ArrivalBook(ArrivalSql arrivals, ReceiptSql receipts, Locations locations, Lots lots, StockLedger ledger) {
        this.arrivals = arrivals;
        this.receipts = receipts;
        this.locations = locations;
        this.lots = lots;
        this.ledger = ledger;
    }

    void book(long at, List<Arrived> all, Instant when, Actor actor) {
        Place road = Place.at(locations.virtual(at, Virtual.TRANSIT));
        Map<Long, List<String>> left = new HashMap<>();
        Map<LotKey, Batch> batches = new HashMap<>();
        List<StockMove> moves = new ArrayList<>();
        long first = 0;
        for (Arrived came : all) {
            ArrivalSql.Expected of = came.of();
            Batch batch = batches.computeIfAbsent(
                    new LotKey(of.itemId(), of.lot(), of.expiresOn()), same -> batch(at, of));
            Arrived one = batch.differs() ? came.undated() : came;
            Place to = one.to();
            long receipt = receipts.receipt(
                    at, of, one.kind(), one.units(), to.locationId(), to.handlingUnitId(), actor.operatorId());
            first = first == 0 ? receipt : first;
            if (one.wasSent()) {
                List<String> serials = left.computeIfAbsent(of.id(), any -> new ArrayList<>(of.serialList()));
                serials.removeAll(one.serials());
                arrivals.arrived(at, of.id(), one.units(), SerialText.write(serials));
            }
            claim(at, one, actor);
            moves.add(StockMove.of(of.itemId(), batch.lotId(), of.ownerId(), one.units(), road, to)
                    .withSerials(one.serials()));
        }
        ledger.post(new Posting(at, MoveReason.TRANSFER, "transfer-receipt:" + first, actor.operatorId(), when, moves));
    }

    private void claim(long at, Arrived one, Actor actor) {
        if (!one.kind().equals(Arrived.GOOD)) {
            receipts.claim(
                    at,
                    one.of(),
                    one.claim(),
                    one.units(),
                    SerialText.write(one.serials()),
                    one.to(),
                    actor.operatorId());
        }
    }

    /** The lot of the same code in these books, whatever its end is here. @return 0: of no lot */
    long lot(long at, ArrivalSql.Expected of) {
        return batch(at, of).lotId();
    }

    /** Of a new lot the end is told with the goods. */
    private Batch batch(long at, ArrivalSql.Expected of) {
        String code = of.lot();
        if (code == null) {
            return new Batch(0, false);
        }
        return lots.find(at, of.itemId(), code)
                .filter(lot -> lot.expiresOn() != null && of.expiresOn() != null)
                .filter(lot -> !Objects.equals(lot.expiresOn(), of.expiresOn()))
                .map(lot -> new Batch(lot.id(), true))
                .orElseGet(() -> new Batch(lots.idOf(at, of.itemId(), code, of.expiresOn()), false));
    }
}
