/**
 * The carriers' bills and what carriers are worth: a monthly bill is held against our parcels line by line, what differs is
 * named, claimed or let pass; a scorecard says how each carrier did in a month.
 *
 * <p>Entrances: {@link org.stowage.freight.FreightBills} (a bill comes in, is checked, is accepted), {@link
 * org.stowage.freight.BillDifferences} (claim or let pass), {@link org.stowage.freight.Scorecards}.
 *
 * <p>Tables owned: freight_bill, freight_bill_line, freight_bill_fault, freight_bill_difference. What always holds: a file of a
 * carrier is read once; every line is of exactly one warehouse, that of its parcel, and of the one where the bill was handed
 * in where nobody knows the number; a reader sees lines of his warehouses and totals of what he sees; a checked bill has no
 * undecided difference.
 *
 * <p>Lower rooms used: claim (drawn), tracking, shipping, waybill, carrier, site, access, kernel.
 */
@NullMarked
package org.stowage.freight;

import org.jspecify.annotations.NullMarked;
