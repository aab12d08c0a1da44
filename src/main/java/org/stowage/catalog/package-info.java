/**
 * What is stocked: items, every barcode they are found by, cases of n, and whose goods they are.
 *
 * <p>Entrances: {@link org.stowage.catalog.Items}, {@link org.stowage.catalog.Kits}, {@link org.stowage.catalog.Units},
 * {@link org.stowage.catalog.Owners}.
 *
 * <p>Tables owned: owner, item, item_barcode, kit_part. What always holds: skus that differ in case only are one item, spelled as it
 * was first; every sku, GTIN and barcode stands in the table of identifiers, so that one look-up finds it; quantities are
 * counted in base units, a pack code says how many of them it stands for; a kit is made of plain items and lies nowhere
 * itself; one barcode may belong to several items.
 *
 * <p>Uses access and the kernel.
 */
@NullMarked
package org.stowage.catalog;

import org.jspecify.annotations.NullMarked;
