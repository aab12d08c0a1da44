package org.stowage.waybill;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.stowage.kernel.Sql;

/** Every statement on waybill_request but those of the alarms. */
@ApplicationScoped
class WaybillRequestSql {

    static final String ROW = """
            warehouse_id, id, parcel_id, carrier_id, way_back, state, booking::text as booking, no, held::text as held, renews,
            attempts, problem_code, problem, unreachable, station_id, requested_by, created_at, changed_at
            """;

    /** What a change leaves behind. @param pause until the worker looks at it; null: never by itself */
    record Change(
            WaybillState to,
            @Nullable Duration pause,
            @Nullable String code,
            @Nullable String text,
            boolean unreachable) {

        static Change to(WaybillState state) {
            return new Change(state, Duration.ZERO, null, null, false);
        }

        Change because(String why, String words) {
            return new Change(to, pause, why, words, unreachable);
        }

        Change after(@Nullable Duration wait) {
            return new Change(to, wait, code, text, unreachable);
        }

        Change out(boolean isUnreachable) {
            return new Change(to, pause, code, text, isUnreachable);
        }
    }

    private final Sql sql;

    WaybillRequestSql(Sql sql) {
        this.sql = sql;
    }

    /** Empty: there is one already. */
    Optional<WaybillRequest> insert(NewRequest asked, UUID id, String booking) {
        return sql.statement("""
                        insert into waybill_request (warehouse_id, id, parcel_id, carrier_id, way_back, booking, station_id,
                                                     requested_by)
                        values (:warehouse, :id, :parcel, :carrier, :wayBack, cast(:booking as jsonb),
                                cast(:station as bigint), :actor)
                        on conflict (warehouse_id, parcel_id, way_back)
                          where state in ('wanted', 'requested', 'held', 'voiding') do nothing
                        returning
                        """ + ROW)
                .bind("warehouse", asked.warehouseId())
                .bind("id", id)
                .bind("parcel", asked.parcelId())
                .bind("carrier", asked.carrierId())
                .bind("wayBack", asked.wayBack())
                .bind("booking", booking)
                .bind("station", asked.stationId())
                .bind("actor", asked.actorId())
                .optional(WaybillRequest.class);
    }

    /** The live one, else the youngest. */
    Optional<WaybillRequest> latest(long warehouseId, long parcelId, boolean wayBack) {
        return sql.statement("select " + ROW + """
                          from waybill_request
                         where warehouse_id = :warehouse and parcel_id = :parcel and way_back = :wayBack
                         order by state in ('wanted', 'requested', 'held', 'voiding') desc, created_at desc,
                                  changed_at desc
                         limit 1 for update
                        """)
                .bind("warehouse", warehouseId)
                .bind("parcel", parcelId)
                .bind("wayBack", wayBack)
                .optional(WaybillRequest.class);
    }

    Optional<WaybillRequest> lock(long warehouseId, UUID id) {
        return sql.statement("select " + ROW
                        + " from waybill_request where warehouse_id = :warehouse and id = :id for update")
                .bind("warehouse", warehouseId)
                .bind("id", id)
                .optional(WaybillRequest.class);
    }

    /**
     * For one instance alone, until the lease ends: long after every call has. Carriers take turns, so that a slow one keeps no
     * other waiting.
     *
     * @param calls how many are under way to each carrier; one has {@code most} at the same time
     */
    List<WaybillRequest> lease(int limit, int most, Map<Long, Integer> calls, UUID lease, Duration span) {
        List<Long> busy = List.copyOf(calls.keySet());
        return sql.statement("""
                        with due as (
                          select d.warehouse_id, d.id, d.turn, d.next_at
                            from (select warehouse_id, id, carrier_id, next_at,
                                         row_number() over (partition by carrier_id order by next_at) as turn
                                    from waybill_request
                                   where state in ('wanted', 'requested', 'voiding') and next_at <= now()
                                     and (leased_until is null or leased_until <= now())) d
                            left join unnest(cast(:busy as bigint[]), cast(:calls as bigint[])) as b (carrier, calls) on b.carrier = d.carrier_id
                           where d.turn <= :most - coalesce(b.calls, 0)),
                        free as (
                          select r.warehouse_id as w, r.id as request
                            from waybill_request r join due d on d.warehouse_id = r.warehouse_id and d.id = r.id
                           where r.state in ('wanted', 'requested', 'voiding') and r.next_at <= now()
                             and (r.leased_until is null or r.leased_until <= now())
                           order by d.turn, d.next_at limit :limit for update of r skip locked)
                        update waybill_request r
                           set lease = :lease, leased_until = now() + make_interval(secs => :secs), attempts = r.attempts + 1
                          from free f
                         where r.warehouse_id = f.w and r.id = f.request
                        returning
                        """ + ROW)
                .bind("lease", lease)
                .bind("secs", span.toMillis() / 1000.0)
                .bind("limit", limit)
                .bind("most", most)
                .bind("busy", busy)
                .bind(
                        "calls",
                        busy.stream()
                                .map(carrier -> (long) calls.getOrDefault(carrier, 0))
                                .toList())
                .list(WaybillRequest.class);
    }

