package org.stowage.outbound;

import org.jspecify.annotations.Nullable;

/** What the kit was of which a line is a part, by the units of the line: a kit is taken back with all its parts. */
record PartOfKit(
        @Nullable Integer lineNo,
        @Nullable String sku,
        @Nullable String name,
        @Nullable Long quantity,
        long ordered,
        long cancelled,
        long goingBack) {

    /** Null: the line was sold by itself. */
    @Nullable SoldKit sold() {
        if (lineNo == null || sku == null || name == null || quantity == null) {
            return null;
        }
        long perKit = (ordered + cancelled) / quantity;
        return new SoldKit(lineNo, sku, name, (ordered - goingBack) / perKit, perKit);
    }
}
