package org.stowage.carrier;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.stowage.access.Audit;
import org.stowage.access.CurrentActor;
import org.stowage.access.Roles;
import org.stowage.kernel.DatabaseName;

/** When a carrier is asked for its number (docs/waybills.md). */
@Path("/api/v1/carriers/{code}/waybill-moment")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
class MomentResource {

    /** @param weight what follows from another weight than was told before packing; null in a request: as it was */
    record Moment(@NotNull WaybillMoment moment, @Nullable BookedWeight weight) {}

    /** Carriers are the whole house's. */
    private static final long HOUSE = 0;

    private final Carriers carriers;
    private final MomentSql sql;
    private final CurrentActor actor;
    private final Audit audit;

    MomentResource(Carriers carriers, MomentSql sql, CurrentActor actor, Audit audit) {
        this.carriers = carriers;
        this.sql = sql;
        this.actor = actor;
        this.audit = audit;
    }

    @GET
    @Transactional
    @RolesAllowed({Roles.MANAGER, Roles.CLERK, Roles.PACKER, Roles.INTEGRATION, Roles.AUDITOR})
    public Moment get(@PathParam("code") String code) {
        return of(carriers.get(code));
    }

    @PUT
    @Transactional
    @RolesAllowed(Roles.MANAGER)
    public Moment set(@PathParam("code") String code, @NotNull @Valid Moment asked) {
        Carrier carrier = carriers.get(code);
        sql.set(carrier.id(), asked.moment(), asked.weight());
        audit.record(
                HOUSE,
                actor.get().operatorId(),
                "carrier.waybill-moment",
                carrier.code(),
                Map.of(
                        "moment",
                        DatabaseName.of(asked.moment()),
                        "weight",
                        asked.weight() == null ? "" : DatabaseName.of(asked.weight())));
        return of(carrier);
    }

    private Moment of(Carrier carrier) {
        return new Moment(
                sql.of(carrier.id()).orElse(WaybillMoment.WEIGHED),
                sql.weight(carrier.id()).orElse(BookedWeight.KEEP));
    }
}
