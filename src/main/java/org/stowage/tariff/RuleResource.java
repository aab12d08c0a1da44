package org.stowage.tariff;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stowage.access.CurrentActor;
import org.stowage.access.Once;
import org.stowage.access.Roles;

/** Rules of the carrier choice (docs/carriers.md). One of the same code and warehouse is replaced. */
@Path("/api/v1/carrier-rules")
class RuleResource {

    record RuleList(List<CarrierRule> items) {}

    private record Removed(String code, @Nullable String warehouse) {}

    private final CarrierRules rules;
    private final CurrentActor actor;
    private final Once once;

    RuleResource(CarrierRules rules, CurrentActor actor, Once once) {
        this.rules = rules;
        this.actor = actor;
        this.once = once;
    }

    @GET
    @RolesAllowed({Roles.MANAGER, Roles.CLERK, Roles.AUDITOR, Roles.INTEGRATION})
    public RuleList list() {
        return new RuleList(rules.visible());
    }

    @POST
    @RolesAllowed({Roles.MANAGER, Roles.INTEGRATION})
    public Response keep(@HeaderParam("Idempotency-Key") @Nullable String key, @Valid @NotNull CarrierRule request) {
        return once.post(
                key, request, 201, () -> rules.keep(request, actor.get().operatorId()));
    }

    /** @param warehouse of the rule; none: one of the house */
    @DELETE
    @Path("/{code}")
    @RolesAllowed({Roles.MANAGER, Roles.INTEGRATION})
    public Response remove(
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @PathParam("code") String code,
            @QueryParam("warehouse") @Nullable String warehouse) {
        return once.post(key, new Removed(code, warehouse), 200, () -> {
            rules.remove(code, warehouse, actor.get().operatorId());
            return new RuleList(rules.visible());
        });
    }
}
