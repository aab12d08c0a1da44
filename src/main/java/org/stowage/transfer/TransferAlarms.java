package org.stowage.transfer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Transfers that a warehouse has waited for too long. */
@ApplicationScoped
public class TransferAlarms {

    /** @param since when the oldest of them left; null: none is late */
    public record Late(long transfers, @Nullable Instant since) {}

    private final LateSql sql;
    private final Duration after;

    TransferAlarms(
            LateSql sql, @ConfigProperty(name = "stowage.transfer.late-after", defaultValue = "P3D") Duration after) {
        this.sql = sql;
        this.after = after;
    }

    @Transactional
    public Late of(long warehouseId) {
        return sql.late(warehouseId, Instant.now().minus(after));
    }
}
