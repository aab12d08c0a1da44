package org.stowage.adjustment;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stowage.access.Actor;
import org.stowage.access.Roles;
import org.stowage.catalog.Item;
import org.stowage.catalog.Items;
import org.stowage.kernel.Problem;
import org.stowage.site.Warehouse;
import org.stowage.site.Warehouses;
import org.stowage.stock.BlindPlaces;
import org.stowage.stock.SerialMove;
import org.stowage.stock.SerialPlace;
import org.stowage.stock.Serials;

/** The life of a single unit: where it is, and every step that the ledger has of it in the warehouses of who asks. */
@Path("/api/v1/serials")
@Produces(MediaType.APPLICATION_JSON)
class SerialResource {

    /** @param location null: it has left the building, or is in a warehouse that the asker may not see */
    record SerialView(
            String sku,
            String serial,
            @Nullable String warehouse,
            @Nullable String location,
            @Nullable String lpn,
            @Nullable String lot,
            @Nullable String condition,
            List<SerialMove> moves) {}

    private final Serials serials;
    private final Items items;
    private final Warehouses warehouses;
    private final Acting acting;
    private final BlindPlaces blind;

    SerialResource(Serials serials, Items items, Warehouses warehouses, Acting acting, BlindPlaces blind) {
        this.serials = serials;
        this.items = items;
        this.warehouses = warehouses;
        this.acting = acting;
        this.blind = blind;
    }

    @GET
    @Path("{sku}/{serial}")
    @RolesAllowed({
        Roles.MANAGER,
        Roles.CLERK,
        Roles.RECEIVER,
        Roles.PICKER,
        Roles.PACKER,
        Roles.COUNTER,
        Roles.AUDITOR,
        Roles.INTEGRATION
    })
    public SerialView get(@PathParam("sku") String sku, @PathParam("serial") String serial) {
        Problem unknown = Problem.of(AdjustmentProblem.UNKNOWN_SERIAL, serial, sku);
        Item item = items.bySku(sku).orElseThrow(() -> unknown);
        SerialPlace place = serials.find(item.id(), serial).orElseThrow(() -> unknown);
        List<Long> visible = warehouses.visible().stream().map(Warehouse::id).toList();
        Actor actor = acting.actor();
        List<SerialMove> moves = serials.life(item.id(), serial, visible, actor.owners());
        // who counts that place blind is to find the unit, not to read where it is
        if (moves.isEmpty() || isHidden(place)) {
            throw unknown;
        }
        // what has left the building belongs to no owner any more
        boolean here =
                visible.contains(place.warehouseId()) && (place.ownerId() == 0 || actor.mayServe(place.ownerId()));
        return new SerialView(
                item.sku(),
                serial,
                here ? place.warehouse() : null,
                here ? place.location() : null,
                here ? place.lpn() : null,
                here ? place.lot() : null,
                here ? place.condition() : null,
                moves);
    }

    private boolean isHidden(SerialPlace place) {
        Long at = place.locationId();
        return at != null && blind.hidden(place.warehouseId()).contains(at);
    }
}
