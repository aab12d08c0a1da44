package org.stowage.shipping;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.stowage.carrier.Carrier;
import org.stowage.carrier.Carriers;
import org.stowage.kernel.Sql;
import org.stowage.outbound.NewOrder.NewLine;
import org.stowage.site.Warehouse;

/** Parcels that stand on a desk, weighed, with a carrier that must be asked. */
@ApplicationScoped
class WaybillBench {

    private final PackingLine line;
    private final Packing packing;
    private final Carriers carriers;
    private final ParcelSql parcels;
    private final Sql sql;

    WaybillBench(PackingLine line, Packing packing, Carriers carriers, ParcelSql parcels, Sql sql) {
        this.line = line;
        this.packing = packing;
        this.carriers = carriers;
        this.parcels = parcels;
        this.sql = sql;
    }

    /** A carrier behind the scripted line. */
    Carrier carrier() {
        return carrier("http");
    }

    Carrier carrier(String kind) {
        String code = "W" + UUID.randomUUID().toString().substring(0, 7).toUpperCase(Locale.ROOT);
        QuarkusTransaction.requiringNew()
                .run(() -> sql.statement("insert into carrier (code, name, kind) values (:code, :code, :kind)")
                        .bind("code", code)
                        .bind("kind", kind)
                        .update());
        return carriers.get(code);
    }

    /** Full, on the desk, not weighed yet. */
    Parcel full(Warehouse warehouse, Carrier carrier, PackDesk desk) {
        String order = line.picked(warehouse, carrier.code(), NewLine.of("WAY-TEA", 1));
        Parcel parcel = packing.start(warehouse.id(), packing.order(warehouse.id(), order), desk);
        packing.put(
                warehouse.id(),
                parcel,
                packing.waiting(warehouse.id(), parcel.orderId()).stream()
                        .map(goods -> new PackedUnits(goods, goods.quantity()))
                        .toList(),
                desk);
        return parcel;
    }

    Parcel now(Parcel parcel) {
        return QuarkusTransaction.requiringNew().call(() -> parcels.lock(parcel.warehouseId(), parcel.id()));
    }

    /** For a thread that no request has. */
    @ActivateRequestContext
    <T> T alone(Supplier<T> act) {
        return act.get();
    }

    String orderNo(Parcel parcel) {
        return QuarkusTransaction.requiringNew()
                .call(() -> sql.statement(
                                "select order_no from outbound_order where warehouse_id = :warehouse and id = :id")
                        .bind("warehouse", parcel.warehouseId())
                        .bind("id", parcel.orderId())
                        .one(String.class));
    }

    String wave(Warehouse warehouse, String orderNo) {
        return QuarkusTransaction.requiringNew()
                .call(() -> sql.statement("""
                                select w.wave_no from wave w
                                  join outbound_order o on o.warehouse_id = w.warehouse_id and o.wave_id = w.id
                                 where o.warehouse_id = :warehouse and o.order_no = :no
                                """)
                        .bind("warehouse", warehouse.id())
                        .bind("no", orderNo)
                        .one(String.class));
    }

    /** As it is when the answer is there. */
    Parcel when(Parcel parcel, Predicate<Parcel> arrived) {
        Instant end = Instant.now().plus(Duration.ofSeconds(30));
        Parcel now = now(parcel);
        while (!arrived.test(now)) {
            assertThat(Instant.now()).as("still " + now).isBefore(end);
            sleep();
            now = now(parcel);
        }
        return now;
    }

    /** The instance that has the request is dead: its lease is over. */
    void leaseEnds(Parcel parcel) {
        QuarkusTransaction.requiringNew()
                .run(() -> sql.statement("""
                        update waybill_request set leased_until = now() - interval '1 second'
                         where warehouse_id = :warehouse and parcel_id = :parcel
                        """)
                        .bind("warehouse", parcel.warehouseId())
                        .bind("parcel", parcel.id())
                        .update());
    }

    void fiveHoursPass(Parcel parcel) {
        QuarkusTransaction.requiringNew()
                .run(() -> sql.statement("""
                        update waybill set changed_at = changed_at - interval '5 hours'
                         where warehouse_id = :warehouse and parcel_id = :parcel
                        """)
                        .bind("warehouse", parcel.warehouseId())
                        .bind("parcel", parcel.id())
                        .update());
    }

    List<String> states(Parcel parcel) {
        return QuarkusTransaction.requiringNew()
                .call(() -> sql.statement("""
                                select state from waybill_request where warehouse_id = :warehouse and parcel_id = :parcel
                                 order by created_at
                                """)
                        .bind("warehouse", parcel.warehouseId())
                        .bind("parcel", parcel.id())
                        .list(String.class));
    }

    /** Live numbers in our registry. */
    List<String> live(Parcel parcel) {
        return QuarkusTransaction.requiringNew()
                .call(() -> sql.statement("""
                                select no from waybill where warehouse_id = :warehouse and parcel_id = :parcel
                                   and state in ('held', 'used') and not way_back
                                """)
                        .bind("warehouse", parcel.warehouseId())
                        .bind("parcel", parcel.id())
                        .list(String.class));
    }

    static void sleep() {
        try {
            Thread.sleep(30);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
