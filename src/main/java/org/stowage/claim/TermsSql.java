package org.stowage.claim;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.stowage.kernel.Sql;

/** What was agreed with carriers. */
@ApplicationScoped
class TermsSql {

    record Row(
            int weightGrams,
            int weightPercent,
            BigDecimal priceTolerance,
            String currency,
            @Nullable Long firstGrams,
            @Nullable BigDecimal firstPrice,
            @Nullable Long nextGrams,
            @Nullable BigDecimal nextPrice,
            @Nullable Integer divisor,
            List<String> surcharges,
            String columns) {}

    record Rule(String reason, int days) {}

    record BillDays(long carrierId, int days) {}

    private final Sql sql;

    TermsSql(Sql sql) {
        this.sql = sql;
    }

    Optional<Row> find(long carrierId) {
        return sql.statement("""
                        select weight_grams, weight_percent, price_tolerance, currency, first_grams,
                               first_price, next_grams, next_price, divisor, surcharges, columns
                          from carrier_terms where carrier_id = :carrier
                        """).bind("carrier", carrierId).optional(Row.class);
    }

    List<BillDays> billDays() {
        return sql.statement("select carrier_id, days from claim_rule where reason = 'bill'")
                .list(BillDays.class);
    }

    List<Rule> rules(long carrierId) {
        return sql.statement("select reason, days from claim_rule where carrier_id = :carrier order by reason")
                .bind("carrier", carrierId)
                .list(Rule.class);
    }

    void write(long carrierId, CarrierTerms terms, String columns, long actorId) {
        sql.statement("""
                        insert into carrier_terms (carrier_id, weight_grams, weight_percent,
                          price_tolerance, currency, first_grams, first_price, next_grams, next_price, divisor, surcharges,
                          columns, changed_by)
                        values (:carrier, :grams, :percent, :tolerance, :currency, :firstGrams, :firstPrice,
                          :nextGrams, :nextPrice, :divisor, :surcharges, cast(:columns as jsonb), :actor)
                        on conflict (carrier_id) do update set
                          weight_grams = excluded.weight_grams, weight_percent = excluded.weight_percent,
                          price_tolerance = excluded.price_tolerance, currency = excluded.currency,
                          first_grams = excluded.first_grams, first_price = excluded.first_price,
                          next_grams = excluded.next_grams, next_price = excluded.next_price, divisor = excluded.divisor,
                          surcharges = excluded.surcharges, columns = excluded.columns, changed_by = excluded.changed_by,
                          changed_at = now()
                        """)
                .bind("carrier", carrierId)
                .bind("grams", terms.weightGrams())
                .bind("percent", terms.weightPercent())
                .bind("tolerance", terms.priceTolerance())
                .bind("currency", terms.currency())
                .bind("firstGrams", terms.firstGrams())
                .bind("firstPrice", terms.firstPrice())
                .bind("nextGrams", terms.nextGrams())
                .bind("nextPrice", terms.nextPrice())
                .bind("divisor", terms.divisor())
                .bind("surcharges", terms.surcharges())
                .bind("columns", columns)
                .bind("actor", actorId)
                .update();
    }

    void rules(long carrierId, Map<String, Integer> days) {
        sql.statement("""
                        with gone as (
                          delete from claim_rule where carrier_id = :carrier and reason <> all(:reasons))
                        insert into claim_rule (carrier_id, reason, days)
                        select :carrier, u.reason, u.days from unnest(cast(:reasons as text[]), cast(:days as int[])) as u (reason, days)
                        on conflict (carrier_id, reason) do update set days = excluded.days
                        """)
                .bind("carrier", carrierId)
                .bind("reasons", List.copyOf(days.keySet()))
                .bind("days", List.copyOf(days.values()))
                .update();
    }
}
