package org.stowage.tariff;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

/** The outside of a box, in millimetres. */
public record Measures(
        @Min(1) @Max(20_000) long lengthMm,
        @Min(1) @Max(20_000) long widthMm,
        @Min(1) @Max(20_000) long heightMm) {

    long volume() {
        return lengthMm * widthMm * heightMm;
    }

    long longest() {
        return Math.max(lengthMm, Math.max(widthMm, heightMm));
    }

    /** The longest side and once around it (Gurtmaß). */
    long girth() {
        return 2 * (lengthMm + widthMm + heightMm) - longest();
    }
}
