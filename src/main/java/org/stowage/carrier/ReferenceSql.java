package org.stowage.carrier;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.stowage.kernel.Retained;
import org.stowage.kernel.Sql;

/** Every statement on carrier_reference: kept as long as a number can be given back. */
@ApplicationScoped
class ReferenceSql implements CarrierReferences, Retained {

    private final Sql sql;

    ReferenceSql(Sql sql) {
        this.sql = sql;
    }

    @Override
    @Transactional
    public Instant keep(UUID requestId, @Nullable String theirs) {
        return sql.statement("""
                        insert into carrier_reference (request_id, theirs) values (:request, :theirs)
                        on conflict on constraint carrier_reference_key do update
                           set theirs = coalesce(nullif(excluded.theirs, ''), carrier_reference.theirs)
                        returning kept_at
                        """)
                .bind("request", requestId)
                .bind("theirs", theirs == null ? "" : theirs)
                .one(Instant.class);
    }

    @Override
    @Transactional
    public Optional<String> of(UUID requestId) {
        return sql.statement("select theirs from carrier_reference where request_id = :request and theirs <> ''")
                .bind("request", requestId)
                .optional(String.class);
    }

    @Override
    public String table() {
        return "carrier_reference";
    }

    @Override
    public Duration age() {
        return Duration.ofDays(90);
    }

    @Override
    public int deleteOld(int limit) {
        return sql.statement("""
                        delete from carrier_reference
                         where request_id in (select request_id from carrier_reference
                                               where kept_at < now() - cast(:days as int) * interval '1 day' limit :limit)
                        """)
                .bind("days", (int) age().toDays())
                .bind("limit", limit)
                .update();
    }
}
