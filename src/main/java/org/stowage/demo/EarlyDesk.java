package org.stowage.demo;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.stowage.outbound.NewOrder;
import org.stowage.outbound.OrderHead;
import org.stowage.outbound.OrderStatus;
import org.stowage.photo.PhotoMoment;
import org.stowage.photo.Photos;
import org.stowage.shipping.PackAct;
import org.stowage.shipping.PackDesk;
import org.stowage.shipping.Packing;
import org.stowage.site.Warehouse;
import org.stowage.station.Stations;
import org.stowage.task.ScanDesk;

/** The packing desk and the door in the early hours: parcels closed, one parked, the first van gone. */
@ApplicationScoped
class EarlyDesk {

    private static final long BOX_GRAMS = 60;

    private final Packing packing;
    private final EarlyVan van;
    private final ScanDesk scans;
    private final Stations stations;
    private final People people;
    private final Photos photos;

    EarlyDesk(Packing packing, EarlyVan van, ScanDesk scans, Stations stations, People people, Photos photos) {
        this.packing = packing;
        this.van = van;
        this.scans = scans;
        this.stations = stations;
        this.people = people;
        this.photos = photos;
    }

    void pack(Plan plan, Warehouse warehouse, OrderHead order, Map<String, NewOrder> content) {
        if (order.status() == OrderStatus.PICKED) {
            long grams = grams(plan, Objects.requireNonNull(content.get(order.channelOrderNo())));
            packing.pack(warehouse.id(), order.orderNo(), new PackAct(null, grams), desk(plan, warehouse, order));
        }
    }

    /** One unit of it is in the parcel, then something was broken: on the problem shelf, with a photo. */
    void park(Plan plan, Warehouse warehouse, OrderHead order) {
        if (order.status() == OrderStatus.PICKED) {
            var packer = new Robot(scans, people.robot(plan, People.Hand.PACK), plan.warehouse(), "PACK-2", () -> {});
            packer.scan("C-PACK");
            packer.scan("O-" + order.orderNo());
            packer.scan("C-CONFIRM");
            packer.next();
            packer.scan("C-PARK");
            packer.scan("R-DAMAGED");
            photos.keep(
                    warehouse.id(),
                    order.orderNo(),
                    PhotoMoment.DAMAGE,
                    null,
                    BrokenCup.drawn(),
                    people.robot(plan, People.Hand.PACK).operatorId());
        }
    }

    /** The first van: it leaves, its carrier tells of its parcels and charges for them. */
    void leave(Plan plan, Warehouse warehouse, List<OrderHead> shipped) {
        van.leave(plan, warehouse, shipped);
    }

    private static long grams(Plan plan, NewOrder order) {
        long grams = BOX_GRAMS;
        for (NewOrder.@Nullable NewLine line : Objects.requireNonNull(order.lines())) {
            Range.Article article = Range.articles(plan.size().items()).stream()
                    .filter(known -> line != null && known.sku().equals(line.sku()))
                    .findFirst()
                    .orElseThrow();
            grams += article.grams()
                    * Objects.requireNonNull(Objects.requireNonNull(line).quantity())
                            .longValue();
        }
        return grams;
    }

    private PackDesk desk(Plan plan, Warehouse warehouse, OrderHead order) {
        var station = stations.find(warehouse.id(), "PACK-2").orElseThrow();
        return new PackDesk(
                people.robot(plan, People.Hand.PACK).operatorId(),
                false,
                station.id(),
                Objects.requireNonNull(station.locationId()),
                "demo-pack:" + order.orderNo(),
                Instant.now());
    }
}
