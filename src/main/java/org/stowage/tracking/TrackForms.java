package org.stowage.tracking;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stowage.access.CurrentActor;
import org.stowage.access.Once;
import org.stowage.access.Roles;
import org.stowage.kernel.FormFields;
import org.stowage.kernel.KernelProblem;
import org.stowage.kernel.PageLink;
import org.stowage.kernel.Problem;
import org.stowage.site.Warehouses;

/** What people do on the pages of the delivery audit. */
@Path("/tracking")
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
class TrackForms {

    private static final int LONGEST = 200;

    private record Noted(String no, String note) {}

    /** The instant is that of the first sending: not part of what makes it the same request. */
    private record ByHand(String no, @Nullable String code, String text) {}

    private final TrackAlarms alarms;
    private final SaidEvents said;
    private final Watch watch;
    private final Warehouses warehouses;
    private final CurrentActor actor;
    private final Once once;

    TrackForms(TrackAlarms alarms, SaidEvents said, Watch watch, Warehouses warehouses, CurrentActor actor, Once once) {
        this.alarms = alarms;
        this.said = said;
        this.watch = watch;
        this.warehouses = warehouses;
        this.actor = actor;
        this.once = once;
    }

    @POST
    @Path("parcels/{no}/seen")
    @RolesAllowed({Roles.MANAGER, Roles.CLERK})
    public Response seen(@PathParam("no") String no, MultivaluedMap<String, String> fields) {
        FormFields form = FormFields.of(fields);
        Noted noted = new Noted(no, text(form, "note"));
        long in = warehouses.ofNumber(no).id();
        return once.page(form.key(), noted, () -> {
            alarms.seen(in, no, noted.note(), actor.get().operatorId());
            return PageLink.to("/tracking");
        });
    }

    /** What the carrier said on the telephone; it happened now. */
    @POST
    @Path("parcels/{no}/events")
    @RolesAllowed({Roles.MANAGER, Roles.CLERK})
    public Response event(@PathParam("no") String no, MultivaluedMap<String, String> fields) {
        FormFields form = FormFields.of(fields);
        ByHand asked = new ByHand(no, form.text("code"), text(form, "text"));
        long in = warehouses.ofNumber(no).id();
        return once.page(form.key(), asked, () -> {
            SaidEvent event = new SaidEvent(no, null, null, asked.code(), Instant.now(), null, asked.text(), null);
            said.record(in, TrackSource.HAND, List.of(event));
            return PageLink.to("/parcels", no);
        });
    }

    @POST
    @Path("carriers/{code}")
    @RolesAllowed(Roles.MANAGER)
    public Response watch(@PathParam("code") String code, MultivaluedMap<String, String> fields) {
        FormFields form = FormFields.of(fields);
        Integer hours = within(form, "scanHours", 720);
        Integer stuck = within(form, "stuckDays", 365);
        Integer deliver = form.text("deliverDays") == null ? null : within(form, "deliverDays", 365);
        form.check();
        if (hours == null || stuck == null) {
            throw Problem.of(KernelProblem.MISSING_VALUE).at("/scanHours");
        }
        CarrierWatch rule = new CarrierWatch(hours, stuck, deliver);
        String carrier = watch.carrier(code).code();
        return once.page(form.key(), rule, () -> {
            watch.put(carrier, rule, actor.get().operatorId());
            return PageLink.to("/tracking");
        });
    }

    private static @Nullable Integer within(FormFields form, String name, int most) {
        Integer value = form.smallNumber(name);
        if (value != null && (value < 1 || value > most)) {
            form.fault("/" + name, KernelProblem.INVALID_VALUE, value, "1-" + most);
        }
        return value;
    }

    private static String text(FormFields form, String name) {
        String text = form.textOrEmpty(name);
        if (text.isEmpty() || text.length() > LONGEST) {
            throw Problem.of(KernelProblem.MISSING_VALUE).at("/" + name);
        }
        return text;
    }
}
