/**
 * Documents on paper: the handover sheet that driver and shipping clerk sign, the commands that hang on the wall, badge
 * cards, and labels of locations, goods, lots, totes and units with their content by the hundred.
 *
 * <p>Entrances: {@link org.stowage.report.ManifestSheet}, {@code GET /api/v1/printables/...}, the page {@code /print}.
 *
 * <p>What always holds: what is printed was read in one transaction; a character that no font of the house has is drawn as
 * an empty box, never an error; the command sheet shows what the dialogs really take; a badge is printed only by who could
 * have given all that its wearer may do, and the audit keeps it. Owns no tables; writes audit and print jobs by their
 * facades.
 *
 * <p>Lower rooms used: shipping, printing, task, station, stock, catalog, site, access, barcode, device, kernel.
 */
@NullMarked
package org.stowage.report;

import org.jspecify.annotations.NullMarked;
