package org.stowage.demo;

/**
 * How large a demo is built.
 *
 * @param zones A, B, ...; each with so many aisles, bays an aisle, levels a bay
 * @param items most of our own
 * @param orders of our own, besides those of the shop's file
 * @param shopFile whether the real shop's items and orders come in as well
 */
public record Size(int zones, int aisles, int bays, int levels, int items, int orders, boolean shopFile) {

    public static final Size FULL = new Size(4, 10, 20, 5, 400, 300, true);

    /** For tests: everything is there once. */
    public static final Size SMALL = new Size(2, 2, 5, 3, 30, 60, false);
}
