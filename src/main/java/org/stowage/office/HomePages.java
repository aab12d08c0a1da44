package org.stowage.office;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.stowage.access.CurrentActor;

/** What waits for me, by role. */
@Path("/")
@Produces(MediaType.TEXT_HTML)
@Authenticated
class HomePages {

    @CheckedTemplate(basePath = "office")
    record HomePage(String name) implements TemplateInstance {}

    private final CurrentActor actor;

    HomePages(CurrentActor actor) {
        this.actor = actor;
    }

    @GET
    public TemplateInstance home() {
        return new HomePage(actor.get().name());
    }
}
