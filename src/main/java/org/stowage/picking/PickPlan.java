package org.stowage.picking;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.stowage.kernel.Problem;
import org.stowage.outbound.OrderStop;
import org.stowage.site.LocationKind;
import org.stowage.site.Locations;
import org.stowage.stock.HandlingUnit;
import org.stowage.stock.HandlingUnits;
import org.stowage.stock.Place;
import org.stowage.task.Choice;
import org.stowage.task.Desk;
import org.stowage.task.Message;
import org.stowage.task.Outcome;
import org.stowage.task.Task;
import org.stowage.task.Tasks;

/** Where a walk goes on: the next task, the drop, or the end. */
@ApplicationScoped
class PickPlan {

    private final Picking picking;
    private final Tasks tasks;
    private final PickSql sql;
    private final HandlingUnits units;
    private final Locations locations;
    private final WalkSql walks;

    PickPlan(Picking picking, Tasks tasks, PickSql sql, HandlingUnits units, Locations locations, WalkSql walks) {
        this.picking = picking;
        this.tasks = tasks;
        this.sql = sql;
        this.units = units;
        this.locations = locations;
        this.walks = walks;
    }

    Outcome<PickMemory> begin(long listId, Desk desk) {
        PickList list = sql.list(desk.warehouseId(), listId).orElseThrow();
        PickMemory memory = PickMemory.of(list);
        Message message = PickWords.of(
                "walk", list.waveNo(), picking.open(desk.warehouseId(), listId).size());
        return stopped(memory, desk).orElseGet(() -> next(memory, message, desk));
    }

    Outcome<PickMemory> next(PickMemory memory, Message message, Desk desk) {
        Optional<WalkSql.Next> open = walks.next(desk.warehouseId(), memory.listId());
        if (open.isEmpty()) {
            return end(memory, message, desk);
        }
        WalkSql.Next task = open.get();
        PickMemory on = memory.onTask(task.id());
        if (on.toteId() == 0) {
            return Outcome.advance(on, PickDialog.TOTE, message);
        }
        return Outcome.advance(on, on.at() == task.locationId() ? PickDialog.ITEM : PickDialog.LOCATION, message);
    }

    /** With goods in the tote it is dropped; a walk that fetched nothing is over. */
    private Outcome<PickMemory> end(PickMemory memory, Message message, Desk desk) {
        boolean hasGoods = memory.toteId() > 0
                && !picking.inUnit(desk.warehouseId(), memory.toteId()).isEmpty();
        if (hasGoods) {
            return Outcome.advance(memory.onTask(0), PickDialog.DROP, message);
        }
        sql.end(desk.warehouseId(), memory.listId(), "done");
        return Outcome.finish(PickWords.of("walk-over"));
    }

    /** Orders of this walk that were stopped and that the picker has not confirmed yet. */
    List<PickSql.Stopped> untold(PickMemory memory, Desk desk) {
        return sql.stopped(desk.warehouseId(), memory.listId()).stream()
                .filter(order -> !memory.told().contains(order.orderId()))
                .toList();
    }

    /** Says which order of the walk was stopped, why, and what to do with what is picked of it. */
    Optional<Outcome<PickMemory>> stopped(PickMemory memory, Desk desk) {
        return untold(memory, desk).stream()
                .findFirst()
                .map(order -> Outcome.ask(
                        memory,
                        PickDialog.STOPPED,
                        stopMessage(order, desk),
                        Choice.of("C-CONFIRM", PickWords.of("choice-go-on"), desk.language())));
    }

    /**
     * The act, unless the picker must hear something before this scan counts: a stopped order, or that the task on the screen
     * has ended.
     */
    Outcome<PickMemory> unlessChanged(PickMemory memory, Desk desk, Function<WalkSql.Look, Outcome<PickMemory>> act) {
        WalkSql.Look look = walks.look(desk.warehouseId(), memory);
        Optional<Outcome<PickMemory>> stop = look.stopped() ? stopped(memory, desk) : Optional.empty();
        if (stop.isPresent()) {
            return stop.get();
        }
        return look.isOpen() ? act.apply(look) : next(memory, PickWords.of("task-went"), desk);
    }

    static Message stopMessage(PickSql.Stopped order, Desk desk) {
        String reason = switch (order.reason()) {
            case "cancelled", "cancelling" -> PickWords.of("stop-cancelled").text(desk.language());
            case OrderStop.SHORT -> PickWords.of("stop-short").text(desk.language());
            default -> order.reason();
        };
        String way = PickWords.of(wayOn(order)).text(desk.language());
        return PickWords.of("order-stopped", order.orderNo(), reason, way);
    }

    private static String wayOn(PickSql.Stopped order) {
        if (OrderStop.isForTheDesk(order.reason())) {
            return "way-on-desk";
        }
        return order.isPicked() ? "way-on-picked" : "way-on-nothing";
    }

    /** Where the tote's goods are booked while it is on its way. */
    Place placeOf(PickMemory memory, Desk desk) {
        HandlingUnit tote = units.get(desk.warehouseId(), memory.toteId())
                .orElseThrow(() -> Problem.of(PickProblem.NOT_A_TOTE, memory.toteId()));
        return placeOf(memory, tote.locationId(), desk);
    }

    /** @param toteLocationId null: the tote was never set down */
    Place placeOf(PickMemory memory, @Nullable Long toteLocationId, Desk desk) {
        return Place.at(toteLocationId == null ? staging(desk.warehouseId()) : toteLocationId)
                .in(memory.toteId());
    }

    long staging(long warehouseId) {
        return locations.first(warehouseId, LocationKind.STAGING).id();
    }

    void giveBack(PickMemory memory, Desk desk) {
        List<Task> open = picking.open(desk.warehouseId(), memory.listId());
        if (!open.isEmpty()) {
            tasks.release(desk.warehouseId(), open.stream().map(Task::id).toList());
            sql.giveBack(desk.warehouseId(), memory.listId());
        }
    }
}
