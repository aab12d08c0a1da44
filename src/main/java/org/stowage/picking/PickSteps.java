package org.stowage.picking;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.stowage.catalog.Items;
import org.stowage.kernel.Problem;
import org.stowage.outbound.ShortOutcome;
import org.stowage.site.Locations;
import org.stowage.stock.Lots;
import org.stowage.stock.Place;
import org.stowage.task.Desk;
import org.stowage.task.Meaning;
import org.stowage.task.Message;
import org.stowage.task.Outcome;
import org.stowage.task.Tasks;

/** What the scans of a walk do. Each looks first whether an order of the walk was stopped meanwhile. */
@ApplicationScoped
class PickSteps {

    static final Set<String> REASONS = Set.of("EMPTY", "LESS", "DAMAGED", "NOT-FOUND");

    private final Picking picking;
    private final PickPlan plan;
    private final Tasks tasks;
    private final Items items;
    private final Locations locations;
    private final Lots lots;

    PickSteps(Picking picking, PickPlan plan, Tasks tasks, Items items, Locations locations, Lots lots) {
        this.picking = picking;
        this.plan = plan;
        this.tasks = tasks;
        this.items = items;
        this.locations = locations;
        this.lots = lots;
    }

    Outcome<PickMemory> begin(long listId, Desk desk) {
        return plan.begin(listId, desk);
    }

    Outcome<PickMemory> location(PickMemory memory, Meaning.OfLocation scanned, Desk desk) {
        return plan.unlessChanged(memory, desk, task -> location(memory, task, scanned, desk));
    }

    private Outcome<PickMemory> location(PickMemory memory, WalkSql.Look task, Meaning.OfLocation scanned, Desk desk) {
        if (scanned.location().id() != task.locationId()) {
            throw Problem.of(
                    PickProblem.WRONG_LOCATION,
                    scanned.location().code(),
                    locations.get(desk.warehouseId(), task.locationId()).code());
        }
        PickMemory there = memory.standingAt(task.locationId());
        return Outcome.advance(
                there,
                PickDialog.ITEM,
                PickWords.of("at-location", scanned.location().code()));
    }

    Outcome<PickMemory> item(PickMemory memory, Meaning.OfItem scanned, Desk desk) {
        return plan.unlessChanged(memory, desk, task -> item(memory, task, scanned, desk));
    }

    private Outcome<PickMemory> item(PickMemory memory, WalkSql.Look task, Meaning.OfItem scanned, Desk desk) {
        if (scanned.item().id() != task.itemId()) {
            throw Problem.of(
                    PickProblem.WRONG_ITEM,
                    scanned.item().sku(),
                    items.get(task.itemId()).sku());
        }
        checkLot(task, scanned, desk);
        long times = memory.typed() == 0 ? 1 : memory.typed();
        long units = times == PickMemory.ALL ? task.open() : Math.multiplyExact(times, scanned.units());
        String serial = scanned.serial();
        return pick(memory, task, units, serial == null || units > 1 ? List.of() : List.of(serial), desk);
    }

    boolean isWanted(PickMemory memory, Meaning meaning, Desk desk) {
        return meaning instanceof Meaning.OfItem scanned
                && tasks.get(desk.warehouseId(), memory.taskId())
                        .filter(task -> task.itemId() == scanned.item().id())
                        .isPresent();
    }

    private void checkLot(WalkSql.Look task, Meaning.OfItem scanned, Desk desk) {
        if (task.lotId() == 0 || scanned.lot() == null) {
            return;
        }
        String lot = lots.get(desk.warehouseId(), task.lotId()).orElseThrow().code();
        if (!lot.equalsIgnoreCase(scanned.lot())) {
            throw Problem.of(PickProblem.WRONG_LOT, scanned.lot(), lot);
        }
    }

    Outcome<PickMemory> quantity(PickMemory memory, Meaning.OfQuantity typed, Desk desk) {
        return plan.unlessChanged(memory, desk, task -> quantity(memory, task, typed, desk));
    }

