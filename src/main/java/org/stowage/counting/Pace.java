package org.stowage.counting;

/**
 * How fast people count here.
 *
 * @param placeSeconds to get to a place and through with it
 * @param lineSeconds for each line in it
 * @param measured from counts of this warehouse
 */
record Pace(double placeSeconds, double lineSeconds, boolean measured) {

    /** Of a usual warehouse, until there are counts to measure. */
    static final Pace USUAL = new Pace(30, 15, false);

    long minutes(long places, long lines) {
        return (long) Math.ceil((places * placeSeconds + lines * lineSeconds) / 60);
    }
}
