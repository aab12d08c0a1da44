package org.stowage.demo;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.IntStream;
import org.stowage.inbound.NewReceipt;
import org.stowage.inbound.NewReceiptLine;
import org.stowage.inbound.Receiving;
import org.stowage.site.LocationKind;
import org.stowage.site.Locations;
import org.stowage.site.NewLocation;
import org.stowage.site.NewWarehouse;
import org.stowage.site.Sender;
import org.stowage.site.Warehouse;
import org.stowage.site.Warehouses;

/** A second, small warehouse in another town, which the first one supplies. */
@ApplicationScoped
class Outlet {

    static final int GOODS = 6;
    static final long OF_EACH = 20;

    private static final Sender SENDER = new Sender(
            "Stowage outlet 演示分仓", null, "020-5550200", "CN", "广东省", "广州市", "天河区", "样板路 8 号 8 Sample Road", "510620");

    private final Warehouses warehouses;
    private final Locations locations;
    private final Receiving receiving;
    private final OutletTransfers transfers;

    Outlet(Warehouses warehouses, Locations locations, Receiving receiving, OutletTransfers transfers) {
        this.warehouses = warehouses;
        this.locations = locations;
        this.receiving = receiving;
        this.transfers = transfers;
    }

    /** Behind the first one's code, so that pages begin with that. */
    static String code(Plan plan) {
        return plan.warehouse() + "2";
    }

    void open(Plan plan) {
        String code = code(plan);
        boolean there = warehouses.visible().stream().anyMatch(w -> w.code().equals(code));
        if (!there) {
            warehouses.create(new NewWarehouse(
                    code, "Demo outlet Guangzhou 广州演示分仓", Warehouse.Mode.FULL, "Asia/Shanghai", SENDER));
        }
        Warehouse outlet = warehouses.scoped(code);
        locations.upsert(
                outlet.id(),
                IntStream.rangeClosed(1, 2 * GOODS)
                        .mapToObj(n -> NewLocation.of(face(n), LocationKind.PICK_FACE))
                        .toList());
        List<Range.Article> goods = goods(plan);
        List<NewReceiptLine> lines = IntStream.range(0, goods.size())
                .mapToObj(n -> NewReceiptLine.of(goods.get(n).sku(), OF_EACH, face(n + 1)))
                .toList();
        receiving.receiveAll(
                outlet.id(), List.of(new NewReceipt(code, code + "-IN-1", "Stowage demo 演示仓", null, false, lines)));
        transfers.furnish(plan, warehouses.scoped(plan.warehouse()), outlet, goods);
    }

    static String face(int number) {
        return "S-0" + (number > 9 ? number : "0" + number);
    }

    /** Some that are neither scarce nor kept by lot. */
    private static List<Range.Article> goods(Plan plan) {
        return Range.articles(plan.size().items()).stream()
                .filter(article -> !article.isScarce() && !article.comesInLots())
                .skip(4)
                .limit(GOODS)
                .toList();
    }
}
