package org.stowage.picking;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.stowage.kernel.Problem;
import org.stowage.kernel.Retrying;
import org.stowage.kernel.Statistics;
import org.stowage.outbound.ChangedOrder;
import org.stowage.outbound.Orders;
import org.stowage.stock.Allocated;
import org.stowage.stock.Allocations;

/**
 * Releases waiting orders to the floor. A wave is a dozen statements, whatever its size. Two waves at once never get the
 * same order nor the same unit; one waits for the other and neither fails.
 */
@ApplicationScoped
public class Waves {

    private final Orders orders;
    private final Allocations allocations;
    private final PickWork work;
    private final WaveSql sql;
    private final Statistics statistics;
    private final List<ReleaseListener> listeners;

    public Waves(
            Orders orders,
            Allocations allocations,
            PickWork work,
            WaveSql sql,
            Statistics statistics,
            @All List<ReleaseListener> listeners) {
        this.orders = orders;
        this.allocations = allocations;
        this.work = work;
        this.sql = sql;
        this.statistics = statistics;
        this.listeners = listeners;
    }

    /**
     * Claims the selected orders, the most urgent first, allocates their goods and makes the pick lists. Orders of which a
     * line finds no stock at a pick face or in reserve stay in the queue, with nothing allocated.
     *
     * @param warehouseCode begins the wave's number
     * @throws Problem mode-not-offered, unknown-strategy, invalid-max
     */
    @Transactional
    @Retrying
    public Released release(long warehouseId, String warehouseCode, long actorId, NewWave asked) {
        WaveOrder order = WaveOrder.of(asked);
        WaveSql.WaveKey wave = sql.insert(warehouseId, warehouseCode, order, actorId);
        List<ChangedOrder> claimed = orders.claim(warehouseId, wave.id(), order.selection());
        List<Long> ids = claimed.stream().map(ChangedOrder::id).toList();
        Allocated taken =
                allocations.allocate(warehouseId, wave.id(), ids, wave.chain().wholeOrders());
        if (taken.isShort()) {
            // before their goods are given back: what the others of this wave hold is part of the answer
            allocations.explain(warehouseId, wave.id(), ids, taken.refused(), 0);
        }
        List<ReleaseRow> rows = ids.isEmpty() ? List.of() : sql.rows(warehouseId, wave.id(), ids);
        List<ReleaseRow> missing = rows.stream().filter(ReleaseRow::isMissing).toList();
        Set<Long> incomplete = missing.stream().map(ReleaseRow::orderId).collect(Collectors.toSet());
        allocations.release(
                warehouseId,
                rows.stream()
                        .filter(row -> !row.isMissing() && incomplete.contains(row.orderId()))
                        .map(ReleaseRow::allocationId)
                        .toList());
        orders.settle(warehouseId, actorId, claimed, incomplete);
        List<ReleaseRow> walked =
                rows.stream().filter(row -> !incomplete.contains(row.orderId())).toList();
        walks(warehouseId, wave, order.mode(), claimed, walked);
        // its pickers begin at once
        statistics.grew(walked.size());
        if (wave.waybillFirst()) {
            List<Long> going =
                    ids.stream().filter(id -> !incomplete.contains(id)).toList();
            listeners.forEach(listener -> listener.released(warehouseId, wave.id(), going));
        }
        return new Released(
                wave.waveNo(),
                ids.size() - incomplete.size(),
                (int) walked.stream().map(ReleaseRow::orderLineId).distinct().count(),
                missing.size(),
                why(warehouseId, wave, order, claimed, walked, missing));
    }

    /** The wave of this number with its walks. */
    public Optional<WaveView> find(long warehouseId, String waveNo) {
        return sql.find(warehouseId, waveNo).map(wave -> WaveView.of(wave, sql.lists(warehouseId, wave.id())));
    }

    private void walks(
            long warehouseId, WaveSql.WaveKey wave, WaveMode mode, List<ChangedOrder> claimed, List<ReleaseRow> rows) {
        if (rows.isEmpty()) {
            return;
        }
        Map<Long, Integer> priority =
                rows.stream().collect(Collectors.toMap(ReleaseRow::orderId, ReleaseRow::priority, Math::max));
        List<Long> ids = claimed.stream()
                .map(ChangedOrder::id)
                .filter(priority::containsKey)
                .toList();
        int size = mode.ordersPerList;
        List<Long> lists = sql.insertLists(warehouseId, wave.id(), (ids.size() + size - 1) / size);
        Map<Long, PickWork.Walk> walks = new HashMap<>();
        for (int i = 0; i < ids.size(); i++) {
            List<Long> together = ids.subList(i / size * size, Math.min(ids.size(), (i / size + 1) * size));
            int most = together.stream().mapToInt(priority::get).max().orElse(0);
            walks.put(ids.get(i), new PickWork.Walk(lists.get(i / size), together.size() == 1 ? ids.get(i) : 0, most));
        }
        work.create(warehouseId, wave.waveNo(), rows, walks);
    }

    private List<Released.Why> why(
            long warehouseId,
            WaveSql.WaveKey wave,
            WaveOrder order,
            List<ChangedOrder> claimed,
            List<ReleaseRow> walked,
            List<ReleaseRow> missing) {
        List<Released.Why> why = new ArrayList<>();
        missing.forEach(row -> why.add(row.why()));
        if (claimed.size() < order.selection().orders().size()) {
            Set<String> told = missing.stream().map(ReleaseRow::orderNo).collect(Collectors.toSet());
            sql.unclaimed(warehouseId, wave.id(), order.selection().orders()).stream()
                    .filter(one -> !told.contains(one.orderNo()))
                    .forEach(one -> why.add(new Released.Why(
                            one.orderNo(), null, null, null, null, "not-releasable", one.status(), null)));
        }
        walked.forEach(row -> why.add(row.why()));
        return why;
    }
}
