package org.stowage.stock;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.stowage.access.CurrentActor;
import org.stowage.access.Roles;
import org.stowage.kernel.KernelProblem;
import org.stowage.kernel.Page;
import org.stowage.kernel.Problem;
import org.stowage.site.Warehouse;
import org.stowage.site.Warehouses;

/** Repairs of what the proof found at fault. */
@Path("/api/v1/stock/proof/repairs")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
class RepairResource {

    private final RepairActs acts;
    private final RepairListSql list;
    private final Warehouses warehouses;
    private final CurrentActor actor;

    RepairResource(RepairActs acts, RepairListSql list, Warehouses warehouses, CurrentActor actor) {
        this.acts = acts;
        this.list = list;
        this.warehouses = warehouses;
        this.actor = actor;
    }

    /** What was accepted so far, newest first. */
    @GET
    @RolesAllowed({Roles.MANAGER, Roles.AUDITOR})
    public Page<RepairRow> list(
            @RestQuery @Nullable String warehouse,
            @RestQuery @DefaultValue("100") int limit,
            @RestQuery @Nullable String cursor) {
        int size = Page.size(limit);
        long before = cursor == null ? 0 : number(Page.after(cursor));
        return Page.of(
                list.page(at(warehouse).id(), actor.get().owners(), before, size),
                size,
                row -> String.valueOf(RepairListSql.number(row)));
    }

    /** One by its number, as the answer of the repair gave it. */
    @GET
    @Path("/{document}")
    @RolesAllowed({Roles.MANAGER, Roles.AUDITOR})
    public RepairRow get(@RestPath String document, @RestQuery @Nullable String warehouse) {
        long number = document.startsWith(Repaired.PREFIX)
                ? number(document.substring(Repaired.PREFIX.length()))
                : number(document);
        return list.find(at(warehouse).id(), actor.get().owners(), number).stream()
                .findFirst()
                .orElseThrow(() -> Problem.of(KernelProblem.NOT_FOUND, document));
    }

    private Warehouse at(@Nullable String code) {
        if (code == null) {
            throw Problem.of(KernelProblem.MISSING_VALUE).at("?warehouse");
        }
        return warehouses.scoped(code);
    }

    private static long number(String text) {
        if (!text.matches("[0-9]{1,18}")) {
            throw Problem.of(KernelProblem.NOT_FOUND, text);
        }
        return Long.parseLong(text);
    }

    /** Sets a bucket to what the ledger says and opens it again; answers what changed and who lost units by it. */
    @POST
    @RolesAllowed(Roles.MANAGER)
    public Response accept(
            @HeaderParam("Idempotency-Key") @Nullable String key, @Valid @NotNull RepairActs.NewRepair asked) {
        return acts.accept(key, asked);
    }
}
