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
import org.stowage.access.CurrentActor;
import org.stowage.access.Once;
import org.stowage.access.Roles;
import org.stowage.kernel.FormFields;
import org.stowage.kernel.KernelProblem;
import org.stowage.kernel.PageLink;
import org.stowage.kernel.Problem;
import org.stowage.site.Warehouses;

/** The buttons by which a parcel is called back, on its page and its order's. */
@Path("/tracking/parcels/{no}/intercept")
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
class InterceptForms {

    private static final int LONGEST = 200;

    private record Said(String no, String state, String text) {}

    private final Intercepts intercepts;
    private final Warehouses warehouses;
    private final CurrentActor actor;
    private final Once once;

    InterceptForms(Intercepts intercepts, Warehouses warehouses, CurrentActor actor, Once once) {
        this.intercepts = intercepts;
        this.warehouses = warehouses;
        this.actor = actor;
        this.once = once;
    }

    @POST
    @RolesAllowed({Roles.MANAGER, Roles.CLERK})
    public Response ask(@PathParam("no") String no, MultivaluedMap<String, String> fields) {
        FormFields form = FormFields.of(fields);
        Said said = new Said(no, InterceptState.REQUESTED.text(), text(form, "reason"));
        long in = warehouses.ofNumber(no).id();
        return once.page(form.key(), said, () -> {
            intercepts.ask(in, no, said.text(), actor.get().operatorId());
            return PageLink.to("/parcels", no);
        });
    }

    @POST
    @Path("answer")
    @RolesAllowed({Roles.MANAGER, Roles.CLERK})
    public Response answer(@PathParam("no") String no, MultivaluedMap<String, String> fields) {
        FormFields form = FormFields.of(fields);
        Said said = new Said(no, form.textOrEmpty("state"), text(form, "note"));
        InterceptState state = InterceptState.answer(said.state())
                .orElseThrow(() -> Problem.of(KernelProblem.MISSING_VALUE).at("/state"));
        long in = warehouses.ofNumber(no).id();
        return once.page(form.key(), said, () -> {
            intercepts.answer(in, no, state, said.text(), actor.get().operatorId());
            return PageLink.to("/parcels", no);
        });
    }

    private static String text(FormFields form, String name) {
        String text = form.textOrEmpty(name);
        if (text.isEmpty() || text.length() > LONGEST) {
            throw Problem.of(KernelProblem.MISSING_VALUE).at("/" + name);
        }
        return text;
    }
}
