/**
 * What is stocked: items, every barcode they are found by, cases of n, and whose goods they are.
 *
 * <p>Entrances: {@link org.stowage.catalog.Items}, {@link org.stowage.catalog.Owners}.
 *
 * <p>Tables owned: owner, item, item_barcode. What always holds: skus that differ in case only are one item, spelled as it
 * was first; every sku, GTIN and barcode stands in the table of identifiers, so that one look-up finds it; quantities are
 * counted in base units, a pack code says how many of them it stands for.
 *
 * <p>Uses access and the kernel.
 */
@NullMarked
package org.stowage.catalog;

import org.jspecify.annotations.NullMarked;
