package org.stowage.transfer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.stowage.access.Actor;
import org.stowage.kernel.Retrying;

/** A transfer is called off. */
@ApplicationScoped
@Retrying
@Transactional
public class Endings {

    private final TransferDesk desk;
    private final TransferSql transfers;
    private final PutBack putBack;
    private final Claims claims;
    private final ArrivalSql arrivals;
    private final TransferNews news;

    Endings(
            TransferDesk desk,
            TransferSql transfers,
            PutBack putBack,
            Claims claims,
            ArrivalSql arrivals,
            TransferNews news) {
        this.desk = desk;
        this.transfers = transfers;
        this.putBack = putBack;
        this.claims = claims;
        this.arrivals = arrivals;
        this.news = news;
    }

    /**
     * Before it has left, its goods are everybody's again, and what was picked is booked back to where it came from. On its
     * way, it turns round: the source receives it.
     *
     * @throws Problem unknown-transfer; not-in-this-state: some of it has arrived; what is missing becomes a claim when it is
     *     closed
     */
    void cancel(String no, @Nullable String why, Instant when, Actor actor) {
        TransferSql.Row row = desk.atSource(no, actor);
        String said = why == null ? "" : why;
        switch (row.state()) {
            case REQUESTED, APPROVED -> end(row);
            case RELEASED, PICKING, PACKED, LOADED -> {
                putBack.book(row, when, actor);
                claims.putBack(row);
                end(row);
            }
            case IN_TRANSIT -> {
                long from = row.warehouseId();
                long to = row.toWarehouseId();
                long back = arrivals.expect(from, from, row.id(), row.transferNo());
                arrivals.turnRound(to, arrivals.of(to, from, row.id()), from, back);
                transfers.status(from, row.id(), TransferState.COMING_BACK);
            }
            default -> throw TransferNews.notNow(row);
        }
        news.tell(row, "cancelled", said, actor);
    }

    private void end(TransferSql.Row row) {
        transfers.status(row.warehouseId(), row.id(), TransferState.CANCELLED);
        long to = row.toWarehouseId();
        arrivals.end(to, arrivals.of(to, row.warehouseId(), row.id()));
    }
}
