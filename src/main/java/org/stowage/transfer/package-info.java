/**
 * Stock that goes from one warehouse to another: asked for, approved, claimed on the shelves, picked into cartons, shipped,
 * on its way, received; what does not arrive as it was sent becomes a claim (docs/transfers.md).
 *
 * <p>Entrances: {@link org.stowage.transfer.Transfers} (the document until it is released),
 * {@link org.stowage.transfer.Approvals}, {@link org.stowage.transfer.DirectTransfers} (all in one act),
 * {@link org.stowage.transfer.TransferPicks} (picking, cartons, loading), {@link org.stowage.transfer.Departures},
 * {@link org.stowage.transfer.Arrivals}, {@link org.stowage.transfer.TransferClaims}, {@link org.stowage.transfer.Suggestions}.
 *
 * <p>Tables owned: transfer, transfer_line, transfer_carton, transfer_goods, transfer_event in the source's books;
 * transfer_arrival, arrival_carton, arrival_goods, arrival_receipt, transfer_claim in the destination's.
 *
 * <p>What always holds: of every line, sent = received + in transit + claimed; each unit leaves by one move of the source's
 * ledger and arrives by one of the destination's; what a released transfer waits for is promised to nobody else. A transfer
 * claims stock as an order does, under the negative of its id: the stock floor makes no difference between them.
 *
 * <p>Lower rooms used: kernel, access, catalog, site, stock, station, printing, task.
 */
@NullMarked
package org.stowage.transfer;

import org.jspecify.annotations.NullMarked;
