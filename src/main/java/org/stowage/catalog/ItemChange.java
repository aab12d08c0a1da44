package org.stowage.catalog;

import java.util.List;

/**
 * What became of one item that was handed in.
 *
 * @param id of the item
 * @param sku as the item spells it
 * @param warnings codes of what may surprise later: {@code looks-like-code}
 */
public record ItemChange(long id, String sku, Change change, List<String> warnings) {

    /** Something beside its own row was changed. */
    ItemChange touched() {
        return change == Change.UNCHANGED ? new ItemChange(id, sku, Change.UPDATED, warnings) : this;
    }

    /** Told from the rows before and after. */
    public enum Change {
        CREATED,
        UPDATED,
        UNCHANGED
    }
}
