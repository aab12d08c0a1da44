package org.stowage.picking;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stowage.catalog.Item;
import org.stowage.site.LocationKind;
import org.stowage.site.Locations;
import org.stowage.stock.AllocationLine;
import org.stowage.stock.HandlingUnit;
import org.stowage.stock.HandlingUnits;
import org.stowage.stock.Lot;
import org.stowage.stock.Lots;
import org.stowage.task.Choice;
import org.stowage.task.Desk;
import org.stowage.task.Field;
import org.stowage.task.Message;
import org.stowage.task.Task;
import org.stowage.task.TaskKind;
import org.stowage.task.Tasks;
import org.stowage.task.View;

/** What a picker sees at each step. */
@ApplicationScoped
class PickScreen {

    private final Tasks tasks;
    private final PickSql sql;
    private final PickItems items;
    private final Locations locations;
    private final Lots lots;
    private final HandlingUnits units;

    PickScreen(Tasks tasks, PickSql sql, PickItems items, Locations locations, Lots lots, HandlingUnits units) {
        this.tasks = tasks;
        this.sql = sql;
        this.items = items;
        this.locations = locations;
        this.lots = lots;
        this.units = units;
    }

    View view(String step, PickMemory memory, Desk desk) {
        return switch (step) {
            case PickDialog.TOTE ->
                task(
                        View.of(PickWords.of("prompt-tote"), "tote").field("tote", "TOTE-" + memory.listId()),
                        memory,
                        desk);
            case PickDialog.LOCATION ->
                task(View.of(PickWords.of("prompt-location"), "location"), memory, desk)
                        .acts("SHORT", "SKIP");
            case PickDialog.ITEM -> task(itemView(memory), memory, desk).acts("ALL", "SHORT", "SKIP");
            case PickDialog.SHORT ->
                task(View.of(PickWords.of("prompt-short"), "reason").choices(reasons(desk)), memory, desk);
            case PickDialog.DROP -> drop(memory, desk);
            default ->
                progress(View.of(PickWords.of("prompt-stopped"), "confirm").acts("CONFIRM"), memory, desk);
        };
    }

    /** Why from there: the rule of the release. */
    @Nullable
    Message why(PickMemory memory, Desk desk) {
        List<AllocationLine> open = sql.openOfTask(desk.warehouseId(), memory.taskId());
        return open.isEmpty() ? null : PickWords.of("why-" + open.getFirst().rule());
    }

    private static View itemView(PickMemory memory) {
        return View.of(PickWords.of("prompt-item"), "piece", "quantity");
    }

    private View drop(PickMemory memory, Desk desk) {
        String place = locations.first(desk.warehouseId(), LocationKind.PACK).code();
        View view = View.of(PickWords.of("prompt-drop"), "location").field("toLocation", place);
        return progress(view.field("tote", tote(memory, desk)), memory, desk);
    }

    private View task(View view, PickMemory memory, Desk desk) {
        Task task = tasks.get(desk.warehouseId(), memory.taskId()).orElse(null);
        if (task == null) {
            return progress(view, memory, desk);
        }
        Item item = items.get(task.itemId());
        View shown = view.field(
                        "location",
                        locations.get(desk.warehouseId(), task.locationId()).code())
                .field("sku", item.sku())
                .field(Field.of("name", item.name()).image(item.imageUrl()))
                .field("style", item.style())
                .field("colour", item.colour())
                .field("size", item.size())
                .field("lot", lot(task, desk))
                .field("quantity", task.quantity())
                .field("open", task.open())
                .field("packs", items.inPacks(item, task.open(), desk))
                .field("order", orders(task, desk));
        return progress(memory.toteId() == 0 ? shown : shown.field("tote", tote(memory, desk)), memory, desk);
    }

    private @Nullable String lot(Task task, Desk desk) {
        return task.lotId() == 0
                ? null
                : lots.get(desk.warehouseId(), task.lotId()).map(Lot::code).orElse(null);
    }

    private String orders(Task task, Desk desk) {
        return String.join(", ", sql.orderNos(desk.warehouseId(), task.id()));
    }

    private @Nullable String tote(PickMemory memory, Desk desk) {
        return units.get(desk.warehouseId(), memory.toteId())
                .map(HandlingUnit::lpn)
                .orElse(null);
    }

    private View progress(View view, PickMemory memory, Desk desk) {
        List<Task> walk = tasks.ofWork(desk.warehouseId(), memory.listId()).stream()
                .filter(task -> task.kind() == TaskKind.PICK)
                .toList();
        return view.progress(walk.stream().filter(t -> !PickPlan.isOpen(t)).count(), walk.size());
    }

    private static List<Choice> reasons(Desk desk) {
        return PickSteps.REASONS.stream()
                .sorted()
                .map(reason -> Choice.of("R-" + reason, PickWords.of("reason-" + reason), desk.language()))
                .toList();
    }
}
