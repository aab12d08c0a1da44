package org.stowage.stock;

import static org.stowage.access.Roles.AUDITOR;
import static org.stowage.access.Roles.MANAGER;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.jboss.resteasy.reactive.RestQuery;
import org.stowage.kernel.PageLink;
import org.stowage.site.CurrentWarehouse;
import org.stowage.site.Warehouse;

/** Whether the books agree: one line for each check, and the rows that do not, with what moved there last. */
@Path("/proof")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({MANAGER, AUDITOR})
class ProofPages {

    /** @param whole the whole ledger was read, not only what moved since the last snapshot */
    @CheckedTemplate(basePath = "stock")
    record ProofPage(String warehouse, ProofReport report, boolean whole, List<AtFault> atFault)
            implements TemplateInstance {}

    /** A row that does not agree. @param sku what it is about; @param moves its last ones, newest first */
    record AtFault(String check, ProofCheck.Mismatch mismatch, String href, List<ProofPageSql.Move> moves) {}

    private static final int SHOWN = 20;
    private static final int LAST_MOVES = 10;

    private final CurrentWarehouse warehouse;
    private final Proof proof;
    private final ProofPageSql sql;

    ProofPages(CurrentWarehouse warehouse, Proof proof, ProofPageSql sql) {
        this.warehouse = warehouse;
        this.proof = proof;
        this.sql = sql;
    }

    @GET
    public TemplateInstance proof(@RestQuery boolean whole) {
        Warehouse at = warehouse.get();
        ProofReport report = whole ? proof.check(List.of(at.id())) : proof.checkRecent(List.of(at.id()));
        List<AtFault> rows = report.checks().stream()
                .flatMap(line -> line.mismatches().stream().map(row -> atFault(line.name(), row, List.of())))
                .limit(SHOWN)
                .toList();
        return new ProofPage(at.name(), report, whole, rows.isEmpty() ? rows : withMoves(at.id(), rows));
    }

    private List<AtFault> withMoves(long warehouseId, List<AtFault> rows) {
        List<ProofPageSql.Move> moves = sql.last(
                warehouseId,
                rows.stream().map(row -> location(row.mismatch())).toList(),
                rows.stream().map(row -> sku(row.mismatch())).toList(),
                LAST_MOVES);
        return java.util.stream.IntStream.range(0, rows.size())
                .mapToObj(i -> atFault(
                        rows.get(i).check(),
                        rows.get(i).mismatch(),
                        moves.stream().filter(move -> move.place() == i + 1).toList()))
                .toList();
    }

    private static AtFault atFault(String check, ProofCheck.Mismatch mismatch, List<ProofPageSql.Move> moves) {
        return new AtFault(
                check,
                mismatch,
                PageLink.to("/stock/moves")
                        .with("sku", sku(mismatch))
                        .with("location", location(mismatch))
                        .toString(),
                moves);
    }

    // a row of a bucket is "location / sku / condition", one of an item its sku alone
    private static String location(ProofCheck.Mismatch mismatch) {
        String[] parts = mismatch.row().split(" / ", 3);
        return parts.length == 3 ? parts[0] : "";
    }

    private static String sku(ProofCheck.Mismatch mismatch) {
        String[] parts = mismatch.row().split(" / ", 3);
        return parts.length == 3 ? parts[1] : mismatch.row();
    }
}
