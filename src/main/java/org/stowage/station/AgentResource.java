package org.stowage.station;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import org.stowage.access.Roles;
import org.stowage.site.Warehouses;

/**
 * The agent of a station and its token. The token is shown once, so a repeated request makes another one instead of an
 * answer from before: no key is taken here, because it would keep the secret.
 */
@Path("/api/v1/stations/{code}/agent")
@RolesAllowed(Roles.MANAGER)
class AgentResource {

    record NewAgent(@NotBlank String warehouse) {}

    /** The only time that the token itself is seen. */
    record Made(String station, String token) {}

    private final Agents agents;
    private final AgentViews views;
    private final Warehouses warehouses;

    AgentResource(Agents agents, AgentViews views, Warehouses warehouses) {
        this.agents = agents;
        this.views = views;
        this.warehouses = warehouses;
    }

    @GET
    public AgentView view(@PathParam("code") String code, @QueryParam("warehouse") String warehouse) {
        return views.of(warehouses.scoped(warehouse), code);
    }

    @POST
    public Response make(@PathParam("code") String code, @Valid @NotNull NewAgent asked) {
        String token = agents.makeToken(warehouses.scoped(asked.warehouse()), code);
        return Response.status(Response.Status.CREATED)
                .entity(new Made(code, token))
                .build();
    }

    @DELETE
    public void revoke(@PathParam("code") String code, @QueryParam("warehouse") String warehouse) {
        agents.revoke(warehouses.scoped(warehouse), code);
    }
}
