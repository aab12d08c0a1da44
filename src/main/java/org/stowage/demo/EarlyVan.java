package org.stowage.demo;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import org.stowage.outbound.OrderHead;
import org.stowage.outbound.OrderStatus;
import org.stowage.shipping.Handover;
import org.stowage.shipping.Manifest;
import org.stowage.shipping.Manifests;
import org.stowage.site.Warehouse;

/** The van of the early hours and what comes of it: its carrier tells of the parcels, and charges for them. */
@ApplicationScoped
class EarlyVan {

    private final Manifests manifests;
    private final People people;
    private final EarlyNews news;
    private final CarrierMoney money;

    EarlyVan(Manifests manifests, People people, EarlyNews news, CarrierMoney money) {
        this.manifests = manifests;
        this.people = people;
        this.news = news;
        this.money = money;
    }

    /** @param shipped the orders that leave; the last one says whether the van has gone already */
    void leave(Plan plan, Warehouse warehouse, List<OrderHead> shipped) {
        long clerk = people.actor(plan.prefix() + "clerk").operatorId();
        String comet = Building.carrierCode(plan, Building.COMET);
        if (shipped.getLast().status() == OrderStatus.PACKED) {
            news.listen(plan, clerk);
            long loader = people.robot(plan, People.Hand.LOAD).operatorId();
            Manifest manifest = manifests.open(warehouse.key(), comet, loader);
            manifests.loadAll(manifest, loader);
            manifests.handOver(manifest, new Handover("Driver Kowalski", null, "Kowalski"), loader, Instant.now());
        }
        news.tell(plan, warehouse, shipped);
        manifests.list(warehouse.id(), "handed-over", Long.MAX_VALUE, 50).stream()
                .filter(manifest -> manifest.carrier().equals(comet))
                .findFirst()
                .ifPresent(gone -> money.bill(warehouse, comet, manifests.parcels(gone), clerk));
    }
}
