/**
 * The carriers' door: parcels are gathered in bags and cages by lane, brought onto the carrier's van, counted by both sides and
 * signed for; afterwards the carrier's own list of what it picked up is held against ours. What is packed and about to miss its
 * van is an alarm.
 *
 * <p>What a manifest is and when goods leave the books is kept one floor below, in shipping; this room knows how people do it.
 *
 * <p>Entrances: {@link org.stowage.handover.Handovers} (the van leaves), {@link org.stowage.handover.Bags}, {@link
 * org.stowage.handover.DoorPlan} (lanes, pick-up times), {@link org.stowage.handover.Alarms}, {@link
 * org.stowage.handover.PickedLists}.
 *
 * <p>Tables owned: lane, carrier_pickup, handover_paper, handover_parcel, handover_missing, picked_list, picked_line. What
 * always holds: all parcels in a bag, however deep, go with one carrier through one lane; what both sides said is written in the
 * transaction in which the goods leave; a stopped parcel goes neither into a bag nor onto a van.
 *
 * <p>Lower rooms used: shipping, carrier, task, stock, site, access, kernel.
 */
@NullMarked
package org.stowage.handover;

import org.jspecify.annotations.NullMarked;
