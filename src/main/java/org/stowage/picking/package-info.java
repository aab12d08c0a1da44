/**
 * Fetching goods: orders are released in waves, promises become allocations and pick lists, pickers walk them with a tote.
 *
 * <p>Entrances: {@link org.stowage.picking.Waves} (release) and {@link org.stowage.picking.Picking} (claim a list, confirm,
 * short, drop; what lies picked where). The scan dialogs are {@code PickDialog} and {@code PutBackDialog}: what was picked of
 * a cancelled order goes back to a shelf, and with its last unit the order is cancelled. Who packs picked goods implements
 * {@link org.stowage.picking.Unpacking}; who checks it reports what is missing or broken to {@link
 * org.stowage.picking.LostGoods}.
 *
 * <p>A wave releases whole orders only: an order of which a single line found no stock at a pick face or in reserve goes
 * back to the queue as waiting-replenishment with nothing allocated, is reported as short with the reason, and the next wave
 * tries it again. A pick list is one walk: one order, or a batch of at most twelve; tasks of a batch are summed per place.
 *
 * <p>Goods that are lost, frozen or stolen after the release are looked for elsewhere in the same transaction
 * ({@code Reallocation}); by which policies goods are chosen is docs/allocation.md.
 *
 * <p>Tables owned: wave, allocation_policy, pick_list, pick_task_allocation, picked, taken_out.
 *
 * <p>What always holds: the open quantity of a pick task is the sum of its open allocations; what is picked lies in the
 * ledger where {@code picked} says, until it is packed or put back; one pick is one transaction. Order rows are locked
 * first, then tasks, then stock.
 *
 * <p>Uses outbound, inbound, task, stock, site, catalog, access, kernel.
 */
@NullMarked
package org.stowage.picking;

import org.jspecify.annotations.NullMarked;
