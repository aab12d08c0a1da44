package org.stowage.stock;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.stowage.access.Roles;
import org.stowage.kernel.Era;
import org.stowage.kernel.KernelProblem;
import org.stowage.kernel.Page;
import org.stowage.kernel.Problem;
import org.stowage.site.Warehouse;
import org.stowage.site.Warehouses;

/** Balances, ledger and proof as the API shows them. Reading only: goods are moved by the documents of other rooms. */
@Path("/api/v1/stock")
@Produces(MediaType.APPLICATION_JSON)
public class StockResource {

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
            @RestQuery @DefaultValue("100") int limit,
            @RestQuery @Nullable String cursor) {
        Warehouse at = warehouse(warehouse);
        StockFilter filter =
                new StockFilter(at.id(), sku, location, lot, instant(asOf), after(cursor), Page.size(limit));
        return Page.of(stock.balances(filter), limit, row -> String.valueOf(row.id()))
                .map(row -> StockRow.from(at.code(), row));
    }

    @GET
    @Path("/moves")
    @RolesAllowed({Roles.MANAGER, Roles.CLERK, Roles.COUNTER, Roles.AUDITOR, Roles.INTEGRATION})
    public Page<MoveView> moves(
            @RestQuery @Nullable String warehouse,
            @RestQuery @Nullable String sku,
            @RestQuery @Nullable String location,
            @RestQuery @Nullable String lot,
            @RestQuery @DefaultValue("100") int limit,
            @RestQuery @Nullable String cursor) {
        StockFilter filter =
                new StockFilter(warehouse(warehouse).id(), sku, location, lot, null, after(cursor), Page.size(limit));
        return Page.of(stock.moves(filter), limit, row -> String.valueOf(row.id()));
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

    private static long after(@Nullable String cursor) {
        try {
            return cursor == null ? 0 : Long.parseLong(Page.after(cursor));
        } catch (NumberFormatException e) {
            throw Problem.of(KernelProblem.INVALID_VALUE, cursor, "nextCursor").at("/cursor");
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
