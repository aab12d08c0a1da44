/**
 * Demand: what customers ordered, what of it is promised, what holds or stops it, how far it has come.
 *
 * <p>Entrance: {@link org.stowage.outbound.Orders}. Orders come in from programs ({@code IntakeWorker} decides together what
 * came at the same time), by hand one by one, or from files by the hundred; the same
 * channel order sent twice is one order, with other content it is refused. On acceptance every line is promised from
 * sellable stock; one that is not paid yet is kept for a while only. A paid order that lacks stock is kept as {@code short},
 * never refused unless the sender asks for it. An order that names no warehouse is sourced from one of several. The states
 * are {@link org.stowage.outbound.OrderStatus}; docs/order-states.md maps them to other systems.
 *
 * <p>Customers change their minds: {@link org.stowage.outbound.OrderLines} takes back a part of an order that goes on,
 * {@link org.stowage.outbound.OrderSwaps} wants another item instead.
 *
 * <p>Goods that nobody finds: {@link org.stowage.outbound.OrderShorts} lets the order wait, go without them or go back, as its
 * channel says in {@link org.stowage.outbound.ShortRules}.
 *
 * <p>Tables owned: channel_order, outbound_order, order_line, order_kit, order_hold, order_stop, order_stop_reason, order_event,
 * warehouse_region, sourcing_rule, channel_short.
 *
 * <p>What always holds: a channel and its order number name one order of the whole house; an order is claimed by one wave at
 * a time; shipped ≤ packed ≤ picked ≤ ordered on every line; each change of state stands in order_event and, for others, in
 * the outbox, in the same transaction. Locks are taken in the order: order rows (by id), then tasks, then stock.
 *
 * <p>Uses stock (promises), site, catalog, access, kernel. Whoever works on released orders implements
 * {@link org.stowage.outbound.StopListener}.
 */
@NullMarked
package org.stowage.outbound;

import org.jspecify.annotations.NullMarked;
