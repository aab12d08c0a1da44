package org.stowage.claim;

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
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stowage.access.Once;
import org.stowage.kernel.FormFields;
import org.stowage.kernel.KernelProblem;
import org.stowage.kernel.PageLink;
import org.stowage.site.CurrentWarehouse;
import org.stowage.site.Warehouse;

/** What people press on the pages of claims. */
@Path("/claims")
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@RolesAllowed({MANAGER, CLERK})
class ClaimForms {

    private final ClaimDesk desk;
    private final CurrentWarehouse warehouse;
    private final Once once;

    ClaimForms(ClaimDesk desk, CurrentWarehouse warehouse, Once once) {
        this.desk = desk;
        this.warehouse = warehouse;
        this.once = once;
    }

    @POST
    public Response open(MultivaluedMap<String, String> form) {
        FormFields fields = FormFields.of(form);
        String parcel = fields.textOrEmpty("parcel");
        ClaimReason reason = fields.choice(ClaimReason.class, "reason");
        BigDecimal amount = amount(fields);
        String currency = fields.text("currency");
        if (parcel.isEmpty()) {
            fields.fault("/parcel", KernelProblem.MISSING_VALUE);
        }
        if (currency != null && !currency.matches("[A-Z]{3}")) {
            fields.fault("/currency", KernelProblem.INVALID_VALUE, currency, "CNY");
        }
        String note = shortText(fields, "note", 500);
        fields.check();
        Warehouse in = warehouse.get();
        var asked = new NewClaim(reason == null ? ClaimReason.LOST : reason, amount, currency, note);
        return once.page(fields.key(), List.of(parcel, asked), () -> page(desk.open(in, bare(parcel), asked)));
    }

    @POST
    @Path("{no}/{act:file|accept|refuse|pay|withdraw}")
    public Response act(@PathParam("no") String no, @PathParam("act") String act, MultivaluedMap<String, String> form) {
        FormFields fields = FormFields.of(form);
        BigDecimal amount = amount(fields);
        Said said = new Said(shortText(fields, "carrierClaimNo", 60), amount, shortText(fields, "note", 500));
        fields.check();
        return once.page(fields.key(), said, () -> page(desk.act(no, act, said)));
    }

    /** A scanned parcel label says what it is. */
    private static String bare(String parcel) {
        return parcel.regionMatches(true, 0, "P-", 0, 2) ? parcel.substring(2) : parcel;
    }

    private static @Nullable BigDecimal amount(FormFields fields) {
        BigDecimal amount = fields.decimal("amount");
        if (amount != null
                && (amount.signum() <= 0 || amount.scale() > 4 || amount.precision() - amount.scale() > 12)) {
            fields.fault("/amount", KernelProblem.INVALID_VALUE, amount, "12.50");
        }
        return amount;
    }

    private static @Nullable String shortText(FormFields fields, String name, int most) {
        String text = fields.text(name);
        if (text != null && text.length() > most) {
            fields.fault("/" + name, KernelProblem.INVALID_VALUE, text.substring(0, 60) + "…", "1-" + most);
        }
        return text;
    }

    private static PageLink page(Claim claim) {
        return PageLink.to("/claims", claim.claimNo());
    }
}
