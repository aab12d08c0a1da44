package org.stowage.adjustment;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is being carried.
 *
 * @param lpn a whole unit; else
 * @param from the place that was scanned
 * @param sku what is taken from there, {@code quantity} of it
 */
record MoveMemory(
        @Nullable String lpn,
        @Nullable String from,
        @Nullable String sku,
        @Nullable String lot,
        long quantity,
        List<String> serials) {

    static final MoveMemory NOTHING = new MoveMemory(null, null, null, null, 0, List.of());

    static MoveMemory unit(String lpn) {
        return new MoveMemory(lpn, null, null, null, 0, List.of());
    }

    static MoveMemory from(String location) {
        return new MoveMemory(null, location, null, null, 0, List.of());
    }

    MoveMemory taking(String sku, @Nullable String lot, long units, @Nullable String serial) {
        List<String> all = new ArrayList<>(serials);
        if (serial != null) {
            all.add(serial);
        }
        return new MoveMemory(null, from, sku, lot, quantity + units, all);
    }

    MoveMemory quantity(long units) {
        return new MoveMemory(null, from, sku, lot, units, serials);
    }
}
