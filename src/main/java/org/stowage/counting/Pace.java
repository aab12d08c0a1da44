package org.stowage.counting;

/**
 * How fast people count here.
 *
 * @param placeMillis to get to a place and through with it
 * @param lineMillis for each line in it
 * @param measured from counts of this warehouse
 */
record Pace(long placeMillis, long lineMillis, boolean measured) {

    /** Of a usual warehouse, until there are counts to measure. */
    static final Pace USUAL = new Pace(30_000, 15_000, false);

    long minutes(long places, long lines) {
        return Math.ceilDiv(places * placeMillis + lines * lineMillis, 60_000);
    }
}
