package org.stowage.countplan;

/**
 * How fast people count here.
 *
 * @param placeMillis to get to a place and through with it
 * @param lineMillis for each line in it
 * @param measured from counts of this warehouse
 */
record CountingPace(long placeMillis, long lineMillis, boolean measured) {

    /** Of a usual warehouse, until there are counts to measure. */
    static final CountingPace USUAL = new CountingPace(30_000, 15_000, false);

    long minutes(long places, long lines) {
        return Math.ceilDiv(places * placeMillis + lines * lineMillis, 60_000);
    }
}
