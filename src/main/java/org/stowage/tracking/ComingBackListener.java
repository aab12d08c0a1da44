package org.stowage.tracking;

/** The desk at which parcels come back. Called in the transaction in which the carrier says that it brings one. */
public interface ComingBackListener {
    void comesBack(long warehouseId, ComingBack parcel);
}
