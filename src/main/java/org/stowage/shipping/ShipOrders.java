package org.stowage.shipping;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.stowage.kernel.KernelProblem;
import org.stowage.kernel.Problem;
import org.stowage.outbound.OrderHead;
import org.stowage.outbound.OrderHold;
import org.stowage.outbound.OrderStatus;
import org.stowage.outbound.Orders;

/** Whether an order may be shipped from a desk; if not, why not, by name. */
@ApplicationScoped
class ShipOrders {

    private final Orders orders;
    private final PackSql packing;
    private final ParcelSql parcels;
    private final ShipSql sql;

    ShipOrders(Orders orders, PackSql packing, ParcelSql parcels, ShipSql sql) {
        this.orders = orders;
        this.packing = packing;
        this.parcels = parcels;
        this.sql = sql;
    }

    PackOrder order(long warehouseId, long orderId) {
        return packing.order(warehouseId, orderId);
    }

    Optional<Parcel> onADesk(long warehouseId, long orderId) {
        return parcels.ofOrder(warehouseId, orderId).stream()
                .filter(parcel -> parcel.status().isAtTheDesk())
                .findFirst();
    }

    /** Promised, due, not held, and nobody on the floor has begun with it. */
    OrderHead mustWait(long warehouseId, long orderId) {
        OrderHead order = orders.get(warehouseId, orderId)
                .orElseThrow(() -> Problem.of(KernelProblem.NOT_FOUND, "order " + orderId));
        List<OrderHold> holds = orders.holds(warehouseId, orderId);
        return switch (order.status()) {
            case PROMISED, WAITING_REPLENISHMENT -> {
                if (!holds.isEmpty()) {
                    throw held(order, holds);
                }
                if (order.notBefore() != null && order.notBefore().isAfter(java.time.Instant.now())) {
                    throw Problem.of(
                            ShippingProblem.ORDER_NOT_DUE,
                            order.orderNo(),
                            order.notBefore().toString());
                }
                yield order;
            }
            case HELD -> throw held(order, holds);
            case SHORT -> throw Problem.of(ShippingProblem.ORDER_SHORT, order.orderNo(), lacking(warehouseId, orderId));
            default -> throw begun(warehouseId, order);
        };
    }

    boolean isShort(long warehouseId, long orderId) {
        return orders.get(warehouseId, orderId)
                .filter(order -> order.status() == OrderStatus.SHORT)
                .isPresent();
    }

    private String lacking(long warehouseId, long orderId) {
        return sql.lacking(warehouseId, orderId).stream()
                .map(line -> line.sku() + " × " + line.missing())
                .collect(Collectors.joining(", "));
    }

    private static Problem held(OrderHead order, List<OrderHold> holds) {
        String reasons = holds.stream()
                .map(hold -> hold.reason().isBlank() ? hold.code() : hold.code() + ": " + hold.reason())
                .collect(Collectors.joining("; "));
        return Problem.of(ShippingProblem.ORDER_HELD, order.orderNo(), reasons);
    }

    private Problem begun(long warehouseId, OrderHead order) {
        String done = parcels.ofOrder(warehouseId, order.id()).stream()
                .filter(parcel -> parcel.status() != ParcelStatus.CANCELLED)
                .filter(parcel -> !parcel.status().isAtTheDesk())
                .map(Parcel::parcelNo)
                .collect(Collectors.joining(", "));
        return done.isEmpty()
                ? Problem.of(
                        ShippingProblem.ORDER_NOT_TO_SHIP,
                        order.orderNo(),
                        order.status().text())
                : Problem.of(ShippingProblem.ALREADY_PACKED, order.orderNo(), done);
    }
}