    boolean isLeased(WaybillRequest request, UUID lease) {
        return !sql.statement("""
                        select id from waybill_request where warehouse_id = :warehouse and id = :id and lease = :lease
                        """)
                .bind("warehouse", request.warehouseId())
                .bind("id", request.id())
                .bind("lease", lease)
                .list(UUID.class)
                .isEmpty();
    }

    /** Written down before the carrier is called; whoever has the lease keeps it. */
    Optional<WaybillRequest> asking(WaybillRequest request, UUID lease) {
        return sql.statement("""
                        update waybill_request set state = 'requested', changed_at = now()
                         where warehouse_id = :warehouse and id = :id and lease = :lease and state = 'wanted'
                        returning
                        """ + ROW)
                .bind("warehouse", request.warehouseId())
                .bind("id", request.id())
                .bind("lease", lease)
                .optional(WaybillRequest.class);
    }

    /** The row is locked by the caller. A change of state begins counting anew, unless only the asking does; the lease is over. */
    WaybillRequest change(WaybillRequest request, Change change) {
        return sql.statement("""
                        update waybill_request
                           set attempts = case when state = :state or :state = 'wanted' then attempts else 0 end,
                               failed_calls = failed_calls
                                 + case when state = :state and cast(:secs as double precision) > 0
                                         and cast(:secs as double precision) < :longest then 1 else 0 end,
                               state = :state,
                               next_at = now() + make_interval(secs => cast(:secs as double precision)),
                               lease = null, leased_until = null, problem_code = cast(:code as text),
                               problem = cast(:problem as text), unreachable = :unreachable, changed_at = now()
                         where warehouse_id = :warehouse and id = :id
                        returning
                        """ + ROW)
                .bind("warehouse", request.warehouseId())
                .bind("id", request.id())
                .bind("state", change.to())
                .bind("secs", change.pause() == null ? null : change.pause().toMillis() / 1000.0)
                .bind("longest", WaybillPause.LONGEST.toMillis() / 1000.0)
                .bind("code", change.code())
                .bind("problem", change.text())
                .bind("unreachable", change.unreachable())
                .one(WaybillRequest.class);
    }

    /** A call that is under way is waited for: its lease stays. */
    WaybillRequest givingUp(WaybillRequest request, boolean renews) {
        return sql.statement("""
                        update waybill_request
                           set state = case state when 'wanted' then 'void' else 'voiding' end, attempts = 0, next_at = now(),
                               renews = :renews, problem_code = null, problem = null, changed_at = now()
                         where warehouse_id = :warehouse and id = :id
                        returning
                        """ + ROW)
                .bind("warehouse", request.warehouseId())
                .bind("id", request.id())
                .bind("renews", renews)
                .one(WaybillRequest.class);
    }

    WaybillRequest keep(WaybillRequest request, String no, String held) {
        return sql.statement("""
                        update waybill_request set no = :no, held = cast(:held as jsonb)
                         where warehouse_id = :warehouse and id = :id
                        returning
                        """ + ROW)
                .bind("warehouse", request.warehouseId())
                .bind("id", request.id())
                .bind("no", no)
                .bind("held", held)
                .one(WaybillRequest.class);
    }

    /** There is a number after all, to be given back. @return false: the parcel has another request by now */
    boolean reopen(WaybillRequest request) {
        return sql.statement("""
                                update waybill_request r set state = 'voiding', attempts = 0, next_at = now(), changed_at = now()
                                 where warehouse_id = :warehouse and id = :id
                                   and not exists (select from waybill_request y
                                                    where y.warehouse_id = r.warehouse_id and y.parcel_id = r.parcel_id
                                                      and y.way_back = r.way_back
                                                      and y.state in ('wanted', 'requested', 'held', 'voiding'))
                                """)
                        .bind("warehouse", request.warehouseId())
                        .bind("id", request.id())
                        .update()
                == 1;
    }

    /** What is known of the number is not this parcel's. */
    void note(WaybillRequest request, String code, String text) {
        sql.statement("""
                        update waybill_request set problem_code = :code, problem = :text, changed_at = now()
                         where warehouse_id = :warehouse and id = :id
                        """)
                .bind("warehouse", request.warehouseId())
                .bind("id", request.id())
                .bind("code", code)
                .bind("text", text)
                .update();
    }

    /** Void it first, then the parcel takes another number. */
    WaybillRequest renews(WaybillRequest request) {
        return sql.statement("""
                        update waybill_request set renews = true where warehouse_id = :warehouse and id = :id
                        returning
                        """ + ROW)
                .bind("warehouse", request.warehouseId())
                .bind("id", request.id())
                .one(WaybillRequest.class);
    }

    /** There is something to hear now. A call that is under way may have come too early: what it heard does not count. */
    void answered(long warehouseId, UUID id) {
        sql.statement("""
                        update waybill_request set next_at = now(), lease = null, leased_until = null
                         where warehouse_id = :warehouse and id = :id and state in ('requested', 'voiding') and no is null
                        """).bind("warehouse", warehouseId).bind("id", id).update();
    }

    /** Nobody asks the carrier at this moment. */
    boolean isQuiet(WaybillRequest request) {
        return !sql.statement("""
                        select id from waybill_request
                         where warehouse_id = :warehouse and id = :id and coalesce(leased_until, now()) <= now()
                        """)
                .bind("warehouse", request.warehouseId())
                .bind("id", request.id())
                .list(UUID.class)
                .isEmpty();
    }
}
