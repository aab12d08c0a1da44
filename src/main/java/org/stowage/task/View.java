package org.stowage.task;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a step shows and takes.
 *
 * @param expects names of docs/dialogs (location, item, quantity, ...), the main one first; a program scans what the field
 *     of that name holds
 * @param acts commands worth a button here, without the prefix: SHORT, SKIP; four at the most
 * @param lines of the work at hand; most dialogs have none
 * @param plan of the task, for a handheld that loses its line; null: this step needs one
 */
public record View(
        Message prompt,
        List<Field> fields,
        List<String> expects,
        List<Choice> choices,
        @Nullable Progress progress,
        List<String> acts,
        List<Line> lines,
        @Nullable Plan plan) {

    public View {
        fields = List.copyOf(fields);
        expects = List.copyOf(expects);
        choices = List.copyOf(choices);
        acts = List.copyOf(acts);
        lines = List.copyOf(lines);
    }

    /** Begin here, then add: {@code View.of(prompt, "location").field("location", code).acts("SKIP")}. */
    public static View of(Message prompt, String... expects) {
        return new View(prompt, List.of(), List.of(expects), List.of(), null, List.of(), List.of(), null);
    }

    /** The same under other words. */
    public View prompt(Message prompt) {
        return new View(prompt, fields, expects, choices, progress, acts, lines, plan);
    }

    /** Left out when there is no value. */
    public View field(String name, @Nullable Object value) {
        return value == null ? this : field(Field.of(name, value));
    }

    public View field(Field field) {
        List<Field> more = new ArrayList<>(fields);
        more.add(field);
        return new View(prompt, more, expects, choices, progress, acts, lines, plan);
    }

    public View choices(List<Choice> choices) {
        return new View(prompt, fields, expects, choices, progress, acts, lines, plan);
    }

    public View progress(long done, long of) {
        return new View(prompt, fields, expects, choices, new Progress(done, of), acts, lines, plan);
    }

    public View acts(String... acts) {
        return new View(prompt, fields, expects, choices, progress, List.of(acts), lines, plan);
    }

    public View plan(Plan plan) {
        return new View(prompt, fields, expects, choices, progress, acts, lines, plan);
    }

    /** All lines of the work, in their order, so that the operator sees what is done and what is to come. */
    public View lines(List<Line> lines) {
        return new View(prompt, fields, expects, choices, progress, acts, lines, plan);
    }
}
