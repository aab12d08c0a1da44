package org.stowage.tracking;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.stowage.access.Actor;
import org.stowage.access.CurrentActor;
import org.stowage.access.Role;
import org.stowage.access.Roles;
import org.stowage.site.CurrentWarehouse;

/** The delivery audit, and the way of one parcel, which other pages show. */
@Path("/tracking")
@Produces(MediaType.TEXT_HTML)
class TrackPages {

    /** @param asked one kind of alarm; null: all. @param counts of each kind, before one was asked for */
    @CheckedTemplate(basePath = "tracking")
    record TrackingPage(
            @Nullable String asked,
            Map<String, Long> counts,
            List<TrackAlarm> alarms,
            List<WatchSql.Row> carriers,
            boolean mayAct,
            boolean mayRule)
            implements TemplateInstance {}

    /** A part of the parcel's and the order's page. */
    @CheckedTemplate(basePath = "tracking")
    record ParcelTrackPart(TrackView track, List<String> codes, boolean mayAct) implements TemplateInstance {}

    private final TrackAlarms alarms;
    private final TrackSheet sheet;
    private final Watch watch;
    private final CurrentWarehouse warehouse;
    private final CurrentActor actor;

    TrackPages(TrackAlarms alarms, TrackSheet sheet, Watch watch, CurrentWarehouse warehouse, CurrentActor actor) {
        this.alarms = alarms;
        this.sheet = sheet;
        this.watch = watch;
        this.warehouse = warehouse;
        this.actor = actor;
    }

    @GET
    @RolesAllowed({Roles.MANAGER, Roles.CLERK, Roles.PACKER, Roles.AUDITOR})
    public TemplateInstance list(@QueryParam("code") @Nullable String code) {
        Actor reader = actor.get();
        List<TrackAlarm> all = alarms.of(warehouse.get().id(), null);
        Map<String, Long> counts =
                all.stream().collect(Collectors.groupingBy(TrackAlarm::code, TreeMap::new, Collectors.counting()));
        return new TrackingPage(
                code,
                counts,
                all.stream()
                        .filter(alarm -> code == null || code.equals(alarm.code()))
                        .toList(),
                watch.all(),
                mayAct(reader),
                reader.has(Role.MANAGER));
    }

    @GET
    @Path("parcels/{no}")
    @RolesAllowed({Roles.MANAGER, Roles.CLERK, Roles.PACKER, Roles.PICKER, Roles.RECEIVER, Roles.AUDITOR})
    public TemplateInstance parcel(@PathParam("no") String no) {
        return new ParcelTrackPart(
                sheet.of(no),
                Arrays.stream(TrackCode.values()).map(TrackCode::text).toList(),
                mayAct(actor.get()));
    }

    private static boolean mayAct(Actor reader) {
        return reader.has(Role.MANAGER) || reader.has(Role.CLERK);
    }
}
