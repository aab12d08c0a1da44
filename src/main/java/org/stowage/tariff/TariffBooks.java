package org.stowage.tariff;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.stowage.kernel.AfterCommit;

/** The book at hand: every parcel that names no carrier asks for it, and it is read again after some seconds only. */
@ApplicationScoped
class TariffBooks {

    /** Other services on the same database write in it too; nobody waits longer than this to see it. */
    private static final long STALE_NANOS = 10_000_000_000L;

    private record Read(TariffBook book, long at) {}

    private final TariffSql sql;
    private final ObjectMapper json;
    private final AfterCommit afterCommit;
    private final AtomicReference<@Nullable Read> last = new AtomicReference<>();

    TariffBooks(TariffSql sql, ObjectMapper json, AfterCommit afterCommit) {
        this.sql = sql;
        this.json = json;
        this.afterCommit = afterCommit;
    }

    TariffBook atHand() {
        Read known = last.get();
        if (known == null || System.nanoTime() - known.at() > STALE_NANOS) {
            known = new Read(asWritten(), System.nanoTime());
            last.set(known);
        }
        return known.book();
    }

    /** As it is in the database. */
    TariffBook asWritten() {
        return TariffBook.of(sql.all(), json);
    }

    /** In a transaction that writes in it: whoever asks after it sees that. */
    void changed() {
        last.set(null);
        afterCommit.run(() -> last.set(null));
    }
}
