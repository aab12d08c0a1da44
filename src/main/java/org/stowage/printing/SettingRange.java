package org.stowage.printing;

import org.jspecify.annotations.Nullable;
import org.stowage.kernel.Problem;

/** The numbers that a printer's language has for darkness or speed. */
record SettingRange(int min, int max) {

    /** @throws Problem of the given type where the language has no such number; null leaves the printer as it is set */
    void check(@Nullable Integer value, PrintProblem outside, PrinterLanguage language) {
        if (value != null && (value < min || value > max)) {
            throw Problem.of(outside, value, language, min, max);
        }
    }
}
