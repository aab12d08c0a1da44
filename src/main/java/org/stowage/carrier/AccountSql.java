package org.stowage.carrier;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.stowage.kernel.Sql;

/** Every statement on carrier_account. */
@ApplicationScoped
class AccountSql {

    /** @param settings JSON of what is open; @param secrets sealed, or empty */
    record Row(long carrierId, @Nullable String endpoint, boolean sandbox, String settings, String secrets) {}

    private static final String COLUMNS =
            "select carrier_id, endpoint, sandbox, cast(settings as text) as settings, secrets from carrier_account ";

    private final Sql sql;

    AccountSql(Sql sql) {
        this.sql = sql;
    }

    Optional<Row> get(long carrierId) {
        return sql.statement(COLUMNS + "where carrier_id = :carrier")
                .bind("carrier", carrierId)
                .optional(Row.class);
    }

    List<Row> all() {
        return sql.statement(COLUMNS + "order by carrier_id").list(Row.class);
    }

    void put(Row row, long operatorId) {
        sql.statement("""
                        insert into carrier_account (carrier_id, endpoint, sandbox, settings, secrets, changed_by)
                        values (:carrier, :endpoint, :sandbox, cast(:settings as jsonb), :secrets, :operator)
                        on conflict on constraint carrier_account_key do update
                           set endpoint = excluded.endpoint, sandbox = excluded.sandbox, settings = excluded.settings,
                               secrets = excluded.secrets, changed_at = now(), changed_by = excluded.changed_by
                        """)
                .bind("carrier", row.carrierId())
                .bind("endpoint", row.endpoint())
                .bind("sandbox", row.sandbox())
                .bind("settings", row.settings())
                .bind("secrets", row.secrets())
                .bind("operator", operatorId)
                .update();
    }

    /** @return 0 where somebody changed them meanwhile */
    int reseal(long carrierId, String before, String after) {
        return sql.statement("""
                        update carrier_account set secrets = :after where carrier_id = :carrier and secrets = :before
                        """)
                .bind("carrier", carrierId)
                .bind("before", before)
                .bind("after", after)
                .update();
    }
}
