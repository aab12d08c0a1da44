package org.stowage.task;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.stowage.access.Actor;
import org.stowage.access.CurrentActor;
import org.stowage.kernel.Era;
import org.stowage.kernel.FewRows;
import org.stowage.kernel.Idempotency;
import org.stowage.kernel.KernelProblem;
import org.stowage.kernel.Problem;
import org.stowage.kernel.Retrying;
import org.stowage.site.Warehouse;
import org.stowage.site.Warehouses;

/**
 * Takes every scan of the floor. One scan is one transaction: replay check, session lock, meaning, the dialog's act, the
 * kept answer. The same scan sent again gets the same answer and does nothing. What an act refuses is rolled back whole and
 * the refusal is kept in a second, short transaction.
 */
@ApplicationScoped
public class ScanDesk {

    /** Of the answer to somebody who has scanned nothing yet. */
    public static final UUID NO_SESSION = new UUID(0, 0);

    private static final int TRIES = 4;

    private final DeskSql sql;
    private final DeskTalk talk;
    private final Replies replies;
    private final Memory memory;
    private final Warehouses warehouses;
    private final CurrentActor current;

    ScanDesk(DeskSql sql, DeskTalk talk, Replies replies, Memory memory, Warehouses warehouses, CurrentActor current) {
        this.sql = sql;
        this.talk = talk;
        this.replies = replies;
        this.memory = memory;
        this.warehouses = warehouses;
        this.current = current;
    }

    /**
     * @return the answer; a wrong scan is an answer too
     * @throws Problem not-found (session or warehouse of others), scan-id-reused, unreadable-scan, no-warehouse
     */
    @Retrying
    public Reply scan(ScanRequest request) {
        return scan(request, current.get());
    }

    /** The same where no request tells who scans: a station's own scanner or scale works for who is logged in there. */
    @Retrying
    public Reply scan(ScanRequest request, Actor actor) {
        if (request.raw().indexOf(0) >= 0 || !isText(request.raw())) {
            throw Problem.of(TaskProblem.UNREADABLE_SCAN);
        }
        Era.check(request.happenedAt(), "/happenedAt");
        for (int tries = 1; ; tries++) {
            try {
                return answered(request, actor, null);
            } catch (Refused refused) {
                return answered(request, actor, refused.said());
            } catch (Again again) {
                QuarkusTransaction.requiringNew().run(again::putAside);
                if (tries == TRIES) {
                    return answered(request, actor, again.said());
                }
            }
        }
    }

    private Reply answered(ScanRequest request, Actor actor, @Nullable Message refusal) {
        return FewRows.act(() -> QuarkusTransaction.requiringNew().call(() -> answer(request, actor, refusal)));
    }

    /** The current answer of a session: after a restart, or where the desk was waiting for something. */
    public Reply current(UUID session) {
        Actor actor = current.get();
        return QuarkusTransaction.requiringNew().call(() -> now(own(sql.find(session), actor, session), actor));
    }

    /**
     * Where the operator's work stands in this warehouse, for a page that is opened anew: the named session, where it is
     * their own; else their last one; else the choice of dialogs, under the empty session id.
     */
    public Reply resume(long warehouseId, @Nullable UUID session) {
        Actor actor = current.get();
        return QuarkusTransaction.requiringNew().call(() -> {
            Optional<DeskSql.Session> found = Optional.ofNullable(session)
                    .flatMap(sql::find)
                    .filter(s -> s.operatorId() == actor.operatorId() && s.warehouseId() == warehouseId)
                    .or(() -> sql.latest(warehouseId, actor.operatorId()).flatMap(sql::find));
            return found.isEmpty()
                    ? replies.now(Standing.NOWHERE, null, Desk.looking(warehouseId, actor, null, NO_SESSION))
                    : now(found.get(), actor);
        });
    }

    private Reply now(DeskSql.Session found, Actor actor) {
        Reply kept = found.reply().equals("{}") ? null : memory.reply(found.reply());
        return replies.now(
                memory.standing(found.state()),
                kept,
                Desk.looking(found.warehouseId(), actor, found.stationRef(), found.id()));
    }

