package org.stowage.outbound;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stowage.kernel.KernelProblem;
import org.stowage.kernel.Problem;
import org.stowage.kernel.Problem.Fault;
import org.stowage.site.Warehouse;
import org.stowage.site.Warehouses;

/** The filters of the order list. */
@ApplicationScoped
class OrderQuery {

    private static final int STANDARD = 50;
    private static final int MOST = 500;

    private final Warehouses warehouses;

    OrderQuery(Warehouses warehouses) {
        this.warehouses = warehouses;
    }

    OrderFilter filter(
            @Nullable String warehouse,
            @Nullable String status,
            @Nullable String channel,
            @Nullable String channelOrderNo,
            @Nullable String carrier,
            @Nullable String limit,
            @Nullable String cursor) {
        List<Fault> faults = new ArrayList<>();
        OrderFilter filter = new OrderFilter(
                warehouse == null
                        ? warehouses.visible().stream().map(Warehouse::id).toList()
                        : List.of(warehouses.scoped(warehouse).id()),
                status(status, faults),
                channel,
                channelOrderNo,
                carrier,
                number("cursor", cursor, 0, Long.MAX_VALUE, faults),
                (int) number("limit", limit, STANDARD, MOST, faults));
        if (!faults.isEmpty()) {
            throw Problem.all(faults);
        }
        return filter;
    }

    private static @Nullable OrderStatus status(@Nullable String word, List<Fault> faults) {
        if (word == null) {
            return null;
        }
        for (OrderStatus status : OrderStatus.values()) {
            if (status.text().equals(word)) {
                return status;
            }
        }
        faults.add(Problem.fault("/status", KernelProblem.INVALID_VALUE, word, "status"));
        return null;
    }

    private static long number(String name, @Nullable String text, long standard, long most, List<Fault> faults) {
        if (text == null) {
            return standard;
        }
        if (text.matches("[0-9]{1,18}") && Long.parseLong(text) >= 1 && Long.parseLong(text) <= most) {
            return Long.parseLong(text);
        }
        faults.add(Problem.fault("/" + name, KernelProblem.INVALID_VALUE, text, "1 - " + most));
        return standard;
    }
}
