package org.stowage.stock;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.stowage.access.Roles;
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
    private final OwnerScope owners;
    private final Proof proof;

    StockResource(Warehouses warehouses, StockQuery stock, OwnerScope owners, Proof proof) {
        this.warehouses = warehouses;
        this.stock = stock;
        this.owners = owners;
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
            @RestQuery @Nullable String owner,
            @RestQuery @Nullable Condition condition,
            @RestQuery @Nullable String asOf,
            @RestQuery @DefaultValue("100") int limit,
            @RestQuery @Nullable String cursor) {
        Warehouse at = warehouse(warehouse);
        StockFilter filter = owners.narrow(
                StockFilter.all(at.id())
                        .sku(sku)
                        .at(location)
                        .lot(lot)
                        .as(condition)
                        .asOf(AsOf.instant(asOf, "?asOf"))
                        .page(Page.after(cursor), Page.size(limit)),
                owner);
        return Page.of(stock.balances(filter), limit, Balance::key).map(row -> StockRow.from(at.code(), row));
    }

    /** Two instants side by side: the buckets of which something came or went between them. */
    @GET
    @Path("/compare")
    @RolesAllowed({Roles.MANAGER, Roles.CLERK, Roles.COUNTER, Roles.AUDITOR, Roles.INTEGRATION})
    public Page<StockChangeRow> compare(
            @RestQuery @Nullable String warehouse,
            @RestQuery @Nullable String from,
            @RestQuery @Nullable String to,
            @RestQuery @Nullable String sku,
            @RestQuery @Nullable String location,
            @RestQuery @Nullable String lot,
            @RestQuery @Nullable String owner,
            @RestQuery @DefaultValue("100") int limit,
            @RestQuery @Nullable String cursor) {
        Warehouse at = warehouse(warehouse);
        StockFilter filter = owners.narrow(
                StockFilter.all(at.id())
                        .sku(sku)
                        .at(location)
                        .lot(lot)
                        .asOf(needed(from, "?from"))
                        .page(Page.after(cursor), Page.size(limit)),
                owner);
        return Page.of(stock.changes(filter, needed(to, "?to")), limit, StockChange::key)
                .map(row -> StockChangeRow.from(at.code(), row));
    }

    @GET
    @Path("/moves")
    @RolesAllowed({Roles.MANAGER, Roles.CLERK, Roles.COUNTER, Roles.AUDITOR, Roles.INTEGRATION})
    public Page<MoveView> moves(
            @RestQuery @Nullable String warehouse,
            @RestQuery @Nullable String sku,
            @RestQuery @Nullable String location,
            @RestQuery @Nullable String lot,
            @RestQuery @Nullable String owner,
            @RestQuery @DefaultValue("100") int limit,
            @RestQuery @Nullable String cursor) {
        StockFilter filter = owners.narrow(
                StockFilter.all(warehouse(warehouse).id())
                        .sku(sku)
                        .at(location)
                        .lot(lot)
                        .page(Page.after(cursor), Page.size(limit)),
                owner);
        return Page.of(stock.moves(filter), limit, row -> String.valueOf(row.id()));
    }

    /** Runs every check now, over this warehouse, or over all that the caller may see. */
    @GET
    @Path("/proof")
    @RolesAllowed({Roles.MANAGER, Roles.AUDITOR, Roles.INTEGRATION})
    public ProofReport proof(@RestQuery @Nullable String warehouse) {
        List<Warehouse> asked = warehouse == null ? warehouses.visible() : List.of(warehouses.scoped(warehouse));
        return proof.check(asked.stream().map(Warehouse::id).toList()).of(owners.mine());
    }

    private Warehouse warehouse(@Nullable String code) {
        if (code == null) {
            throw Problem.of(KernelProblem.MISSING_VALUE).at("?warehouse");
        }
        return warehouses.scoped(code);
    }

    private static Instant needed(@Nullable String text, String pointer) {
        Instant at = AsOf.instant(text, pointer);
        if (at == null) {
            throw Problem.of(KernelProblem.MISSING_VALUE).at(pointer);
        }
        return at;
    }
}
