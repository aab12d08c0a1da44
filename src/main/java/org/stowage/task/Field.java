package org.stowage.task;

import org.jspecify.annotations.Nullable;

/**
 * One thing that the operator reads at a step, and that a program scans: the names are those of docs/dialogs, the label is
 * {@code label.<name>} of messages/task.
 *
 * @param value text or number
 * @param unit of a number: g, mm
 * @param expected what it should be, where that differs from the value
 * @param image address of a picture
 */
public record Field(
        String name,
        Object value,
        @Nullable String unit,
        @Nullable Object expected,
        @Nullable String image) {

    public static Field of(String name, Object value) {
        return new Field(name, value, null, null, null);
    }

    public Field unit(String unit) {
        return new Field(name, value, unit, expected, image);
    }

    public Field expected(Object expected) {
        return new Field(name, value, unit, expected, image);
    }

    public Field image(@Nullable String image) {
        return new Field(name, value, unit, expected, image);
    }
}