    private Reply answer(ScanRequest request, Actor actor, @Nullable Message refusal) {
        UUID asked = request.session();
        byte[] hash = hash(request);
        DeskSql.Session known =
                asked == null ? null : own(sql.begin(asked, actor.operatorId(), request, hash), actor, asked);
        if (known != null && request.warehouse() != null && !known.warehouse().equalsIgnoreCase(request.warehouse())) {
            throw Problem.of(KernelProblem.NOT_FOUND, known.id());
        }
        long warehouse = known == null ? warehouse(request) : known.warehouseId();
        UUID session = known == null ? UUID.randomUUID() : known.id();
        boolean isNew =
                known == null ? sql.begin(warehouse, session, actor.operatorId(), request, hash) : known.begun();
        if (!isNew) {
            return again(warehouse, request, actor, hash);
        }
        Standing standing = Standing.NOWHERE;
        if (known == null) {
            sql.open(warehouse, session, actor.operatorId(), actor.language().toLanguageTag());
        } else {
            standing = memory.standing(known.state());
        }
        Desk desk = desk(warehouse, session, station(request, warehouse, session, known), actor, request);
        Turn turn = refusal == null ? take(standing, known, request, desk) : Turn.of(standing, refusal, Tone.BAD);
        StationRef bound = turn.station();
        Reply reply = replies.of(turn, bound == null ? desk : desk.at(bound));
        sql.store(
                warehouse,
                request.scanId(),
                session,
                turn.standing(),
                memory.text(turn.standing()),
                memory.text(reply));
        return reply;
    }

    private Turn take(Standing standing, DeskSql.@Nullable Session known, ScanRequest request, Desk desk) {
        Reply last = known == null || known.reply().equals("{}") ? null : memory.reply(known.reply());
        return talk.take(standing, request, desk, last);
    }

    private Reply again(long warehouse, ScanRequest request, Actor actor, byte[] hash) {
        DeskSql.Kept kept = sql.kept(warehouse, request.scanId());
        if (kept.operatorId() != actor.operatorId() || !Arrays.equals(kept.payloadHash(), hash)) {
            throw Problem.of(TaskProblem.SCAN_ID_REUSED, request.scanId());
        }
        return memory.reply(kept.reply()).again();
    }

    private static DeskSql.Session own(Optional<DeskSql.Session> found, Actor actor, UUID session) {
        return found.filter(s -> s.operatorId() == actor.operatorId() && actor.maySee(s.warehouseId()))
                .orElseThrow(() -> Problem.of(KernelProblem.NOT_FOUND, session));
    }

    private long warehouse(ScanRequest request) {
        if (request.warehouse() != null) {
            return warehouses.scoped(request.warehouse()).id();
        }
        List<Warehouse> visible = warehouses.visible();
        if (visible.size() != 1) {
            throw Problem.of(TaskProblem.NO_WAREHOUSE);
        }
        return visible.getFirst().id();
    }

    private @Nullable StationRef station(
            ScanRequest request, long warehouse, UUID session, DeskSql.@Nullable Session known) {
        StationRef bound = known == null ? null : known.stationRef();
        String asked = request.station();
        if (asked == null || asked.isBlank() || bound != null && bound.code().equalsIgnoreCase(asked)) {
            return bound;
        }
        StationRef station =
                sql.station(warehouse, asked).orElseThrow(() -> Problem.of(KernelProblem.NOT_FOUND, asked));
        sql.bind(warehouse, session, station);
        return station;
    }

    private static Desk desk(
            long warehouse, UUID session, @Nullable StationRef station, Actor actor, ScanRequest request) {
        return new Desk(warehouse, actor, station, session, request.scanId(), request.happenedAt(), request.source());
    }

    /** A resend may carry a new time of day; everything else must be the same. */
    private static byte[] hash(ScanRequest request) {
        return Idempotency.hash(String.join(
                "\u001f",
                String.valueOf(request.session()),
                String.valueOf(request.warehouse()),
                String.valueOf(request.station()),
                String.valueOf(request.dialog()),
                request.source().name(),
                request.raw()));
    }

    /** False for half a surrogate pair, which no database keeps. */
    private static boolean isText(String raw) {
        return StandardCharsets.UTF_8.newEncoder().canEncode(raw);
    }
}
