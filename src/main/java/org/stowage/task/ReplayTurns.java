package org.stowage.task;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.stowage.kernel.Idempotency;
import org.stowage.kernel.Retrying;

/**
 * One act, one transaction, one kept answer: the same act again gets the same answer. What is refused is rolled back whole,
 * and the refusal is kept in a second, short transaction.
 */
@ApplicationScoped
class ReplayTurns {

    private final ReplaySql sql;
    private final DeskSql scans;
    private final OfflineActs acts;
    private final Memory memory;

    ReplayTurns(ReplaySql sql, DeskSql scans, OfflineActs acts, Memory memory) {
        this.sql = sql;
        this.scans = scans;
        this.acts = acts;
        this.memory = memory;
    }

    /**
     * @param before acts of the same task that came with it @param no it is refused whatever it says; null: it is done if it can be
     */
    @Retrying
    ActAnswer answer(ReplayAct act, List<ReplayAct> before, DeviceClock clock, Desk desk, @Nullable Message no) {
        try {
            return QuarkusTransaction.requiringNew().call(() -> answered(act, before, clock, desk, no));
        } catch (Refused refused) {
            return QuarkusTransaction.requiringNew().call(() -> answered(act, before, clock, desk, refused.said()));
        }
    }

    private ActAnswer answered(ReplayAct act, List<ReplayAct> before, DeviceClock clock, Desk desk, @Nullable Message no) {
        String written = memory.text(act);
        byte[] hash = Idempotency.hash(written);
        if (!sql.begin(desk, written, hash)) {
            return before(act, desk, hash);
        }
        ActAnswer answer = no == null ? done(act, before, clock, desk) : refused(act, no, clock, desk);
        sql.store(desk, memory.text(answer));
        return answer;
    }

    private ActAnswer done(ReplayAct act, List<ReplayAct> before, DeviceClock clock, Desk desk) {
        ActDone done = acts.act(act, before, clock, desk);
        return done.tone() == Tone.BAD
                ? refused(act, done.said(), clock, desk)
                : ActAnswer.done(act, done.said(), desk.language());
    }

    private ActAnswer refused(ReplayAct act, Message said, DeviceClock clock, Desk desk) {
        return ActAnswer.refused(act, said, acts.late(act, said, clock, desk), desk.language());
    }

    /** The kept answer; nothing of another act that came under the same id. */
    private ActAnswer before(ReplayAct act, Desk desk, byte[] hash) {
        return Optional.of(scans.kept(desk.warehouseId(), act.scanId()))
                .filter(kept -> kept.operatorId() == desk.actor().operatorId()
                        && Arrays.equals(kept.payloadHash(), hash))
                .map(kept -> memory.answer(kept.reply()).again())
                .orElseGet(() -> ActAnswer.refused(
                        act,
                        Message.of(TaskProblem.SCAN_ID_REUSED, act.scanId()),
                        Late.nobody(new Message("task", "todo.unknown")),
                        desk.language()));
    }
}
