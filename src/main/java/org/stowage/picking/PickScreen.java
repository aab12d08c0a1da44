package org.stowage.picking;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.stowage.site.LocationKind;
import org.stowage.site.Locations;
import org.stowage.stock.AllocationLine;
import org.stowage.task.Choice;
import org.stowage.task.Desk;
import org.stowage.task.Field;
import org.stowage.task.Message;
import org.stowage.task.View;

/** What a picker sees at each step. */
@ApplicationScoped
class PickScreen {

    private final WalkSql walks;
    private final PickSql sql;
    private final PickItems items;
    private final Locations locations;

    PickScreen(WalkSql walks, PickSql sql, PickItems items, Locations locations) {
        this.walks = walks;
        this.sql = sql;
        this.items = items;
        this.locations = locations;
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
        WalkSql.Progress progress = walks.progress(desk.warehouseId(), memory);
        View view = View.of(PickWords.of("prompt-drop"), "location").field("toLocation", place);
        return view.field("tote", progress.tote()).progress(progress.over(), progress.tasks());
    }

    private View task(View view, PickMemory memory, Desk desk) {
        Optional<WalkSql.Shown> found = walks.shown(desk.warehouseId(), memory);
        if (found.isEmpty()) {
            return progress(view, memory, desk);
        }
        WalkSql.Shown task = found.get();
        long open = task.open();
        View shown = view.field("location", task.location())
                .field("sku", task.sku())
                .field(Field.of("name", task.name()).image(task.imageUrl()))
                .field("style", task.style())
                .field("colour", task.colour())
                .field("size", task.size())
                .field("lot", task.lot())
                .field("quantity", task.quantity())
                .field("open", open)
                .field("packs", task.inPacks() ? items.inPacks(task.itemId(), open, desk) : null)
                .field("order", task.orders());
        View with = shown.field("tote", task.tote()).progress(task.over(), task.tasks());
        return task.tote() == null ? with : with.plan(task.plan(memory.taskId()));
    }

    private View progress(View view, PickMemory memory, Desk desk) {
        WalkSql.Progress progress = walks.progress(desk.warehouseId(), memory);
        return view.progress(progress.over(), progress.tasks());
    }

    private static List<Choice> reasons(Desk desk) {
        return PickSteps.REASONS.stream()
                .sorted()
                .map(reason -> Choice.of("R-" + reason, PickWords.of("reason-" + reason), desk.language()))
                .toList();
    }
}
