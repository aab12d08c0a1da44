package org.stowage.adjustment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.stowage.access.Actor;
import org.stowage.access.Audit;
import org.stowage.kernel.DatabaseName;
import org.stowage.kernel.Outbox;
import org.stowage.kernel.Problem;
import org.stowage.kernel.Retrying;
import org.stowage.site.Locations;
import org.stowage.site.Virtual;
import org.stowage.site.Warehouse;
import org.stowage.stock.Bucket;
import org.stowage.stock.Condition;
import org.stowage.stock.Corrections;
import org.stowage.stock.Place;
import org.stowage.stock.Posting;

/**
 * Documents by which people change the book: adjustment, conversion of condition, scrap. Below the warehouse's threshold one
 * is booked at once; above it, it waits, unbooked, until somebody else approves or rejects it.
 */
@ApplicationScoped
@Retrying
@Transactional
public class Adjustments {

    static final String WAITING = "waiting";
    static final String POSTED = "posted";
    static final String REJECTED = "rejected";

    private final AdjustmentSql sql;
    private final DocumentReading reading;
    private final Corrections corrections;
    private final Locations locations;
    private final Audit audit;
    private final Outbox outbox;

    public Adjustments(
            AdjustmentSql sql,
            DocumentReading reading,
            Corrections corrections,
            Locations locations,
            Audit audit,
            Outbox outbox) {
        this.sql = sql;
        this.reading = reading;
        this.corrections = corrections;
        this.locations = locations;
        this.audit = audit;
        this.outbox = outbox;
    }

    /**
     * @return posted, or waiting for a second person
     * @throws Problem with every fault of every line; then nothing is kept
     */
    public AdjustmentView ask(Warehouse at, Kind kind, NewDocument asked, Actor actor) {
        if (kind.mayNeedApproval()) {
            sql.lockAsker(actor.operatorId());
        }
        List<Line> lines = reading.read(at.id(), kind, asked, actor);
        Worth worth = Worth.of(lines);
        boolean waits = kind.mayNeedApproval() && !lines.isEmpty() && needsApproval(at.id(), worth, actor);
        String prefix = at.code() + "-A";
        long id = sql.insert(at.id(), prefix, kind, waits ? WAITING : POSTED, asked, worth, actor.operatorId());
        if (!lines.isEmpty()) {
            sql.insertLines(at.id(), id, lines);
        }
        if (!waits) {
            post(at.id(), kind, id, lines, actor);
        }
        return told(at, prefix + id, actor, waits ? "stock.adjustment-waiting" : "stock.adjusted");
    }

    /** What the asker has had booked alone within a day counts too: a dear loss is not made cheap by splitting it. */
    private boolean needsApproval(long warehouseId, Worth worth, Actor actor) {
        return sql.rule(warehouseId).needsApproval(worth.plus(sql.bookedAlone(warehouseId, actor.operatorId())));
    }

    /**
     * @throws Problem unknown-adjustment, already-decided, own-adjustment: nobody approves what they asked for themselves;
     *     not-enough-stock when the goods have gone meanwhile: it goes on waiting
     */
    public AdjustmentView approve(Warehouse at, String number, @Nullable String note, Actor actor) {
        AdjustmentSql.Row row = undecided(at, number, actor);
        Kind kind = DatabaseName.read(Kind.class, row.kind());
        post(at.id(), kind, row.id(), lines(at.id(), row.id()), actor);
        return decide(at, row, POSTED, note, actor);
    }

    /** Nothing is booked. @throws Problem unknown-adjustment, already-decided, own-adjustment */
    public AdjustmentView reject(Warehouse at, String number, @Nullable String note, Actor actor) {
        return decide(at, undecided(at, number, actor), REJECTED, note, actor);
    }

    private AdjustmentSql.Row undecided(Warehouse at, String number, Actor actor) {
        // locked first: of two who decide at once, the second sees what the first has decided
        sql.lock(at.id(), number);
        AdjustmentSql.Row row = sql.find(at.id(), actor.owners(), reading.hidden(at.id(), actor), number)
                .orElseThrow(() -> Problem.of(AdjustmentProblem.UNKNOWN_ADJUSTMENT, number));
        if (!row.status().equals(WAITING)) {
            throw Problem.of(AdjustmentProblem.ALREADY_DECIDED, row.adjustmentNo(), row.status());
        }
        if (row.askedBy() == actor.operatorId()) {
            throw Problem.of(AdjustmentProblem.OWN_ADJUSTMENT, row.adjustmentNo());
        }
        return row;
    }

    private AdjustmentView decide(
            Warehouse at, AdjustmentSql.Row row, String status, @Nullable String note, Actor actor) {
        sql.decide(at.id(), row.id(), status, actor.operatorId(), note);
        audit.record(at.id(), actor.operatorId(), "adjustment." + status, row.adjustmentNo(), Map.of());
        return told(
                at, row.adjustmentNo(), actor, status.equals(POSTED) ? "stock.adjusted" : "stock.adjustment-rejected");
    }

    private void post(long warehouseId, Kind kind, long id, List<Line> lines, Actor actor) {
        if (lines.isEmpty()) {
            return;
        }
        long found = locations.virtual(warehouseId, Virtual.COUNT);
        long scrap = locations.virtual(warehouseId, Virtual.SCRAP);
        corrections.post(new Posting(
                warehouseId,
                kind.reason,
                "adjustment:" + id,
                actor.operatorId(),
                Instant.now(),
                lines.stream().map(line -> line.move(kind, found, scrap)).toList()));
    }

    private List<Line> lines(long warehouseId, long id) {
        return sql.lines(warehouseId, List.of(id)).stream()
                .map(line -> new Line(
                        new Bucket(
                                new Place(line.locationId(), line.handlingUnitId(), condition(line.condition())),
                                line.itemId(),
                                line.lotId(),
                                line.ownerId()),
                        line.quantity(),
                        line.toCondition() == null ? null : condition(line.toCondition()),
                        line.serialList(),
                        null))
                .toList();
    }

    private static Condition condition(String text) {
        return DatabaseName.read(Condition.class, text);
    }

    private AdjustmentView told(Warehouse at, String number, Actor actor, String event) {
        AdjustmentView view = get(at, number, actor);
        // whoever listens may not see costs
        outbox.tell(at.id(), new Outbox.Event(event, number, view.withoutValue()));
        return view;
    }

    /** @throws Problem unknown-adjustment, also for one that concerns another owner's goods */
    public AdjustmentView get(Warehouse at, String number, Actor actor) {
        AdjustmentSql.Row row = sql.find(at.id(), actor.owners(), reading.hidden(at.id(), actor), number)
                .orElseThrow(() -> Problem.of(AdjustmentProblem.UNKNOWN_ADJUSTMENT, number));
        return AdjustmentView.of(row, sql.lines(at.id(), List.of(row.id())), actor.seesCost());
    }

    /** Newest first. @param before id from which the page goes on */
    List<AdjustmentView> page(
            Warehouse at, Actor actor, @Nullable String status, @Nullable String kind, long before, int limit) {
        List<AdjustmentSql.Row> rows =
                sql.page(at.id(), actor.owners(), reading.hidden(at.id(), actor), status, kind, before, limit);
        Map<Long, List<AdjustmentSql.LineRow>> lines =
                sql.lines(at.id(), rows.stream().map(AdjustmentSql.Row::id).toList()).stream()
                        .collect(Collectors.groupingBy(AdjustmentSql.LineRow::adjustmentId));
        return rows.stream()
                .map(row -> AdjustmentView.of(row, lines.getOrDefault(row.id(), List.of()), actor.seesCost()))
                .toList();
    }
}
