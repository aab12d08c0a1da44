package org.stowage.picking;

/**
 * What became of units that were not there.
 *
 * @param elsewhere units that are fetched from other places in the same walk
 * @param missing units that no other place has: their orders are problem orders now
 */
public record ShortPick(long elsewhere, long missing) {}
