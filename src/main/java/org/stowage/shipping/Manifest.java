package org.stowage.shipping;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What one carrier takes in one pick-up.
 *
 * @param manifestNo begins with the warehouse's code, printed behind {@code D-}
 * @param driverCount parcels as the driver counted them
 * @param signature name of who signed, or that it was signed on paper
 */
public record Manifest(
        long warehouseId,
        long id,
        String manifestNo,
        long carrierId,
        String carrier,
        String status,
        Instant createdAt,
        @Nullable Instant handedOverAt,
        @Nullable String driver,
        @Nullable Integer driverCount,
        @Nullable String signature) {

    Manifest handedOver(Handover signed, Instant at) {
        return new Manifest(
                warehouseId,
                id,
                manifestNo,
                carrierId,
                carrier,
                "handed-over",
                createdAt,
                at,
                signed.driver(),
                signed.driverCount(),
                signed.signature());
    }

    public boolean isOpen() {
        return status.equals("open");
    }
}
