/**
 * What comes in: goods are announced or simply arrive, are received at a dock, and put away to where they are picked from.
 *
 * <p>Entrances: {@link org.stowage.inbound.Receiving} (a whole receipt at once, or unit by unit as it is scanned) and
 * {@link org.stowage.inbound.Putaway} (where to, and the move). Their dialogs are receive and putaway.
 *
 * <p>Tables owned: receipt, receipt_line. What always holds: what a line says was received was posted to the ledger in the
 * same transaction, from the supplier's virtual location; goods at a dock cannot be sold until they are put away; a closed
 * receipt takes nothing more. In a warehouse of simple mode goods go straight to their shelf, without dock and task.
 *
 * <p>Lower rooms used: kernel, access, catalog, site, stock, task.
 */
@NullMarked
package org.stowage.inbound;

import org.jspecify.annotations.NullMarked;
