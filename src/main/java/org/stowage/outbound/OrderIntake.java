package org.stowage.outbound;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.stowage.kernel.Idempotency;
import org.stowage.kernel.Problem;
import org.stowage.kernel.Problem.Fault;
import org.stowage.outbound.OrderBatch.Draft;

/** Decides what becomes of orders handed in: their business keys first, then the new ones are written together. */
@ApplicationScoped
class OrderIntake {

    /** What is compared when an order comes again. */
    private record Content(long warehouseId, NewOrder order) {}

    private static final String ZERO_CHARACTER = "\\u0000";

    private final OrderIntakeSql sql;
    private final KitLines lines;
    private final OrderWriting writing;
    private final ObjectMapper json;

    OrderIntake(OrderIntakeSql sql, KitLines lines, OrderWriting writing, ObjectMapper json) {
        this.sql = sql;
        this.lines = lines;
        this.writing = writing;
        this.json = json;
    }

    Intake at(long warehouseId, long actorId, boolean recipientNeeded) {
        return new Intake(warehouseId, sql.warehouseCode(warehouseId), actorId, recipientNeeded);
    }

    List<Accepted> acceptAll(Intake intake, List<NewOrder> orders) {
        OrderBatch batch = new OrderBatch(orders);
        SoldItems sold = lines.look(orders);
        check(intake, batch, sold);
        List<Draft> drafts = batch.drafts();
        if (drafts.isEmpty()) {
            return batch.all();
        }
        List<Long> ids = sql.nextOrderIds(drafts.size());
        Map<Long, Draft> byId = new HashMap<>();
        for (int i = 0; i < ids.size(); i++) {
            byId.put(ids.get(i), drafts.get(i));
        }
        Set<Long> fresh = new HashSet<>(sql.register(intake.warehouseId(), keys(byId)));
        Map<Long, Draft> again = new HashMap<>(byId);
        again.keySet().removeAll(fresh);
        byId.keySet().retainAll(fresh);
        writing.write(intake, batch, byId, sold);
        answer(intake, batch, again);
        return batch.all();
    }

    private void check(Intake intake, OrderBatch batch, SoldItems sold) {
        for (int i = 0; i < batch.orders().size(); i++) {
            NewOrder order = batch.orders().get(i);
            String content = write(new Content(intake.warehouseId(), order));
            List<Fault> faults = content.contains(ZERO_CHARACTER)
                    ? List.of(Problem.fault("", OrderProblem.UNWRITABLE_CHARACTER))
                    : OrderCheck.faults(order, sold, intake.recipientNeeded());
            if (faults.isEmpty()) {
                batch.add(i, Idempotency.hash(content));
            } else {
                batch.reject(i, faults);
            }
        }
    }

    private static List<OrderIntakeSql.Key> keys(Map<Long, Draft> byId) {
        return byId.entrySet().stream()
                .map(e -> new OrderIntakeSql.Key(
                        e.getValue().channel(),
                        e.getValue().no(),
                        e.getKey(),
                        e.getValue().hash()))
                .toList();
    }

    /** Orders that were here before: the same content is answered as it stands now, another one refused. */
    private void answer(Intake intake, OrderBatch batch, Map<Long, Draft> again) {
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
        for (Draft draft : again.values()) {
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
