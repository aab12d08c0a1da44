package org.stowage.claim;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Claims that must be filed within three days, or should have been. */
@ApplicationScoped
public class ClaimAlarm {

    /** @param since when the first of them was opened; null: none is due */
    public record Due(long claims, @Nullable Instant since) {}

    private final ClaimListSql sql;

    ClaimAlarm(ClaimListSql sql) {
        this.sql = sql;
    }

    @Transactional
    public Due of(long warehouseId) {
        ClaimListSql.Due due = sql.due(warehouseId);
        return new Due(due.claims(), due.oldest());
    }
}
