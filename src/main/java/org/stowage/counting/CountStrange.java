package org.stowage.counting;

import static org.stowage.counting.CountDialog.ITEM;
import static org.stowage.counting.CountDialog.UNKNOWN;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Objects;
import org.stowage.access.Audit;
import org.stowage.kernel.Outbox;
import org.stowage.task.Desk;
import org.stowage.task.Meaning;
import org.stowage.task.Outcome;

/** Goods whose barcode nobody knows: they are set aside with a photo, and the house hears of them. */
@ApplicationScoped
class CountStrange {

    /** @param code as it was scanned */
    record Stray(String countNo, String location, String code) {}

    private final Audit audit;
    private final Outbox outbox;

    CountStrange(Audit audit, Outbox outbox) {
        this.audit = audit;
        this.outbox = outbox;
    }

    Outcome<CountMemory> met(CountMemory memory, Meaning.OfText text, Desk desk) {
        return Outcome.ask(memory.wondering(text.text()), UNKNOWN, CountWords.of("unknown-goods", text.text()));
    }

    Outcome<CountMemory> park(CountMemory memory, Meaning.OfCommand command, Desk desk) {
        CountPlace place = memory.here();
        Stray stray = new Stray(place.countNo(), place.location(), Objects.requireNonNull(memory.strange()));
        audit.record(
                desk.warehouseId(),
                desk.actor().operatorId(),
                "count.unknown-goods",
                stray.countNo(),
                Map.of("location", stray.location(), "code", stray.code()));
        outbox.tell(desk.warehouseId(), new Outbox.Event("count.unknown-goods", stray.countNo(), stray));
        return Outcome.advance(memory.emptyHand(), ITEM, CountWords.of("parked", stray.code()));
    }

    Outcome<CountMemory> goOn(CountMemory memory, Meaning.OfCommand command, Desk desk) {
        return Outcome.advance(memory.emptyHand(), ITEM, CountWords.of("next-item"));
    }
}
