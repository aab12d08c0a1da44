/**
 * From picked goods to the carrier's van: parcels are packed, weighed and labelled, get a waybill number, are loaded onto
 * a manifest and handed over.
 *
 * <p>A parcel is a handling unit; its goods move out of the tote into it, and leave the building with it. Its waybill number
 * comes from its carrier, by the rooms carrier and waybill (docs/waybills.md).
 *
 * <p>Entrances: {@link org.stowage.shipping.Packing}, {@link org.stowage.shipping.Waybills}, {@link
 * org.stowage.shipping.ParcelWaybillActs}, {@link org.stowage.shipping.Manifests}, {@link
 * org.stowage.shipping.ProblemShelf}. What the desk does: docs/packing.md.
 *
 * <p>Tables owned: waybill, parcel, parcel_line, manifest, manifest_parcel, parcel_box, parcel_piece, planned_order,
 * weight_learning, problem_shelf. What always holds: a parcel has at most one live waybill, whatever is retried; a
 * number is given once; a parcel is on one manifest, ever; goods leave stock and promises in the transaction of the handover; a
 * stopped order is told at every step and never leaves.
 *
 * <p>Lower rooms used: waybill, carrier, picking, outbound, boxing, photo, task, printing, station, stock, catalog, site, access,
 * barcode, kernel.
 */
@NullMarked
package org.stowage.shipping;

import org.jspecify.annotations.NullMarked;
