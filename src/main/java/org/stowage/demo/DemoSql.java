package org.stowage.demo;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.stowage.kernel.Sql;

/** How far a demo is furnished. */
@ApplicationScoped
class DemoSql {

    private final Sql sql;

    DemoSql(Sql sql) {
        this.sql = sql;
    }

    /** Nobody works here and nothing lies here; a token of the settings does not count. */
    boolean isEmptyHouse() {
        return sql.statement("""
                        select not exists (select from warehouse) and not exists (select from item)
                               and not exists (select from operator where login <> 'bootstrap')
                        """).one(Boolean.class);
    }

    /** @return when this demo began; the first call decides */
    Instant begin(String warehouse, Instant morning) {
        sql.statement("""
                        insert into demo_house (warehouse, morning) values (:warehouse, :morning)
                        on conflict on constraint demo_house_key do nothing
                        """).bind("warehouse", warehouse).bind("morning", morning).update();
        return morning(warehouse).orElseThrow();
    }

    Optional<Instant> morning(String warehouse) {
        return sql.statement("select morning from demo_house where warehouse = :warehouse")
                .bind("warehouse", warehouse)
                .optional(Instant.class);
    }

    Set<String> done(String warehouse) {
        return Set.copyOf(sql.statement("select step from demo_step where warehouse = :warehouse")
                .bind("warehouse", warehouse)
                .list(String.class));
    }

    void done(String warehouse, String step, long millis) {
        sql.statement("""
                        insert into demo_step (warehouse, step, millis) values (:warehouse, :step, :millis)
                        on conflict on constraint demo_step_key do nothing
                        """)
                .bind("warehouse", warehouse)
                .bind("step", step)
                .bind("millis", millis)
                .update();
    }

    /** Every step is to be looked at again. */
    void forget(String warehouse) {
        sql.statement("delete from demo_step where warehouse = :warehouse")
                .bind("warehouse", warehouse)
                .update();
    }

    boolean robotsWanted(String warehouse) {
        return sql.statement("select robots from demo_house where warehouse = :warehouse")
                .bind("warehouse", warehouse)
                .optional(Boolean.class)
                .orElse(false);
    }

    void wantRobots(String warehouse, boolean wanted) {
        sql.statement("update demo_house set robots = :wanted where warehouse = :warehouse")
                .bind("warehouse", warehouse)
                .bind("wanted", wanted)
                .update();
    }

    /** The order that robots come to last of those that can be packed without reading or asking: one line, no wishes. */
    Optional<String> plainPicked(long warehouseId) {
        return sql.statement("""
                        select o.order_no from outbound_order o
                         where o.warehouse_id = :warehouse and o.status = 'picked'
                           and o.buyer_remark is null and o.seller_note is null and o.gift_message is null
                           and (select count(*) from order_line l
                                 where l.warehouse_id = o.warehouse_id and l.order_id = o.id) = 1
                           and not exists (select from parcel p
                                            where p.warehouse_id = o.warehouse_id and p.order_id = o.id)
                         order by o.id desc limit 1
                        """).bind("warehouse", warehouseId).optional(String.class);
    }
}
