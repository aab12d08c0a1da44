package org.stowage.demo;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.stowage.access.Actor;
import org.stowage.outbound.Accepted;
import org.stowage.outbound.NewHold;
import org.stowage.outbound.NewOrder;
import org.stowage.outbound.OrderHead;
import org.stowage.outbound.OrderStatus;
import org.stowage.outbound.Orders;
import org.stowage.picking.NewWave;
import org.stowage.picking.Picking;
import org.stowage.picking.Waves;
import org.stowage.site.Warehouse;

/**
 * What the early shift has done: orders in every state that a page can show. Each act looks first how the order stands, so
 * that a killed morning goes on.
 */
@ApplicationScoped
class Morning {

    private static final int SHIPPED = 24;
    private static final int PACKED = 12;
    private static final int PICKED = 16;
    private static final int RELEASED = 16;
    private static final int WAYBILL_FIRST = 10;

    private final Orders orders;
    private final Waves waves;
    private final Picking picking;
    private final EarlyDesk desk;
    private final Building building;
    private final People people;

    Morning(Orders orders, Waves waves, Picking picking, EarlyDesk desk, Building building, People people) {
        this.orders = orders;
        this.waves = waves;
        this.picking = picking;
        this.desk = desk;
        this.building = building;
        this.people = people;
    }

    /** All own orders, the same again is unchanged; some are held. */
    void order(Plan plan) {
        long warehouse = building.warehouse(plan).id();
        List<NewOrder> all = new OwnOrders(plan).all();
        List<Accepted> accepted = orders.acceptAll(warehouse, 0, all);
        for (int i = 0; i < all.size(); i++) {
            Accepted one = accepted.get(i);
            if (one.orderNo() == null) {
                throw new IllegalStateException("a demo order was refused: " + one.faults());
            }
            if (OwnOrders.isHeld(i)) {
                OrderHead head = orders.find(warehouse, one.orderNo()).orElseThrow();
                if (head.status() == OrderStatus.PROMISED) {
                    orders.hold(warehouse, head.id(), new NewHold("address", "Address looks incomplete 地址不完整"), 0);
                }
            }
        }
    }

    void work(Plan plan) {
        Warehouse warehouse = building.warehouse(plan);
        Map<String, NewOrder> content = new HashMap<>();
        new OwnOrders(plan).all().forEach(order -> content.put(order.channelOrderNo(), order));
        int share = Math.max(1, 300 / plan.size().orders());
        Groups groups = new Groups(plan);
        String comet = Building.carrierCode(plan, Building.COMET);
        List<String> shipped = groups.take(SHIPPED / share, order -> comet.equals(order.carrier()));
        List<String> packed = groups.take(PACKED / share, order -> !comet.equals(order.carrier()));
        List<String> parked =
                groups.take(1, order -> order.lines() != null && order.lines().size() > 1);
        List<String> picked = groups.take(PICKED / share + 1, order -> true);
        List<String> released = groups.take(RELEASED / share, order -> true);
        List<String> stopped = groups.take(2, order -> true);
        List<String> waybillFirst = groups.take(
                WAYBILL_FIRST / share, order -> comet.equals(order.carrier()));
        release(plan, warehouse, all(shipped, packed, parked, picked, stopped.subList(0, 1)));
        release(plan, warehouse, released);
        release(plan, warehouse, waybillFirst, "release");
        Actor picker = people.robot(plan, People.Hand.PICK_1);
        all(shipped, packed, parked, picked, stopped.subList(0, 1)).forEach(no -> pick(warehouse.id(), no, picker));
        all(shipped, packed).forEach(no -> desk.pack(plan, warehouse, head(warehouse.id(), no), content));
        parked.forEach(no -> desk.park(plan, warehouse, head(warehouse.id(), no)));
        desk.leave(
                plan,
                warehouse,
                shipped.stream().map(no -> head(warehouse.id(), no)).toList());
        stopped.forEach(no -> cancel(warehouse.id(), head(warehouse.id(), no)));
    }

    @SafeVarargs
    private static List<String> all(List<String>... groups) {
        List<String> all = new ArrayList<>();
        for (List<String> group : groups) {
            all.addAll(group);
        }
        return all;
    }

    private void release(Plan plan, Warehouse warehouse, List<String> numbers) {
        release(plan, warehouse, numbers, null);
    }

    /** @param waybillMoment null: as each carrier is set */
    private void release(Plan plan, Warehouse warehouse, List<String> numbers, @Nullable String waybillMoment) {
        List<String> waiting = numbers.stream()
                .filter(no -> head(warehouse.id(), no).status() == OrderStatus.PROMISED)
                .toList();
        if (!waiting.isEmpty()) {
            long clerk = people.actor(plan.prefix() + "clerk").operatorId();
            var select = new NewWave.Select(waiting, null, null, null, null);
            waves.release(
                    warehouse.id(),
                    warehouse.code(),
                    clerk,
                    new NewWave(null, select, null, null, waybillMoment));
        }
    }

    private void pick(long warehouse, String no, Actor picker) {
        OrderHead order = head(warehouse, no);
        if (order.status() == OrderStatus.RELEASED) {
            picking.pickAll(warehouse, no, List.of(), "demo-pick:" + no, picker.operatorId());
        }
    }

    private void cancel(long warehouse, OrderHead order) {
        if (order.status() != OrderStatus.CANCELLED && order.status() != OrderStatus.CANCELLING) {
            orders.cancel(warehouse, order.id(), 0);
        }
    }

    private OrderHead head(long warehouse, String no) {
        return orders.find(warehouse, no).orElseThrow();
    }

    /** Hands out the promised orders of the list, each once, in its order, the same at every try. */
    private final class Groups {
        private final List<NewOrder> all;
        private final List<String> numbers = new ArrayList<>();

        Groups(Plan plan) {
            long warehouse = building.warehouse(plan).id();
            all = new ArrayList<>(new OwnOrders(plan).all());
            // the same orders again: nothing changes, each answer names the order's number
            orders.acceptAll(warehouse, 0, all).forEach(accepted -> numbers.add(String.valueOf(accepted.orderNo())));
        }

        List<String> take(int count, Predicate<NewOrder> wanted) {
            List<String> taken = new ArrayList<>();
            for (int i = 0; i < all.size() && taken.size() < count; i++) {
                NewOrder order = all.get(i);
                boolean free = order != null && !OwnOrders.isHeld(i) && !OwnOrders.isShort(i);
                if (free && wanted.test(order)) {
                    taken.add(numbers.get(i));
                    all.set(i, null);
                }
            }
            return taken;
        }
    }
}
