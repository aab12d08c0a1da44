/**
 * What carriers cost, and which of them takes a parcel that nobody named a carrier for.
 *
 * <p>A cost table is one carrier's price list for one service: zones, weight bands, steps, surcharges, limits. Rules say which
 * of the services may not, or must, take a parcel. The cheapest one that is left and is fast enough is chosen; what each
 * would cost, and which rule ruled it out, is kept with the answer, so that nobody has to guess why.
 *
 * <p>The room knows no parcels and no orders: {@link org.stowage.tariff.Consignment} says all that a choice needs. When it is
 * made, and what becomes of it, is the matter of shipping.
 *
 * <p>Entrances: {@link org.stowage.tariff.CarrierChoice} (the choice), {@link org.stowage.tariff.Tariffs} (cost tables),
 * {@link org.stowage.tariff.CarrierRules}.
 *
 * <p>Tables owned: carrier_tariff, carrier_rule. What always holds: the same parcel, tables and rules give the same answer, in
 * whatever order they were written down; amounts are exact decimals, compared in one currency and never converted.
 *
 * <p>Rooms used: carrier (drawn), site, access, kernel.
 */
@NullMarked
package org.stowage.tariff;

import org.jspecify.annotations.NullMarked;
