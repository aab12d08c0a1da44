package org.stowage.freight;

import static org.stowage.access.Roles.CLERK;
import static org.stowage.access.Roles.MANAGER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import org.stowage.access.Once;
import org.stowage.kernel.FormFields;
import org.stowage.kernel.PageLink;

/** What people press on the page of a bill. */
@Path("/freight-bills/{no}")
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@RolesAllowed({MANAGER, CLERK})
class BillForms {

    private final BillDesk desk;
    private final Once once;

    BillForms(BillDesk desk, Once once) {
        this.desk = desk;
        this.once = once;
    }

    @POST
    @Path("claim")
    public Response claim(@PathParam("no") String no, MultivaluedMap<String, String> form) {
        FormFields fields = FormFields.of(form);
        BillDesk.Decide asked = asked(fields);
        return page(no, fields, asked, () -> desk.claim(no, asked));
    }

    @POST
    @Path("pass")
    public Response pass(@PathParam("no") String no, MultivaluedMap<String, String> form) {
        FormFields fields = FormFields.of(form);
        BillDesk.Decide asked = asked(fields);
        return page(no, fields, asked, () -> desk.pass(no, asked));
    }

    @POST
    @Path("{act:compare|check}")
    public Response act(@PathParam("no") String no, @PathParam("act") String act, MultivaluedMap<String, String> form) {
        FormFields fields = FormFields.of(form);
        var why = new BillDesk.Why(fields.text("reason"));
        fields.check();
        return page(no, fields, why, () -> desk.act(no, act, why));
    }

    @POST
    @Path("withdraw")
    public Response withdraw(@PathParam("no") String no, MultivaluedMap<String, String> form) {
        return once.page(FormFields.of(form).key(), "withdraw", () -> {
            desk.act(no, "withdraw", BillDesk.Why.NONE);
            return PageLink.to("/freight-bills");
        });
    }

    @POST
    @Path("accept")
    @RolesAllowed(MANAGER)
    public Response accept(@PathParam("no") String no, MultivaluedMap<String, String> form) {
        return page(no, FormFields.of(form), "accept", () -> desk.act(no, "accept", BillDesk.Why.NONE));
    }

    private static BillDesk.Decide asked(FormFields fields) {
        var asked = new BillDesk.Decide(fields.text("kind"), fields.number("row"), fields.text("reason"));
        fields.check();
        return asked;
    }

    private Response page(String no, FormFields fields, Object asked, Runnable act) {
        return once.page(fields.key(), asked, () -> {
            act.run();
            return PageLink.to("/freight-bills", no).with("kind", fields.text("shown"));
        });
    }
}
