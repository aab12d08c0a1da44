package org.stowage.transfer;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.stowage.kernel.Problem;
import org.stowage.kernel.DatabaseName;
import org.stowage.task.Desk;
import org.stowage.task.Meaning;
import org.stowage.task.Outcome;
import org.stowage.task.StationRef;

/** Picking for a transfer: place, item, into the carton. */
@ApplicationScoped
class PickSteps {

    private final AtDesk at;
    private final TransferPicks picks;
    private final Cartons cartons;
    private final OpenSteps open;

    PickSteps(AtDesk at, TransferPicks picks, Cartons cartons, OpenSteps open) {
        this.at = at;
        this.picks = picks;
        this.cartons = cartons;
        this.open = open;
    }

    Outcome<TransferMemory> carton(TransferMemory memory, Meaning.OfHandlingUnit scanned, Desk desk) {
        TransferSql.Row row = at.transfer(memory.no(), desk);
        TransferMemory into = memory.into(scanned.lpn());
        if (at.next(row, "").isEmpty()) {
            return closed(into, desk);
        }
        return Outcome.advance(into, TransferDialog.PLACE, TransferWords.say("dialog.into", scanned.lpn()));
    }

    Outcome<TransferMemory> place(TransferMemory memory, Meaning.OfLocation scanned, Desk desk) {
        TransferSql.Row row = at.transfer(memory.no(), desk);
        String code = scanned.location().code();
        AtDesk.Next next = next(row, code);
        if (!next.place().code().equals(code)) {
            return Outcome.refuse(
                    TransferWords.say("dialog.wrong-place", code, next.place().code()));
        }
        String said = next.line().isGood() ? "dialog.at" : "dialog.at-" + DatabaseName.of(next.line().condition());
        return Outcome.advance(memory.at(code), TransferDialog.ITEM, TransferWords.say(said, code));
    }

    Outcome<TransferMemory> item(TransferMemory memory, Meaning.OfItem scanned, Desk desk) {
        AtDesk.Next next = next(at.transfer(memory.no(), desk), memory.location());
        if (next.line().itemId() != scanned.item().id()) {
            return Outcome.refuse(TransferWords.say(
                    "dialog.wrong-item", scanned.item().sku(), next.line().sku()));
        }
        String serial = scanned.serial();
        if (scanned.item().serialControlled() && serial == null) {
            return Outcome.advance(
                    memory.asking(scanned.item().sku(), scanned.lot(), null, memory.units()),
                    TransferDialog.SERIAL,
                    TransferWords.say("dialog.serial", scanned.item().sku()));
        }
        return take(memory, next, scanned.lot(), serial == null ? scanned.units() : 1, serial, desk);
    }

    Outcome<TransferMemory> quantity(TransferMemory memory, Meaning.OfQuantity typed, Desk desk) {
        AtDesk.Next next = next(at.transfer(memory.no(), desk), memory.location());
        // typed behind the item it is the total; nobody takes by number what was never scanned
        if (memory.units() == 0 || typed.quantity() <= memory.units()) {
            return Outcome.refuse(TransferWords.say("dialog.none", memory.units()));
        }
        return take(memory, next, null, typed.quantity() - memory.units(), null, desk);
    }

    Outcome<TransferMemory> serial(TransferMemory memory, Meaning.OfText scanned, Desk desk) {
        AtDesk.Next next = next(at.transfer(memory.no(), desk), memory.location());
        return take(memory, next, memory.lot(), 1, scanned.text(), desk);
    }

    Outcome<TransferMemory> full(TransferMemory memory, Meaning.OfCommand command, Desk desk) {
        return closed(memory, desk);
    }

    private Outcome<TransferMemory> take(
            TransferMemory memory,
            AtDesk.Next next,
            @Nullable String lot,
            long units,
            @Nullable String serial,
            Desk desk) {
        String ofLot = lot == null ? next.lot() : lot;
        TransferActs.PickLine line = new TransferActs.PickLine(
                next.line().sku(),
                ofLot.isEmpty() ? null : ofLot,
                memory.location(),
                units,
                serial == null ? null : List.of(serial),
                next.line().condition());
        picks.pick(memory.no(), new TransferActs.Pick(memory.carton(), List.of(line)), desk.happenedAt(), desk.actor());
        Optional<AtDesk.Next> more = at.next(at.transfer(memory.no(), desk), memory.location());
        if (more.isEmpty()) {
            return closed(memory, desk);
        }
        boolean here = more.get().place().code().equals(memory.location());
        return Outcome.advance(
                here ? memory.taken(memory.units() + units) : memory.at(""),
                here ? TransferDialog.ITEM : TransferDialog.PLACE,
                TransferWords.say("dialog.taken", units, next.line().sku(), memory.carton()));
    }

    private Outcome<TransferMemory> closed(TransferMemory memory, Desk desk) {
        StationRef bound = desk.station();
        String station = bound == null ? null : bound.code();
        cartons.pack(memory.no(), new TransferActs.Pack(memory.carton(), null, null, station), desk.actor());
        return open.leaving(at.transfer(memory.no(), desk), TransferMemory.of(memory.no()));
    }

    private AtDesk.Next next(TransferSql.Row row, String place) {
        return at.next(row, place).orElseThrow(() -> Problem.of(TransferProblem.NOTHING_ALLOCATED, row.transferNo()));
    }
}
