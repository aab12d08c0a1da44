package org.stowage.transfer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stowage.access.Actor;
import org.stowage.kernel.Problem;
import org.stowage.kernel.Retrying;

/** Goods of a transfer arrive: by carton as it stands, or unit by unit; what does not come is claimed when it is closed. */
@ApplicationScoped
@Retrying
@Transactional
public class Arrivals {

    private final TransferDesk desk;
    private final TransferSql transfers;
    private final ArrivalSql arrivals;
    private final Unloading unloading;
    private final ArrivalBook book;
    private final ArrivalEnd end;

    Arrivals(
            TransferDesk desk,
            TransferSql transfers,
            ArrivalSql arrivals,
            Unloading unloading,
            ArrivalBook book,
            ArrivalEnd end) {
        this.desk = desk;
        this.transfers = transfers;
        this.arrivals = arrivals;
        this.unloading = unloading;
        this.book = book;
        this.end = end;
    }

    /**
     * @return units that arrived
     * @throws Problem unknown-transfer, not-in-this-state, unknown-carton, already-received, and those of single units
     */
    long receive(String no, TransferActs.Receive asked, Instant when, Actor actor) {
        TransferSql.Row row = arriving(no, actor);
        long at = row.atWarehouseId();
        long arrival = arrivals.of(at, row.warehouseId(), row.id());
        long place = end.place(at, asked.location());
        List<Arrived> arrived;
        if (asked.lines() != null && !asked.lines().isEmpty()) {
            Sorting sorting = new Sorting(Sorting.of(arrivals.goods(at, arrival), asked.lpn()), place);
            asked.lines().forEach(sorting::add);
            arrived = sorting.arrived();
        } else if (asked.lpn() != null) {
            arrived = unloading.carton(row, arrival, asked.lpn(), place);
        } else {
            throw Problem.of(TransferProblem.CARTON_OR_LINES);
        }
        book.book(at, arrived, when, actor);
        unloading.emptied(row, arrival, place);
        if (row.state() == TransferState.IN_TRANSIT) {
            transfers.status(row.warehouseId(), row.id(), TransferState.RECEIVING);
        }
        long units = arrived.stream().mapToLong(Arrived::units).sum();
        end.tell(row, "received", units, actor);
        return units;
    }

    /** All of a direct transfer, loose. */
    void receiveAll(String no, @Nullable String location, Instant when, Actor actor) {
        TransferSql.Row row = arriving(no, actor);
        long at = row.atWarehouseId();
        long arrival = arrivals.of(at, row.warehouseId(), row.id());
        book.book(at, end.all(at, arrival, location), when, actor);
        close(no, actor);
    }

    /** What has not come is claimed as short. @throws Problem unknown-transfer, not-in-this-state */
    void close(String no, Actor actor) {
        TransferSql.Row row = arriving(no, actor);
        long missing = end.claimRest(row, actor);
        boolean back = row.state() == TransferState.COMING_BACK;
        transfers.status(row.warehouseId(), row.id(), back ? TransferState.CANCELLED : TransferState.CLOSED);
        end.tell(row, "closed", missing, actor);
    }

    private TransferSql.Row arriving(String no, Actor actor) {
        TransferSql.Row row = desk.atDestination(no, actor);
        if (!TransferState.ARRIVING.contains(row.state())) {
            throw TransferNews.notNow(row);
        }
        return row;
    }
}
