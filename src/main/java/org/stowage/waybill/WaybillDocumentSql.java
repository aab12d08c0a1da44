package org.stowage.waybill;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.stowage.carrier.CarrierDocument;
import org.stowage.kernel.Retained;
import org.stowage.kernel.Sql;

/** The carriers' own labels, kept as they came. They name a person: after a time they are gone. */
@ApplicationScoped
class WaybillDocumentSql implements Retained {

    private static final Duration AGE = Duration.ofDays(60);

    private final Sql sql;

    WaybillDocumentSql(Sql sql) {
        this.sql = sql;
    }

    void keep(WaybillRequest request, CarrierDocument label) {
        sql.statement("""
                        insert into waybill_document (warehouse_id, request_id, format, bytes)
                        values (:warehouse, :request, :format, :bytes)
                        on conflict (warehouse_id, request_id) do nothing
                        """)
                .bind("warehouse", request.warehouseId())
                .bind("request", request.id())
                .bind("format", label.format())
                .bind("bytes", label.bytes())
                .update();
    }

    Optional<CarrierDocument> find(long warehouseId, UUID request) {
        return sql.statement("""
                        select format, bytes from waybill_document where warehouse_id = :warehouse and request_id = :request
                        """)
                .bind("warehouse", warehouseId)
                .bind("request", request)
                .optional(CarrierDocument.class);
    }

    @Override
    public String table() {
        return "waybill_document";
    }

    /** A month after the handover; nobody keeps a labelled parcel longer than another one. */
    @Override
    public Duration age() {
        return AGE;
    }

    @Override
    public int deleteOld(int limit) {
        return sql.statement("""
                        delete from waybill_document where (warehouse_id, request_id) in (
                          select warehouse_id, request_id from waybill_document
                           where created_at < now() - make_interval(days => :days) limit :limit)
                        """)
                .bind("days", (int) AGE.toDays())
                .bind("limit", limit)
                .update();
    }
}
