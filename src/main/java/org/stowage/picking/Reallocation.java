package org.stowage.picking;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.stowage.outbound.OrderStop;
import org.stowage.outbound.Orders;
import org.stowage.stock.Allocated;
import org.stowage.stock.AllocationLine;
import org.stowage.stock.Allocations;
import org.stowage.task.Tasks;

/**
 * Orders on the floor whose goods are gone look for others at once, in the walk that was to fetch them. What is found
 * nowhere makes them problem orders, and the line says why; of what somebody missed, {@link MissedGoods} decides.
 */
@ApplicationScoped
class Reallocation {

    /** The walk of one order of a wave. @param listId 0: its walk is over @param picker who walks it now; null: nobody */
    record Way(
            long orderId,
            long waveId,
            String waveNo,
            int priority,
            long listId,
            long taskOrderId,
            @org.jspecify.annotations.Nullable Long picker) {}

    /** @param found on its way again @param missing what no place has, also what was missing before */
    record Looked(List<ReleaseRow> found, List<ReleaseRow> missing) {}

    private final Orders orders;
    private final Allocations allocations;
    private final Tasks tasks;
    private final PickWork work;
    private final WaveSql waves;
    private final PickSql sql;

    Reallocation(Orders orders, Allocations allocations, Tasks tasks, PickWork work, WaveSql waves, PickSql sql) {
        this.orders = orders;
        this.allocations = allocations;
        this.tasks = tasks;
        this.work = work;
        this.waves = waves;
        this.sql = sql;
    }

    /** Those of these orders that nobody has stopped, each in its own walk; one that nobody has released waits for its wave. */
    void search(long warehouseId, long actorId, Collection<Long> orderIds) {
        Set<Long> stopped = orders.lockForWork(warehouseId, orderIds).stream()
                .filter(stop -> !stop.isForTheDesk())
                .map(OrderStop::orderId)
                .collect(Collectors.toSet());
        Map<Long, List<Way>> byWave = sql.ways(warehouseId, orderIds).stream()
                .filter(way -> !stopped.contains(way.orderId()))
                .collect(Collectors.groupingBy(Way::waveId));
        byWave.values().forEach(ways -> {
            Looked looked = look(warehouseId, ways, 0);
            orders.toProblem(
                    warehouseId,
                    actorId,
                    looked.missing().stream().map(ReleaseRow::orderId).collect(Collectors.toSet()));
        });
    }

    /** @param ways of one wave @param notFromLocationId where a picker has just missed them; 0 = no such place */
    Looked look(long warehouseId, List<Way> ways, long notFromLocationId) {
        long wave = ways.getFirst().waveId();
        List<Long> orderIds = ways.stream().map(Way::orderId).toList();
        Allocated fresh =
                allocations.allocate(warehouseId, wave, orderIds, waves.chain(warehouseId, wave), notFromLocationId);
        Set<Long> ids = fresh.lines().stream().map(AllocationLine::allocationId).collect(Collectors.toSet());
        allocations.explain(warehouseId, wave, orderIds, fresh.refused(), notFromLocationId);
        List<ReleaseRow> rows = waves.rows(warehouseId, wave, orderIds);
        List<ReleaseRow> found =
                rows.stream().filter(row -> ids.contains(row.allocationId())).toList();
        fetch(warehouseId, ways, found);
        return new Looked(found, rows.stream().filter(ReleaseRow::isMissing).toList());
    }

    private void fetch(long warehouseId, List<Way> ways, List<ReleaseRow> found) {
        if (found.isEmpty()) {
            return;
        }
        Set<Long> needed = found.stream().map(ReleaseRow::orderId).collect(Collectors.toSet());
        List<Way> walked =
                ways.stream().filter(way -> needed.contains(way.orderId())).toList();
        List<Long> fresh =
                new ArrayList<>(waves.insertLists(warehouseId, walked.getFirst().waveId(), (int)
                        walked.stream().filter(way -> way.listId() == 0).count()));
        Map<Long, PickWork.Walk> walks = new HashMap<>();
        for (Way way : walked) {
            long list = way.listId() == 0 ? fresh.removeLast() : way.listId();
            long order = way.listId() == 0 ? way.orderId() : way.taskOrderId();
            walks.put(way.orderId(), new PickWork.Walk(list, order, way.priority()));
        }
        work.create(warehouseId, walked.getFirst().waveNo(), found, walks);
        Map<Long, Long> pickers = new HashMap<>();
        for (Way way : walked) {
            if (way.picker() != null && way.listId() != 0) {
                pickers.put(way.listId(), way.picker());
            }
        }
        pickers.forEach((list, picker) -> tasks.claimWork(warehouseId, list, picker));
    }
}
