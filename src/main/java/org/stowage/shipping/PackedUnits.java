package org.stowage.shipping;

/** So many of these picked units go into the parcel. */
record PackedUnits(WaitingGoods from, long quantity) {}
