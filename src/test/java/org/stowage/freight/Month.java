package org.stowage.freight;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.IntStream;
import org.stowage.carrier.Carriers;
import org.stowage.carrier.NewCarrier;
import org.stowage.carrier.NewCarrier.NewRange;
import org.stowage.handover.Handovers;
import org.stowage.kernel.Sql;
import org.stowage.outbound.NewOrder.NewLine;
import org.stowage.shipping.PackAct;
import org.stowage.shipping.Packing;
import org.stowage.shipping.PackingLine;
import org.stowage.shipping.Parcel;
import org.stowage.site.Warehouse;
import org.stowage.tracking.NewEvent;
import org.stowage.tracking.TrackCode;
import org.stowage.tracking.TrackSource;
import org.stowage.tracking.Tracking;

/** A month with a carrier: parcels that were handed over, some that were not, and what became of them. */
@ApplicationScoped
public class Month {

    static final String SKU = "BILL-TEA";

    private final PackingLine line;
    private final Packing packing;
    private final Handovers handovers;
    private final Carriers carriers;
    private final Tracking tracking;
    private final Sql sql;

    public Month(
            PackingLine line, Packing packing, Handovers handovers, Carriers carriers, Tracking tracking, Sql sql) {
        this.line = line;
        this.packing = packing;
        this.handovers = handovers;
        this.carriers = carriers;
        this.tracking = tracking;
        this.sql = sql;
    }

    Warehouse warehouse() {
        Warehouse made = line.warehouse(100, SKU);
        write("update item set cost = 20 where sku = '" + SKU + "'");
        return made;
    }

    String carrier() {
        String code = "B" + UUID.randomUUID().toString().substring(0, 6).toUpperCase(Locale.ROOT);
        return carriers.create(new NewCarrier(
                        code,
                        "Carrier " + code,
                        null,
                        null,
                        null,
                        List.of(new NewRange(code, "", 8, "mod10", 1L, 999L))))
                .code();
    }

    /** Packed, each with 100 g on the scale. */
    List<Parcel> packed(Warehouse warehouse, String carrier, int many) {
        return IntStream.range(0, many)
                .mapToObj(i -> packing.pack(
                        warehouse.id(),
                        line.picked(warehouse, carrier, NewLine.of(SKU, 1)),
                        new PackAct(null, 100),
                        line.desk(warehouse)))
                .toList();
    }

    void gone(Warehouse warehouse, String carrier, List<Parcel> parcels) {
        handovers.send(
                warehouse.key(), carrier, parcels.stream().map(Parcel::parcelNo).toList(), 1);
    }

    void said(Warehouse warehouse, String carrier, Parcel parcel, TrackCode code, Instant at) {
        tracking.record(
                warehouse.id(),
                TrackSource.HAND,
                List.of(new NewEvent(
                        parcel.id(),
                        carrier,
                        String.valueOf(parcel.waybillNo()),
                        code,
                        at,
                        null,
                        "said: " + code,
                        code.text(),
                        null)));
    }

    /** A number that the parcel had and gave back. */
    void voided(Warehouse warehouse, String carrier, Parcel parcel, String no) {
        write("insert into waybill (carrier_id, no, warehouse_id, parcel_id, state, request_id) select id, '" + no
                + "', "
                + warehouse.id() + ", " + parcel.id() + ", 'void', gen_random_uuid() from carrier where code = '"
                + carrier + "'");
    }

    /** As a carrier gives several numbers to one parcel. */
    void boxes(Warehouse warehouse, String carrier, Parcel parcel, String childNo) {
        write(
                "insert into waybill_request (warehouse_id, id, parcel_id, carrier_id, state, booking, requested_by, held,"
                        + " next_at, failed_calls) select " + warehouse.id() + ", gen_random_uuid(), " + parcel.id()
                        + ", id, 'held', '{}', 1, '{\"childNos\": [\"" + childNo
                        + "\"]}', null, 2 from carrier where code = '"
                        + carrier + "'");
    }

    void write(String statement) {
        QuarkusTransaction.requiringNew().run(() -> sql.statement(statement).update());
    }

    <T> T one(Class<T> type, String statement) {
        return QuarkusTransaction.requiringNew()
                .call(() -> sql.statement(statement).one(type));
    }
}
