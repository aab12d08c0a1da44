package org.stowage.tracking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.stowage.access.Audit;
import org.stowage.kernel.KernelProblem;
import org.stowage.kernel.Problem;

/** The delivery audit: parcels on their way of which somebody should ask the carrier. */
@ApplicationScoped
@Transactional
public class TrackAlarms {

    static final int MOST = 500;

    /** How many, and since when the oldest of them. */
    public record Waiting(long count, @Nullable Instant oldest) {}

    private final TrackAlarmSql sql;
    private final NumberSql numbers;
    private final Audit audit;

    TrackAlarms(TrackAlarmSql sql, NumberSql numbers, Audit audit) {
        this.sql = sql;
        this.numbers = numbers;
        this.audit = audit;
    }

    /** The oldest first, {@value #MOST} at the most. @param code null: all */
    public List<TrackAlarm> of(long warehouseId, @Nullable String code) {
        return sql.list(warehouseId, code, MOST);
    }

    public Waiting count(long warehouseId) {
        TrackAlarmSql.Counted counted = sql.count(warehouseId);
        return new Waiting(counted.count(), counted.oldest());
    }

    /** Somebody looks after it, and says what was done; it comes back when something happens, or nothing for too long. */
    public void seen(long warehouseId, String parcelNo, String note, long operatorId) {
        long parcel = numbers.parcel(warehouseId, parcelNo)
                .map(NumberSql.Named::parcelId)
                .orElseThrow(() -> Problem.of(KernelProblem.NOT_FOUND, parcelNo));
        if (sql.seen(warehouseId, parcel, note, operatorId) == 0) {
            throw Problem.of(KernelProblem.NOT_FOUND, parcelNo);
        }
        audit.record(warehouseId, operatorId, "parcel.track-seen", parcelNo, Map.of("note", note));
    }
}
