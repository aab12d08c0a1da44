package org.stowage.shipping;

import java.util.Locale;

/** How far a parcel is. Labelled: has its number; closed: the label on it was scanned, or the whole act did it at once. */
public enum ParcelStatus {
    OPEN,
    WEIGHED,
    LABELLED,
    CLOSED,
    LOADED,
    HANDED_OVER,
    CANCELLED;

    /** As in the database and in JSON. */
    public String text() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    boolean isAtTheDesk() {
        return this == OPEN || this == WEIGHED || this == LABELLED;
    }
}
