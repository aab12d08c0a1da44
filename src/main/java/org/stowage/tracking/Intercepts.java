package org.stowage.tracking;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.stowage.access.Audit;
import org.stowage.kernel.KernelProblem;
import org.stowage.kernel.Problem;
import org.stowage.kernel.Retrying;

/**
 * Calling a parcel back that the carrier has already: requested, then accepted, refused or too late. No carrier here takes
 * such a request by program, so somebody calls it and writes down what it says; its own news answers too. A parcel that
 * comes back is announced to the returns desk.
 */
@ApplicationScoped
@Transactional
@Retrying
public class Intercepts {

    private static final String HANDED_OVER = "handed-over";

    private final InterceptSql sql;
    private final Audit audit;
    private final List<ComingBackListener> desks;

    Intercepts(InterceptSql sql, Audit audit, @All List<ComingBackListener> desks) {
        this.sql = sql;
        this.audit = audit;
        this.desks = desks;
    }

    /** @throws Problem not-found; intercept-not-left, intercept-too-late, intercept-asked */
    public void ask(long warehouseId, String parcelNo, String reason, long actorId) {
        InterceptSql.Wanted parcel = parcel(warehouseId, parcelNo);
        if (!parcel.status().equals(HANDED_OVER)) {
            throw Problem.of(TrackProblem.INTERCEPT_NOT_LEFT, parcel.parcelNo());
        }
        String code = sql.lockTrack(warehouseId, parcel.parcelId()).orElse("");
        if (code.equals(TrackCode.DELIVERED.text()) || code.equals(TrackCode.RETURNED.text())) {
            throw Problem.of(TrackProblem.INTERCEPT_TOO_LATE, parcel.parcelNo(), code);
        }
        if (sql.ask(warehouseId, parcel.parcelId(), reason, actorId) == 0) {
            throw Problem.of(TrackProblem.INTERCEPT_ASKED, parcel.parcelNo());
        }
        audit.record(warehouseId, actorId, "parcel.intercept", parcel.parcelNo(), Map.of("reason", reason));
    }

    /** @throws Problem not-found; intercept-not-asked: nobody has, or it was answered */
    public void answer(long warehouseId, String parcelNo, InterceptState state, String note, long actorId) {
        InterceptSql.Wanted parcel = parcel(warehouseId, parcelNo);
        sql.lockTrack(warehouseId, parcel.parcelId());
        List<InterceptSql.Taken> answered = sql.answer(warehouseId, parcel.parcelId(), state, note, actorId);
        if (answered.isEmpty()) {
            throw Problem.of(TrackProblem.INTERCEPT_NOT_ASKED, parcel.parcelNo());
        }
        audit.record(warehouseId, actorId, "parcel.intercept-answer", parcel.parcelNo(), Map.of("state", state.text()));
        if (state == InterceptState.ACCEPTED) {
            announce(warehouseId, answered);
        }
    }

    /** The last request; empty: nobody has asked. */
    public Optional<Intercept> last(long warehouseId, long parcelId) {
        return sql.last(warehouseId, parcelId);
    }

    /** There is news of these parcels. */
    void settle(long warehouseId, Collection<Long> parcelIds) {
        announce(warehouseId, sql.settle(warehouseId, parcelIds));
    }

    private void announce(long warehouseId, List<InterceptSql.Taken> taken) {
        for (InterceptSql.Taken one : taken) {
            ComingBack parcel = new ComingBack(
                    one.parcelId(),
                    one.parcelNo(),
                    one.orderId(),
                    one.channel(),
                    one.reason(),
                    one.answeredAt(),
                    sql.goods(warehouseId, one.parcelId()));
            desks.forEach(desk -> desk.comesBack(warehouseId, parcel));
        }
    }

    private InterceptSql.Wanted parcel(long warehouseId, String parcelNo) {
        return sql.lock(warehouseId, parcelNo).orElseThrow(() -> Problem.of(KernelProblem.NOT_FOUND, parcelNo));
    }
}
