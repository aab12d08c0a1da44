package org.stowage.claim;

import static org.stowage.access.Roles.MANAGER;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.stowage.access.CurrentActor;
import org.stowage.access.Once;
import org.stowage.carrier.Carrier;
import org.stowage.carrier.Carriers;
import org.stowage.kernel.FormFields;
import org.stowage.kernel.PageLink;

/** What was agreed with a carrier, on a page of its own. */
@Path("/carriers/{code}/terms")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(MANAGER)
class TermsPages {

    @CheckedTemplate(basePath = "claim")
    record TermsPage(Carrier carrier, CarrierTerms terms, List<String> reasons, String surcharges, String columns)
            implements TemplateInstance {}

    private final AgreedTerms terms;
    private final Carriers carriers;
    private final CurrentActor actor;
    private final Once once;

    TermsPages(AgreedTerms terms, Carriers carriers, CurrentActor actor, Once once) {
        this.terms = terms;
        this.carriers = carriers;
        this.actor = actor;
        this.once = once;
    }

    @GET
    public TemplateInstance show(@PathParam("code") String code) {
        Carrier carrier = carriers.get(code);
        CarrierTerms agreed = terms.of(carrier.id());
        return new TermsPage(
                carrier,
                agreed,
                TermsForm.REASONS,
                String.join("\n", TermsForm.known(agreed.surcharges())),
                TermsForm.written(agreed));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response set(@PathParam("code") String code, MultivaluedMap<String, String> form) {
        FormFields fields = FormFields.of(form);
        CarrierTerms asked = TermsForm.read(fields);
        return once.page(fields.key(), asked, () -> {
            terms.set(code, asked, actor.get().operatorId());
            return PageLink.to("/carriers", code);
        });
    }
}
