package org.stowage.task;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.stowage.access.Actor;
import org.stowage.access.CurrentActor;
import org.stowage.kernel.KernelProblem;
import org.stowage.kernel.Problem;
import org.stowage.site.Warehouses;

/**
 * Takes what handhelds did while they had no line: each act is a transaction of its own, in the order in which they were done.
 * One that is refused stops no other, but the place that it belongs to is not closed.
 */
@ApplicationScoped
public class ReplayDesk {

    private final ReplaySql sql;
    private final DeskSql sessions;
    private final ReplayTurns turns;
    private final OfflineSessions standing;
    private final Warehouses warehouses;
    private final CurrentActor current;

    ReplayDesk(
            ReplaySql sql,
            DeskSql sessions,
            ReplayTurns turns,
            OfflineSessions standing,
            Warehouses warehouses,
            CurrentActor current) {
        this.sql = sql;
        this.sessions = sessions;
        this.turns = turns;
        this.standing = standing;
        this.warehouses = warehouses;
        this.current = current;
    }

    /**
     * @return one answer per act; a refused act is an answer too
     * @throws Problem not-found (warehouse of others), and with every fault: invalid-value, begun-after-it-happened,
     *     quantity-without-item, item-without-quantity, unreadable-scan
     */
    public ReplayAnswer replay(ReplayRequest request) {
        return replay(request, current.get());
    }

    /** The same where no request tells who has worked. */
    public ReplayAnswer replay(ReplayRequest request, Actor actor) {
        ReplayFaults.check(request);
        long warehouse = warehouses.scoped(actor, request.warehouse()).id();
        DeviceClock clock = DeviceClock.of(request.sentAt(), QuarkusTransaction.requiringNew().call(sql::now));
        List<ActAnswer> answers = new ArrayList<>();
        Set<String> halted = new HashSet<>();
        Set<UUID> touched = new LinkedHashSet<>();
        for (ReplayAct act : request.acts()) {
            boolean isOwn = isOwn(act.session(), warehouse, actor);
            Desk desk = new Desk(
                    warehouse,
                    actor,
                    null,
                    isOwn && act.session() != null ? act.session() : ScanDesk.NO_SESSION,
                    act.scanId(),
                    clock.ours(act.happenedAt()),
                    Source.SCAN);
            ActAnswer answer = turns.answer(act, before(request, answers.size()), clock, desk, no(act, isOwn, halted));
            if (answer.isRefused()) {
                halted.add(act.task());
            }
            if (isOwn && act.session() != null && answer.replayed() == null) {
                touched.add(act.session());
            }
            answers.add(answer);
        }
        touched.forEach(session -> standing.anew(warehouse, session, actor));
        return new ReplayAnswer(clock.offset().toSeconds(), answers);
    }

    /** Of the same task, so that two codes of one item add up. */
    private static List<ReplayAct> before(ReplayRequest request, int n) {
        String task = request.acts().get(n).task();
        return request.acts().subList(0, n).stream()
                .filter(act -> act.task().equals(task))
                .toList();
    }

    private boolean isOwn(@Nullable UUID session, long warehouse, Actor actor) {
        return session == null
                || QuarkusTransaction.requiringNew().call(() -> sessions.find(session))
                        .filter(found -> found.operatorId() == actor.operatorId() && found.warehouseId() == warehouse)
                        .isPresent();
    }

    /** What of a place was refused is not counted yet: it must not be closed as if nothing lay there. */
    private static @Nullable Message no(ReplayAct act, boolean isOwn, Set<String> halted) {
        if (!isOwn) {
            return Message.of(KernelProblem.NOT_FOUND, String.valueOf(act.session()));
        }
        return act.item() == null && halted.contains(act.task())
                ? Message.of(TaskProblem.NOT_CLOSED, act.location())
                : null;
    }

    /** What the session's handheld keeps for the time without a line. @throws Problem not-found */
    public Plans plans(UUID session) {
        return standing.plans(session, current.get());
    }
}
