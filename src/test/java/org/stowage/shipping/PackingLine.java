package org.stowage.shipping;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.stowage.catalog.Items;
import org.stowage.catalog.NewItem;
import org.stowage.kernel.Sql;
import org.stowage.outbound.Accepted;
import org.stowage.outbound.NewOrder;
import org.stowage.outbound.Orders;
import org.stowage.outbound.Recipient;
import org.stowage.picking.NewWave;
import org.stowage.picking.Picking;
import org.stowage.picking.Waves;
import org.stowage.site.LocationKind;
import org.stowage.site.Locations;
import org.stowage.site.NewLocation;
import org.stowage.site.NewWarehouse;
import org.stowage.site.Virtual;
import org.stowage.site.Warehouse;
import org.stowage.site.Warehouses;
import org.stowage.stock.Lots;
import org.stowage.stock.MoveReason;
import org.stowage.stock.Place;
import org.stowage.stock.Posting;
import org.stowage.stock.StockLedger;
import org.stowage.stock.StockMove;

/** A warehouse up to the packing desk: stock received, orders accepted, released and picked. */
@ApplicationScoped
public class PackingLine {

    private static final long TESTER = 1;

    private static final String SHELF = "A-01-1";

    private final Warehouses warehouses;
    private final Locations locations;
    private final Items items;
    private final StockLedger ledger;
    private final Lots lots;
    private final Orders orders;
    private final Waves waves;
    private final Picking picking;
    private final Sql sql;

    public PackingLine(
            Warehouses warehouses,
            Locations locations,
            Items items,
            StockLedger ledger,
            Lots lots,
            Orders orders,
            Waves waves,
            Picking picking,
            Sql sql) {
        this.warehouses = warehouses;
        this.locations = locations;
        this.items = items;
        this.ledger = ledger;
        this.lots = lots;
        this.orders = orders;
        this.waves = waves;
        this.picking = picking;
        this.sql = sql;
    }

    /** A new warehouse of its own for each test, with that much of each sku on a shelf. */
    public Warehouse warehouse(long quantity, String... skus) {
        String code = "T" + UUID.randomUUID().toString().substring(0, 6).toUpperCase(Locale.ROOT);
        Warehouse warehouse = warehouses.create(NewWarehouse.of(code, "Test"));
        items.upsert(
                Arrays.stream(skus).map(sku -> NewItem.of(sku, "Item " + sku)).toList());
        locations.upsert(warehouse.id(), List.of(NewLocation.of(SHELF, LocationKind.PICK_FACE)));
        for (String sku : skus) {
            receive(warehouse, sku, null, quantity);
        }
        return warehouse;
    }

    /** More of it on the shelf. @param lot its code; null: of none */
    public void receive(Warehouse warehouse, String sku, @Nullable String lot, long quantity) {
        receive(warehouse, SHELF, sku, lot, quantity);
    }

    /** On another shelf. */
    void receiveAt(Warehouse warehouse, String code, String sku, long quantity) {
        locations.upsert(warehouse.id(), List.of(NewLocation.of(code, LocationKind.PICK_FACE)));
        receive(warehouse, code, sku, null, quantity);
    }

    private void receive(Warehouse warehouse, String code, String sku, @Nullable String lot, long quantity) {
        long shelf = locations.find(warehouse.id(), code).orElseThrow().id();
        long supplier = locations.virtual(warehouse.id(), Virtual.SUPPLIER);
        long item = items.bySku(sku).orElseThrow().id();
        long lotId = lot == null ? 0 : lots.idOf(warehouse.id(), item, lot, null);
        ledger.post(new Posting(
                warehouse.id(),
                MoveReason.RECEIVE,
                "test:" + UUID.randomUUID(),
                TESTER,
                Instant.now(),
                List.of(StockMove.of(item, lotId, 1, quantity, Place.at(supplier), Place.at(shelf)))));
    }

    /** An accepted and promised order. */
    public String order(Warehouse warehouse, @Nullable String carrier, NewOrder.NewLine... lines) {
        Recipient to = Recipient.of("王小明", "13812341234", "CN", "杭州市", "文一西路1500号3幢301室");
        return order(warehouse, carrier, to, lines);
    }

    /** The same, for somebody else. */
    public String order(Warehouse warehouse, @Nullable String carrier, Recipient to, NewOrder.NewLine... lines) {
        NewOrder asked = NewOrder.of("shop", UUID.randomUUID().toString(), Instant.now(), to, List.of(lines));
        Accepted accepted = orders.accept(warehouse.id(), TESTER, asked);
        String no = String.valueOf(accepted.orderNo());
        if (carrier != null) {
            sql.statement("update outbound_order set carrier = :carrier where order_no = :no")
                    .bind("carrier", carrier)
                    .bind("no", no)
                    .update();
        }
        return no;
    }

    /** Released and picked, whole. */
    public void pick(Warehouse warehouse, String orderNo) {
        waves.release(warehouse.id(), warehouse.code(), TESTER, NewWave.ofOrders(List.of(orderNo)));
        picking.pickAll(warehouse.id(), orderNo, List.of(), "test:" + UUID.randomUUID(), TESTER);
    }

    public String picked(Warehouse warehouse, String carrier, NewOrder.NewLine... lines) {
        String no = order(warehouse, carrier, lines);
        pick(warehouse, no);
        return no;
    }

    public void stop(Warehouse warehouse, String orderNo) {
        long id = orders.find(warehouse.id(), orderNo).orElseThrow().id();
        orders.cancel(warehouse.id(), id, TESTER);
    }

    public long onHand(Warehouse warehouse) {
        return QuarkusTransaction.requiringNew()
                .call(() -> sql.statement(
                                "select cast(coalesce(sum(on_hand), 0) as bigint) from stock where warehouse_id = :warehouse")
                        .bind("warehouse", warehouse.id())
                        .one(Long.class));
    }

    public PackDesk desk(Warehouse warehouse) {
        return desk(warehouse, TESTER, false);
    }

    public PackDesk desk(Warehouse warehouse, long operator, boolean mayTakeOver) {
        return new PackDesk(
                operator,
                mayTakeOver,
                null,
                locations.first(warehouse.id(), LocationKind.PACK).id(),
                "test:" + UUID.randomUUID(),
                Instant.now());
    }
}
