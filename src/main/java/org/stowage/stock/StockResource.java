package org.stowage.stock;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.function.ToLongFunction;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.stowage.access.Roles;
import org.stowage.kernel.Era;
import org.stowage.kernel.KernelProblem;
import org.stowage.kernel.Problem;
import org.stowage.site.Warehouse;
import org.stowage.site.Warehouses;

/** Balances, ledger and proof as the API shows them. Reading only: goods are moved by the documents of other rooms. */
@Path("/api/v1/stock")
@Produces(MediaType.APPLICATION_JSON)
public class StockResource {

    private static final int LARGEST_PAGE = 500;

    /** @param nextCursor send it as {@code cursor} for the next page; absent on the last */
    public record Page<T>(List<T> items, @Nullable String nextCursor) {}

    private final Warehouses warehouses;
    private final StockQuery stock;
    private final Proof proof;

    public StockResource(Warehouses warehouses, StockQuery stock, Proof proof) {
        this.warehouses = warehouses;
        this.stock = stock;
        this.proof = proof;
    }

    @GET
    @RolesAllowed({
        Roles.MANAGER,
        Roles.CLERK,
        Roles.RECEIVER,
        Roles.PICKER,
        Roles.PACKER,
        Roles.COUNTER,
        Roles.AUDITOR,
        Roles.INTEGRATION
    })
    public Page<StockRow> balances(
            @RestQuery @Nullable String warehouse,
            @RestQuery @Nullable String sku,
            @RestQuery @Nullable String location,
            @RestQuery @Nullable String lot,
            @RestQuery @Nullable String asOf,
            @RestQuery @Nullable Integer limit,
            @RestQuery @Nullable String cursor) {
        Warehouse at = warehouse(warehouse);
        List<Balance> rows = stock.balances(
                new StockFilter(at.id(), sku, location, lot, instant(asOf), after(cursor), limit(limit)));
        return page(rows.stream().map(b -> StockRow.from(at.code(), b)).toList(), rows, Balance::id, limit(limit));
    }

    @GET
    @Path("/moves")
    @RolesAllowed({Roles.MANAGER, Roles.CLERK, Roles.COUNTER, Roles.AUDITOR, Roles.INTEGRATION})
    public Page<MoveView> moves(
            @RestQuery @Nullable String warehouse,
            @RestQuery @Nullable String sku,
            @RestQuery @Nullable String location,
            @RestQuery @Nullable String lot,
            @RestQuery @Nullable Integer limit,
            @RestQuery @Nullable String cursor) {
        List<MoveView> rows = stock.moves(
                new StockFilter(warehouse(warehouse).id(), sku, location, lot, null, after(cursor), limit(limit)));
        return page(rows, rows, MoveView::id, limit(limit));
    }

    /** Runs every check now, over the warehouses that the caller may see. */
    @GET
    @Path("/proof")
    @RolesAllowed({Roles.MANAGER, Roles.AUDITOR, Roles.INTEGRATION})
    public ProofReport proof() {
        return proof.check(warehouses.visible().stream().map(Warehouse::id).toList());
    }

    private Warehouse warehouse(@Nullable String code) {
        if (code == null) {
            throw Problem.of(KernelProblem.MISSING_VALUE).at("?warehouse");
        }
        return warehouses.scoped(code);
    }

    private static <T, R> Page<T> page(List<T> items, List<R> rows, ToLongFunction<R> id, int limit) {
        return new Page<>(items, rows.size() < limit ? null : String.valueOf(id.applyAsLong(rows.getLast())));
    }

    private static int limit(@Nullable Integer limit) {
        if (limit != null && (limit < 1 || limit > LARGEST_PAGE)) {
            throw Problem.of(KernelProblem.INVALID_VALUE, limit, "1.." + LARGEST_PAGE)
                    .at("?limit");
        }
        return limit == null ? 100 : limit;
    }

    private static long after(@Nullable String cursor) {
        try {
            return cursor == null ? 0 : Long.parseLong(cursor);
        } catch (NumberFormatException e) {
            throw Problem.of(KernelProblem.INVALID_VALUE, cursor, "nextCursor").at("?cursor");
        }
    }

    private static @Nullable Instant instant(@Nullable String text) {
        try {
            return text == null ? null : Era.check(OffsetDateTime.parse(text).toInstant(), "?asOf");
        } catch (DateTimeParseException e) {
            throw Problem.of(KernelProblem.INVALID_VALUE, text, "2026-11-21T21:00:00Z")
                    .at("?asOf");
        }
    }
}
