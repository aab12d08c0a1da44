package org.stowage.outbound;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.stowage.kernel.Idempotency;
import org.stowage.kernel.Problem;
import org.stowage.kernel.Problem.Fault;
import org.stowage.outbound.OrderBatch.Draft;
import org.stowage.stock.Lot;
import org.stowage.stock.Lots;

/** Decides what becomes of orders handed in: their business keys first, then the new ones are written together. */
@ApplicationScoped
class OrderIntake {

    /** What is compared when an order comes again. */
    private record Content(long warehouseId, NewOrder order) {}

    private static final String ZERO_CHARACTER = "\\u0000";

    private final OrderIntakeSql sql;
    private final KitLines lines;
    private final OrderWriting writing;
    private final Lots lots;
    private final ObjectMapper json;

    OrderIntake(OrderIntakeSql sql, KitLines lines, OrderWriting writing, Lots lots, ObjectMapper json) {
        this.sql = sql;
        this.lines = lines;
        this.writing = writing;
        this.lots = lots;
        this.json = json;
    }

    Intake at(long warehouseId, long actorId, boolean byProgram) {
        return new Intake(warehouseId, sql.warehouseCode(warehouseId), actorId, byProgram);
    }

    List<Accepted> acceptAll(Intake intake, List<NewOrder> orders) {
        OrderBatch batch = new OrderBatch(orders);
        SoldItems known = lines.look(orders);
        SoldItems sold = known.in(asked(intake, known, orders));
        check(intake, batch, sold);
        List<Draft> drafts = batch.drafts();
        if (drafts.isEmpty()) {
            return batch.all();
        }
        Map<List<String>, Long> fresh = sql.register(intake.warehouseId(), keys(drafts)).stream()
                .collect(Collectors.toMap(one -> List.of(one.channel(), one.no()), OrderIntakeSql.Registered::orderId));
        Map<Long, Draft> byId = new HashMap<>();
        List<Draft> again = new ArrayList<>();
        for (Draft draft : drafts) {
            Long id = fresh.get(draft.key());
            if (id == null) {
                again.add(draft);
            } else {
                byId.put(id, draft);
            }
        }
        writing.write(intake, batch, byId, sold);
        answer(intake, batch, again);
        return batch.all();
    }

    /** One statement where a line names a lot, else none. */
    private Map<SoldItems.AskedLot, Long> asked(Intake intake, SoldItems known, List<NewOrder> orders) {
        List<SoldItems.AskedLot> asked = orders.stream()
                .filter(order -> order.lines() != null)
                .flatMap(order -> Objects.requireNonNull(order.lines()).stream())
                .flatMap(line -> known.askedLot(line).stream())
                .toList();
        return lots
                .ofItems(
                        intake.warehouseId(),
                        asked.stream().map(SoldItems.AskedLot::itemId).toList(),
                        asked.stream().map(SoldItems.AskedLot::code).toList())
                .stream()
                .collect(Collectors.toMap(lot -> new SoldItems.AskedLot(lot.itemId(), lot.code()), Lot::id));
    }

    private void check(Intake intake, OrderBatch batch, SoldItems sold) {
        for (int i = 0; i < batch.orders().size(); i++) {
            NewOrder order = batch.orders().get(i);
            String content = write(new Content(intake.warehouseId(), order));
            List<Fault> faults = content.contains(ZERO_CHARACTER)
                    ? List.of(Problem.fault("", OrderProblem.UNWRITABLE_CHARACTER))
                    : OrderCheck.faults(order, sold, intake.byProgram());
            if (faults.isEmpty()) {
                batch.add(i, Idempotency.hash(content));
            } else {
                batch.reject(i, faults);
            }
        }
    }

    private static List<OrderIntakeSql.Key> keys(List<Draft> drafts) {
        return drafts.stream().map(OrderIntakeSql.Key::of).toList();
    }

    /** Orders that were here before: the same content is answered as it stands now, another one refused. */
    private void answer(Intake intake, OrderBatch batch, List<Draft> again) {
        if (again.isEmpty()) {
            return;
        }
        Map<List<String>, OrderIntakeSql.Known> known =
                sql.known(keys(again)).stream().collect(Collectors.toMap(k -> List.of(k.channel(), k.no()), k -> k));
        Map<Long, List<OrderIntakeSql.KnownLine>> lines = sql
                .knownLines(
                        intake.warehouseId(),
                        known.values().stream()
                                .map(OrderIntakeSql.Known::orderId)
                                .toList())
                .stream()
                .collect(Collectors.groupingBy(OrderIntakeSql.KnownLine::orderId));
        for (Draft draft : again) {
            OrderIntakeSql.Known before = known.get(draft.key());
            if (before == null || !Arrays.equals(before.requestHash(), draft.hash())) {
                batch.rejectOtherContent(draft);
            } else {
                batch.decide(draft, unchanged(before, lines.getOrDefault(before.orderId(), List.of())));
            }
        }
    }

    private static Accepted unchanged(OrderIntakeSql.Known before, List<OrderIntakeSql.KnownLine> lines) {
        return new Accepted(
                Accepted.Result.UNCHANGED,
                before.no(),
                before.orderNo(),
                before.status(),
                lines.stream().map(OrderIntakeSql.KnownLine::accepted).toList(),
                List.of());
    }

    private String write(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
