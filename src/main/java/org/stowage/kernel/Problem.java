package org.stowage.kernel;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * An expected "no": the act is not done, nothing of it is kept, and every fault is named. Thrown through a transaction it
 * rolls it back; at the edge it becomes RFC 9457 {@code application/problem+json} or a refusal of the scan desk.
 */
public final class Problem extends RuntimeException {

    /** One fault: where in the request (JSON pointer, may be empty) and what. */
    public record Fault(String pointer, ProblemType type, List<Object> values) {
        public String text(Locale locale) {
            return Texts.of(type.room(), type.slug(), locale, values.toArray());
        }
    }

    private final transient List<Fault> faults = new ArrayList<>();
    private final transient ProblemType type;

    private Problem(ProblemType type, List<Fault> faults) {
        super(type.slug());
        this.type = type;
        this.faults.addAll(faults);
    }

    /** @param values what the text names: the item, the location, the figures */
    public static Problem of(ProblemType type, Object... values) {
        return new Problem(type, List.of(new Fault("", type, List.of(values))));
    }

    /** All faults of one request at once; the first one gives status and title when they differ. */
    public static Problem all(List<Fault> faults) {
        boolean same = faults.stream().map(Fault::type).distinct().count() == 1;
        return new Problem(same ? faults.getFirst().type() : KernelProblem.INVALID_REQUEST, faults);
    }

    public static Fault fault(String pointer, ProblemType type, Object... values) {
        return new Fault(pointer, type, List.of(values));
    }

    /** The same refusal, naming the field at fault. */
    public Problem at(String pointer) {
        return new Problem(
                type,
                faults.stream()
                        .map(f -> new Fault(pointer, f.type(), f.values()))
                        .toList());
    }

    public ProblemType type() {
        return type;
    }

    public List<Fault> faults() {
        return List.copyOf(faults);
    }

    /** What a person reads, in their language. */
    public String text(Locale locale) {
        return String.join(" ", faults.stream().map(f -> f.text(locale)).toList());
    }

    @Override
    public String getMessage() {
        return type.slug() + ": " + text(Locale.ENGLISH);
    }
}
