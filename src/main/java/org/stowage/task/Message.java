package org.stowage.task;

import java.util.List;
import java.util.Locale;
import org.stowage.kernel.Problem;
import org.stowage.kernel.ProblemType;
import org.stowage.kernel.Texts;

/**
 * A sentence for the operator: its stable code and what it names. The text stands in {@code messages/<room>}, in both
 * languages.
 */
public record Message(String room, String code, List<Object> values) {

    public Message {
        values = List.copyOf(values);
    }

    public Message(String room, String code, Object... values) {
        this(room, code, List.of(values));
    }

    /** A refusal of the rooms, told at the desk. */
    public static Message of(ProblemType type, Object... values) {
        return new Message(type.room(), type.slug(), values);
    }

    /** The first fault of a refusal: a scan has one. */
    public static Message of(Problem problem) {
        Problem.Fault fault = problem.faults().getFirst();
        return new Message(fault.type().room(), fault.type().slug(), fault.values());
    }

    public String text(Locale language) {
        return Texts.of(room, code, language, values.toArray());
    }
}
