package org.stowage.claim;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;
import org.stowage.access.CurrentActor;
import org.stowage.access.Once;
import org.stowage.access.Roles;
import org.stowage.carrier.Carriers;

/** What was agreed with a carrier about deadlines, weights and prices; written whole. */
@Path("/api/v1/carriers/{code}/terms")
class TermsResource {

    private final AgreedTerms terms;
    private final Carriers carriers;
    private final CurrentActor actor;
    private final Once once;

    TermsResource(AgreedTerms terms, Carriers carriers, CurrentActor actor, Once once) {
        this.terms = terms;
        this.carriers = carriers;
        this.actor = actor;
        this.once = once;
    }

    @GET
    @RolesAllowed({Roles.MANAGER, Roles.CLERK, Roles.AUDITOR})
    public CarrierTerms get(@PathParam("code") String code) {
        return terms.of(carriers.get(code).id());
    }

    @PUT
    @RolesAllowed(Roles.MANAGER)
    public Response set(
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @PathParam("code") String code,
            @Valid @NotNull CarrierTerms asked) {
        return once.post(
                key, asked, 200, () -> terms.set(code, asked, actor.get().operatorId()));
    }
}
