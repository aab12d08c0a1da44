package org.stowage.carrier;

import static org.stowage.access.Roles.ADMINISTRATOR;
import static org.stowage.access.Roles.CLERK;
import static org.stowage.access.Roles.MANAGER;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Set;
import org.jboss.resteasy.reactive.RestPath;
import org.stowage.kernel.FormFields;
import org.stowage.site.CurrentWarehouse;

/** One carrier: our account there, and what waits for a number that a person gets. */
@Path("/carriers/{code}")
@Produces(MediaType.TEXT_HTML)
class OneCarrierPages {

    /** @param set a secret that is kept; it is never shown */
    record ShownField(String name, boolean secret, boolean set, String value, boolean required) {}

    @CheckedTemplate(basePath = "carrier")
    record OneCarrierPage(
            Carrier carrier,
            LinkTraits traits,
            AccountView account,
            List<ShownField> fields,
            List<WaitingBooking> waiting,
            String warehouse,
            boolean byHand,
            boolean byFile,
            boolean mayManage)
            implements TemplateInstance {}

    @CheckedTemplate(basePath = "carrier")
    record CarrierTested(Tried tried) implements TemplateInstance {}

    private static final Set<String> BY_HAND = Set.of(DeskNumbers.BY_HAND, DeskNumbers.BY_FILE);

    private final Carriers carriers;
    private final CarrierAccounts accounts;
    private final CarrierTests tests;
    private final DeskBookings desk;
    private final CurrentWarehouse warehouse;
    private final CarrierForms forms;

    OneCarrierPages(
            Carriers carriers,
            CarrierAccounts accounts,
            CarrierTests tests,
            DeskBookings desk,
            CurrentWarehouse warehouse,
            CarrierForms forms) {
        this.carriers = carriers;
        this.accounts = accounts;
        this.tests = tests;
        this.desk = desk;
        this.warehouse = warehouse;
        this.forms = forms;
    }

    @GET
    @RolesAllowed({ADMINISTRATOR, MANAGER, CLERK})
    public TemplateInstance show(@RestPath String code) {
        Carrier carrier = carriers.get(code);
        LinkTraits traits = accounts.traits(carrier);
        AccountView account = accounts.view(carrier);
        return new OneCarrierPage(
                carrier,
                traits,
                account,
                traits.fields().stream().map(field -> shown(field, account)).toList(),
                warehouse.find().map(at -> desk.waiting(at.id(), carrier)).orElse(List.of()),
                warehouse.find().map(at -> at.code()).orElse(""),
                BY_HAND.contains(carrier.kind()),
                carrier.kind().equals(DeskNumbers.BY_FILE),
                forms.mayManage());
    }

    private static ShownField shown(LinkTraits.Field field, AccountView account) {
        boolean set = account.secrets().contains(field.name());
        String usual = field.usual() == null ? "" : field.usual();
        return new ShownField(
                field.name(),
                field.secret(),
                set,
                field.secret() ? "" : account.settings().getOrDefault(field.name(), usual),
                field.usual() == null && !set);
    }

    @POST
    @Path("/account")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed(MANAGER)
    public Response account(@RestPath String code, MultivaluedMap<String, String> fields) {
        return forms.account(carriers.get(code), FormFields.of(fields));
    }

    /** Not inside a transaction: the carrier may take its time. */
    @POST
    @Path("/test")
    @RolesAllowed(MANAGER)
    @Blocking
    public TemplateInstance test(@RestPath String code) {
        return new CarrierTested(tests.test(carriers.get(code)));
    }
}
