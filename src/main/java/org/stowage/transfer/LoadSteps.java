package org.stowage.transfer;

import jakarta.enterprise.context.ApplicationScoped;
import org.stowage.task.Desk;
import org.stowage.task.Meaning;
import org.stowage.task.Outcome;

/** Cartons onto the truck, and off it goes. */
@ApplicationScoped
class LoadSteps {

    private final AtDesk at;
    private final Cartons cartons;
    private final Departures departures;
    private final OpenSteps open;

    LoadSteps(AtDesk at, Cartons cartons, Departures departures, OpenSteps open) {
        this.at = at;
        this.cartons = cartons;
        this.departures = departures;
        this.open = open;
    }

    Outcome<TransferMemory> carton(TransferMemory memory, Meaning.OfHandlingUnit scanned, Desk desk) {
        at.transfer(memory.no(), desk);
        cartons.load(memory.no(), scanned.lpn(), desk.actor());
        return open.leaving(at.transfer(memory.no(), desk), memory);
    }

    Outcome<TransferMemory> leave(TransferMemory memory, Meaning.OfCommand command, Desk desk) {
        TransferSql.Row row = at.transfer(memory.no(), desk);
        departures.ship(memory.no(), desk.happenedAt(), desk.actor());
        return Outcome.finish(TransferWords.say("dialog.left", row.transferNo(), row.toWarehouse()));
    }
}
