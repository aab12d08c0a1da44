package org.stowage.photo;

import java.util.Optional;

/** Implemented by the rooms that know numbers under which photos are taken: of parcels, waybills, orders, returns. */
public interface PhotoSubjects {

    /** @param no as it was scanned or typed, without prefix; empty: none of ours */
    Optional<PhotoSubject> find(long warehouseId, String no);
}
