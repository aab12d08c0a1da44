package org.stowage.handover;

import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.stowage.shipping.Handover;

/**
 * What both sides say when the goods change hands.
 *
 * @param driver who takes them; @param driverCount parcels as the driver counted them
 * @param signature the driver's name, or null: signed on paper
 * @param countReason why the driver's count is another one than ours
 * @param drawn the driver's signature as {@link Strokes}; @param handedBy who gives them; @param drawnByUs this one's signature
 */
public record Signed(
        @Nullable @Size(max = 100) String driver,
        @Nullable @PositiveOrZero Integer driverCount,
        @Nullable @Size(max = 100) String signature,
        @Nullable @Size(max = 200) String countReason,
        @Nullable @Size(max = 20_000) String drawn,
        @Nullable @Size(max = 100) String handedBy,
        @Nullable @Size(max = 20_000) String drawnByUs) {

    public static final Signed ON_PAPER = new Signed(null, null, null, null, null, null, null);

    boolean hasMoreThanTheBooks() {
        return countReason != null || handedBy != null || drawn != null || drawnByUs != null;
    }

    Handover books() {
        return new Handover(driver, driverCount, signature);
    }
}
