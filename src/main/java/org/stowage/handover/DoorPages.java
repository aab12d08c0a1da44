package org.stowage.handover;

import static org.stowage.access.Roles.MANAGER;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stowage.access.Once;
import org.stowage.carrier.Carrier;
import org.stowage.carrier.Carriers;
import org.stowage.kernel.FormFields;
import org.stowage.kernel.KernelProblem;
import org.stowage.kernel.PageLink;
import org.stowage.site.CurrentWarehouse;
import org.stowage.site.Warehouse;

/** Settings of the carriers' door: lanes and pick-up times, one row added or taken away at a time. */
@Path("/lanes")
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@RolesAllowed(MANAGER)
class DoorPages {

    private static final String LANE = "[\\p{L}\\p{N}._-]{1,20}";
    private static final String TIME = "([01]\\d|2[0-3]):[0-5]\\d";
    private static final int LONGEST = 60;

    @CheckedTemplate(basePath = "handover")
    record LanesPage(String zone, List<Lane> lanes, List<Pickup> pickups, List<Carrier> carriers, List<DayOfWeek> days)
            implements TemplateInstance {}

    private final DoorPlan door;
    private final Carriers carriers;
    private final CurrentWarehouse warehouse;
    private final Once once;

    DoorPages(DoorPlan door, Carriers carriers, CurrentWarehouse warehouse, Once once) {
        this.door = door;
        this.carriers = carriers;
        this.warehouse = warehouse;
        this.once = once;
    }

    @GET
    public TemplateInstance show() {
        Warehouse in = warehouse.get();
        return new LanesPage(
                in.timezone().getId(),
                door.lanes(in.id()),
                door.pickups(in.id()),
                carriers.all(),
                List.of(DayOfWeek.values()));
    }

    @POST
    public Response lane(MultivaluedMap<String, String> form) {
        FormFields fields = FormFields.of(form);
        Lane asked = new Lane(
                fields.textOrEmpty("lane"),
                fields.textOrEmpty("carrier"),
                shortText(fields, "service"),
                shortText(fields, "region"));
        if (!asked.lane().matches(LANE)) {
            fields.fault("/lane", KernelProblem.INVALID_VALUE, asked.lane(), "A1, 3, NORTH");
        }
        fields.check();
        boolean gone = fields.flag("remove");
        Warehouse in = warehouse.get();
        return once.page(fields.key(), List.of(asked, gone), () -> {
            List<Lane> lanes = new ArrayList<>(door.lanes(in.id()));
            lanes.remove(asked);
            if (!gone) {
                lanes.add(asked);
            }
            door.lanes(in.id(), lanes);
            return PageLink.to("/lanes");
        });
    }

    @POST
    @Path("/pickups")
    public Response pickup(MultivaluedMap<String, String> form) {
        FormFields fields = FormFields.of(form);
        String at = fields.textOrEmpty("at");
        Integer warn = fields.smallNumber("warnMinutes");
        List<DayOfWeek> days = fields.column("days").stream()
                .filter(day -> day != null && day.matches("[1-7]"))
                .map(day -> DayOfWeek.of(Integer.parseInt(String.valueOf(day))))
                .toList();
        if (!at.matches(TIME)) {
            fields.fault("/at", KernelProblem.INVALID_VALUE, at, "18:00");
        }
        if (warn != null && (warn < 0 || warn > 720)) {
            fields.fault("/warnMinutes", KernelProblem.INVALID_VALUE, warn, "0-720");
        }
        fields.check();
        Pickup asked = new Pickup(fields.textOrEmpty("carrier"), at, days.isEmpty() ? null : days, warn);
        boolean gone = fields.flag("remove");
        Warehouse in = warehouse.get();
        return once.page(fields.key(), List.of(asked, gone), () -> {
            List<Pickup> pickups = new ArrayList<>(door.pickups(in.id()));
            pickups.removeIf(known ->
                    known.carrier().equals(asked.carrier()) && known.at().equals(at));
            if (!gone) {
                pickups.add(asked);
            }
            door.pickups(in.id(), pickups);
            return PageLink.to("/lanes");
        });
    }

    private static @Nullable String shortText(FormFields fields, String name) {
        String text = fields.text(name);
        if (text != null && text.length() > LONGEST) {
            fields.fault("/" + name, KernelProblem.INVALID_VALUE, text, "1-60");
        }
        return text;
    }
}
