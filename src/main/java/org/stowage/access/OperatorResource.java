package org.stowage.access;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Set;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.stowage.kernel.Page;

/** Who works here. A manager sees and changes those of their own warehouses only. */
@Path("/api/v1/operators")
@RolesAllowed({Roles.ADMINISTRATOR, Roles.MANAGER})
class OperatorResource {

    record NewRoles(
            @NotNull Set<@NotNull Role> roles,
            @Nullable List<String> warehouses,
            @Nullable List<String> owners) {}

    private final Operators operators;
    private final CurrentActor actor;
    private final Once once;

    OperatorResource(Operators operators, CurrentActor actor, Once once) {
        this.operators = operators;
        this.actor = actor;
        this.once = once;
    }

    @GET
    public Page<OperatorView> list(@RestQuery @DefaultValue("100") int limit, @RestQuery @Nullable String cursor) {
        int size = Page.size(limit);
        return Page.of(operators.page(actor.get(), Page.after(cursor), size), size, OperatorView::login);
    }

    @GET
    @Path("/{login}")
    public OperatorView get(@RestPath String login) {
        return operators.view(operators.get(actor.get(), login));
    }

    @POST
    public Response create(@HeaderParam("Idempotency-Key") @Nullable String key, @NotNull NewOperator asked) {
        return once.post(key, asked.withoutSecrets(), 201, () -> {
            operators.create(actor.get(), asked);
            return get(asked.login());
        });
    }

    @PUT
    @Path("/{login}/roles")
    public OperatorView roles(@RestPath String login, @Valid @NotNull NewRoles asked) {
        operators.grant(actor.get(), login, asked.roles(), asked.warehouses(), asked.owners());
        return get(login);
    }

    @POST
    @Path("/{login}/disable")
    public Response disable(@RestPath String login, @HeaderParam("Idempotency-Key") @Nullable String key) {
        return once.post(key, "", 200, () -> {
            operators.disable(actor.get(), login);
            return get(login);
        });
    }
}
