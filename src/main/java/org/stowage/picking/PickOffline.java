package org.stowage.picking;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.stowage.kernel.Problem;
import org.stowage.stock.HandlingUnit;
import org.stowage.stock.HandlingUnits;
import org.stowage.stock.Place;
import org.stowage.task.ActDone;
import org.stowage.task.Desk;
import org.stowage.task.Late;
import org.stowage.task.Meaning;
import org.stowage.task.OfflineAct;
import org.stowage.task.OfflineWork;
import org.stowage.task.Plan;
import org.stowage.task.Task;
import org.stowage.task.TaskKind;
import org.stowage.task.Tasks;

/** A walk that goes on without a line: units that were taken into the walk's tote are booked when the handheld is back. */
@ApplicationScoped
class PickOffline implements OfflineWork<PickMemory> {

    private static final Set<String> TAKEN_BY_OTHERS =
            Set.of("task-ended", "over-quantity", "task-of-another", "counted-meanwhile");

    private final Picking picking;
    private final PickOfflineSql sql;
    private final Tasks tasks;
    private final HandlingUnits units;
    private final PickNames names;

    PickOffline(Picking picking, PickOfflineSql sql, Tasks tasks, HandlingUnits units, PickNames names) {
        this.picking = picking;
        this.sql = sql;
        this.tasks = tasks;
        this.units = units;
        this.names = names;
    }

    @Override
    public String dialog() {
        return "pick";
    }

    @Override
    public Class<PickMemory> memory() {
        return PickMemory.class;
    }

    /** Without a tote nothing can be taken: it is taken with a line. */
    @Override
    public List<Plan> plans(PickMemory memory, Desk desk) {
        return memory.toteId() == 0
                ? List.of()
                : sql.open(desk.warehouseId(), memory.listId(), MOST_PLANS).stream()
                        .map(PickOfflineSql.Shown::plan)
                        .toList();
    }

    /** @throws Problem task-gone, task-of-another, wrong-location, wrong-item, wrong-lot, wrong-tote, counted-meanwhile, and as {@link Picking#confirmPick} */
    @Override
    public ActDone act(OfflineAct act, Desk desk) {
        if (act.quantity() < 1) {
            throw Problem.of(PickProblem.NOTHING_PICKED);
        }
        Task task = tasks.get(desk.warehouseId(), act.taskId())
                .filter(found -> found.kind() == TaskKind.PICK)
                .orElseThrow(() -> Problem.of(PickProblem.TASK_ENDED));
        PickOfflineSql.Walk walk = sql.walk(desk.warehouseId(), task.workId()).orElseThrow();
        if (walk.isOfAnother(desk.actor().operatorId())) {
            throw Problem.of(PickProblem.TASK_OF_ANOTHER);
        }
        Meaning.OfItem item = names.check(task, act, desk);
        long quantity = act.units(item);
        picking.confirmPick(
                desk.warehouseId(),
                new Pick(
                        task.id(),
                        quantity,
                        tote(walk, act, desk),
                        cause(desk),
                        desk.actor().operatorId(),
                        desk.happenedAt(),
                        serials(act, item)));
        // the balance row is locked by now: a count of it is either booked and seen here, or will see this pick
        sql.countSince(desk.warehouseId(), task.id(), desk.happenedAt()).ifPresent(count -> {
            throw Problem.of(
                    PickProblem.COUNTED_MEANWHILE, count, act.location().code());
        });
        return ActDone.good(PickWords.of("picked", quantity, item.item().sku()));
    }

    /** The ledger knows by its beginning that the move is older than its row. */
    private static String cause(Desk desk) {
        return "offline:" + desk.scanId();
    }

    private static Map<Long, List<String>> serials(OfflineAct act, Meaning.OfItem item) {
        return act.serials().isEmpty() || !item.item().serialControlled()
                ? Map.of()
                : Map.of(item.item().id(), act.serials());
    }

    private Place tote(PickOfflineSql.Walk walk, OfflineAct act, Desk desk) {
        HandlingUnit tote = units.get(desk.warehouseId(), walk.toteId())
                .orElseThrow(() -> Problem.of(PickProblem.WRONG_TOTE, String.valueOf(act.tote()), ""));
        String read = act.tote();
        if (read != null
                && !Plan.of("", "")
                        .tote(tote.lpn())
                        .tote()
                        .contains(read.strip().toUpperCase(Locale.ROOT))) {
            throw Problem.of(PickProblem.WRONG_TOTE, read, tote.lpn());
        }
        return names.placeOf(tote, desk);
    }

    /** A count has booked these units as gone although they were in the tote then: only another look tells what is there. */
    @Override
    public void refused(OfflineAct act, String code, Desk desk) {
        if (code.equals(PickProblem.COUNTED_MEANWHILE.slug())) {
            tasks.get(desk.warehouseId(), act.taskId())
                    .ifPresent(task -> tasks.countOnce(
                            desk.warehouseId(),
                            task.document(),
                            List.of(task.locationId()),
                            task.itemId(),
                            task.ownerId()));
        }
    }

    @Override
    public Late late(OfflineAct act, String code, Desk desk) {
        Late.Who who = sql.who(desk.warehouseId(), act, code, desk.actor().operatorId())
                .orElse(new Late.Who(null, null));
        String todo = TAKEN_BY_OTHERS.contains(code)
                ? "todo-put-back"
                : code.equals("order-stopped") ? "todo-stopped" : "todo-look";
        return new Late(who.by(), who.at(), PickWords.of(todo, act.location().code(), String.valueOf(act.item())));
    }
}
