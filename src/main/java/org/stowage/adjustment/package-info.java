/**
 * What people change about stock without a customer or a supplier: corrections with a reason, goods that turn out damaged,
 * scrap, moves from place to place, freezes and recalls.
 *
 * <p>Entrances: {@link org.stowage.adjustment.Adjustments} (corrections, conversions, scrap, and who approves them),
 * {@link org.stowage.adjustment.Moves}, {@link org.stowage.adjustment.Freezing}, {@link org.stowage.adjustment.Recalls}.
 *
 * <p>Tables owned: adjustment, adjustment_line, adjustment_short, adjustment_rule. What always holds: a document is posted whole or not at
 * all; one above the warehouse's threshold is posted only when a second person has approved it; a loss is never refused
 * because units were promised: the youngest promises turn short; orders that hold frozen goods are stopped at every scan.
 *
 * <p>Lower rooms used: kernel, access, catalog, site, stock, task; drawn: outbound, whose orders a freeze stops.
 */
@NullMarked
package org.stowage.adjustment;

import org.jspecify.annotations.NullMarked;
