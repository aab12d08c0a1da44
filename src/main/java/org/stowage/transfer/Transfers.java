package org.stowage.transfer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import org.stowage.access.Actor;
import org.stowage.kernel.Problem;
import org.stowage.kernel.Retrying;
import org.stowage.site.Warehouse;
import org.stowage.site.Warehouses;

/** The document: a warehouse asks another one for goods, and somebody there says yes, to all of it or to less. */
@ApplicationScoped
@Retrying
@Transactional
public class Transfers {

    private final TransferDesk desk;
    private final TransferSql transfers;
    private final LineSql lines;
    private final ArrivalSql arrivals;
    private final Requests requests;
    private final TransferNews news;

    public Transfers(
            TransferDesk desk,
            TransferSql transfers,
            LineSql lines,
            ArrivalSql arrivals,
            Requests requests,
            TransferNews news) {
        this.desk = desk;
        this.transfers = transfers;
        this.lines = lines;
        this.arrivals = arrivals;
        this.requests = requests;
        this.news = news;
    }

    /**
     * Either side asks.
     *
     * @return its number
     * @throws Problem with every fault of every line; then nothing is kept
     */
    String ask(Ends ends, NewTransfer asked, Actor actor) {
        Warehouse from = ends.from();
        List<Asked> read = requests.read(from.id(), asked.lines(), actor);
        if (asked.isDirect()) {
            transfers.lockPair(from.id(), ends.to().id());
        }
        String prefix = from.code() + "-T";
        long id = transfers.insert(from.id(), prefix, ends.to().id(), asked, actor.operatorId());
        for (int n = 0; n < read.size(); n++) {
            lines.insert(from.id(), id, n + 1, read.get(n));
        }
        String no = prefix + id;
        arrivals.expect(ends.to().id(), from.id(), id, no);
        news.tell(desk.read(no, actor), "requested", "", actor);
        return no;
    }

    /** Both ends of a transfer. */
    record Ends(Warehouse from, Warehouse to) {

        /** @throws Problem unknown-warehouse: the asker may see neither of them; same-warehouse */
        static Ends of(Warehouses warehouses, NewTransfer asked, Actor actor) {
            Warehouse from = warehouses.scoped(Actor.SYSTEM, asked.from());
            Warehouse to = warehouses.scoped(Actor.SYSTEM, asked.to());
            // one of the two must be his own; where neither is, he learns no more than of any strange code
            if (!actor.maySee(from.id()) && (asked.isDirect() || !actor.maySee(to.id()))) {
                warehouses.scoped(actor, asked.from());
            }
            if (asked.isDirect()) {
                warehouses.scoped(actor, asked.to());
            }
            if (from.id() == to.id()) {
                throw Problem.of(TransferProblem.SAME_WAREHOUSE, from.code()).at("/to");
            }
            return new Ends(from, to);
        }
    }

    /** @throws Problem unknown-transfer, not-in-this-state, unknown-line, more-than-asked, nothing-approved */
    void approve(String no, List<TransferActs.Approved> less, Actor actor) {
        TransferSql.Row row = desk.atSource(no, actor);
        if (row.state() != TransferState.REQUESTED) {
            throw TransferNews.notNow(row);
        }
        lines.approveAll(row.warehouseId(), row.id());
        List<LineSql.Row> all = lines.of(row.warehouseId(), List.of(row.id()));
        for (TransferActs.Approved one : less) {
            LineSql.Row line = all.stream()
                    .filter(known -> known.lineNo() == one.lineNo())
                    .findFirst()
                    .orElseThrow(() -> Problem.of(TransferProblem.UNKNOWN_LINE, one.lineNo()));
            if (one.quantity() > line.asked()) {
                throw Problem.of(TransferProblem.MORE_THAN_ASKED, line.sku(), line.asked());
            }
            lines.approve(row.warehouseId(), line.id(), one.quantity());
        }
        if (lines.of(row.warehouseId(), List.of(row.id())).stream().allMatch(line -> line.approved() == 0)) {
            throw Problem.of(TransferProblem.NOTHING_APPROVED);
        }
        transfers.approved(row.warehouseId(), row.id(), actor.operatorId());
        news.tell(row, "approved", "", actor);
    }
}
