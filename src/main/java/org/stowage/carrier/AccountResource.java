package org.stowage.carrier;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;
import org.stowage.access.CurrentActor;
import org.stowage.access.Once;
import org.stowage.access.Roles;

/** Our account at a carrier: set by a manager, its secrets never told again. */
@Path("/api/v1/carriers/{code}/account")
@RolesAllowed(Roles.MANAGER)
class AccountResource {

    private final Carriers carriers;
    private final CarrierAccounts accounts;
    private final CarrierTests tests;
    private final CurrentActor actor;
    private final Once once;

    AccountResource(Carriers carriers, CarrierAccounts accounts, CarrierTests tests, CurrentActor actor, Once once) {
        this.carriers = carriers;
        this.accounts = accounts;
        this.tests = tests;
        this.actor = actor;
        this.once = once;
    }

    @GET
    public AccountView get(@PathParam("code") String code) {
        return accounts.view(carriers.get(code));
    }

    @PUT
    public Response put(
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @PathParam("code") String code,
            @Valid @NotNull NewAccount request) {
        long operator = actor.get().operatorId();
        return once.post(key, request, 200, () -> accounts.put(carriers.get(code), request, operator));
    }

    /** Asks the carrier something that changes nothing, each time. */
    @POST
    @Path("/test")
    public Tried test(@PathParam("code") String code) {
        return tests.test(carriers.get(code));
    }
}
