package org.stowage.demo;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.stowage.outbound.NewOrder;
import org.stowage.outbound.OrderHead;
import org.stowage.outbound.OrderStatus;
import org.stowage.shipping.Handover;
import org.stowage.shipping.Manifest;
import org.stowage.shipping.Manifests;
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
    private final Manifests manifests;
    private final ScanDesk scans;
    private final Stations stations;
    private final People people;
    private final CarrierMoney money;

    EarlyDesk(
            Packing packing,
            Manifests manifests,
            ScanDesk scans,
            Stations stations,
            People people,
            CarrierMoney money) {
        this.packing = packing;
        this.manifests = manifests;
        this.scans = scans;
        this.stations = stations;
        this.people = people;
        this.money = money;
    }

    void pack(Plan plan, Warehouse warehouse, OrderHead order, Map<String, NewOrder> content) {
        if (order.status() == OrderStatus.PICKED) {
            long grams = grams(plan, Objects.requireNonNull(content.get(order.channelOrderNo())));
            packing.pack(warehouse.id(), order.orderNo(), new PackAct(null, grams), desk(plan, warehouse, order));
        }
    }

    /** One unit of it is in the parcel, then something was not right. */
    void park(Plan plan, OrderHead order) {
        if (order.status() == OrderStatus.PICKED) {
            var packer = new Robot(scans, people.robot(plan, People.Hand.PACK), plan.warehouse(), "PACK-2", () -> {});
            packer.scan("C-PACK");
            packer.scan("O-" + order.orderNo());
            packer.scan("C-CONFIRM");
            packer.next();
            packer.scan("C-PARK");
            packer.scan("R-DAMAGED");
        }
    }

    /** @param last of the orders that leave: it says whether the van has gone already */
    void handOver(Plan plan, Warehouse warehouse, OrderHead last) {
        if (last.status() == OrderStatus.PACKED) {
            long loader = people.robot(plan, People.Hand.LOAD).operatorId();
            Manifest manifest = manifests.open(warehouse.key(), Building.carrierCode(plan, Building.COMET), loader);
            manifests.loadAll(manifest, loader);
            manifests.handOver(manifest, new Handover("Driver Kowalski", null, "Kowalski"), loader, Instant.now());
        }
    }

    /** What the first van's carrier charges for it, and what is claimed. */
    void bill(Plan plan, Warehouse warehouse) {
        String comet = Building.carrierCode(plan, Building.COMET);
        long clerk = people.actor(plan.prefix() + "clerk").operatorId();
        manifests.list(warehouse.id(), "handed-over", Long.MAX_VALUE, 50).stream()
                .filter(manifest -> manifest.carrier().equals(comet))
                .findFirst()
                .ifPresent(gone -> money.bill(warehouse, comet, manifests.parcels(gone), clerk));
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
