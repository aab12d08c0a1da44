package org.stowage.transfer;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.stowage.kernel.Problem;
import org.stowage.task.Desk;
import org.stowage.task.Meaning;
import org.stowage.task.Outcome;

/** Which end of a transfer somebody stands at, and what is to be done there. */
@ApplicationScoped
class OpenSteps {

    private final AtDesk at;
    private final GoodsSql goods;
    private final ArrivalSql arrivals;

    OpenSteps(AtDesk at, GoodsSql goods, ArrivalSql arrivals) {
        this.at = at;
        this.goods = goods;
        this.arrivals = arrivals;
    }

    Outcome<TransferMemory> document(TransferMemory memory, Meaning.OfDocument scanned, Desk desk) {
        return open(scanned.no(), desk);
    }

    Outcome<TransferMemory> carton(TransferMemory memory, Meaning.OfHandlingUnit scanned, Desk desk) {
        String no = goods.transferOf(desk.warehouseId(), scanned.lpn())
                .or(() -> arrivals.transferOf(List.of(desk.warehouseId()), scanned.lpn()))
                .orElseThrow(() -> Problem.of(TransferProblem.UNKNOWN_TRANSFER, scanned.lpn()));
        return open(no, desk);
    }

    private Outcome<TransferMemory> open(String no, Desk desk) {
        TransferSql.Row row = at.transfer(no, desk);
        TransferMemory opened = TransferMemory.of(row.transferNo());
        if (AtDesk.arrives(row, desk) && TransferState.ARRIVING.contains(row.state())) {
            return Outcome.advance(
                    opened,
                    TransferDialog.ARRIVE,
                    TransferWords.say("dialog.arriving", row.transferNo(), row.warehouse()));
        }
        if (!TransferState.CLAIMING.contains(row.state())) {
            throw TransferNews.notNow(row);
        }
        return leaving(row, opened);
    }

    /** Fetch what is claimed, then load what is packed, then leave. */
    Outcome<TransferMemory> leaving(TransferSql.Row row, TransferMemory memory) {
        List<GoodsSql.Carton> cartons = goods.cartons(row.warehouseId(), row.id());
        boolean packed = cartons.stream().allMatch(GoodsSql.Carton::packed);
        if (!packed || at.next(row, "").isPresent()) {
            return Outcome.advance(
                    memory,
                    TransferDialog.CARTON,
                    TransferWords.say("dialog.carton", row.transferNo(), row.toWarehouse()));
        }
        boolean loaded = cartons.stream().allMatch(GoodsSql.Carton::loaded);
        String step = loaded ? TransferDialog.LEAVE : TransferDialog.LOAD;
        return Outcome.advance(memory, step, TransferWords.say("dialog." + step, row.transferNo(), row.toWarehouse()));
    }
}
