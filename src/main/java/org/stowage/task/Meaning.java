package org.stowage.task;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.stowage.catalog.Item;
import org.stowage.site.Location;
import org.stowage.stock.HandlingUnit;

/** What a scan stands for, once it has been looked up. Closed, so that a dialog's rows can name every kind. */
public sealed interface Meaning {

    /**
     * @param quantity units that one scan of this code is: 1, or the n of a pack
     * @param gs1Quantity count that the label itself names (AI 30 or 37), null where it does not
     */
    record OfItem(
            Item item,
            long quantity,
            @Nullable String lot,
            @Nullable LocalDate expiry,
            @Nullable String serial,
            @Nullable Long gs1Quantity)
            implements Meaning {

        /** Units that this one scan says are there. */
        public long units() {
            return gs1Quantity == null ? quantity : quantity * gs1Quantity;
        }

        /** The number of a unit of this item, as if it had been typed; empty: the label names none, or another item. */
        public Optional<OfText> serialOf(long itemId) {
            return Optional.ofNullable(item.id() == itemId ? serial : null).map(OfText::new);
        }
    }

    record OfLocation(Location location) implements Meaning {}

    /** @param unit null: nothing is known under this lpn yet */
    record OfHandlingUnit(String lpn, @Nullable HandlingUnit unit) implements Meaning {}

    record OfOrder(String no) implements Meaning {}

    record OfParcel(String no) implements Meaning {}

    record OfDocument(String no) implements Meaning {}

    record OfWaybill(String no) implements Meaning {}

    record OfStation(StationRef station) implements Meaning {}

    record OfReason(String code) implements Meaning {}

    record OfGrade(String code) implements Meaning {}

    record OfBox(String code) implements Meaning {}

    record OfBadge(String code) implements Meaning {}

    /** @param name without the prefix, upper case: CONFIRM, SHORT, DONE */
    record OfCommand(String name) implements Meaning {}

    /** Typed digits at a step that takes a quantity, or C-QTY-n. */
    record OfQuantity(long quantity) implements Meaning {}

    record OfWeight(long grams) implements Meaning {}

    record OfDate(LocalDate date) implements Meaning {}

    /** Lot, serial, a name: what a step takes as it stands. */
    record OfText(String text) implements Meaning {}
}
