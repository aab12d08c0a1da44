package org.stowage.channel;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.stowage.access.CurrentActor;
import org.stowage.access.Once;
import org.stowage.access.Roles;
import org.stowage.kernel.DatabaseName;
import org.stowage.kernel.Page;
import org.stowage.outbound.ShortAnswer;
import org.stowage.outbound.ShortRule;
import org.stowage.outbound.ShortRules;

/** What channels want of orders of which units are nowhere when they are picked or packed. */
@Path("/api/v1/channels")
class ChannelShortResource {

    /** @param answer wait: on the problem shelf; ship: the order goes without them; put-back: it waits for others */
    record NewAnswer(
            @NotNull @Pattern(regexp = "wait|ship|put-back") String answer) {}

    private record Asked(String channel, NewAnswer answer) {}

    private final ShortRules rules;
    private final CurrentActor actor;
    private final Once once;

    ChannelShortResource(ShortRules rules, CurrentActor actor, Once once) {
        this.rules = rules;
        this.actor = actor;
        this.once = once;
    }

    /** A channel that does not stand here waits. */
    @GET
    @Path("/short-picks")
    @RolesAllowed({Roles.MANAGER, Roles.CLERK, Roles.INTEGRATION, Roles.AUDITOR})
    public Page<ShortRule> list(@RestQuery @DefaultValue("100") int limit, @RestQuery @Nullable String cursor) {
        return rules.list(limit, cursor);
    }

    /** For those who may see the whole house. */
    @PUT
    @Path("/{channel}/short-pick")
    @RolesAllowed(Roles.MANAGER)
    public Response put(
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @PathParam("channel") @Size(max = 60) String channel,
            @Valid @NotNull NewAnswer request) {
        return once.post(
                key,
                new Asked(channel, request),
                200,
                () -> rules.put(channel, DatabaseName.read(ShortAnswer.class, request.answer()), actor.get()));
    }
}
