package org.stowage.counting;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.stowage.kernel.Sql;
import org.stowage.site.WarehouseKey;

/** What happens to a count as a whole. */
@ApplicationScoped
class CountSql {

    record Head(
            long id,
            String countNo,
            CountKind kind,
            CountStatus status,
            boolean blind,
            boolean locks,
            List<String> shortOrders) {}

    record Login(long id, String login) {}

    private static final String COLUMNS = "id, count_no, kind, status, blind, locks, short_orders";

    private static final String HEAD = "select " + COLUMNS + " from stock_count where warehouse_id = :warehouse and ";

    private final Sql sql;

    CountSql(Sql sql) {
        this.sql = sql;
    }

    /** Its number is {@code W1-C<id>}. */
    Head insert(WarehouseKey at, NewCount asked, long actorId) {
        return sql.statement("""
                        insert into stock_count (warehouse_id, id, count_no, kind, scope, blind, locks, sealed_units,
                               due_on, plan_id, asked_by, scope_said)
                        select :warehouse, n.id, :prefix || n.id, :kind, :scope, :blind, :locks, :sealed, cast(:due as date),
                               cast(:plan as bigint), :actor, cast(:said as jsonb)
                          from (select nextval(pg_get_serial_sequence('stock_count', 'id')) as id) n
                        returning %s
                        """.formatted(COLUMNS))
                .bind("warehouse", at.id())
                .bind("prefix", at.code() + "-C")
                .bind("kind", asked.kind())
                .bind("scope", asked.scope())
                .bind("said", asked.written())
                .bind("blind", asked.blind())
                .bind("locks", asked.locks())
                .bind("sealed", asked.sealedUnits())
                .bind("due", asked.dueOn())
                .bind("plan", asked.planId())
                .bind("actor", actorId)
                .one(Head.class);
    }

    void assign(long warehouseId, long countId, Collection<Long> operatorIds) {
        sql.statement("""
                        insert into count_assignee (warehouse_id, count_id, operator_id)
                        select distinct :warehouse, :count, o.id from unnest(cast(:operators as bigint[])) as o (id)
                        """)
                .bind("warehouse", warehouseId)
                .bind("count", countId)
                .bind("operators", operatorIds)
                .update();
    }

    /** @return of these, who may be at work in the warehouse */
    List<Long> operators(long warehouseId, Collection<Long> operatorIds) {
        return sql.statement("""
                        select distinct o.id from operator o join operator_role r on r.operator_id = o.id
                         where o.id = any(cast(:operators as bigint[])) and o.disabled_at is null
                           and (r.warehouse_id is null or r.warehouse_id = :warehouse)
                        """)
                .bind("warehouse", warehouseId)
                .bind("operators", operatorIds)
                .list(Long.class);
    }

    /** @return ids by login in small letters; who is unknown is missing */
    List<Login> logins(Collection<String> logins) {
        return sql.statement(
                        "select id, lower(login) as login from operator where lower(login) = any(cast(:logins as text[]))")
                .bind(
                        "logins",
                        logins.stream()
                                .map(login -> login.strip().toLowerCase(Locale.ROOT))
                                .toList())
                .list(Login.class);
    }

    Optional<Head> find(long warehouseId, String number) {
        return sql.statement(HEAD + " count_no = upper(:number)")
                .bind("warehouse", warehouseId)
                .bind("number", plain(number))
                .optional(Head.class);
    }

    /** Nobody else decides about it until the transaction ends. */
    Optional<Head> lock(long warehouseId, String number) {
        return sql.statement(HEAD + " count_no = upper(:number) for update")
                .bind("warehouse", warehouseId)
                .bind("number", plain(number))
                .optional(Head.class);
    }

    void status(long warehouseId, long countId, CountStatus status) {
        sql.statement("update stock_count set status = :status where warehouse_id = :warehouse and id = :count")
                .bind("status", status)
                .bind("warehouse", warehouseId)
                .bind("count", countId)
                .update();
    }

    void cancelled(long warehouseId, long countId, long actorId) {
        sql.statement("""
                        update stock_count set status = 'cancelled', cancelled_by = :actor, cancelled_at = now()
                         where warehouse_id = :warehouse and id = :count
                        """)
                .bind("actor", actorId)
                .bind("warehouse", warehouseId)
                .bind("count", countId)
                .update();
    }

    void posted(long warehouseId, long countId, long actorId, Collection<String> shortOrders) {
        sql.statement("""
                        update stock_count set status = 'posted', posted_by = :actor, posted_at = now(), short_orders = :orders
                         where warehouse_id = :warehouse and id = :count
                        """)
                .bind("actor", actorId)
                .bind("orders", List.copyOf(shortOrders))
                .bind("warehouse", warehouseId)
                .bind("count", countId)
                .update();
    }

    /** Two who come to a place without a count make one between them. */
    void lockLocation(long locationId) {
        sql.statement("select 1 from pg_advisory_xact_lock(hashtext('count place'), cast(:location as int))")
                .bind("location", locationId)
                .one(Integer.class);
    }

    /** As on paper: {@code D-W1-C12} is W1-C12. */
    static String plain(String number) {
        String bare = number.strip();
        return bare.regionMatches(true, 0, "D-", 0, 2) ? bare.substring(2) : bare;
    }

    /** What was counted in it. */
    List<Long> items(long warehouseId, long countId) {
        return sql.statement("""
                        select distinct item_id from count_tally
                         where count_id = :count and warehouse_id = :warehouse order by item_id
                        """)
                .bind("count", countId)
                .bind("warehouse", warehouseId)
                .list(Long.class);
    }
}
