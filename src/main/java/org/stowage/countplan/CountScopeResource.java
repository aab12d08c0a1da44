package org.stowage.countplan;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.stowage.access.CurrentActor;
import org.stowage.access.Once;
import org.stowage.access.Roles;
import org.stowage.site.Warehouse;
import org.stowage.site.Warehouses;

/** Counts of places that a scope chooses: what they would cost, and the start. */
@Path("/api/v1/count-scopes")
class CountScopeResource {

    record Preview(
            @NotBlank @Size(max = 40) String warehouse,
            @Nullable @Valid CountScope scope) {}

    /** @param blind null: true; {@code sealedUnits} null: true; {@code assignees} logins, none: whoever asks for work */
    record Start(
            @NotBlank @Size(max = 40) String warehouse,
            @Nullable @Valid CountScope scope,
            @Nullable Boolean blind,
            @Nullable Boolean locks,
            @Nullable Boolean sealedUnits,
            @Nullable LocalDate dueOn,
            @Nullable @Size(max = 100) List<@NotNull @Size(min = 1, max = 100) String> assignees) {

        CountStarts.Manner manner() {
            return new CountStarts.Manner(
                    Objects.requireNonNullElse(blind, true),
                    Objects.requireNonNullElse(locks, false),
                    Objects.requireNonNullElse(sealedUnits, true),
                    dueOn,
                    assignees == null ? List.of() : assignees);
        }
    }

    record Started(String countNo) {}

    private final CountScopes scopes;
    private final CountStarts starts;
    private final Warehouses warehouses;
    private final CurrentActor actor;
    private final Once once;

    CountScopeResource(CountScopes scopes, CountStarts starts, Warehouses warehouses, CurrentActor actor, Once once) {
        this.scopes = scopes;
        this.starts = starts;
        this.warehouses = warehouses;
        this.actor = actor;
        this.once = once;
    }

    /** Asks and changes nothing. */
    @POST
    @Path("preview")
    @RolesAllowed({Roles.MANAGER, Roles.CLERK, Roles.AUDITOR, Roles.INTEGRATION})
    public ScopePreview preview(@Valid @NotNull Preview asked) {
        return scopes.preview(warehouses.scoped(asked.warehouse()).id(), orAll(asked.scope()));
    }

    @POST
    @Path("start")
    @RolesAllowed({Roles.MANAGER, Roles.CLERK, Roles.INTEGRATION})
    public Response start(@HeaderParam("Idempotency-Key") @Nullable String key, @Valid @NotNull Start asked) {
        Warehouse in = warehouses.scoped(asked.warehouse());
        return once.post(
                key,
                asked,
                201,
                () -> new Started(starts.start(in.key(), orAll(asked.scope()), asked.manner(), actor.get())));
    }

    private static CountScope orAll(@Nullable CountScope scope) {
        return Objects.requireNonNullElse(scope, CountScope.EVERYTHING);
    }
}
