package org.stowage.handover;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import org.stowage.access.CurrentActor;
import org.stowage.access.Roles;
import org.stowage.site.CurrentWarehouse;

/** What a carrier is about to miss, or has missed: the parcels by name, the oldest first. */
@Path("/manifests/alarms")
@Produces(MediaType.TEXT_HTML)
class AlarmPages {

    @CheckedTemplate(basePath = "handover")
    record AlarmsPage(List<Alarm> alarms) implements TemplateInstance {}

    private final Alarms alarms;
    private final CurrentWarehouse warehouse;
    private final CurrentActor actor;

    AlarmPages(Alarms alarms, CurrentWarehouse warehouse, CurrentActor actor) {
        this.alarms = alarms;
        this.warehouse = warehouse;
        this.actor = actor;
    }

    @GET
    @RolesAllowed({Roles.MANAGER, Roles.CLERK, Roles.PACKER, Roles.AUDITOR})
    public TemplateInstance list() {
        return new AlarmsPage(alarms.of(warehouse.get(), Instant.now(), actor.get()));
    }
}
