package org.stowage.demo;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.stowage.carrier.Carriers;
import org.stowage.inbound.ReceiptView;
import org.stowage.inbound.Receiving;
import org.stowage.outbound.OrderFilter;
import org.stowage.outbound.OrderHead;
import org.stowage.outbound.OrderStatus;
import org.stowage.outbound.Orders;
import org.stowage.picking.NewWave;
import org.stowage.picking.Waves;
import org.stowage.shipping.Manifests;
import org.stowage.site.Warehouse;

/** What each robot does on a round, and what it leaves: a visitor always finds work of every kind. */
@ApplicationScoped
class RobotWork {

    /** How many orders of each state, and announced lorries, are the visitor's. */
    record Left(int waiting, int released, int picked, int packed, int announced) {
        static final Left USUAL = new Left(60, 10, 8, 14, 2);
    }

    private static final int WAVE = 6;
    /** Pickers rest while so many orders wait for the packing desks. */
    private static final int ENOUGH_PICKED = 24;

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
    boolean round(Plan plan, People.Hand hand, Robot robot, Left left) {
        Warehouse warehouse = building.warehouse(plan);
        return switch (hand) {
            case DOCK -> receive(warehouse, robot, left) || putAway(robot);
            case PICK_1, PICK_2 -> pick(warehouse, robot, left);
            case PACK -> pack(warehouse, robot, left);
            case LOAD -> load(warehouse, robot, left);
        };
    }

    private boolean receive(Warehouse warehouse, Robot robot, Left left) {
        List<ReceiptView> open = receiving.page(warehouse.id(), "open", Long.MAX_VALUE, left.announced() + 1).stream()
                .filter(receipt -> !receipt.blind())
                .toList();
        return open.size() > left.announced()
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

    private boolean pick(Warehouse warehouse, Robot robot, Left left) {
        if (waiting(warehouse, OrderStatus.PICKED, ENOUGH_PICKED).size() > ENOUGH_PICKED) {
            return false;
        }
        if (waiting(warehouse, OrderStatus.RELEASED, left.released()).size() <= left.released()) {
            if (waiting(warehouse, OrderStatus.PROMISED, left.waiting()).size() <= left.waiting()) {
                return false;
            }
            NewWave wave = new NewWave(null, new NewWave.Select(null, null, null, null, WAVE), null, null);
            waves.release(warehouse.id(), warehouse.code(), robot.actor().operatorId(), wave);
        }
        return robot.scan("C-PICK") && robot.follow();
    }

    private boolean pack(Warehouse warehouse, Robot robot, Left left) {
        List<OrderHead> picked = waiting(warehouse, OrderStatus.PICKED, left.picked());
        if (picked.size() <= left.picked()) {
            return false;
        }
        OrderHead oldest = picked.getLast();
        return robot.scan("C-PACK") && robot.scan("O-" + oldest.orderNo()) && robot.follow();
    }

    /** A whole van at a time, when more than the visitor's share waits. */
    private boolean load(Warehouse warehouse, Robot robot, Left left) {
        if (waiting(warehouse, OrderStatus.PACKED, left.packed()).size() <= left.packed()) {
            return false;
        }
        Optional<String> fullest = carriers.all().stream()
                .filter(carrier -> manifests
                                .waiting(manifests.open(
                                        warehouse.key(),
                                        carrier.code(),
                                        robot.actor().operatorId()))
                                .size()
                        > left.packed() / 2)
                .map(carrier -> carrier.code())
                .findFirst();
        return fullest.isPresent() && robot.scan("C-LOAD") && robot.scan(fullest.get()) && robot.follow();
    }

    /** The newest ones of a state, one more than is left at the most. */
    private List<OrderHead> waiting(Warehouse warehouse, OrderStatus status, int left) {
        return orders.list(new OrderFilter(List.of(warehouse.id()), status, null, null, null, 0, left + 1));
    }
}
