/**
 * What runs on the computer of a packing desk that is not the service's: {@code stowage agent}. It has a device hub of its
 * own, connects outwards to the service, sends what scanners and scales say and prints what it is given.
 *
 * <p>Entrance: {@link org.stowage.agent.StationAgent}. The words of the wire are those of the room {@code station}.
 *
 * <p>What always holds: a scan, a weight and the end of a print job are on disk before they count and leave it when the
 * service has them; they go up in their order. A print job is on disk before it is acknowledged and is begun once: one that
 * was begun when the agent was killed is unknown, and is never printed again by itself. What does not fit on the disk is
 * refused with a tone; nothing old makes room for it. The token is on no screen, in no log and in no address.
 *
 * <p>Owns no tables: it runs without a database and without Quarkus. Lower rooms used: station, device, kernel.
 */
@NullMarked
package org.stowage.agent;

import org.jspecify.annotations.NullMarked;
