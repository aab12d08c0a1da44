package org.stowage.carrier;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.stowage.kernel.Retained;
import org.stowage.kernel.Sql;

/** Every statement on carrier_booking. */
@ApplicationScoped
class DeskSql implements Retained {

    /** @param booking JSON; null: answered @param childNos JSON */
    record Row(
            UUID requestId,
            String reference,
            @Nullable String booking,
            String state,
            @Nullable String no,
            String childNos,
            @Nullable String refusal,
            byte @Nullable [] label,
            Instant askedAt) {}

    private static final String COLUMNS = """
            select request_id, reference, cast(booking as text) as booking, state, no, cast(child_nos as text) as child_nos,
                   refusal, label, asked_at
              from carrier_booking
            """;

    private final Sql sql;

    DeskSql(Sql sql) {
        this.sql = sql;
    }

    void ask(CarrierAccount account, Booking booking, String json) {
        sql.statement("""
                        insert into carrier_booking (warehouse_id, request_id, carrier_id, reference, booking)
                        values (:warehouse, :request, :carrier, :reference, cast(:booking as jsonb))
                        on conflict on constraint carrier_booking_key do nothing
                        """)
                .bind("warehouse", account.warehouseId())
                .bind("request", booking.requestId())
                .bind("carrier", account.carrier().id())
                .bind("reference", booking.reference())
                .bind("booking", json)
                .update();
    }

    Optional<Row> get(long warehouseId, UUID requestId) {
        return sql.statement(COLUMNS + "where warehouse_id = :warehouse and request_id = :request")
                .bind("warehouse", warehouseId)
                .bind("request", requestId)
                .optional(Row.class);
    }

    Optional<Row> lock(long warehouseId, UUID requestId) {
        return sql.statement(COLUMNS + "where warehouse_id = :warehouse and request_id = :request for update")
                .bind("warehouse", warehouseId)
                .bind("request", requestId)
                .optional(Row.class);
    }

    List<Row> waiting(long warehouseId, long carrierId, int limit) {
        return sql.statement(COLUMNS + """
                         where warehouse_id = :warehouse and carrier_id = :carrier and state = 'waiting'
                         order by asked_at, request_id limit :limit
                        """)
                .bind("warehouse", warehouseId)
                .bind("carrier", carrierId)
                .bind("limit", limit)
                .list(Row.class);
    }

    /** The one that waits, else the last one that was answered. */
    Optional<Row> lock(long warehouseId, long carrierId, String reference) {
        return sql.statement(COLUMNS + """
                         where warehouse_id = :warehouse and carrier_id = :carrier and reference = :reference
                         order by (state = 'waiting') desc, asked_at desc limit 1 for update
                        """)
                .bind("warehouse", warehouseId)
                .bind("carrier", carrierId)
                .bind("reference", reference)
                .optional(Row.class);
    }

    boolean isGiven(long carrierId, String no) {
        return !sql.statement(
                        "select request_id from carrier_booking where carrier_id = :carrier and no = :no and state = 'held'")
                .bind("carrier", carrierId)
                .bind("no", no)
                .list(UUID.class)
                .isEmpty();
    }

    /** @param childNos JSON */
    int answer(long warehouseId, UUID requestId, String no, String childNos, byte @Nullable [] label) {
        return sql.statement("""
                        update carrier_booking
                           set state = 'held', no = :no, child_nos = cast(:children as jsonb), label = :label,
                               booking = null, answered_at = now()
                         where warehouse_id = :warehouse and request_id = :request and state = 'waiting'
                        """)
                .bind("no", no)
                .bind("children", childNos)
                .bind("label", label)
                .bind("warehouse", warehouseId)
                .bind("request", requestId)
                .update();
    }

    int refuse(long warehouseId, UUID requestId, String why) {
        return sql.statement("""
                        update carrier_booking
                           set state = 'refused', refusal = :why, booking = null, answered_at = now()
                         where warehouse_id = :warehouse and request_id = :request and state = 'waiting'
                        """)
                .bind("why", why)
                .bind("warehouse", warehouseId)
                .bind("request", requestId)
                .update();
    }

    void cancel(long warehouseId, UUID requestId) {
        sql.statement("""
                        update carrier_booking
                           set state = 'cancelled', no = null, label = null, booking = null,
                               answered_at = coalesce(answered_at, now())
                         where warehouse_id = :warehouse and request_id = :request and state <> 'cancelled'
                        """)
                .bind("warehouse", warehouseId)
                .bind("request", requestId)
                .update();
    }

    @Override
    public String table() {
        return "carrier_booking";
    }

    @Override
    public Duration age() {
        return Duration.ofDays(30);
    }

    @Override
    public int deleteOld(int limit) {
        return sql.statement("""
                        delete from carrier_booking
                         where (warehouse_id, request_id) in
                               (select warehouse_id, request_id from carrier_booking
                                 where answered_at < now() - cast(:days as int) * interval '1 day' limit :limit)
                        """)
                .bind("days", (int) age().toDays())
                .bind("limit", limit)
                .update();
    }
}
