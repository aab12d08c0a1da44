package org.stowage.adjustment;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.stowage.kernel.Sql;

/** Every statement on {@code adjustment}, {@code adjustment_line} and {@code adjustment_rule}. */
@ApplicationScoped
class AdjustmentSql {

    record Row(
            long id,
            String adjustmentNo,
            String warehouse,
            String kind,
            String status,
            String reason,
            @Nullable String note,
            BigDecimal value,
            long unvalued,
            String currency,
            long askedBy,
            @Nullable String asker,
            Instant askedAt,
            @Nullable String decider,
            @Nullable Instant decidedAt,
            @Nullable String decisionNote) {}

    record LineRow(
            long adjustmentId,
            long locationId,
            String location,
            long handlingUnitId,
            @Nullable String lpn,
            long itemId,
            String sku,
            String name,
            long lotId,
            @Nullable String lot,
            String condition,
            @Nullable String toCondition,
            long ownerId,
            String owner,
            long quantity,
            String serials) {

        List<String> serialList() {
            return serials.isEmpty() ? List.of() : serials.lines().toList();
        }
    }

    private static final String ROW = """
            select a.id, a.adjustment_no, w.code as warehouse, a.kind, a.status, a.reason, a.note, a.value, a.unvalued,
                   a.currency, a.asked_by, p.login as asker, a.asked_at, q.login as decider, a.decided_at, a.decision_note
              from adjustment a join warehouse w on w.id = a.warehouse_id
              left join operator p on p.id = a.asked_by
              left join operator q on q.id = a.decided_by
             where a.warehouse_id = :warehouse
               and (:anyOwner or not exists (
                 select from adjustment_line l where l.warehouse_id = a.warehouse_id and l.adjustment_id = a.id
                    and l.owner_id <> all(cast(:owners as bigint[]))))
               and (cardinality(cast(:hidden as bigint[])) = 0 or not exists (
                 select from adjustment_line l where l.warehouse_id = a.warehouse_id and l.adjustment_id = a.id
                    and l.location_id = any(cast(:hidden as bigint[]))))
            """;

    private final Sql sql;

    AdjustmentSql(Sql sql) {
        this.sql = sql;
    }

    AdjustmentRule rule(long warehouseId) {
        return sql.statement("""
                        select most_value, most_units, currency from adjustment_rule where warehouse_id = :warehouse
                        """)
                .bind("warehouse", warehouseId)
                .optional(AdjustmentRule.class)
                .orElse(AdjustmentRule.USUAL);
    }

    void rule(long warehouseId, AdjustmentRule rule) {
        sql.statement("""
                        insert into adjustment_rule (warehouse_id, most_value, most_units, currency)
                        values (:warehouse, :value, :units, :currency)
                        on conflict (warehouse_id) do update set most_value = excluded.most_value,
                               most_units = excluded.most_units, currency = excluded.currency
                        """)
                .bind("warehouse", warehouseId)
                .bind("value", rule.mostValue())
                .bind("units", rule.mostUnits())
                .bind("currency", rule.currency())
                .update();
    }

    /** Two documents that somebody hands in at once are weighed one after the other. */
    void lockAsker(long askerId) {
        sql.statement("select 1 from pg_advisory_xact_lock(hashtext('adjustment'), cast(:asker as int))")
                .bind("asker", askerId)
                .one(Integer.class);
    }

    /** What came and went within a day at somebody's word alone. */
    Worth bookedAlone(long warehouseId, long askerId) {
        return sql.statement("""
                        select coalesce(sum(value), 0) as value, coalesce(sum(unvalued), 0)::bigint as unvalued
                          from adjustment
                         where warehouse_id = :warehouse and asked_by = :asker and asked_at > now() - interval '24 hours'
                           and status = 'posted' and decided_by is null and kind <> 'convert'
                        """)
                .bind("warehouse", warehouseId)
                .bind("asker", askerId)
                .one(Worth.class);
    }

    /** @return its id; its number is {@code W1-A<id>} */
    long insert(
            long warehouseId, String prefix, Kind kind, String status, NewDocument asked, Worth worth, long actorId) {
        return sql.statement("""
                        insert into adjustment (warehouse_id, id, adjustment_no, kind, status, reason, note, value, unvalued,
                                                currency, asked_by)
                        select :warehouse, n.id, :prefix || n.id, :kind, :status, :reason, :note, :value, :unvalued,
                               coalesce((select currency from adjustment_rule where warehouse_id = :warehouse), 'CNY'), :actor
                          from (select nextval(pg_get_serial_sequence('adjustment', 'id')) as id) n
                        returning id
                        """)
                .bind("warehouse", warehouseId)
                .bind("prefix", prefix)
                .bind("kind", kind)
                .bind("status", status)
                .bind("reason", asked.reasonCode())
                .bind("note", asked.note())
                .bind("value", worth.value())
                .bind("unvalued", worth.unvalued())
                .bind("actor", actorId)
                .one(Long.class);
    }

