package org.stowage.stock;

import java.util.List;

/**
 * What a correction did.
 *
 * @param difference units found more (positive) or fewer (negative) than the book said
 * @param shortOrders orders whose promise lost units by it
 */
public record CorrectionResult(long difference, List<Long> shortOrders) {

    static final CorrectionResult NONE = new CorrectionResult(0, List.of());

    static CorrectionResult gain(long difference) {
        return new CorrectionResult(difference, List.of());
    }
}
