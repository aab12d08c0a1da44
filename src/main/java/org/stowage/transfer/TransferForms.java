package org.stowage.transfer;

import static org.stowage.access.Roles.CLERK;
import static org.stowage.access.Roles.MANAGER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.stowage.access.Actor;
import org.stowage.access.CurrentActor;
import org.stowage.access.Once;
import org.stowage.kernel.DatabaseName;
import org.stowage.kernel.FormFields;
import org.stowage.kernel.KernelProblem;
import org.stowage.kernel.PageLink;
import org.stowage.kernel.Quantity;
import org.stowage.site.Warehouses;
import org.stowage.stock.Condition;

/** What the pages of transfers send. */
@Path("/transfers")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({MANAGER, CLERK})
class TransferForms {

    private final Once once;
    private final CurrentActor actor;
    private final Warehouses warehouses;
    private final TransferActing acting;
    private final FormActs acts;

    TransferForms(Once once, CurrentActor actor, Warehouses warehouses, TransferActing acting, FormActs acts) {
        this.once = once;
        this.actor = actor;
        this.warehouses = warehouses;
        this.acting = acting;
        this.acts = acts;
    }

    @POST
    public Response ask(MultivaluedMap<String, String> form) {
        FormFields fields = FormFields.of(form);
        NewTransfer asked = new NewTransfer(
                needed(fields, "from", 40),
                needed(fields, "to", 40),
                shortText(fields, "why", 500),
                fields.flag("direct"),
                shortText(fields, "location", 60),
                lines(fields));
        fields.check();
        Actor who = actor.get();
        Transfers.Ends ends = Transfers.Ends.of(warehouses, asked, who);
        return once.page(fields.key(), asked, () -> page(acting.number(ends, asked, who)));
    }

    @POST
    @Path("{no}/approve")
    @RolesAllowed(MANAGER)
    public Response approve(@PathParam("no") String no, MultivaluedMap<String, String> form) {
        return act(no, "approve", form);
    }

    @POST
    @Path("{no}/claims/{claim}")
    @RolesAllowed(MANAGER)
    public Response settle(
            @PathParam("no") String no, @PathParam("claim") long claim, MultivaluedMap<String, String> form) {
        FormFields fields = FormFields.of(form);
        Settlement how = fields.choice(Settlement.class, "settlement");
        if (how == null) {
            fields.fault("/settlement", KernelProblem.MISSING_VALUE);
        }
        var said = new TransferActs.Settle(
                how == null ? Settlement.LOST : how, shortText(fields, "location", 60), shortText(fields, "note", 500), fields.day("/expiresOn", fields.text("expiresOn")));
        fields.check();
        return once.page(fields.key(), List.of(no, claim, said), () -> {
            acts.settle(no, claim, said, actor.get());
            return page(no);
        });
    }

    @POST
    @Path("{no}/{act:release|pick|pack|ship|receive|close|cancel}")
    public Response act(@PathParam("no") String no, @PathParam("act") String act, MultivaluedMap<String, String> form) {
        FormFields fields = FormFields.of(form);
        Map<String, String> said =
                Map.of("lpn", orEmpty(shortText(fields, "lpn", 40)), "why", orEmpty(shortText(fields, "why", 500)));
        fields.check();
        return once.page(fields.key(), List.of(no, act, said), () -> {
            acts.act(no, act, said, actor.get());
            return page(no);
        });
    }

    private static List<NewTransfer.Line> lines(FormFields fields) {
        List<@Nullable String> skus = fields.column("sku");
        List<@Nullable String> lots = fields.column("lot");
        List<@Nullable String> owners = fields.column("owner");
        List<@Nullable String> quantities = fields.column("quantity");
        List<@Nullable String> conditions = fields.column("condition");
        List<NewTransfer.Line> lines = new ArrayList<>();
        for (int n = 0; n < skus.size(); n++) {
            String sku = skus.get(n);
            if (sku != null) {
                String at = "/lines/" + n + "/quantity";
                Long units = fields.number(at, n < quantities.size() ? quantities.get(n) : null);
                if (units == null || units < 1 || units > Quantity.MOST) {
                    fields.fault(at, KernelProblem.INVALID_QUANTITY, units == null ? 0 : units, Quantity.MOST);
                }
                String lot = n < lots.size() ? lots.get(n) : null;
                lines.add(new NewTransfer.Line(
                        sku,
                        lot,
                        n < owners.size() ? owners.get(n) : null,
                        units == null ? 1 : units,
                        null,
                        condition(fields, n < conditions.size() ? conditions.get(n) : null, n)));
            }
        }
        if (lines.isEmpty()) {
            fields.fault("/lines/0/sku", KernelProblem.MISSING_VALUE);
        }
        return lines;
    }

    private static @Nullable Condition condition(FormFields fields, @Nullable String text, int n) {
        if (text == null) {
            return null;
        }
        for (Condition known : Condition.values()) {
            if (DatabaseName.of(known).equals(text)) {
                return known;
            }
        }
        fields.fault("/lines/" + n + "/condition", KernelProblem.INVALID_VALUE, text, "good, quarantine, damaged");
        return null;
    }

    private static String needed(FormFields fields, String name, int most) {
        String text = shortText(fields, name, most);
        if (text == null) {
            fields.fault("/" + name, KernelProblem.MISSING_VALUE);
        }
        return orEmpty(text);
    }

    private static @Nullable String shortText(FormFields fields, String name, int most) {
        String text = fields.text(name);
        if (text != null && text.length() > most) {
            fields.fault("/" + name, KernelProblem.INVALID_VALUE, text.substring(0, 30) + "…", "1-" + most);
        }
        return text;
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static PageLink page(String no) {
        return PageLink.to("/transfers", no);
    }
}
