package org.stowage.shipping;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.stowage.boxing.ItemWeights;
import org.stowage.boxing.WeightRule;
import org.stowage.kernel.Sql;

/** Which closed parcels teach what items weigh, each once. */
@ApplicationScoped
class LearningSql {

    private final Sql sql;

    LearningSql(Sql sql) {
        this.sql = sql;
    }

    /** Warehouses that know their boxes: without one nothing can be learned. */
    List<Long> warehouses() {
        return sql.statement("select distinct warehouse_id from packaging order by 1")
                .list(Long.class);
    }

    /** Until when parcels have taught; locked, so that one learner works at a time. */
    Instant lock(long warehouseId) {
        return sql.statement("""
                        insert into weight_learning as w (warehouse_id, learned_until)
                        values (:warehouse, timestamptz '1970-01-01 00:00:00Z')
                        on conflict on constraint weight_learning_key do update set learned_until = w.learned_until
                        returning learned_until
                        """).bind("warehouse", warehouseId).one(Instant.class);
    }

    /** @param seconds that an act may still be on its way to its commit */
    Optional<Instant> until(long warehouseId, Instant since, int most, int seconds) {
        return sql.statement("""
                        select at from (
                          select max(closed_at) as at from (
                            select closed_at from parcel
                             where warehouse_id = :warehouse and closed_at > :since
                               and closed_at <= now() - make_interval(secs => :seconds)
                             order by closed_at limit :most) p) m
                         where at is not null
                        """)
                .bind("warehouse", warehouseId)
                .bind("since", since)
                .bind("seconds", seconds)
                .bind("most", most)
                .optional(Instant.class);
    }

    void learned(long warehouseId, Instant until) {
        sql.statement("update weight_learning set learned_until = :until where warehouse_id = :warehouse")
                .bind("warehouse", warehouseId)
                .bind("until", until)
                .update();
    }

    /** Of parcels with one item and a known box, unless they were off the expectation: somebody overrode that. Oldest first. */
    List<ItemWeights.Sample> samples(long warehouseId, Instant since, Instant until, WeightRule rule) {
        return sql.statement("""
                        select min(l.item_id) as item_id, round((p.grams - k.grams) / sum(l.quantity))::bigint as grams
                          from parcel p
                          join packaging k on k.warehouse_id = p.warehouse_id and k.code = p.box
                          join parcel_line l on l.warehouse_id = p.warehouse_id and l.parcel_id = p.id
                         where p.warehouse_id = :warehouse and p.closed_at > :since and p.closed_at <= :until
                           and p.grams is not null and p.status <> 'cancelled'
                           and (p.expected_grams is null or abs(p.grams - p.expected_grams)
                                  <= greatest(:grams, p.expected_grams * :percent / 100))
                         group by p.id, p.grams, k.grams, p.closed_at
                        having count(distinct l.item_id) = 1
                         order by p.closed_at, p.id
                        """)
                .bind("warehouse", warehouseId)
                .bind("since", since)
                .bind("until", until)
                .bind("grams", rule.grams())
                .bind("percent", rule.percent())
                .list(ItemWeights.Sample.class);
    }
}
