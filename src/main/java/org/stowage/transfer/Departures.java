package org.stowage.transfer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import org.stowage.access.Actor;
import org.stowage.kernel.Problem;
import org.stowage.kernel.Retrying;

/** The truck leaves: what was picked is on its way, booked out of the source and announced to the destination. */
@ApplicationScoped
@Retrying
@Transactional
public class Departures {

    private final TransferDesk desk;
    private final TransferSql transfers;
    private final Staged staged;
    private final Claims claims;
    private final Leaving leaving;
    private final TransferNews news;

    Departures(
            TransferDesk desk,
            TransferSql transfers,
            Staged staged,
            Claims claims,
            Leaving leaving,
            TransferNews news) {
        this.desk = desk;
        this.transfers = transfers;
        this.staged = staged;
        this.claims = claims;
        this.leaving = leaving;
        this.news = news;
    }

    /**
     * What was not picked is given back: a transfer leaves once.
     *
     * @throws Problem unknown-transfer, not-in-this-state, nothing-picked; not-packed, not-loaded: a carton that is still
     *     open, or stands at staging while others are on the truck; stock-is-frozen
     */
    void ship(String no, Instant when, Actor actor) {
        TransferSql.Row row = desk.atSource(no, actor);
        if (!TransferState.PICKED.contains(row.state())) {
            throw TransferNews.notNow(row);
        }
        List<Goods> picked = staged.of(row);
        if (picked.isEmpty()) {
            throw Problem.of(TransferProblem.NOTHING_PICKED, row.transferNo());
        }
        List<GoodsSql.Carton> cartons = staged.cartons(row);
        boolean begun = cartons.stream().anyMatch(GoodsSql.Carton::loaded);
        for (GoodsSql.Carton carton : cartons) {
            if (!carton.packed()) {
                throw Problem.of(TransferProblem.NOT_PACKED, carton.lpn());
            }
            if (begun && !carton.loaded()) {
                throw Problem.of(TransferProblem.NOT_LOADED, carton.lpn());
            }
        }
        claims.keep(row, picked);
        leaving.book(row, picked, when, actor);
        claims.end(row);
        transfers.shipped(row.warehouseId(), row.id(), actor.operatorId());
        long units = picked.stream().mapToLong(Goods::quantity).sum();
        news.tell(row, "shipped", String.valueOf(units), actor);
    }
}
