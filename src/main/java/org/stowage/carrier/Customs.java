package org.stowage.carrier;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is declared to the customs for one consignment (the fields of CN23 that a carrier's interface asks for).
 *
 * @param purpose merchandise, gift, documents, sample, return or other
 */
public record Customs(String purpose, @Nullable String invoiceNo, List<Line> lines) {

    /**
     * @param hsCode number of the Harmonized System, at least six digits
     * @param origin country of origin, ISO 3166-1 alpha-2
     * @param grams of all units of the line
     * @param value of all units of the line
     */
    public record Line(
            String description,
            @Nullable String hsCode,
            @Nullable String origin,
            long quantity,
            long grams,
            Charge value) {}

    public Customs {
        lines = List.copyOf(lines);
    }
}
