package org.stowage.transfer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.stowage.access.Actor;
import org.stowage.kernel.Problem;
import org.stowage.kernel.Retrying;
import org.stowage.stock.MoveReason;
import org.stowage.stock.Posting;
import org.stowage.stock.StockLedger;
import org.stowage.stock.StockMove;

/** Takes what a transfer has claimed from the shelves to staging, into a carton or loose. */
@ApplicationScoped
@Retrying
@Transactional
public class TransferPicks {

    private final TransferDesk desk;
    private final PickChoice choice;
    private final GoodsSql goods;
    private final LineSql lines;
    private final StockLedger ledger;
    private final Cartons cartons;

    TransferPicks(
            TransferDesk desk, PickChoice choice, GoodsSql goods, LineSql lines, StockLedger ledger, Cartons cartons) {
        this.desk = desk;
        this.choice = choice;
        this.goods = goods;
        this.lines = lines;
        this.ledger = ledger;
        this.cartons = cartons;
    }

    /**
     * @throws Problem unknown-transfer, not-in-this-state; not-allocated: more than is claimed there; serials-needed;
     *     unit-not-empty: other goods are in that carton
     */
    void pick(String no, TransferActs.Pick asked, Instant when, Actor actor) {
        TransferSql.Row row = desk.atSource(no, actor);
        if (!TransferState.CLAIMING.contains(row.state())) {
            throw TransferNews.notNow(row);
        }
        long at = row.warehouseId();
        List<LineSql.Row> known = lines.of(at, List.of(row.id()));
        List<PickChoice.Take> takes = choice.of(row, known, asked.lines());
        long staging = cartons.staging(at);
        long carton = asked.lpn() == null ? 0 : cartons.open(row, asked.lpn(), staging);
        Map<Long, Long> units = new HashMap<>();
        // what nobody claims is nobody's order either: it is carried, not picked
        Map<MoveReason, List<StockMove>> moves = new EnumMap<>(MoveReason.class);
        long first = 0;
        for (PickChoice.Take take : takes) {
            Fetch from = take.from();
            Goods one = from.picked(row.id(), carton, staging, take.units(), take.serials());
            long id = goods.insert(at, one);
            first = first == 0 ? id : first;
            MoveReason reason = from.isClaimed() ? MoveReason.PICK : MoveReason.MOVE;
            moves.computeIfAbsent(reason, any -> new ArrayList<>()).add(new StockMove(
                    from.itemId(),
                    from.lotId(),
                    from.ownerId(),
                    take.units(),
                    from.stands(),
                    one.stands(),
                    from.isClaimed(),
                    take.serials()));
            units.merge(one.lineId(), one.quantity(), Long::sum);
        }
        lines.picked(at, units);
        String cause = "transfer-pick:" + first;
        moves.forEach((reason, all) -> ledger.post(new Posting(
                at,
                reason,
                reason == MoveReason.PICK ? cause : cause + ":carried",
                actor.operatorId(),
                when,
                all)));
        cartons.settle(row, actor);
    }
}
