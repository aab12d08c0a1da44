package org.stowage.tariff;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.stowage.kernel.Sql;

/** Every statement on carrier_tariff and carrier_rule: few rows, read whole. */
@ApplicationScoped
class TariffSql {

    /** @param isRule false: the text is a cost table */
    record Row(
            boolean isRule,
            long id,
            long carrierId,
            @Nullable Long warehouseId,
            String text) {}

    /** @param isNew false: it was there, and is another one now */
    record Kept(long id, boolean isNew) {}

    /** @param title as {@link CostTable#title} */
    record Removed(@Nullable Long warehouseId, String title) {}

    private final Sql sql;

    TariffSql(Sql sql) {
        this.sql = sql;
    }

    /** All of them in one question, because a choice needs both. */
    List<Row> all() {
        return sql.statement("""
                        select false as is_rule, id, carrier_id, warehouse_id, cost_table::text as text from carrier_tariff
                        union all
                        select true, id, 0, warehouse_id, rule::text from carrier_rule
                        order by 1, 2
                        """).list(Row.class);
    }

    Kept keep(CostTable table, long carrierId, @Nullable Long warehouseId, LocalDate from, String text, long actorId) {
        return sql.statement("""
                        insert into carrier_tariff (carrier_id, warehouse_id, service, valid_from, cost_table, changed_by)
                        values (:carrier, cast(:warehouse as bigint), :service, :from, cast(:text as jsonb), :actor)
                        on conflict on constraint carrier_tariff_unique do update
                           set cost_table = excluded.cost_table, changed_by = excluded.changed_by, changed_at = now()
                        returning id, xmax = 0 as is_new
                        """)
                .bind("carrier", carrierId)
                .bind("warehouse", warehouseId)
                .bind("service", table.service())
                .bind("from", from)
                .bind("text", text)
                .bind("actor", actorId)
                .one(Kept.class);
    }

    /** Also one that cannot be read any more. @param seen warehouses whose own may be removed */
    Optional<Removed> removeTariff(long id, List<Long> seen) {
        return sql.statement("""
                        delete from carrier_tariff
                         where id = :id and (warehouse_id is null or warehouse_id = any(cast(:seen as bigint[])))
                        returning warehouse_id, concat_ws(', ', concat_ws(' ', cost_table ->> 'carrier', service),
                                                          cost_table ->> 'warehouse', cost_table ->> 'validFrom') as title
                        """).bind("id", id).bind("seen", seen).optional(Removed.class);
    }

    void keep(CarrierRule rule, @Nullable Long warehouseId, String text, long actorId) {
        sql.statement("""
                        insert into carrier_rule (warehouse_id, code, rule, changed_by)
                        values (cast(:warehouse as bigint), :code, cast(:text as jsonb), :actor)
                        on conflict on constraint carrier_rule_unique do update
                           set rule = excluded.rule, changed_by = excluded.changed_by, changed_at = now()
                        """)
                .bind("warehouse", warehouseId)
                .bind("code", rule.code())
                .bind("text", text)
                .bind("actor", actorId)
                .update();
    }

    boolean removeRule(String code, @Nullable Long warehouseId) {
        return sql.statement("""
                                delete from carrier_rule
                                 where code = :code and warehouse_id is not distinct from cast(:warehouse as bigint)
                                """)
                        .bind("code", code)
                        .bind("warehouse", warehouseId)
                        .update()
                > 0;
    }
}
