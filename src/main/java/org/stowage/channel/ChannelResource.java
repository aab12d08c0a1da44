package org.stowage.channel;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stowage.access.CurrentActor;
import org.stowage.access.Once;
import org.stowage.access.Roles;

/** How and when channels are told of their parcels. */
@Path("/api/v1/channels")
class ChannelResource {

    /** @param secret 16 characters at the least; missing: the one from before, or a new one, which is answered once */
    record NewWay(
            @NotNull @Pattern(regexp = "label|packed|handed-over")
            String moment,

            @NotNull @Pattern(regexp = "call|file") String way,

            @Nullable @Size(max = 2_000) String url,
            @Nullable @Size(min = 16, max = 200) String secret) {}

    record WayList(List<ChannelWay> items) {}

    private final ChannelWays ways;
    private final CurrentActor actor;
    private final Once once;

    ChannelResource(ChannelWays ways, CurrentActor actor, Once once) {
        this.ways = ways;
        this.actor = actor;
        this.once = once;
    }

    @GET
    @RolesAllowed({Roles.MANAGER, Roles.CLERK, Roles.INTEGRATION})
    public WayList list() {
        return new WayList(ways.all());
    }

    @PUT
    @Path("/{channel}/confirmation")
    @RolesAllowed(Roles.MANAGER)
    public Response put(
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @PathParam("channel") @Size(max = 60) String channel,
            @Valid @NotNull NewWay request) {
        ChannelWay way = new ChannelWay(channel, request.moment(), request.way(), request.url());
        return once.post(
                key,
                request,
                200,
                () -> ways.put(way, request.secret(), actor.get().operatorId()));
    }
}
