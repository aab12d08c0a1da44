package org.stowage.task;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.stowage.access.Actor;
import org.stowage.kernel.KernelProblem;
import org.stowage.kernel.Problem;
import org.stowage.kernel.Retrying;

/** Sessions before a handheld loses its line, and after it is back. */
@ApplicationScoped
class OfflineSessions {

    private final DeskSql sql;
    private final ReplaySql replays;
    private final OfflineWorks works;
    private final Turns turns;
    private final Replies replies;
    private final Memory memory;

    OfflineSessions(
            DeskSql sql, ReplaySql replays, OfflineWorks works, Turns turns, Replies replies, Memory memory) {
        this.sql = sql;
        this.replays = replays;
        this.works = works;
        this.turns = turns;
        this.replies = replies;
        this.memory = memory;
    }

    Plans plans(UUID session, Actor actor) {
        return QuarkusTransaction.requiringNew().call(() -> {
            DeskSql.Session found = sql.find(session)
                    .filter(s -> s.operatorId() == actor.operatorId() && actor.maySee(s.warehouseId()))
                    .orElseThrow(() -> Problem.of(KernelProblem.NOT_FOUND, session));
            Standing standing = memory.standing(found.state());
            List<Plan> plans = works.ofDialog(standing.dialog())
                    .map(work -> plans(work, standing, Desk.looking(found.warehouseId(), actor, null, session)))
                    .orElse(List.of());
            return new Plans(session, standing.dialog(), plans);
        });
    }

    private <S> List<Plan> plans(OfflineWork<S> work, Standing standing, Desk desk) {
        return work.plans(memory.read(standing, work.memory()), desk);
    }

    /** What the session shows is done or taken by now: its dialog goes on with what is left. */
    @Retrying
    void anew(long warehouseId, UUID session, Actor actor) {
        try {
            QuarkusTransaction.requiringNew().run(() -> turned(warehouseId, session, actor, null));
        } catch (Refused nothingLeft) {
            QuarkusTransaction.requiringNew().run(() -> turned(warehouseId, session, actor, nothingLeft.said()));
        }
    }

    private void turned(
            long warehouseId, UUID session, Actor actor, @Nullable Message nothingLeft) {
        replays.lock(warehouseId, session);
        DeskSql.Session found = sql.find(session).orElseThrow();
        Standing before = memory.standing(found.state());
        if (works.ofDialog(before.dialog()).isEmpty()) {
            return;
        }
        Desk desk = Desk.looking(warehouseId, actor, found.stationRef(), session);
        Turn turn = nothingLeft == null
                ? turns.reopen(before, desk)
                : Turn.of(Standing.NOWHERE, nothingLeft, Tone.DONE);
        Reply reply = replies.of(turn, desk);
        replays.stand(desk, turn.standing(), memory.text(turn.standing()), memory.text(reply));
    }
}
