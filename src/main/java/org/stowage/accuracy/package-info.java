/**
 * What counts have taught: how right the books are and what was lost, month by month, and what was ever counted at one place
 * or of one item.
 *
 * <p>Pages only; the entrances are in room counting. No table owned. What always holds: nobody who counts reads here, for it
 * tells what he will find; what goods cost is for who may know it.
 *
 * <p>Lower rooms used: counting, catalog, site, access, kernel.
 */
@NullMarked
package org.stowage.accuracy;

import org.jspecify.annotations.NullMarked;
