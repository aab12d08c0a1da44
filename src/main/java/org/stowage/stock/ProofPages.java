package org.stowage.stock;

import static org.stowage.access.Roles.AUDITOR;
import static org.stowage.access.Roles.MANAGER;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.stowage.access.Actor;
import org.stowage.access.CurrentActor;
import org.stowage.access.Role;
import org.stowage.kernel.KernelProblem;
import org.stowage.kernel.PageLink;
import org.stowage.kernel.Problem;
import org.stowage.site.CurrentWarehouse;
import org.stowage.site.Warehouse;

/** Whether the books agree: one line for each check, and the rows that do not, with what moved there last. */
@Path("/proof")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({MANAGER, AUDITOR})
class ProofPages {

    /**
     * @param whole the whole ledger was read, not only what moved since the last snapshot
     * @param closed what is closed and agrees now: it is opened again the same way
     * @param mayRepair the reader may accept repairs
     */
    @CheckedTemplate(basePath = "stock")
    record ProofPage(
            Warehouse warehouse,
            ProofReport report,
            boolean whole,
            List<AtFault> atFault,
            List<ProofPageSql.Closed> closed,
            boolean mayRepair)
            implements TemplateInstance {}

    /** A row that does not agree. @param moves the last ones of its goods, newest first */
    record AtFault(String check, ProofCheck.Mismatch mismatch, List<ProofPageSql.Move> moves) {

        public String href() {
            ProofCheck.Bucket at = mismatch.at();
            return at == null
                    ? "/stock/moves"
                    : PageLink.to("/stock/moves")
                            .with("sku", at.sku())
                            .with("location", at.location())
                            .toString();
        }
    }

    private static final int SHOWN = 20;
    private static final int LAST_MOVES = 10;

    private final CurrentWarehouse warehouse;
    private final Proof proof;
    private final ProofPageSql sql;
    private final RepairActs acts;
    private final CurrentActor actor;

    ProofPages(CurrentWarehouse warehouse, Proof proof, ProofPageSql sql, RepairActs acts, CurrentActor actor) {
        this.warehouse = warehouse;
        this.proof = proof;
        this.sql = sql;
        this.acts = acts;
        this.actor = actor;
    }

    @GET
    public TemplateInstance proof(@RestQuery boolean whole) {
        Warehouse at = warehouse.get();
        Actor reader = actor.get();
        ProofReport report =
                (whole ? proof.check(List.of(at.id())) : proof.checkRecent(List.of(at.id()))).of(reader.owners());
        List<AtFault> rows = atFault(at.id(), report);
        Set<String> shown = rows.stream()
                .map(row -> row.mismatch().at())
                .filter(Objects::nonNull)
                .map(ProofCheck.Bucket::bucket)
                .collect(Collectors.toSet());
        List<ProofPageSql.Closed> closed = sql.closed(at.id()).stream()
                .filter(row -> !shown.contains(row.bucket()) && reader.mayServe(row.ownerId()))
                .toList();
        return new ProofPage(at, report, whole, rows, closed, reader.has(Role.MANAGER));
    }

    /** A manager accepts that the row becomes what the ledger says. */
    @POST
    @Path("/repairs")
    @RolesAllowed(MANAGER)
    public Response repair(
            @FormParam("key") @Nullable String key,
            @FormParam("bucket") @DefaultValue("") String bucket,
            @FormParam("reason") @DefaultValue("") String reason) {
        if (reason.isBlank()) {
            throw Problem.of(KernelProblem.MISSING_VALUE).at("/reason");
        }
        return acts.acceptOnPage(key, new RepairActs.NewRepair(warehouse.get().code(), bucket, reason));
    }

    private List<AtFault> atFault(long warehouseId, ProofReport report) {
        List<AtFault> rows = report.checks().stream()
                .flatMap(line -> line.mismatches().stream().map(row -> new AtFault(line.name(), row, List.of())))
                .limit(SHOWN)
                .toList();
        List<ProofCheck.Bucket> buckets = rows.stream()
                .map(row -> row.mismatch().at())
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        if (buckets.isEmpty()) {
            return rows;
        }
        List<ProofPageSql.Move> moves = sql.last(warehouseId, buckets, LAST_MOVES);
        return rows.stream()
                .map(row -> new AtFault(
                        row.check(),
                        row.mismatch(),
                        moves.stream()
                                .filter(move -> move.place()
                                        == buckets.indexOf(row.mismatch().at()) + 1)
                                .toList()))
                .toList();
    }
}