    private Outcome<PickMemory> quantity(PickMemory memory, WalkSql.Look task, Meaning.OfQuantity typed, Desk desk) {
        if (!memory.seen()) {
            return Outcome.advance(
                    memory.typing(typed.quantity()), PickDialog.ITEM, PickWords.of("times", typed.quantity()));
        }
        if (typed.quantity() <= task.done()) {
            throw Problem.of(PickProblem.BELOW_DONE, typed.quantity(), task.done());
        }
        return pick(memory, task, typed.quantity() - task.done(), List.of(), desk);
    }

    Outcome<PickMemory> all(PickMemory memory, Meaning.OfCommand command, Desk desk) {
        // a picker who has not scanned the item yet shows it first
        return plan.unlessChanged(
                memory,
                desk,
                task -> memory.seen()
                        ? pick(memory, task, task.open(), List.of(), desk)
                        : Outcome.advance(
                                memory.typing(PickMemory.ALL), PickDialog.ITEM, PickWords.of("times", task.open())));
    }

    private Outcome<PickMemory> pick(
            PickMemory memory, WalkSql.Look task, long units, List<String> serials, Desk desk) {
        if (units > task.open()) {
            throw Problem.of(PickProblem.OVER_QUANTITY, units, task.open());
        }
        Place to = plan.placeOf(memory, task.toteLocationId(), desk);
        picking.confirmPick(
                desk.warehouseId(),
                new Pick(
                        task.id(),
                        units,
                        to,
                        desk.cause(),
                        desk.actor().operatorId(),
                        desk.happenedAt(),
                        serials.isEmpty() || !items.get(task.itemId()).serialControlled()
                                ? Map.of()
                                : Map.of(task.itemId(), serials)));
        long left = task.open() - units;
        if (left > 0) {
            return Outcome.advance(memory.picked(), PickDialog.ITEM, PickWords.of("picked-more", units, left));
        }
        Message message = PickWords.of("picked", units, items.get(task.itemId()).sku());
        return plan.next(memory.picked(), message, desk);
    }

    Outcome<PickMemory> askReason(PickMemory memory, Meaning.OfCommand command, Desk desk) {
        return plan.unlessChanged(
                memory,
                desk,
                task -> Outcome.ask(memory.onTask(task.id()), PickDialog.SHORT, PickWords.of("why-short")));
    }

    Outcome<PickMemory> shortPick(PickMemory memory, Meaning.OfReason reason, Desk desk) {
        return plan.unlessChanged(memory, desk, task -> shortPick(memory, task, reason, desk));
    }

    private Outcome<PickMemory> shortPick(PickMemory memory, WalkSql.Look task, Meaning.OfReason reason, Desk desk) {
        if (!REASONS.contains(reason.code())) {
            throw Problem.of(PickProblem.UNKNOWN_REASON, reason.code());
        }
        ShortPick ended =
                picking.shortPick(desk.warehouseId(), task.id(), desk.actor().operatorId());
        PickMemory told = memory;
        for (long order : ended.orders(ShortOutcome.GOES_BACK)) {
            told = told.telling(order);
        }
        Message message = PickWords.of(ended);
        Outcome<PickMemory> next = plan.next(told, message, desk);
        // a walk that ends with it says why
        return next instanceof Outcome.Finish<PickMemory> ? Outcome.finish(message) : next;
    }

    Outcome<PickMemory> skip(PickMemory memory, Meaning.OfCommand command, Desk desk) {
        return plan.unlessChanged(memory, desk, task -> {
            tasks.skip(desk.warehouseId(), task.id());
            return plan.next(memory, PickWords.of("skipped"), desk);
        });
    }

    Outcome<PickMemory> goOn(PickMemory memory, Meaning.OfCommand command, Desk desk) {
        List<PickSql.Stopped> open = plan.untold(memory, desk);
        PickMemory told =
                open.isEmpty() ? memory : memory.telling(open.getFirst().orderId());
        return plan.stopped(told, desk).orElseGet(() -> plan.next(told, PickWords.of("go-on"), desk));
    }

    void giveBack(PickMemory memory, Desk desk) {
        plan.giveBack(memory, desk);
    }
}
