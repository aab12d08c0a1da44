package org.stowage.transfer;

import org.jspecify.annotations.Nullable;

/**
 * What the dialog remembers.
 *
 * @param carton that is being filled, or that units are taken out of; empty: none
 * @param location that was scanned to take from; empty: none yet
 * @param sku whose serial or yes is waited for
 * @param units of it that are meant; while picking, those already taken at the place
 * @param damaged the next units are damaged
 */
record TransferMemory(
        String no,
        String carton,
        String location,
        @Nullable String sku,
        @Nullable String lot,
        @Nullable String serial,
        long units,
        boolean damaged) {

    static final TransferMemory NOTHING = of("");

    static TransferMemory of(String no) {
        return new TransferMemory(no, "", "", null, null, null, 0, false);
    }

    TransferMemory into(String lpn) {
        return new TransferMemory(no, lpn, "", null, null, null, 0, damaged);
    }

    TransferMemory at(String place) {
        return new TransferMemory(no, carton, place, null, null, null, 0, damaged);
    }

    TransferMemory asking(String item, @Nullable String ofLot, @Nullable String unit, long quantity) {
        return new TransferMemory(no, carton, location, item, ofLot, unit, quantity, damaged);
    }

    TransferMemory taken(long all) {
        return new TransferMemory(no, carton, location, null, null, null, all, false);
    }

    /** The next unit. */
    TransferMemory next() {
        return new TransferMemory(no, carton, location, null, null, null, 0, false);
    }

    TransferMemory damage() {
        return new TransferMemory(no, carton, location, null, null, null, 0, true);
    }
}
