package org.stowage.transfer;

import org.stowage.kernel.DatabaseName;

/** How a claim ends. */
public enum Settlement {
    /** Short: turned up at the destination. Damaged: usable after all. Over: the source had missed it. */
    FOUND,
    /** Written off. */
    LOST,
    /** Written off, and the carrier pays for it. */
    CARRIER_PAYS,
    /** It is at the source again. */
    RETURNED;

    /** As in the database and in JSON. */
    public String code() {
        return DatabaseName.of(this).replace('_', '-');
    }

    boolean writesOff() {
        return this == LOST || this == CARRIER_PAYS;
    }
}
