package org.stowage.adjustment;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stowage.stock.Bucket;
import org.stowage.stock.Condition;
import org.stowage.stock.Place;
import org.stowage.stock.StockMove;

/**
 * A line whose bucket was found.
 *
 * @param quantity the difference; of a conversion or scrap the units that it takes
 * @param to the condition that a conversion finds, null otherwise
 * @param cost of one unit, null: nobody knows
 */
record Line(
        Bucket bucket,
        long quantity,
        @Nullable Condition to,
        List<String> serials,
        @Nullable BigDecimal cost) {

    /** What the line takes out of its bucket, less than zero: brings. */
    long taken(Kind kind) {
        return kind == Kind.ADJUST ? -quantity : quantity;
    }

    StockMove move(Kind kind, long foundAndLost, long scrap) {
        Place place = bucket.place();
        StockMove move = switch (kind) {
            case CONVERT -> bucket.to(to == null ? place : place.as(to), quantity);
            case SCRAP -> bucket.to(Place.at(scrap).as(place.condition()), quantity);
            case ADJUST ->
                quantity < 0
                        ? bucket.to(Place.at(foundAndLost).as(place.condition()), -quantity)
                        : bucket.from(Place.at(foundAndLost).as(place.condition()), quantity);
        };
        return move.withSerials(serials);
    }
}
