package org.stowage.transfer;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stowage.access.CurrentActor;
import org.stowage.access.Roles;
import org.stowage.kernel.Page;
import org.stowage.site.Warehouses;

/** Suggested transfers by program. */
@Path("/api/v1/transfer-suggestions")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.MANAGER, Roles.CLERK, Roles.AUDITOR, Roles.INTEGRATION})
class SuggestionResource {

    private final Suggestions suggestions;
    private final Warehouses warehouses;
    private final CurrentActor actor;

    SuggestionResource(Suggestions suggestions, Warehouses warehouses, CurrentActor actor) {
        this.suggestions = suggestions;
        this.warehouses = warehouses;
        this.actor = actor;
    }

    /** What lasts shortest first. @param days of sales @param cover days it must last @param lead days under way */
    @GET
    public Page<Suggestion> list(
            @QueryParam("warehouse") @Nullable String warehouse,
            @QueryParam("days") @DefaultValue("28") int days,
            @QueryParam("cover") @DefaultValue("14") int cover,
            @QueryParam("lead") @DefaultValue("3") int lead,
            @QueryParam("limit") @DefaultValue("100") int limit) {
        List<Suggestion> found = suggestions.of(
                warehouses.scoped(warehouse), actor.get(), new Horizon(days, cover, lead), Page.size(limit));
        return new Page<>(found, null);
    }
}
