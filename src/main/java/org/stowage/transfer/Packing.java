package org.stowage.transfer;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stowage.access.Actor;
import org.stowage.site.LocationKind;
import org.stowage.site.Locations;

/** How far picked goods are on their way to the truck. */
@ApplicationScoped
class Packing {

    private final GoodsSql goods;
    private final Fetches fetches;
    private final Locations locations;
    private final TransferNews news;
    private final CartonPrints prints;

    Packing(GoodsSql goods, Fetches fetches, Locations locations, TransferNews news, CartonPrints prints) {
        this.goods = goods;
        this.fetches = fetches;
        this.locations = locations;
        this.news = news;
        this.prints = prints;
    }

    long staging(long warehouseId) {
        return locations.first(warehouseId, LocationKind.STAGING).id();
    }

    TransferState state(TransferSql.Row row) {
        List<GoodsSql.Carton> cartons = goods.cartons(row.warehouseId(), row.id());
        boolean open = fetches.isOpen(row);
        if (open || cartons.stream().anyMatch(carton -> !carton.packed())) {
            return TransferState.PICKING;
        }
        boolean loaded = !cartons.isEmpty() && cartons.stream().allMatch(GoodsSql.Carton::loaded);
        return loaded ? TransferState.LOADED : TransferState.PACKED;
    }

    /** On its label the carton is what it is now, on that of its pallet, too, once the pallet is closed. */
    void print(TransferSql.Row row, String lpn, @Nullable String station, Actor actor) {
        prints.print(row, lpn, station, actor);
    }

    void confirm(TransferSql.Row row, String lpn) {
        prints.confirm(row, lpn);
    }

    void tell(TransferSql.Row row, TransferState now, Actor actor) {
        news.tell(row, now.code(), "", actor);
    }
}
