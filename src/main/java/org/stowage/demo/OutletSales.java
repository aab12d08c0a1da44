package org.stowage.demo;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import org.stowage.access.Actor;
import org.stowage.catalog.Item;
import org.stowage.catalog.Items;
import org.stowage.site.Locations;
import org.stowage.site.Virtual;
import org.stowage.site.Warehouse;
import org.stowage.stock.Balance;
import org.stowage.stock.MoveReason;
import org.stowage.stock.Place;
import org.stowage.stock.Posting;
import org.stowage.stock.StockLedger;
import org.stowage.stock.StockMove;
import org.stowage.stock.StockQuery;

/** What the outlet has sold over its counter: so much of one item that it will not last, and a transfer is suggested. */
@ApplicationScoped
class OutletSales {

    private static final long LEFT = 2;

    private final People people;
    private final Items items;
    private final StockQuery stock;
    private final Locations locations;
    private final StockLedger ledger;

    OutletSales(People people, Items items, StockQuery stock, Locations locations, StockLedger ledger) {
        this.people = people;
        this.items = items;
        this.stock = stock;
        this.locations = locations;
        this.ledger = ledger;
    }

    Actor actor(String login) {
        return people.actor(login);
    }

    void sell(Warehouse outlet, String sku) {
        Item item = items.bySku(sku).orElseThrow();
        List<Balance> there = stock.ofItem(outlet.id(), item.id());
        long units = there.stream().mapToLong(Balance::onHand).sum() - LEFT;
        if (units > 0) {
            Balance face = there.getFirst();
            ledger.post(new Posting(
                    outlet.id(),
                    MoveReason.SHIP,
                    "demo-counter:" + outlet.id(),
                    0,
                    Instant.now(),
                    List.of(StockMove.of(
                            item.id(),
                            face.lotId(),
                            face.ownerId(),
                            units,
                            Place.at(face.locationId()),
                            Place.at(locations.virtual(outlet.id(), Virtual.CUSTOMER))))));
        }
    }
}
