package org.stowage.channel;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stowage.kernel.KernelProblem;
import org.stowage.kernel.Problem;
import org.stowage.kernel.Retrying;

/** What channels were told of parcels, what they answered, and what a person does about it. */
@ApplicationScoped
@Transactional
@Retrying
public class Confirmations {

    static final int MOST = 500;

    /** All confirmations of a parcel, and every answer, the youngest first. */
    record OfParcel(List<Confirmation> items, List<ConfirmationListSql.Answer> answers) {}

    private final ConfirmationListSql list;
    private final ConfirmationSql sql;

    Confirmations(ConfirmationListSql list, ConfirmationSql sql) {
        this.list = list;
        this.sql = sql;
    }

    /** The youngest first, {@value #MOST} at the most. @param state null: what is not sent yet */
    public List<Confirmation> list(long warehouseId, @Nullable String state, @Nullable String channel) {
        return list.list(warehouseId, state, channel, MOST);
    }

    /** What is not sent, or not true any more, by state. */
    List<ConfirmationListSql.Counted> counts(long warehouseId) {
        return list.counts(warehouseId);
    }

    OfParcel ofParcel(long warehouseId, String parcelNo) {
        return new OfParcel(list.ofParcel(warehouseId, parcelNo), list.answers(warehouseId, parcelNo));
    }

    /**
     * Somebody put it right, or knows that the channel has nothing: it is told again.
     *
     * @throws Problem not-found, confirmation-sent, confirmation-under-way
     */
    public void resend(long warehouseId, String parcelNo, String reason, long operatorId) {
        change(warehouseId, parcelNo, reason, operatorId, ConfirmationState.WAITING);
    }

    /** Somebody entered it there by hand, or knows that the channel has it. @throws Problem as {@link #resend} */
    public void mark(long warehouseId, String parcelNo, String reason, long operatorId) {
        List<Long> done = change(warehouseId, parcelNo, reason, operatorId, ConfirmationState.SENT);
        sql.tell(warehouseId, done);
    }

    private List<Long> change(long warehouseId, String parcelNo, String reason, long operatorId, ConfirmationState to) {
        List<Confirmation> all = list.ofParcel(warehouseId, parcelNo);
        if (all.isEmpty()) {
            throw Problem.of(KernelProblem.NOT_FOUND, parcelNo);
        }
        List<Long> open = all.stream()
                .filter(one -> !one.state().equals("sent") && !one.state().equals("withdrawn"))
                .map(Confirmation::id)
                .toList();
        if (open.isEmpty()) {
            throw Problem.of(ChannelProblem.CONFIRMATION_SENT, parcelNo);
        }
        List<Long> done = list.change(warehouseId, open, to);
        if (done.size() < open.size()) {
            throw Problem.of(ChannelProblem.CONFIRMATION_UNDER_WAY, parcelNo);
        }
        String act = to == ConfirmationState.SENT ? "mark" : "resend";
        done.forEach(id -> sql.answered(warehouseId, id, act, null, reason, operatorId));
        return done;
    }
}
