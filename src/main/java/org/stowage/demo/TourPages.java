package org.stowage.demo;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.jspecify.annotations.Nullable;
import org.stowage.access.CurrentActor;
import org.stowage.access.Roles;

/** The tour: one page that looks after itself while the visitor works, here or at the scan page beside it. */
@Path("/tour")
@Produces(MediaType.TEXT_HTML)
class TourPages {

    @CheckedTemplate(basePath = "demo")
    record TourPage(TourView tour) implements TemplateInstance {}

    @CheckedTemplate(basePath = "demo")
    record TourPanel(TourView tour) implements TemplateInstance {}

    private final Demo demo;
    private final Tour tour;
    private final CurrentActor actor;

    TourPages(Demo demo, Tour tour, CurrentActor actor) {
        this.demo = demo;
        this.tour = tour;
        this.actor = actor;
    }

    @GET
    @Authenticated
    public TemplateInstance page(@QueryParam("order") @Nullable String order) {
        return new TourPage(view(order));
    }

    @GET
    @Path("/panel")
    @Authenticated
    public TemplateInstance panel(@QueryParam("order") @Nullable String order) {
        return new TourPanel(view(order));
    }

    /** The button: what the tour said that it would scan is scanned. */
    @POST
    @Path("/scan")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed({Roles.PACKER, Roles.MANAGER})
    public TemplateInstance scan(
            @FormParam("order") @DefaultValue("") String order, @FormParam("raw") @DefaultValue("") String raw) {
        tour.scan(demo.running(), actor.get(), order.isEmpty() ? null : order, raw);
        return new TourPanel(view(order));
    }

    private TourView view(@Nullable String order) {
        return tour.view(demo.running(), actor.get(), order == null || order.isEmpty() ? null : order);
    }
}
