/**
 * From picked goods to the carrier's van: parcels are packed, weighed and labelled, get a waybill number, are loaded onto
 * a manifest and handed over.
 *
 * <p>A parcel is a handling unit; its goods move out of the tote into it, and leave the building with it. A waybill number
 * comes from the carrier's own number range.
 *
 * <p>Entrances: {@link org.stowage.shipping.Packing}, {@link org.stowage.shipping.Waybills}, {@link
 * org.stowage.shipping.Carriers}, {@link org.stowage.shipping.Manifests}.
 *
 * <p>Tables owned: carrier, carrier_range, waybill, parcel, parcel_line, manifest, manifest_parcel, parcel_box,
 * weight_learning. What always holds: a
 * parcel has at most one live waybill, whatever is retried; a number is given once; a parcel is on one manifest, ever; goods
 * leave stock and promises in the transaction of the handover; a stopped order is told at every step and never leaves.
 *
 * <p>Lower rooms used: picking, outbound, boxing, task, printing, station, stock, catalog, site, access, barcode, kernel.
 */
@NullMarked
package org.stowage.shipping;

import org.jspecify.annotations.NullMarked;
