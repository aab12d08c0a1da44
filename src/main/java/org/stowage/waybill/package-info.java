/**
 * Asking carriers for waybill numbers, and giving numbers back: each parcel gets one, whatever is retried, dropped or killed.
 *
 * <p>A request is written down with an id of ours before the carrier is called; a worker calls outside of every transaction;
 * who may have been booked is asked what he has before he is asked again. {@link org.stowage.waybill.WaybillTable} is the
 * whole of it, docs/waybills.md shows it.
 *
 * <p>Entrance: {@link org.stowage.waybill.WaybillRequests}. Whoever has the parcels hears what came of it through {@link
 * org.stowage.waybill.WaybillListener}; the registry of numbers is theirs, because a number of our own range and its parcel
 * are one statement there.
 *
 * <p>Tables owned: waybill_request, waybill_document, booked_price. What always holds: a parcel has at most one request that may end in a
 * live number; a number is on one parcel only.
 *
 * <p>Lower rooms used: carrier, kernel.
 */
@NullMarked
package org.stowage.waybill;

import org.jspecify.annotations.NullMarked;
