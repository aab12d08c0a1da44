package org.stowage.returns;

import org.jspecify.annotations.Nullable;

/**
 * What became of one announced line.
 *
 * @param returnNo null where there is no order
 */
public record Announced(Result result, @Nullable String returnNo) {

    /** created, unchanged, no order holds the item, or the same number was announced with other content. */
    public enum Result {
        CREATED,
        UNCHANGED,
        UNKNOWN_ORDER,
        OTHER_CONTENT
    }
}
