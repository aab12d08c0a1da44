package org.stowage.task;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stowage.kernel.Problem;
import org.stowage.site.Location;

/**
 * A whole act that was done without a line, its codes looked up as at a scan.
 *
 * @param taskId of the plan
 * @param items what the code means; several: the task says which
 * @param item as it was read; null: the act says that the task is through
 * @param quantity how many of what the code names; packs for a pack's barcode
 * @param tote null: none was read
 * @param firstAt by our clock; the device's offset is taken out
 * @param offsetMillis the device's clock less ours
 * @param before what was done of the same task before it and came with it
 */
public record OfflineAct(
        long taskId,
        Location location,
        List<Meaning.OfItem> items,
        @Nullable String item,
        @Nullable String lot,
        List<String> serials,
        long quantity,
        @Nullable String tote,
        Instant firstAt,
        long offsetMillis,
        List<OfflineAct> before) {

    /** The item that is meant. @throws Problem ambiguous-item */
    public Meaning.OfItem only() {
        if (items.size() != 1) {
            throw Problem.of(TaskProblem.AMBIGUOUS_ITEM, String.valueOf(item));
        }
        return items.getFirst();
    }

    /** Base units. */
    public long units(Meaning.OfItem of) {
        return Math.multiplyExact(quantity, of.units());
    }

    /** Lot as it was read, else as the label of the item names it. */
    public @Nullable String lotOf(Meaning.OfItem of) {
        return lot == null ? of.lot() : lot;
    }
}
