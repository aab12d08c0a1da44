/**
 * What sales channels are told of parcels: the carrier and the number, for each order and parcel once, at the moment that the
 * channel wants; by a call, or by a file for its back office. A shop that was told too late fines; one that was told twice
 * shows its customer a wrong number.
 *
 * <p>A confirmation is written down before the channel is called; a worker calls outside of every transaction; a channel that
 * may have heard is asked what it has before it is told again. Every answer is kept.
 *
 * <p>Entrances: {@link org.stowage.channel.Confirmations}, {@link org.stowage.channel.ChannelWays}.
 *
 * <p>Tables owned: channel_way, ship_confirmation, ship_file, ship_answer. What always holds: at most one confirmation for an order
 * and a parcel; one that the channel took is not sent again, unless the parcel got another number.
 *
 * <p>What a channel wants of orders of which units are nowhere is said here, too, and kept by outbound.
 *
 * <p>Lower rooms used: integration (drawn: the call and its signature), outbound, site, access, kernel.
 */
@NullMarked
package org.stowage.channel;

import org.jspecify.annotations.NullMarked;
