package org.stowage.picking;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.stowage.site.Location;
import org.stowage.stock.Bucket;
import org.stowage.stock.NamedUnits;
import org.stowage.stock.Place;
import org.stowage.stock.Serials;

/** Which unit goes back, where units with numbers of several orders stand together. */
@ApplicationScoped
class PutBackSerials {

    private final Serials serials;
    private final NamedUnits named;

    PutBackSerials(Serials serials, NamedUnits named) {
        this.serials = serials;
        this.named = named;
    }

    /** Some of the place were read, and not all of it go. */
    boolean mustBeRead(long warehouseId, BackGoods goods, long quantity) {
        if (serials.kept(List.of(goods.itemId())).isEmpty()) {
            return false;
        }
        int known = serials.in(warehouseId, place(goods)).size();
        return known > 0 && (known != quantity || serials.unread(warehouseId, place(goods)) > 0);
    }

    @Nullable
    String first(long warehouseId, BackGoods goods) {
        return serials.in(warehouseId, place(goods)).stream().findFirst().orElse(null);
    }

    /**
     * One that nobody had read before is read now.
     *
     * @throws org.stowage.kernel.Problem serial-elsewhere, serial-not-here
     */
    void read(long warehouseId, BackGoods goods, Location to, String serial) {
        named.said(
                warehouseId, List.of(place(goods).to(Place.at(to.id()), 1)), Map.of(goods.itemId(), List.of(serial)));
    }

    private static Bucket place(BackGoods goods) {
        return new Bucket(
                Place.at(goods.locationId()).in(goods.handlingUnitId()),
                goods.itemId(),
                goods.lotId(),
                goods.ownerId());
    }
}
