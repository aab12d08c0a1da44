package org.stowage.kernel;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.stowage.kernel.Problem.Fault;

/** The years that the house keeps books of: a clock that tells another one is wrong. */
public final class Era {

    private static final Instant BEGIN = Instant.parse("2000-01-01T00:00:00Z");
    private static final Instant END = Instant.parse("2200-01-01T00:00:00Z");

    private Era() {}

    /** @throws Problem invalid-value at the pointer */
    public static Instant check(Instant at, String pointer) {
        fault(at, pointer).ifPresent(fault -> {
            throw Problem.all(List.of(fault));
        });
        return at;
    }

    /** @throws Problem invalid-value at the pointer */
    public static LocalDate check(LocalDate day, String pointer) {
        fault(day, pointer).ifPresent(fault -> {
            throw Problem.all(List.of(fault));
        });
        return day;
    }

    /** What {@link #check} refuses, for who names every fault at once. */
    public static Optional<Fault> fault(LocalDate day, String pointer) {
        return day.isBefore(LocalDate.ofInstant(BEGIN, ZoneOffset.UTC))
                        || !day.isBefore(LocalDate.ofInstant(END, ZoneOffset.UTC))
                ? Optional.of(Problem.fault(pointer, KernelProblem.INVALID_VALUE, day, "2000 - 2200"))
                : Optional.empty();
    }

    /** What {@link #check} refuses, for who names every fault at once. */
    public static Optional<Fault> fault(Instant at, String pointer) {
        return at.isBefore(BEGIN) || !at.isBefore(END)
                ? Optional.of(Problem.fault(pointer, KernelProblem.INVALID_VALUE, at, "2000 - 2200"))
                : Optional.empty();
    }
}
