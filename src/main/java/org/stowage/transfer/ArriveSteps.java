package org.stowage.transfer;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.Collectors;
import org.stowage.stock.Condition;
import org.stowage.task.Desk;
import org.stowage.task.Meaning;
import org.stowage.task.Message;
import org.stowage.task.Outcome;

/** Cartons and units of a transfer arrive. */
@ApplicationScoped
class ArriveSteps {

    private final AtDesk at;
    private final Arrivals arrivals;

    ArriveSteps(AtDesk at, Arrivals arrivals) {
        this.at = at;
        this.arrivals = arrivals;
    }

    Outcome<TransferMemory> carton(TransferMemory memory, Meaning.OfHandlingUnit scanned, Desk desk) {
        return receive(memory, new TransferActs.Receive(scanned.lpn(), null, null), scanned.lpn(), desk);
    }

    Outcome<TransferMemory> item(TransferMemory memory, Meaning.OfItem scanned, Desk desk) {
        String serial = scanned.serial();
        TransferMemory asking =
                memory.asking(scanned.item().sku(), scanned.lot(), serial, serial == null ? scanned.units() : 1);
        if (scanned.item().serialControlled() && serial == null) {
            return Outcome.advance(
                    asking,
                    TransferDialog.UNIT,
                    TransferWords.say("dialog.serial", scanned.item().sku()));
        }
        return unit(asking, desk);
    }

    Outcome<TransferMemory> serial(TransferMemory memory, Meaning.OfText scanned, Desk desk) {
        return unit(memory.asking(String.valueOf(memory.sku()), memory.lot(), scanned.text(), 1), desk);
    }

    /** More than was sent is asked, never taken silently. */
    private Outcome<TransferMemory> unit(TransferMemory memory, Desk desk) {
        String sku = String.valueOf(memory.sku());
        long open = at.lines(at.transfer(memory.no(), desk)).stream()
                .filter(line -> line.sku().equals(sku))
                .mapToLong(LineSql.Row::inTransit)
                .sum();
        if (memory.units() > open) {
            return Outcome.ask(
                    memory, TransferDialog.OVER, TransferWords.say("dialog.over", sku, memory.units(), open));
        }
        return receive(memory, line(memory, false), sku, desk);
    }

    Outcome<TransferMemory> over(TransferMemory memory, Meaning.OfCommand command, Desk desk) {
        return receive(memory, line(memory, true), String.valueOf(memory.sku()), desk);
    }

    Outcome<TransferMemory> notOver(TransferMemory memory, Meaning.OfCommand command, Desk desk) {
        return Outcome.advance(memory.next(), TransferDialog.ARRIVE, TransferWords.say("dialog.aside"));
    }

    Outcome<TransferMemory> damage(TransferMemory memory, Meaning.OfCommand command, Desk desk) {
        return Outcome.advance(memory.damage(), TransferDialog.ARRIVE, TransferWords.say("dialog.damaged-next"));
    }

    Outcome<TransferMemory> done(TransferMemory memory, Meaning.OfCommand command, Desk desk) {
        return Outcome.advance(memory.next(), TransferDialog.CLOSE, missing(memory, desk));
    }

    Outcome<TransferMemory> close(TransferMemory memory, Meaning.OfCommand command, Desk desk) {
        at.transfer(memory.no(), desk);
        arrivals.close(memory.no(), desk.actor());
        return Outcome.finish(TransferWords.say("dialog.closed", memory.no()));
    }

    private static TransferActs.Receive line(TransferMemory memory, boolean over) {
        String serial = memory.serial();
        return new TransferActs.Receive(
                null,
                null,
                List.of(new TransferActs.ReceiveLine(
                        String.valueOf(memory.sku()),
                        memory.lot(),
                        memory.units(),
                        memory.damaged() ? Condition.DAMAGED : Condition.GOOD,
                        over,
                        serial == null ? null : List.of(serial))));
    }

    private Outcome<TransferMemory> receive(TransferMemory memory, TransferActs.Receive asked, String what, Desk desk) {
        at.transfer(memory.no(), desk);
        long units = arrivals.receive(memory.no(), asked, desk.happenedAt(), desk.actor());
        long left = at.lines(at.transfer(memory.no(), desk)).stream()
                .mapToLong(LineSql.Row::inTransit)
                .sum();
        return Outcome.advance(
                memory.next(),
                left == 0 ? TransferDialog.CLOSE : TransferDialog.ARRIVE,
                TransferWords.say("dialog.arrived", units, what, left));
    }

    private Message missing(TransferMemory memory, Desk desk) {
        String named = at.lines(at.transfer(memory.no(), desk)).stream()
                .filter(line -> line.inTransit() > 0)
                .map(line -> line.inTransit() + " × " + line.sku())
                .collect(Collectors.joining(", "));
        return named.isEmpty() ? TransferWords.say("dialog.all-there") : TransferWords.say("dialog.missing", named);
    }
}
