package org.stowage.claim;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.stowage.access.Once;
import org.stowage.access.Roles;
import org.stowage.site.Warehouse;
import org.stowage.site.Warehouses;

/** Claims with carriers. */
@Path("/api/v1/claims")
class ClaimResource {

    /**
     * @param warehouse where {@code parcel} is a waybill number; else the parcel's number tells it
     * @param amount null: the value of the goods where they are gone, else what the way cost
     */
    record OpenClaim(
            @Nullable String warehouse,
            @NotBlank @Size(max = 60) String parcel,
            @NotNull ClaimReason reason,

            @Positive @Digits(integer = 12, fraction = 4) @Nullable
            BigDecimal amount,

            @Pattern(regexp = "[A-Z]{3}") @Nullable String currency,
            @Size(max = 500) @Nullable String note) {}

    /** @param amount accepted or paid; null: all of it */
    record Act(
            @Size(max = 60) @Nullable String carrierClaimNo,

            @Positive @Digits(integer = 12, fraction = 4) @Nullable
            BigDecimal amount,

            @Size(max = 500) @Nullable String note) {

        static final Act NOTHING = new Act(null, null, null);
    }

    private final ClaimDesk desk;
    private final Claims claims;
    private final Warehouses warehouses;
    private final Once once;

    ClaimResource(ClaimDesk desk, Claims claims, Warehouses warehouses, Once once) {
        this.desk = desk;
        this.claims = claims;
        this.warehouses = warehouses;
        this.once = once;
    }

    @POST
    @RolesAllowed({Roles.MANAGER, Roles.CLERK, Roles.INTEGRATION})
    public Response open(@HeaderParam("Idempotency-Key") @Nullable String key, @Valid @NotNull OpenClaim asked) {
        String named = asked.warehouse();
        Warehouse in = named == null ? warehouses.ofNumber(asked.parcel()) : warehouses.scoped(named);
        var claim = new NewClaim(asked.reason(), asked.amount(), asked.currency(), asked.note());
        return once.post(key, asked, 201, () -> desk.view(desk.open(in, asked.parcel(), claim)));
    }

    @GET
    @Path("{no}")
    @RolesAllowed({Roles.MANAGER, Roles.CLERK, Roles.AUDITOR, Roles.INTEGRATION})
    public ClaimView get(@PathParam("no") String no) {
        return desk.view(claims.get(desk.at(no).id(), no));
    }

    /** @param act file, accept, refuse, pay, withdraw */
    @POST
    @Path("{no}/{act:file|accept|refuse|pay|withdraw}")
    @RolesAllowed({Roles.MANAGER, Roles.CLERK, Roles.INTEGRATION})
    public Response act(
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @PathParam("no") String no,
            @PathParam("act") String act,
            @Valid @Nullable Act asked) {
        Act said = asked == null ? Act.NOTHING : asked;
        return once.post(
                key,
                said,
                200,
                () -> desk.view(desk.act(no, act, new Said(said.carrierClaimNo(), said.amount(), said.note()))));
    }
}
