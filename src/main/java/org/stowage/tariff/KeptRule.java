package org.stowage.tariff;

import org.jspecify.annotations.Nullable;

/** @param warehouseId null: it counts everywhere */
record KeptRule(@Nullable Long warehouseId, CarrierRule rule) {

    boolean countsIn(long warehouse) {
        return warehouseId == null || warehouseId == warehouse;
    }
}
