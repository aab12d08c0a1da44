package org.stowage.freight;

import java.util.Locale;

/** How a line of a bill differs from what we know. */
public enum DifferenceKind {
    /** Nobody here ever had this number from the carrier. */
    UNKNOWN_NUMBER,
    /** The same charge of the same number stands in this bill, or stood in one before. */
    BILLED_TWICE,
    /** The number was given back. */
    VOID_BILLED,
    /** The parcel is still here, or was unpacked. */
    NEVER_LEFT,
    /** A way back to us. */
    RETURN_LEG,
    SURCHARGE_UNKNOWN,
    /** Billed in another currency than was agreed: nobody compares the price. */
    OTHER_CURRENCY,
    WEIGHT_ABOVE,
    PRICE_ABOVE;

    /** As in tables, texts and addresses. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
