package org.stowage.counting;

import static org.stowage.counting.CountDialog.DONE;
import static org.stowage.counting.CountDialog.ITEM;
import static org.stowage.counting.CountDialog.LOCATION;
import static org.stowage.counting.CountDialog.START;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.stowage.site.WarehouseKey;
import org.stowage.site.Warehouses;
import org.stowage.task.Desk;
import org.stowage.task.Meaning;
import org.stowage.task.Message;
import org.stowage.task.Outcome;

/** From place to place: which one is next, coming to it, leaving it. */
@ApplicationScoped
class CountWalk {

    private final Counting counting;
    private final CountSerials serials;
    private final Warehouses warehouses;

    CountWalk(Counting counting, CountSerials serials, Warehouses warehouses) {
        this.counting = counting;
        this.serials = serials;
        this.warehouses = warehouses;
    }

    WarehouseKey at(Desk desk) {
        return warehouses.byId(desk.warehouseId()).key();
    }

    /** What this counter has begun, else the next place that nobody is at; without one a location or a count is asked for. */
    Outcome<CountMemory> open(Desk desk) {
        Optional<CountPlace> next = counting.nextPlace(at(desk), desk.actor());
        return next.<Outcome<CountMemory>>map(place -> going(CountMemory.NOTHING, place, "count-opened", desk))
                .orElseGet(() -> Outcome.advance(CountMemory.NOTHING, START, CountWords.of("nothing-to-count")));
    }

    private Outcome<CountMemory> going(CountMemory memory, CountPlace place, String said, Desk desk) {
        return going(memory, place, CountWords.of(said, place.location(), place.countNo()), desk);
    }

    /** Who stands there already goes on counting. */
    private Outcome<CountMemory> going(CountMemory memory, CountPlace place, Message said, Desk desk) {
        if (place.locationId() == memory.at()) {
            CountPlace claimed = counting.claimPlace(at(desk), place.id(), desk.actor());
            return Outcome.advance(memory.standing(claimed), ITEM, said);
        }
        return Outcome.advance(memory.going(place), LOCATION, said);
    }

    Outcome<CountMemory> location(CountMemory memory, Meaning.OfLocation scanned, Desk desk) {
        CountPlace place = memory.here();
        if (scanned.location().id() != place.locationId()) {
            return Outcome.refuse(
                    CountWords.of("wrong-location", scanned.location().code(), place.location()));
        }
        return standing(memory, counting.claimPlace(at(desk), place.id(), desk.actor()), desk);
    }

    /** A place of the counter's own choice. */
    Outcome<CountMemory> chosen(CountMemory memory, Meaning.OfLocation scanned, Desk desk) {
        return standing(
                memory, counting.claimLocation(at(desk), scanned.location().id(), desk.actor()), desk);
    }

    private Outcome<CountMemory> standing(CountMemory memory, CountPlace claimed, Desk desk) {
        List<TallyView> before = counting.tallied(at(desk), claimed.id(), desk.actor());
        Message said = before.isEmpty()
                ? CountWords.of("at-location", claimed.location())
                : CountWords.of("at-location-again", claimed.location(), before.size());
        return Outcome.advance(memory.standing(claimed), ITEM, said);
    }

    /** The places of one count only, from here on. */
    Outcome<CountMemory> document(CountMemory memory, Meaning.OfDocument scanned, Desk desk) {
        leave(memory, desk);
        Optional<CountPlace> next = counting.nextPlace(at(desk), scanned.no(), desk.actor());
        return next.<Outcome<CountMemory>>map(place -> going(memory.only(place.countNo()), place, "count-opened", desk))
                .orElseGet(() -> Outcome.refuse(CountWords.of("no-place-free", scanned.no())));
    }

    Outcome<CountMemory> skip(CountMemory memory, Meaning.OfCommand command, Desk desk) {
        CountPlace left = memory.here();
        counting.skipPlace(at(desk), left.id(), desk.actor());
        return next(memory, CountWords.of("skipped", left.location()), desk);
    }

    private Outcome<CountMemory> next(CountMemory memory, Message said, Desk desk) {
        Optional<CountPlace> next = memory.only().isEmpty()
                ? counting.nextPlace(at(desk), desk.actor())
                : counting.nextPlace(at(desk), memory.only(), desk.actor());
        return next.<Outcome<CountMemory>>map(place -> going(memory, place, said, desk))
                .orElseGet(() -> Outcome.finish(said));
    }

    /** Before a place is closed the counter sees what that means. Blind: what they counted, nothing else. */
    Outcome<CountMemory> askDone(CountMemory memory, Desk desk) {
        CountPlace place = memory.here();
        long goods = counting.tallied(at(desk), place.id(), desk.actor()).stream()
                .filter(tally -> !tally.moved())
                .count();
        Message said = goods == 0
                ? CountWords.of("is-empty", place.location())
                : CountWords.of("is-done", goods, place.location());
        return Outcome.ask(memory.emptyHand(), DONE, said);
    }

    /** Nothing was found: one confirmation is enough. */
    Outcome<CountMemory> confirm(CountMemory memory, Meaning.OfCommand command, Desk desk) {
        return counting.tallied(at(desk), memory.here().id(), desk.actor()).isEmpty()
                ? done(memory, command, desk)
                : askDone(memory, desk);
    }

    Outcome<CountMemory> done(CountMemory memory, Meaning.OfCommand command, Desk desk) {
        CountPlace place = memory.here();
        List<String> strays = serials.strays(at(desk), place, desk);
        return switch (counting.donePlace(at(desk), place.id(), desk.actor())) {
            case PlaceDone.Again again ->
                Outcome.ask(
                        memory.standing(place), ITEM, CountWords.of("count-again", named(place, again.goods(), desk)));
            // who counts blind does not hear whether it was right
            case PlaceDone.Recount ignored
            when !place.blind() -> next(memory, said("place-recount", place, strays), desk);
            default -> next(memory, said("place-done", place, strays), desk);
        };
    }

    private static Message said(String code, CountPlace place, List<String> strays) {
        return strays.isEmpty()
                ? CountWords.of(code, place.location())
                : CountWords.of(code + "-serials", place.location(), String.join(", ", strays));
    }

    /** Who counts blind hears the names of what they counted only. */
    private String named(CountPlace place, List<Uncounted> goods, Desk desk) {
        List<String> told = counting.tallied(at(desk), place.id(), desk.actor()).stream()
                .map(TallyView::sku)
                .toList();
        String names = goods.stream()
                .map(Uncounted::sku)
                .filter(sku -> !place.blind() || told.contains(sku))
                .distinct()
                .collect(Collectors.joining(", "));
        return names.isEmpty() ? place.location() : names;
    }

    /** Goes back to the queue with what is counted; a place that is not this counter's any more is left alone. */
    void leave(CountMemory memory, Desk desk) {
        CountPlace place = memory.place();
        if (place == null) {
            return;
        }
        counting.openAt(at(desk), place.locationId()).stream()
                .filter(open -> open.id() == place.id()
                        && Long.valueOf(desk.actor().operatorId()).equals(open.claimedBy()))
                .forEach(open -> counting.releasePlace(at(desk), open.id(), desk.actor()));
    }
}
