package org.stowage.report;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotBlank;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;
import org.stowage.access.CurrentActor;
import org.stowage.access.Roles;
import org.stowage.office.RecallLetters;
import org.stowage.site.CurrentWarehouse;
import org.stowage.site.Warehouse;
import org.stowage.site.Warehouses;

/** Names and addresses in clear: nobody prints them, and the audit keeps who took them. */
@Path("/api/v1/reports")
class RecallLetterBookResource {

    private final RecallLetters letters;
    private final PaperDesk desk;
    private final CurrentWarehouse current;
    private final Warehouses warehouses;
    private final CurrentActor actor;

    RecallLetterBookResource(
            RecallLetters letters,
            PaperDesk desk,
            CurrentWarehouse current,
            Warehouses warehouses,
            CurrentActor actor) {
        this.letters = letters;
        this.desk = desk;
        this.current = current;
        this.warehouses = warehouses;
        this.actor = actor;
    }

    /** @param lot left out: every lot of the item */
    @GET
    @Path("/recall-letters.xlsx")
    @RolesAllowed({Roles.MANAGER, Roles.CLERK, Roles.INTEGRATION})
    public Response letters(
            @QueryParam("warehouse") @Nullable String warehouse,
            @QueryParam("sku") @NotBlank String sku,
            @QueryParam("lot") @Nullable String lot) {
        Warehouse in = warehouse == null ? current.get() : warehouses.scoped(warehouse);
        var book = new RecallLetterBook(in, sku, lot, letters.take(in, sku, lot), actor.get());
        return desk.answer(Format.XLSX, "letters", "letters", book);
    }
}
