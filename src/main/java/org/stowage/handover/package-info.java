/**
 * The carriers' door: parcels are gathered in bags and cages, brought onto the carrier's van, counted by both sides and
 * signed for; afterwards the carrier's own list of what it picked up is held against ours.
 *
 * <p>What a manifest is and when goods leave the books is kept one floor below, in shipping; this room knows how people do it.
 *
 * <p>Lower rooms used: shipping, carrier, task, stock, site, access, kernel.
 */
@NullMarked
package org.stowage.handover;

import org.jspecify.annotations.NullMarked;
