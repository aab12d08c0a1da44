package org.stowage.demo;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.stowage.access.Actor;
import org.stowage.site.Warehouse;
import org.stowage.site.Warehouses;
import org.stowage.stock.Condition;
import org.stowage.transfer.Arrivals;
import org.stowage.transfer.FormActs;
import org.stowage.transfer.NewTransfer;
import org.stowage.transfer.TransferActs;
import org.stowage.transfer.TransferReader;
import org.stowage.transfer.TransferView;
import org.stowage.transfer.Transfers;

/**
 * What goes between the two: a transfer that came with a damaged unit, one on its way, one to be picked, one to be approved.
 * Each act looks first how its transfer stands, so that furnishing that was killed goes on.
 */
@ApplicationScoped
class OutletTransfers {

    private static final int READ = 50;
    private static final long UNITS = 6;

    private final Transfers transfers;
    private final FormActs acts;
    private final Arrivals arrivals;
    private final TransferReader reader;
    private final Warehouses warehouses;
    private final OutletSales sales;

    OutletTransfers(
            Transfers transfers,
            FormActs acts,
            Arrivals arrivals,
            TransferReader reader,
            Warehouses warehouses,
            OutletSales sales) {
        this.transfers = transfers;
        this.acts = acts;
        this.arrivals = arrivals;
        this.reader = reader;
        this.warehouses = warehouses;
        this.sales = sales;
    }

    /** @param goods six at least, all of them in both houses */
    void furnish(Plan plan, Warehouse house, Warehouse outlet, List<Range.Article> goods) {
        Way way = new Way(plan, house, outlet);
        String came = way.asked("Opening stock 开业备货", goods.get(0), goods.get(1));
        way.on(came, "requested", "approve");
        way.on(came, "approved", "release");
        way.on(came, "released", "pick", way.lpn(1));
        way.on(came, "picking", "pack", way.lpn(1));
        way.on(came, "packed", "ship");
        way.arrive(came, goods.get(0).sku(), goods.get(1).sku());
        String underway = way.asked("Weekend promotion 周末促销", goods.get(2));
        way.on(underway, "requested", "approve");
        way.on(underway, "approved", "release");
        way.on(underway, "released", "pick", way.lpn(2));
        way.on(underway, "picking", "pack", way.lpn(2));
        way.on(underway, "packed", "ship");
        String picked = way.asked("Weekly supply 每周补货", goods.get(3), goods.get(4));
        way.on(picked, "requested", "approve");
        way.on(picked, "approved", "release");
        way.asked("For the new counter 新柜台", goods.get(1));
        sales.sell(outlet, goods.get(5).sku());
    }

    /** One pair of houses, in the name of the first one's manager. */
    private final class Way {

        private final Warehouse house;
        private final Warehouse outlet;
        private final Actor manager;

        Way(Plan plan, Warehouse house, Warehouse outlet) {
            this.house = house;
            this.outlet = outlet;
            this.manager = actorOf(plan);
        }

        private Actor actorOf(Plan plan) {
            return sales.actor(plan.prefix() + "manager");
        }

        String lpn(int number) {
            return outlet.code() + "-C" + number;
        }

        /** @param why tells those of the demo apart */
        String asked(String why, Range.Article... articles) {
            return reader.newest(outlet, manager, READ).stream()
                    .filter(known -> why.equals(known.why()))
                    .map(TransferView::transferNo)
                    .findFirst()
                    .orElseGet(() -> {
                        List<NewTransfer.Line> lines = List.of(articles).stream()
                                .map(one -> new NewTransfer.Line(one.sku(), null, null, UNITS, null, null))
                                .toList();
                        var wanted = new NewTransfer(house.code(), outlet.code(), why, false, null, lines);
                        return transfers.ask(Transfers.Ends.of(warehouses, wanted, manager), wanted, manager);
                    });
        }

        void on(String no, String status, String act) {
            on(no, status, act, "");
        }

        void on(String no, String status, String act, String lpn) {
            if (reader.get(no, manager).status().equals(status)) {
                acts.act(no, act, Map.of("lpn", lpn, "why", ""), manager);
            }
        }

        /** Of the first one unit is broken and one is missing. */
        void arrive(String no, String first, String second) {
            if (reader.get(no, manager).status().equals("in-transit")) {
                var broken = new TransferActs.ReceiveLine(first, null, 1, Condition.DAMAGED, false, null);
                var good = new TransferActs.ReceiveLine(first, null, UNITS - 2, null, false, null);
                var all = new TransferActs.ReceiveLine(second, null, UNITS, null, false, null);
                arrivals.receive(
                        no,
                        new TransferActs.Receive(lpn(1), Outlet.face(Outlet.GOODS + 1), List.of(broken, good, all)),
                        Instant.now(),
                        manager);
            }
            on(no, "receiving", "close");
        }
    }
}
