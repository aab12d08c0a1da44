package org.stowage.adjustment;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.stowage.access.Roles;
import org.stowage.kernel.Problem;
import org.stowage.site.Warehouses;
import org.stowage.stock.MoveReason;
import org.stowage.stock.UnitMoves;

/** Moves by program. */
@Path("/api/v1/moves")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
class MoveResource {

    private final Moves moves;
    private final Warehouses warehouses;
    private final Units units;
    private final Acting acting;

    MoveResource(Moves moves, Warehouses warehouses, Units units, Acting acting) {
        this.moves = moves;
        this.units = units;
        this.warehouses = warehouses;
        this.acting = acting;
    }

    @POST
    @RolesAllowed({Roles.MANAGER, Roles.CLERK, Roles.RECEIVER, Roles.PICKER, Roles.INTEGRATION})
    public Response move(@HeaderParam("Idempotency-Key") @Nullable String key, @Valid @NotNull NewMove asked) {
        long warehouse = warehouses.scoped(asked.warehouse()).id();
        String lpn = asked.lpn();
        String to = asked.to();
        boolean whole = lpn != null && to != null;
        if (whole == !asked.linesOrNone().isEmpty()) {
            throw Problem.of(AdjustmentProblem.UNIT_OR_LINES);
        }
        return acting.once(key, asked, 201, actor -> {
            if (lpn == null || to == null) {
                return moves.lines(warehouse, asked.linesOrNone(), actor);
            }
            units.mustServe(warehouse, lpn, actor);
            UnitMoves.Carried carried = new UnitMoves.Carried(
                    MoveReason.MOVE, "move:" + UUID.randomUUID(), actor.operatorId(), Instant.now());
            return moves.unit(warehouse, lpn, to, carried);
        });
    }
}
