package org.stowage.demo;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.stowage.inbound.ReceiptView;
import org.stowage.inbound.Receiving;
import org.stowage.outbound.OrderFilter;
import org.stowage.outbound.OrderHead;
import org.stowage.outbound.OrderStatus;
import org.stowage.outbound.Orders;
import org.stowage.picking.NewWave;
import org.stowage.picking.Waves;
import org.stowage.shipping.Carriers;
import org.stowage.shipping.Manifests;
import org.stowage.site.Warehouse;

/** What each robot does on a round, and what it leaves: a visitor always finds work of every kind. */
@ApplicationScoped
class RobotWork {

    /** Orders of each state that are the visitor's. */
    static final int LEFT_WAITING = 60;

    static final int LEFT_RELEASED = 10;
    static final int LEFT_PICKED = 8;
    static final int LEFT_PACKED = 14;
    private static final int LEFT_ANNOUNCED = 2;
    private static final int WAVE = 6;

    private final Orders orders;
    private final Waves waves;
    private final Receiving receiving;
    private final Manifests manifests;
    private final Carriers carriers;
    private final Building building;

    RobotWork(
            Orders orders,
            Waves waves,
            Receiving receiving,
            Manifests manifests,
            Carriers carriers,
            Building building) {
        this.orders = orders;
        this.waves = waves;
        this.receiving = receiving;
        this.manifests = manifests;
        this.carriers = carriers;
        this.building = building;
    }

    /** @return whether something was done */
    boolean round(Plan plan, People.Hand hand, Robot robot) {
        Warehouse warehouse = building.warehouse(plan);
        return switch (hand) {
            case DOCK -> receive(warehouse, robot) || putAway(robot);
            case PICK_1, PICK_2 -> pick(plan, warehouse, robot);
            case PACK -> pack(plan, warehouse, robot);
            case LOAD -> load(plan, warehouse, robot);
        };
    }

    private boolean receive(Warehouse warehouse, Robot robot) {
        List<ReceiptView> open = receiving.page(warehouse.id(), "open", Long.MAX_VALUE, LEFT_ANNOUNCED + 1).stream()
                .filter(receipt -> !receipt.blind())
                .toList();
        return open.size() > LEFT_ANNOUNCED
                && robot.scan("C-RECEIVE")
                && robot.scan("D-" + open.getLast().receiptNo())
                && robot.follow();
    }

    /** One item, then out: the others at the dock wait for the visitor. */
    private static boolean putAway(Robot robot) {
        boolean away = robot.scan("C-PUTAWAY") && robot.next() && robot.next();
        if (away) {
            robot.scan("C-CANCEL");
        }
        return away;
    }

    private boolean pick(Plan plan, Warehouse warehouse, Robot robot) {
        if (waiting(plan, warehouse, OrderStatus.RELEASED, LEFT_RELEASED).size() <= LEFT_RELEASED) {
            if (waiting(plan, warehouse, OrderStatus.PROMISED, LEFT_WAITING).size() <= LEFT_WAITING) {
                return false;
            }
            NewWave wave = new NewWave(null, new NewWave.Select(null, null, null, null, WAVE), null, null);
            waves.release(warehouse.id(), warehouse.code(), robot.actor().operatorId(), wave);
        }
        return robot.scan("C-PICK") && robot.follow();
    }

    private boolean pack(Plan plan, Warehouse warehouse, Robot robot) {
        List<OrderHead> picked = waiting(plan, warehouse, OrderStatus.PICKED, LEFT_PICKED);
        return picked.size() > LEFT_PICKED
                && robot.scan("C-PACK")
                && robot.scan("O-" + picked.getLast().orderNo())
                && robot.follow();
    }

    /** A whole van at a time, when more than the visitor's share waits. */
    private boolean load(Plan plan, Warehouse warehouse, Robot robot) {
        if (waiting(plan, warehouse, OrderStatus.PACKED, LEFT_PACKED).size() <= LEFT_PACKED) {
            return false;
        }
        Optional<String> fullest = carriers.all().stream()
                .filter(carrier -> manifests
                                .waiting(manifests.open(
                                        warehouse, carrier.code(), robot.actor().operatorId()))
                                .size()
                        > LEFT_PACKED / 2)
                .map(carrier -> carrier.code())
                .findFirst();
        return fullest.isPresent() && robot.scan("C-LOAD") && robot.scan(fullest.get()) && robot.follow();
    }

    /** The newest ones of a state, one more than is left at the most; small demos leave less. */
    private List<OrderHead> waiting(Plan plan, Warehouse warehouse, OrderStatus status, int left) {
        return orders.list(new OrderFilter(List.of(warehouse.id()), status, null, null, null, 0, left + 1));
    }
}