    void insertLines(long warehouseId, long adjustmentId, List<Line> lines) {
        sql.statement("""
                        insert into adjustment_line (warehouse_id, adjustment_id, line_no, location_id, item_id, lot_id,
                                                     handling_unit_id, condition, owner_id, quantity, to_condition, serials)
                        select :warehouse, :adjustment, u.*
                          from unnest(:numbers, :locations, :items, :lots, :units, :conditions, :owners, :quantities,
                                      cast(:to as text[]), :serials) as u
                        """)
                .bind("warehouse", warehouseId)
                .bind("adjustment", adjustmentId)
                .bind("numbers", IntStream.rangeClosed(1, lines.size()).boxed().toList())
                .bind(
                        "locations",
                        lines.stream().map(l -> l.bucket().place().locationId()).toList())
                .bind("items", lines.stream().map(l -> l.bucket().itemId()).toList())
                .bind("lots", lines.stream().map(l -> l.bucket().lotId()).toList())
                .bind(
                        "units",
                        lines.stream()
                                .map(l -> l.bucket().place().handlingUnitId())
                                .toList())
                .bind(
                        "conditions",
                        lines.stream().map(l -> l.bucket().place().condition()).toList())
                .bind("owners", lines.stream().map(l -> l.bucket().ownerId()).toList())
                .bind("quantities", lines.stream().map(Line::quantity).toList())
                .bind("to", lines.stream().map(Line::to).toList())
                .bind(
                        "serials",
                        lines.stream().map(l -> String.join("\n", l.serials())).toList())
                .update();
    }

    /** Nobody else decides about it until the transaction ends. */
    Optional<Long> lock(long warehouseId, String number) {
        return sql.statement("""
                        select id from adjustment
                         where warehouse_id = :warehouse and adjustment_no = upper(:number) for update
                        """)
                .bind("warehouse", warehouseId)
                .bind("number", number)
                .optional(Long.class);
    }

    void decide(long warehouseId, long id, String status, long actorId, @Nullable String note) {
        sql.statement("""
                        update adjustment set status = :status, decided_by = :actor, decided_at = now(), decision_note = :note
                         where warehouse_id = :warehouse and id = :id and status = 'waiting'
                        """)
                .bind("warehouse", warehouseId)
                .bind("id", id)
                .bind("status", status)
                .bind("actor", actorId)
                .bind("note", note)
                .update();
    }

    /**
     * @param owners null: of everybody; else documents that concern these owners only
     * @param hidden locations: documents that concern them are not there
     */
    Optional<Row> find(long warehouseId, @Nullable Collection<Long> owners, Collection<Long> hidden, String number) {
        return sql.statement(ROW + " and a.adjustment_no = upper(:number)")
                .bind("warehouse", warehouseId)
                .bind("anyOwner", owners == null)
                .bind("owners", owners == null ? List.of() : owners)
                .bind("hidden", hidden)
                .bind("number", number)
                .optional(Row.class);
    }

    /** Newest first. */
    List<Row> page(
            long warehouseId,
            @Nullable Collection<Long> owners,
            Collection<Long> hidden,
            @Nullable String status,
            @Nullable String kind,
            long before,
            int limit) {
        return sql.statement(ROW + """
                           and (cast(:status as text) is null or a.status = :status)
                           and (cast(:kind as text) is null or a.kind = :kind) and a.id < :before
                         order by a.id desc limit :limit
                        """)
                .bind("warehouse", warehouseId)
                .bind("anyOwner", owners == null)
                .bind("owners", owners == null ? List.of() : owners)
                .bind("hidden", hidden)
                .bind("status", status)
                .bind("kind", kind)
                .bind("before", before)
                .bind("limit", limit)
                .list(Row.class);
    }

    List<LineRow> lines(long warehouseId, Collection<Long> adjustmentIds) {
        return sql.statement("""
                        select d.adjustment_id, d.location_id, l.code as location, d.handling_unit_id, h.lpn, d.item_id, i.sku,
                               i.name, d.lot_id, o.code as lot, d.condition, d.to_condition, d.owner_id, w.code as owner,
                               d.quantity, d.serials
                          from adjustment_line d
                          join location l on l.warehouse_id = d.warehouse_id and l.id = d.location_id
                          join item i on i.id = d.item_id
                          join owner w on w.id = d.owner_id
                          left join lot o on o.warehouse_id = d.warehouse_id and o.id = d.lot_id
                          left join handling_unit h on h.warehouse_id = d.warehouse_id and h.id = d.handling_unit_id
                         where d.warehouse_id = :warehouse and d.adjustment_id = any(:adjustments)
                         order by d.adjustment_id, d.line_no
                        """)
                .bind("warehouse", warehouseId)
                .bind("adjustments", adjustmentIds)
                .list(LineRow.class);
    }
}
