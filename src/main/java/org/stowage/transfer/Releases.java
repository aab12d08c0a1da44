package org.stowage.transfer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.stowage.access.Actor;
import org.stowage.kernel.Problem;
import org.stowage.kernel.Retrying;
import org.stowage.stock.AllocationLine;
import org.stowage.stock.Allocations;
import org.stowage.stock.Chain;
import org.stowage.stock.Demand;
import org.stowage.stock.Promises;
import org.stowage.stock.Strategy;

/** Claims the goods of an approved transfer: promised to nobody else from now on, and named place by place for the picker. */
@ApplicationScoped
@Retrying
@Transactional
public class Releases {

    // when goods come in, every customer who waits is served before another warehouse
    private static final Duration AFTER_ALL_ORDERS = Duration.ofDays(3650);

    private final TransferDesk desk;
    private final TransferSql transfers;
    private final LineSql lines;
    private final Promises promises;
    private final Allocations allocations;
    private final TransferNews news;

    Releases(
            TransferDesk desk,
            TransferSql transfers,
            LineSql lines,
            Promises promises,
            Allocations allocations,
            TransferNews news) {
        this.desk = desk;
        this.transfers = transfers;
        this.lines = lines;
        this.promises = promises;
        this.allocations = allocations;
        this.news = news;
    }

    /**
     * Again for what came in meanwhile.
     *
     * @throws Problem unknown-transfer, not-in-this-state; nothing-allocated: not one unit is free
     */
    void release(String no, Actor actor) {
        TransferSql.Row row = desk.atSource(no, actor);
        boolean first = row.state() == TransferState.APPROVED;
        if (!first && row.state() != TransferState.RELEASED && row.state() != TransferState.PICKING) {
            throw TransferNews.notNow(row);
        }
        List<LineSql.Row> all = lines.of(row.warehouseId(), List.of(row.id()));
        if (first) {
            promises.promise(row.warehouseId(), demand(row, all));
        }
        List<AllocationLine> taken = allocations
                .allocate(row.warehouseId(), Claimed.NO_WAVE, Claimed.as(row.id()), Chain.of(Strategy.FEFO))
                .lines();
        // goods that nobody sells are fetched where they lie: nobody claims them
        boolean unclaimed = all.stream().anyMatch(line -> !line.isGood() && line.approved() > line.picked());
        if (taken.isEmpty() && !unclaimed) {
            throw Problem.of(TransferProblem.NOTHING_ALLOCATED, row.transferNo());
        }
        if (first) {
            transfers.status(row.warehouseId(), row.id(), TransferState.RELEASED);
        }
        long units = taken.stream().mapToLong(AllocationLine::quantity).sum();
        news.tell(row, "released", String.valueOf(units), actor);
    }

    private static List<Demand> demand(TransferSql.Row row, List<LineSql.Row> all) {
        Instant last = Instant.now().plus(AFTER_ALL_ORDERS);
        return all.stream()
                .filter(line -> line.approved() > 0 && line.isGood())
                .map(line -> new Demand(
                        Claimed.by(row.id()),
                        Claimed.by(line.id()),
                        line.itemId(),
                        line.ownerId(),
                        line.approved(),
                        last,
                        null,
                        0,
                        null,
                        line.lotId()))
                .toList();
    }
}
