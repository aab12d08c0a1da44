package org.stowage.kernel;

import java.time.Instant;

/** The years that the house keeps books of: a clock that tells another one is wrong. */
public final class Era {

    private static final Instant BEGIN = Instant.parse("2000-01-01T00:00:00Z");
    private static final Instant END = Instant.parse("2200-01-01T00:00:00Z");

    private Era() {}

    /** @throws Problem invalid-value at the pointer */
    public static Instant check(Instant at, String pointer) {
        if (at.isBefore(BEGIN) || !at.isBefore(END)) {
            throw Problem.of(KernelProblem.INVALID_VALUE, at, "2000 - 2200").at(pointer);
        }
        return at;
    }
}
