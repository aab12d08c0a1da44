package org.stowage.channel;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.stowage.access.CurrentActor;
import org.stowage.access.Once;
import org.stowage.access.Roles;
import org.stowage.kernel.FormFields;
import org.stowage.kernel.KernelProblem;
import org.stowage.kernel.PageLink;
import org.stowage.kernel.Problem;

/** What people do on the page of the channels. */
@Path("/channels")
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
class ChannelForms {

    private static final Set<String> MOMENTS = Set.of("label", "packed", "handed-over");
    private static final int LONGEST = 200;
    private static final int SHORTEST_SECRET = 16;

    private record Asked(String no, String act, String reason) {}

    private record HandedIn(String channel, UUID batch) {}

    private record Way(ChannelWay way, @Nullable String secret) {}

    private final Confirmations confirmations;
    private final ConfirmationFile file;
    private final ChannelWays ways;
    private final Places places;
    private final CurrentActor actor;
    private final Once once;

    ChannelForms(
            Confirmations confirmations,
            ConfirmationFile file,
            ChannelWays ways,
            Places places,
            CurrentActor actor,
            Once once) {
        this.confirmations = confirmations;
        this.file = file;
        this.ways = ways;
        this.places = places;
        this.actor = actor;
        this.once = once;
    }

    @POST
    @Path("parcels/{no}/{act: resend|mark}")
    @RolesAllowed({Roles.MANAGER, Roles.CLERK})
    public Response act(
            @PathParam("no") String no, @PathParam("act") String act, MultivaluedMap<String, String> fields) {
        FormFields form = FormFields.of(fields);
        String reason = form.textOrEmpty("reason");
        if (reason.isEmpty() || reason.length() > LONGEST) {
            throw Problem.of(KernelProblem.MISSING_VALUE).at("/reason");
        }
        long in = places.ofNumber(no);
        long who = actor.get().operatorId();
        return once.page(form.key(), new Asked(no, act, reason), () -> {
            if (act.equals("mark")) {
                confirmations.mark(in, no, reason, who);
            } else {
                confirmations.resend(in, no, reason, who);
            }
            return PageLink.to("/channels");
        });
    }

    @POST
    @Path("file")
    @RolesAllowed({Roles.MANAGER, Roles.CLERK})
    public Response handedIn(MultivaluedMap<String, String> fields) {
        FormFields form = FormFields.of(fields);
        HandedIn asked = new HandedIn(form.textOrEmpty("channel"), batch(form.textOrEmpty("batch")));
        long in = places.current();
        return once.page(form.key(), asked, () -> {
            if (file.handedIn(in, asked.channel(), asked.batch(), actor.get().operatorId()) == 0) {
                throw Problem.of(ChannelProblem.FILE_NOT_OPEN, asked.channel());
            }
            return PageLink.to("/channels");
        });
    }

    private static UUID batch(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw Problem.of(KernelProblem.INVALID_VALUE, text, "UUID").at("/batch");
        }
    }

    @POST
    @RolesAllowed(Roles.MANAGER)
    public Response way(MultivaluedMap<String, String> fields) {
        FormFields form = FormFields.of(fields);
        ChannelWay way = new ChannelWay(
                form.textOrEmpty("channel"), form.textOrEmpty("moment"), form.textOrEmpty("way"), form.text("url"));
        String secret = form.text("secret");
        if (way.channel().isEmpty() || way.channel().length() > LONGEST) {
            form.fault("/channel", KernelProblem.MISSING_VALUE);
        }
        if (!MOMENTS.contains(way.moment())) {
            form.fault("/moment", KernelProblem.INVALID_VALUE, way.moment(), String.join(", ", MOMENTS));
        }
        if (secret == null ? way.way().equals("call") && !ways.isKnown(way) : secret.length() < SHORTEST_SECRET) {
            form.fault("/secret", KernelProblem.INVALID_VALUE, "", SHORTEST_SECRET + "+");
        }
        form.check();
        return once.page(form.key(), new Way(way, secret), () -> {
            ways.put(way, secret, actor.get().operatorId());
            return PageLink.to("/channels");
        });
    }
}
