/**
 * The returns desk: goods that customers send back. So far only the announcement: a channel says that lines of an order
 * will come back, and the house knows before the parcel is there.
 *
 * <p>Entrance: {@link org.stowage.returns.Returns}.
 *
 * <p>Tables owned: customer_return, customer_return_line.
 *
 * <p>What always holds: an announced return belongs to one order of the same warehouse; the channel's number and line name
 * it, so the same announcement twice is one; nothing touches stock before the goods are there.
 *
 * <p>Uses tracking (parcels that carriers bring back), kernel, access, catalog, site; reads the orders of outbound.
 */
@NullMarked
package org.stowage.returns;

import org.jspecify.annotations.NullMarked;
