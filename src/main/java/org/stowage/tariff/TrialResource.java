package org.stowage.tariff;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.stowage.access.Roles;

/** Which carrier would take a parcel: asks, and changes nothing. */
@Path("/api/v1/carrier-choices")
class TrialResource {

    private final Trials trials;

    TrialResource(Trials trials) {
        this.trials = trials;
    }

    @POST
    @RolesAllowed({Roles.MANAGER, Roles.CLERK, Roles.PACKER, Roles.AUDITOR, Roles.INTEGRATION})
    public ChoiceView answer(@Valid @NotNull TrialQuestion asked) {
        return trials.answer(asked);
    }
}
