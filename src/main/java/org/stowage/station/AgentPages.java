package org.stowage.station;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.jboss.resteasy.reactive.RestPath;
import org.stowage.access.Roles;
import org.stowage.site.CurrentWarehouse;
import org.stowage.site.Warehouse;

/** A station's agent on the page of stations: a part of its own, so that the token is on no page that is opened again. */
@Path("/stations/{code}/agent")
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@RolesAllowed(Roles.MANAGER)
class AgentPages {

    @CheckedTemplate(basePath = "station")
    record AgentPart(String warehouse, AgentView agent, String made) implements TemplateInstance {}

    private final CurrentWarehouse here;
    private final Agents agents;
    private final AgentViews views;

    AgentPages(CurrentWarehouse here, Agents agents, AgentViews views) {
        this.here = here;
        this.agents = agents;
        this.views = views;
    }

    @GET
    public TemplateInstance part(@RestPath String code) {
        return part(here.get(), code, "");
    }

    /** Without a request key: sent again it makes another token, and shows that one. */
    @POST
    public TemplateInstance make(@RestPath String code) {
        Warehouse warehouse = here.get();
        return part(warehouse, code, agents.makeToken(warehouse, code));
    }

    @POST
    @Path("/revoke")
    public TemplateInstance revoke(@RestPath String code) {
        Warehouse warehouse = here.get();
        agents.revoke(warehouse, code);
        return part(warehouse, code, "");
    }

    private TemplateInstance part(Warehouse warehouse, String code, String made) {
        return new AgentPart(warehouse.code(), views.of(warehouse, code), made);
    }
}
