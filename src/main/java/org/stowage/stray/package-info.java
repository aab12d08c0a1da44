/**
 * Unknown goods: what a counter found under a code that nobody knows lies on the problem shelf until somebody says which item
 * it is, or throws it away.
 *
 * <p>Entrance: {@link org.stowage.stray.Strays}. Counters park through {@code counting.StrangeGoods}.
 *
 * <p>Table owned: stray. What always holds: goods are decided about once; what is an item after all gets into the book by a
 * count of its own, with its thresholds and approval; every decision stands in the audit. Who counts does not read here, nor
 * who works for some owners only: nobody knows whose goods these are.
 *
 * <p>Lower rooms used: counting, photo, catalog, site, access, kernel.
 */
@NullMarked
package org.stowage.stray;

import org.jspecify.annotations.NullMarked;
