package org.stowage.story;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.stowage.access.Actor;
import org.stowage.counting.CountPlace;
import org.stowage.counting.Counting;
import org.stowage.counting.NewTally;
import org.stowage.counting.PlaceDone;
import org.stowage.counting.Seen;
import org.stowage.counting.Sight;
import org.stowage.counting.TallyAnswer;
import org.stowage.counting.TallySource;
import org.stowage.kernel.DatabaseName;
import org.stowage.kernel.Problem;
import org.stowage.site.WarehouseKey;
import org.stowage.stock.Bucket;
import org.stowage.stock.Condition;
import org.stowage.stock.Place;

/** Somebody who walks a blind count and says what lies there, again where goods moved meanwhile. */
@ApplicationScoped
class CountingHand {

    private static final int TRIES = 50;
    private static final long OWN = 1;

    private final Counting counting;

    CountingHand(Counting counting) {
        this.counting = counting;
    }

    /** @return places counted; 0: nothing is left for this person now */
    int walk(WarehouseKey at, String count, Actor who, PhysicalShelves shelves) {
        int places = 0;
        Optional<CountPlace> place = next(at, count, who);
        while (place.isPresent()) {
            count(at, place.get(), who, shelves);
            places++;
            place = next(at, count, who);
        }
        return places;
    }

    /** Whoever is through last ends it for both. */
    private Optional<CountPlace> next(WarehouseKey at, String count, Actor who) {
        try {
            return counting.nextPlace(at, count, who);
        } catch (Problem over) {
            if (over.type().slug().equals("count-is-closed")) {
                return Optional.empty();
            }
            throw over;
        }
    }

    private void count(WarehouseKey at, CountPlace place, Actor who, PhysicalShelves shelves) {
        for (int attempt = 0; attempt < TRIES; attempt++) {
            List<PhysicalShelves.Goods> there = shelves.at(place.location());
            there.forEach(goods -> tally(at, place, goods, who, shelves));
            if (!(counting.donePlace(at, place.id(), who) instanceof PlaceDone.Again)) {
                return;
            }
        }
        throw new AssertionError("never still: " + place);
    }

    private void tally(
            WarehouseKey at, CountPlace place, PhysicalShelves.Goods goods, Actor who, PhysicalShelves shelves) {
        Condition as = DatabaseName.read(Condition.class, goods.condition());
        Bucket bucket = new Bucket(new Place(place.locationId(), 0, as), shelves.item(goods.sku()), 0, OWN);
        for (int attempt = 0; attempt < TRIES; attempt++) {
            Sight first = counting.sight();
            NewTally said = new NewTally(
                    place.id(), bucket, shelves.units(goods), new Seen.Live(first), TallySource.SCAN, List.of(), null);
            if (counting.tally(at, said, who) instanceof TallyAnswer.Counted) {
                return;
            }
        }
        throw new AssertionError("never still: " + goods);
    }
}
