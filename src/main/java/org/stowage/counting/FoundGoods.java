package org.stowage.counting;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.stowage.access.Actor;
import org.stowage.kernel.Problem;
import org.stowage.site.WarehouseKey;
import org.stowage.stock.Bucket;
import org.stowage.stock.Corrections;

/** Goods that turned up beside what the book has: a count of its own, of what the book has and these. */
@ApplicationScoped
public class FoundGoods {

    private final LineReading reading;
    private final Corrections corrections;
    private final CountHandIn handIn;

    FoundGoods(LineReading reading, Corrections corrections, CountHandIn handIn) {
        this.reading = reading;
        this.corrections = corrections;
        this.handIn = handIn;
    }

    /**
     * Within the caller's transaction. What it comes to is decided and booked as every count is.
     *
     * @param found so many more than the book has there now
     * @param scope where they come from, in the words of who found them
     * @return the count's number
     * @throws Problem as {@link CountHandIn#take}
     */
    public String count(WarehouseKey at, String scope, CountLine found, Actor actor) {
        List<Problem.Fault> faults = new ArrayList<>();
        Bucket bucket = reading.read(at.id(), List.of(found), faults).getFirst();
        if (!faults.isEmpty()) {
            throw Problem.all(faults);
        }
        // nobody changes it between the look and the count
        Corrections.Content book = corrections
                .lock(at.id(), Set.of(Objects.requireNonNull(bucket)))
                .get(bucket);
        CountLine whole = new CountLine(
                found.location(),
                found.sku(),
                found.lot(),
                found.lpn(),
                found.condition(),
                found.owner(),
                Math.addExact(book == null ? 0 : book.onHand(), found.quantity()),
                null,
                found.serials());
        return handIn.take(at, scope, List.of(whole), actor).countNo();
    }
}
