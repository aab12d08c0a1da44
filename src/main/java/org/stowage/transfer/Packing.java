package org.stowage.transfer;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.stowage.access.Actor;
import org.stowage.site.LocationKind;
import org.stowage.site.Locations;
import org.stowage.stock.Allocations;

/** How far picked goods are on their way to the truck. */
@ApplicationScoped
class Packing {

    private final GoodsSql goods;
    private final Allocations allocations;
    private final Locations locations;
    private final TransferNews news;

    Packing(GoodsSql goods, Allocations allocations, Locations locations, TransferNews news) {
        this.goods = goods;
        this.allocations = allocations;
        this.locations = locations;
        this.news = news;
    }

    long staging(long warehouseId) {
        return locations.first(warehouseId, LocationKind.STAGING).id();
    }

    TransferState state(TransferSql.Row row) {
        List<GoodsSql.Carton> cartons = goods.cartons(row.warehouseId(), row.id());
        boolean open =
                !allocations.open(row.warehouseId(), Claimed.as(row.id())).isEmpty();
        if (open || cartons.stream().anyMatch(carton -> !carton.packed())) {
            return TransferState.PICKING;
        }
        boolean loaded = !cartons.isEmpty() && cartons.stream().allMatch(GoodsSql.Carton::loaded);
        return loaded ? TransferState.LOADED : TransferState.PACKED;
    }

    void tell(TransferSql.Row row, TransferState now, Actor actor) {
        news.tell(row, now.code(), "", actor);
    }
}
