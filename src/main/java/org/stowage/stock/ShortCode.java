package org.stowage.stock;

import java.util.Locale;

/** Why a line found fewer units than it wants; where several are true, the one with the most units. */
public enum ShortCode {
    /** Nothing of the item is in this warehouse. */
    NO_STOCK_HERE,
    /** What there is has been promised to others: the line itself is short. */
    NOT_PROMISED,
    /** Other orders hold it; the detail names them and their waves. */
    ALL_ALLOCATED,
    /** On staging, packing and problem places, out of a picker's reach. */
    NO_STOCK_IN_PICK_LOCATIONS,
    AT_DOCK,
    IN_QUARANTINE,
    DAMAGED,
    FROZEN,
    /** The lot has expired, or has less life left than customers are promised. */
    EXPIRED_OR_TOO_SHORT_LIFE,
    LOCATION_BLOCKED,
    /** The verifier has closed the row until a manager has looked at it. */
    READ_ONLY,
    /** The place where a picker just missed it. */
    NOT_FOUND_THERE,
    /** There would be enough, in several lots. */
    SINGLE_LOT_NOT_POSSIBLE,
    /** There would be enough, not of the lot that the order asks for. */
    ASKED_LOT_NOT_THERE,
    /** The line could have been served; another line of its order could not. */
    ORDER_NOT_COMPLETE,
    /** It has become free since: the next wave finds it. */
    FREE_NOW;

    /** As it stands in JSON and in the database: {@code all-allocated}. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
