/**
 * Documents on paper: the handover sheet that driver and shipping clerk sign.
 *
 * <p>Entrance: {@link org.stowage.report.ManifestSheet}. What always holds: what is printed was read in one transaction; a
 * character that no font of the house has is drawn as an empty box, never an error. Writes nothing, owns no tables.
 *
 * <p>Lower rooms used: shipping, site, access, barcode, kernel.
 */
@NullMarked
package org.stowage.report;

import org.jspecify.annotations.NullMarked;
