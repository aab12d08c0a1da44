package org.stowage.station;

/** A station, as what is kept of its agent names it. */
record AgentPlace(long warehouseId, long stationId) {}
