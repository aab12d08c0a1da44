package org.stowage.inbound;

/**
 * Where goods should go, and why.
 *
 * @param why same-item, fixed, empty, room: key {@code why.<why>} of the texts
 */
public record Proposal(long locationId, String location, String why) {}
