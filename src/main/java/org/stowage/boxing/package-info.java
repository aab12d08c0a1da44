/**
 * What goods are sent in and what they weigh: the boxes, bags and envelopes of a warehouse, which of them an order fits into
 * and how it lies in there, how far a scale may be off, and what items weigh by experience.
 *
 * <p>Entrances: {@link org.stowage.boxing.Packagings}, {@link org.stowage.boxing.Boxing}, {@link
 * org.stowage.boxing.ItemWeights}, {@link org.stowage.boxing.WeightRules}.
 *
 * <p>Tables owned: packaging, weight_rule, item_weight. What always holds: a box is known by its code in its warehouse; a
 * proposal never holds a scan up longer than its bound and says when it is only an estimate; a weight that somebody
 * confirmed against the expectation teaches nothing.
 *
 * <p>Knows no parcels and no orders. Lower rooms used: stock, catalog, site, access, kernel.
 */
@NullMarked
package org.stowage.boxing;

import org.jspecify.annotations.NullMarked;
