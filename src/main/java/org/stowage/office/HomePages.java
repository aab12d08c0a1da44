package org.stowage.office;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stowage.access.Actor;
import org.stowage.access.CurrentActor;
import org.stowage.access.Role;
import org.stowage.site.CurrentWarehouse;
import org.stowage.site.Warehouse;
import org.stowage.stock.ProofWatch;

/** What waits for me, by role: oldest first, with the one act that gets it done. */
@Path("/")
@Produces(MediaType.TEXT_HTML)
@Authenticated
class HomePages {

    /** @param releases its act is the release of a wave, here and now */
    record Waiting(
            String kind,
            String icon,
            String page,
            long count,
            @Nullable Instant since,
            boolean releases) {}

    /** A step of a warehouse that has just begun. @param done nothing to do here any more */
    record Step(String name, String page, boolean done) {}

    @CheckedTemplate(basePath = "office")
    record HomePage(String name, List<Waiting> waiting, List<Step> steps) implements TemplateInstance {}

    private final HomeSql sql;
    private final CurrentWarehouse warehouse;
    private final CurrentActor actor;
    private final ProofWatch proof;
    private final HomeAlarms alarms;

    HomePages(HomeSql sql, CurrentWarehouse warehouse, CurrentActor actor, ProofWatch proof, HomeAlarms alarms) {
        this.sql = sql;
        this.warehouse = warehouse;
        this.actor = actor;
        this.proof = proof;
        this.alarms = alarms;
    }

    @GET
    public TemplateInstance home() {
        Actor reader = actor.get();
        return warehouse
                .find()
                .map(in -> new HomePage(reader.name(), waiting(in, reader), steps(in, reader)))
                .orElseGet(() -> new HomePage(reader.name(), List.of(), firstStep(reader)));
    }

    private List<Waiting> waiting(Warehouse in, Actor reader) {
        List<HomeSql.Count> counts = new ArrayList<>(sql.waiting(in.id(), reader.operatorId()));
        counts.add(new HomeSql.Count(WaitingKind.PROOF.word(), proof.mismatches(in.code()), Instant.EPOCH));
        counts.addAll(alarms.of(in, reader));
        return counts.stream()
                .filter(one -> one.count() > 0)
                .filter(one -> WaitingKind.of(one.kind()).in(in).isFor(reader))
                .sorted(Comparator.comparing(HomeSql.Count::oldest, Comparator.nullsLast(Comparator.naturalOrder())))
                .map(one -> waiting(one, in))
                .toList();
    }

    private static Waiting waiting(HomeSql.Count one, Warehouse in) {
        WaitingKind kind = WaitingKind.of(one.kind()).in(in);
        // the proof has no age: whenever the books do not agree that comes first
        Instant since = kind == WaitingKind.PROOF ? null : one.oldest();
        return new Waiting(kind.word(), kind.icon, kind.page, one.count(), since, kind == WaitingKind.RELEASE);
    }

    private static List<Step> firstStep(Actor reader) {
        return reader.has(Role.ADMINISTRATOR) ? List.of(new Step("warehouse", "/setup", false)) : List.of();
    }

    private List<Step> steps(Warehouse in, Actor reader) {
        if (!reader.has(Role.MANAGER) && !reader.has(Role.CLERK)) {
            return List.of();
        }
        HomeSql.Begun begun = sql.begun(in.id());
        if (begun.items() && begun.stock() && begun.orders()) {
            return List.of();
        }
        return List.of(
                new Step("warehouse", "/warehouses", true),
                new Step("items", "/imports?kind=items", begun.items()),
                new Step("stock", "/scan?open=receive", begun.stock()),
                new Step("orders", "/imports?kind=orders", begun.orders()));
    }
}
