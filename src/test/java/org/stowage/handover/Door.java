package org.stowage.handover;

import io.quarkus.arc.All;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.IntStream;
import org.stowage.carrier.Carriers;
import org.stowage.carrier.NewCarrier;
import org.stowage.carrier.NewCarrier.NewRange;
import org.stowage.kernel.Sql;
import org.stowage.outbound.NewOrder.NewLine;
import org.stowage.outbound.Orders;
import org.stowage.picking.Unpacking;
import org.stowage.shipping.Manifest;
import org.stowage.shipping.PackAct;
import org.stowage.shipping.Packing;
import org.stowage.shipping.PackingLine;
import org.stowage.shipping.Parcel;
import org.stowage.site.Warehouse;

/** A warehouse up to the carriers' door: parcels that are packed and wait for their van. */
@ApplicationScoped
public class Door {

    static final String SKU = "DOOR-TEA";

    private final PackingLine line;
    private final Packing packing;
    private final Carriers carriers;
    private final Orders orders;
    private final List<Unpacking> unpacking;
    private final Sql sql;

    public Door(
            PackingLine line,
            Packing packing,
            Carriers carriers,
            Orders orders,
            @All List<Unpacking> unpacking,
            Sql sql) {
        this.line = line;
        this.packing = packing;
        this.carriers = carriers;
        this.orders = orders;
        this.unpacking = unpacking;
        this.sql = sql;
    }

    Warehouse warehouse(int goods) {
        return line.warehouse(goods, SKU);
    }

    String carrier() {
        String code = "D" + UUID.randomUUID().toString().substring(0, 6).toUpperCase(Locale.ROOT);
        return carriers.create(new NewCarrier(
                        code,
                        "Carrier " + code,
                        null,
                        null,
                        null,
                        List.of(new NewRange(code, "", 8, "mod10", 1L, 999L))))
                .code();
    }

    Parcel packed(Warehouse warehouse, String carrier) {
        return full(warehouse, carrier, 1);
    }

    /** With so many units in it. */
    Parcel full(Warehouse warehouse, String carrier, long units) {
        String order = line.picked(warehouse, carrier, NewLine.of(SKU, units));
        return packing.pack(warehouse.id(), order, new PackAct(null, 100), line.desk(warehouse));
    }

    String picked(Warehouse warehouse, String carrier) {
        return line.picked(warehouse, carrier, NewLine.of(SKU, 1));
    }

    List<Parcel> packed(Warehouse warehouse, String carrier, int many) {
        return IntStream.range(0, many)
                .mapToObj(i -> packed(warehouse, carrier))
                .toList();
    }

    /** As a channel stops an order, for any of its reasons. */
    void stop(Parcel parcel, long warehouseId, String reason) {
        orders.stop(warehouseId, List.of(parcel.orderId()), reason, 1);
    }

    String orderNo(Parcel parcel) {
        return orders.get(parcel.warehouseId(), parcel.orderId()).orElseThrow().orderNo();
    }

    /** As when the put-back of a cancelled order begins. */
    void unpack(Parcel parcel, long warehouseId) {
        orders.cancel(warehouseId, parcel.orderId(), 1);
        unpacking.forEach(room -> room.unpack(warehouseId, parcel.orderId(), 1));
    }

    void longAgo(Manifest manifest) {
        QuarkusTransaction.requiringNew()
                .run(() -> sql.statement("""
                        update manifest set handed_over_at = now() - interval '1 year'
                         where warehouse_id = :warehouse and id = :manifest
                        """)
                        .bind("warehouse", manifest.warehouseId())
                        .bind("manifest", manifest.id())
                        .update());
    }

    long count(String statement, long warehouseId, String value) {
        return QuarkusTransaction.requiringNew()
                .call(() -> sql.statement(statement)
                        .bind("warehouse", warehouseId)
                        .bind("value", value)
                        .one(Long.class));
    }

    long onHand(Warehouse warehouse) {
        return line.onHand(warehouse);
    }
}
