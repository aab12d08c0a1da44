package org.stowage.carrier;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.stowage.kernel.Sql;

/** Every statement on carrier and carrier_range. */
@ApplicationScoped
class CarrierSql {

    /** @param remaining numbers left in this range after it; @param size of the range when it was new */
    record Taken(String prefix, String suffix, int digits, String checkDigit, long no, long remaining, long size) {}

    record Range(
            long carrierId,
            String prefix,
            String suffix,
            int digits,
            String checkDigit,
            long firstNo,
            long nextNo,
            long lastNo) {

        long size() {
            return lastNo - firstNo + 1;
        }
    }

    private static final String COLUMNS = """
            select id, code, name, kind, coalesce(settings ->> 'label', 'waybill-100x150') as label,
                   coalesce(cast(settings ->> 'standard' as boolean), false) as standard,
                   coalesce(cast(settings ->> 'clearData' as boolean), false) as clear_data
              from carrier
            """;

    private final Sql sql;

    CarrierSql(Sql sql) {
        this.sql = sql;
    }

    Optional<Taken> takeNumber(long carrierId) {
        return sql.statement("""
                        update carrier_range r set next_no = next_no + 1
                         where id = (select id from carrier_range where carrier_id = :carrier and next_no <= last_no
                                      order by id limit 1)
                           and next_no <= last_no
                        returning prefix, suffix, digits, check_digit, next_no - 1 as no,
                                  last_no - next_no + 1 as remaining, last_no - first_no + 1 as size
                        """).bind("carrier", carrierId).optional(Taken.class);
    }

    long numbersLeft(long carrierId) {
        return sql.statement("""
                        select cast(coalesce(sum(last_no - next_no + 1), 0) as bigint) from carrier_range
                         where carrier_id = :carrier and next_no <= last_no
                        """).bind("carrier", carrierId).one(Long.class);
    }

    List<Carrier> all() {
        return sql.statement(COLUMNS + "order by code").list(Carrier.class);
    }

    Optional<Carrier> byCode(String code) {
        return sql.statement(COLUMNS + "where upper(code) = :code")
                .bind("code", code.strip().toUpperCase(Locale.ROOT))
                .optional(Carrier.class);
    }

    Optional<Carrier> get(long id) {
        return sql.statement(COLUMNS + "where id = :id").bind("id", id).optional(Carrier.class);
    }

    List<Range> ranges() {
        return sql.statement("""
                        select carrier_id, prefix, suffix, digits, check_digit, first_no, next_no, last_no from carrier_range
                         order by id
                        """).list(Range.class);
    }

    long insert(String code, String name, String kind, @Nullable String label, boolean standard) {
        return sql.statement("""
                        insert into carrier (code, name, kind, settings)
                        values (:code, :name, :kind,
                                jsonb_strip_nulls(jsonb_build_object('label', cast(:label as text), 'standard', :standard)))
                        returning id
                        """)
                .bind("code", code)
                .bind("name", name)
                .bind("kind", kind)
                .bind("label", label)
                .bind("standard", standard)
                .one(Long.class);
    }

    boolean overlaps(String prefix, String suffix, int digits, String checkDigit, long from, long to) {
        return !sql.statement("""
                        select id from carrier_range
                         where prefix = :prefix and suffix = :suffix and digits = :digits and check_digit = :check
                           and first_no <= :to and :from <= last_no
                        """)
                .bind("prefix", prefix)
                .bind("suffix", suffix)
                .bind("digits", digits)
                .bind("check", checkDigit)
                .bind("from", from)
                .bind("to", to)
                .list(Long.class)
                .isEmpty();
    }

    void insertRange(long carrierId, NewCarrier.NewRange range) {
        sql.statement("""
                        insert into carrier_range (carrier_id, prefix, suffix, digits, check_digit, first_no, next_no, last_no)
                        values (:carrier, :prefix, :suffix, :digits, :check, :from, :from, :to)
                        """)
                .bind("carrier", carrierId)
                .bind("prefix", range.head())
                .bind("suffix", range.tail())
                .bind("digits", range.digits())
                .bind("check", range.check())
                .bind("from", range.from())
                .bind("to", range.to())
                .update();
    }
}
