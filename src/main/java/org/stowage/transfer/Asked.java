package org.stowage.transfer;

/** A line as it was understood. @param lotId 0: whichever */
record Asked(long itemId, long lotId, long ownerId, long quantity) {}
