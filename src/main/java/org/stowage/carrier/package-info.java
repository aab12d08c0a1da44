/**
 * Who takes parcels away, and our way to each of them: a carrier gives a number for a consignment, often with the label to
 * print, and takes it back.
 *
 * <p>The room knows no parcels and no orders: {@link org.stowage.carrier.Booking} says all that a carrier is asked. When it
 * is asked, and what becomes of the number, is the matter of shipping.
 *
 * <p>Entrances: {@link org.stowage.carrier.Carriers} (which carrier), {@link org.stowage.carrier.CarrierLinks} (the way to
 * it), {@link org.stowage.carrier.CarrierAccounts} (as whom it knows us), {@link org.stowage.carrier.DeskBookings} and {@link
 * org.stowage.carrier.PortalFiles} (numbers that a person gets), {@link org.stowage.carrier.SimulatedCarrier} (for trying).
 *
 * <p>Tables owned: carrier, carrier_range, carrier_account, carrier_reference, carrier_booking. What always holds: a number of
 * a range is given once; a carrier that may have booked is asked what it has before it is asked to book again; credentials lie
 * sealed in the database and leave this room towards their carrier only.
 *
 * <p>Lower rooms used: printing (PDF), site, access, barcode, kernel.
 */
@NullMarked
package org.stowage.carrier;

import org.jspecify.annotations.NullMarked;
