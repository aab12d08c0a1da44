package org.stowage.adjustment;

import org.stowage.stock.MoveReason;

/** What a document does. */
public enum Kind {
    /** Units found or lost. */
    ADJUST(MoveReason.ADJUST),
    /** Units that are in another condition than the book says; nothing comes or goes. */
    CONVERT(MoveReason.DAMAGE),
    /** Units thrown away. */
    SCRAP(MoveReason.SCRAP);

    final MoveReason reason;

    Kind(MoveReason reason) {
        this.reason = reason;
    }

    /** A conversion is undone by another one; what comes or goes may need a second person. */
    boolean mayNeedApproval() {
        return this != CONVERT;
    }
}
