package org.stowage.office;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.stowage.access.Actor;
import org.stowage.access.CurrentActor;
import org.stowage.access.Role;
import org.stowage.kernel.FormFields;
import org.stowage.kernel.KernelProblem;
import org.stowage.kernel.Problem;
import org.stowage.kernel.Problem.Fault;
import org.stowage.kernel.ProblemType;
import org.stowage.outbound.NewHold;
import org.stowage.outbound.OrderStatus;
import org.stowage.outbound.Orders;
import org.stowage.site.Warehouse;

/** Acts on one or many orders at once: all of them or none, every order at fault named. */
@ApplicationScoped
class OrderActs {

    /** The hold that a person sets by hand; its reason says the rest. */
    static final String BY_HAND = "BY-HAND";

    private static final int LONGEST_REASON = 500;

    /** @param orders numbers as they were ticked */
    record Bulk(List<String> orders, @Nullable String reason) {

        static Bulk of(FormFields fields) {
            return new Bulk(
                    fields.column("order").stream()
                            .filter(Objects::nonNull)
                            .map(no -> no.toUpperCase(Locale.ROOT))
                            .distinct()
                            .toList(),
                    fields.text("reason"));
        }

        static Bulk of(String orderNo, FormFields fields) {
            return new Bulk(List.of(orderNo.toUpperCase(Locale.ROOT)), fields.text("reason"));
        }
    }

    private final OrderListSql sql;
    private final Orders orders;
    private final CurrentActor actor;

    OrderActs(OrderListSql sql, Orders orders, CurrentActor actor) {
        this.sql = sql;
        this.orders = orders;
        this.actor = actor;
    }

    boolean mayAct(Actor who) {
        return who.has(Role.MANAGER) || who.has(Role.CLERK);
    }

    /** @throws Problem nothing-chosen, reason-missing, not-holdable naming each order that is out on the floor */
    @Transactional
    public void hold(Warehouse in, Bulk bulk) {
        String reason = reason(bulk);
        for (OrderListSql.Named order : chosen(in, bulk, OfficeProblem.NOT_HOLDABLE, OrderStatus::isBeforeRelease)) {
            orders.hold(
                    in.id(),
                    order.id(),
                    new NewHold(BY_HAND, reason),
                    actor.get().operatorId());
        }
    }

    /** @throws Problem nothing-chosen, reason-missing, not-cancellable naming each order that has left or is over */
    @Transactional
    public void cancel(Warehouse in, Bulk bulk) {
        String reason = reason(bulk);
        for (OrderListSql.Named order : chosen(in, bulk, OfficeProblem.NOT_CANCELLABLE, OrderActs::isCancellable)) {
            long operator = actor.get().operatorId();
            orders.cancel(in.id(), order.id(), operator);
            orders.explain(in.id(), order.id(), "cancel-reason", reason, operator);
        }
    }

    static boolean isCancellable(OrderStatus status) {
        return !status.isHandedOver() && status != OrderStatus.CANCELLED && status != OrderStatus.CANCELLING;
    }

    private static String reason(Bulk bulk) {
        return reason(bulk.reason());
    }

    /** @throws Problem reason-missing */
    static String reason(@Nullable String reason) {
        if (reason == null || reason.length() > LONGEST_REASON) {
            throw Problem.of(OfficeProblem.REASON_MISSING, LONGEST_REASON).at("/reason");
        }
        return reason;
    }

    private List<OrderListSql.Named> chosen(
            Warehouse in, Bulk bulk, ProblemType refusal, Function<OrderStatus, Boolean> may) {
        if (bulk.orders().isEmpty()) {
            throw Problem.of(OfficeProblem.NOTHING_CHOSEN);
        }
        Map<String, OrderListSql.Named> known = sql.named(in.id(), bulk.orders()).stream()
                .collect(Collectors.toMap(OrderListSql.Named::orderNo, Function.identity()));
        List<Fault> faults = new ArrayList<>();
        List<OrderListSql.Named> chosen = new ArrayList<>();
        for (String no : bulk.orders()) {
            OrderListSql.Named order = known.get(no);
            if (order == null) {
                faults.add(Problem.fault("", KernelProblem.NOT_FOUND, no));
            } else if (!may.apply(order.status())) {
                faults.add(Problem.fault("", refusal, no, order.status().text()));
            } else {
                chosen.add(order);
            }
        }
        if (!faults.isEmpty()) {
            throw Problem.all(faults);
        }
        return chosen;
    }
}
