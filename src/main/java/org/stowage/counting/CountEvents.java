package org.stowage.counting;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import org.stowage.access.Actor;
import org.stowage.access.Audit;
import org.stowage.kernel.DatabaseName;
import org.stowage.kernel.Outbox;
import org.stowage.site.WarehouseKey;

/** What others hear of counts, and what the audit keeps. Figures of the book are in none of it until a count is booked. */
@ApplicationScoped
class CountEvents {

    /** @param lines buckets that were booked, with units {@code gained} and {@code lost}; 0 until then */
    record Told(String countNo, String warehouse, String kind, String status, long lines, long gained, long lost) {}

    private final Outbox outbox;
    private final Audit audit;

    CountEvents(Outbox outbox, Audit audit) {
        this.outbox = outbox;
        this.audit = audit;
    }

    /** @param name {@code opened}, {@code recount}, {@code reviewed}, {@code cancelled} */
    void tell(WarehouseKey at, CountSql.Head head, String name, CountStatus status) {
        tell(at, name, told(at, head, status, 0, 0, 0));
    }

    void posted(WarehouseKey at, CountSql.Head head, PostedCount posted) {
        tell(at, "posted", told(at, head, CountStatus.POSTED, posted.lines(), posted.gained(), posted.lost()));
    }

    private void tell(WarehouseKey at, String name, Told told) {
        outbox.tell(at.id(), new Outbox.Event("count." + name, told.countNo(), told));
    }

    private static Told told(
            WarehouseKey at, CountSql.Head head, CountStatus status, long lines, long gained, long lost) {
        return new Told(
                head.countNo(), at.code(), DatabaseName.of(head.kind()), DatabaseName.of(status), lines, gained, lost);
    }

    void record(WarehouseKey at, Actor actor, String act, String countNo, Map<String, ?> detail) {
        audit.record(at.id(), actor.operatorId(), "count." + act, countNo, detail);
    }
}
