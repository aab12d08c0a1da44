package org.stowage.outbound;

/**
 * The kit that a line is a part of.
 *
 * @param lineNo of the kit, as the order counted it
 * @param quantity kits that the customer wants: those that were taken back are not counted
 * @param perKit units of this line in one of them
 */
public record SoldKit(int lineNo, String sku, String name, long quantity, long perKit) {}
