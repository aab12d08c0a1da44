package org.stowage.demo;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.stowage.access.CurrentActor;
import org.stowage.access.Role;
import org.stowage.access.Roles;
import org.stowage.kernel.PageReply;
import org.stowage.printing.PrintJob;

/** What this demo is: how far it is furnished, who may log in, what is simulated and printed, and the robots' switch. */
@Path("/demo")
@Produces(MediaType.TEXT_HTML)
class DemoPages {

    @CheckedTemplate(basePath = "demo")
    record DemoPage(
            DemoState state, boolean mayStop, boolean maySeeLabels, List<People.Person> people, List<PrintJob> printed)
            implements TemplateInstance {}

    @CheckedTemplate(basePath = "demo")
    record DemoPanel(DemoState state) implements TemplateInstance {}

    /** @param ready everything is furnished */
    record DemoState(List<Furnishing.Progress> progress, boolean ready, boolean working, List<Robots.Tally> tallies) {}

    private final Demo demo;
    private final Furnishing furnishing;
    private final Robots robots;
    private final DemoLabels labels;
    private final CurrentActor actor;

    DemoPages(Demo demo, Furnishing furnishing, Robots robots, DemoLabels labels, CurrentActor actor) {
        this.demo = demo;
        this.furnishing = furnishing;
        this.robots = robots;
        this.labels = labels;
        this.actor = actor;
    }

    @GET
    @Authenticated
    public TemplateInstance page() {
        Plan plan = demo.running();
        boolean maySee = Tour.mayPack(actor.get()) || actor.get().has(Role.CLERK);
        return new DemoPage(
                state(plan),
                actor.get().has(Role.MANAGER),
                maySee,
                People.all(plan),
                maySee ? labels.latest(plan) : List.of());
    }

    /** What changes while somebody looks. */
    @GET
    @Path("/panel")
    @Authenticated
    public TemplateInstance panel() {
        return new DemoPanel(state(demo.running()));
    }

    @POST
    @Path("/robots")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed(Roles.MANAGER)
    public Response robots(@FormParam("work") boolean work) {
        if (work) {
            robots.start(demo.running());
        } else {
            robots.stop(demo.running());
        }
        return PageReply.to("/demo");
    }

    private DemoState state(Plan plan) {
        List<Furnishing.Progress> progress = furnishing.progress(plan);
        boolean ready = progress.stream().allMatch(Furnishing.Progress::done);
        return new DemoState(progress, ready, robots.working(), robots.tallies());
    }
}
