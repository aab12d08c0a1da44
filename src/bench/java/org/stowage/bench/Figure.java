package org.stowage.bench;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One line of the table.
 *
 * @param aim empty: there is none, {@code met} says nothing
 */
record Figure(String name, String ours, String bare, String ratio, String aim, boolean met) {

    /** An act, and the same rows by bare SQL; seconds. */
    static Figure times(String name, double ours, double bare, double atMost) {
        return new Figure(
                name,
                text("%.3f s", ours),
                text("%.3f s", bare),
                text("%.2f", ours / bare),
                text("≤ %.1f ×", atMost),
                ours <= atMost * bare);
    }

    /** Acts a second. */
    static Figure rates(String name, double ours, double bare, double atLeast) {
        return new Figure(
                name,
                text("%.0f/s", ours),
                text("%.0f/s", bare),
                text("%.2f", ours / bare),
                text("≥ %.1f ×", atLeast),
                ours >= atLeast * bare);
    }

    /** Acts a second, without an aim. */
    static Figure toldRates(String name, double ours, double bare) {
        return new Figure(name, text("%.0f/s", ours), text("%.0f/s", bare), text("%.2f", ours / bare), "", true);
    }

    /** A figure that has an aim of its own. */
    static Figure aimed(String name, String ours, String aim, boolean met) {
        return new Figure(name, ours, "–", "–", aim, met);
    }

    /** Only told. @param bare null: nothing to compare with */
    static Figure told(String name, String ours, @Nullable String bare) {
        return new Figure(name, ours, bare == null ? "–" : bare, "–", "", true);
    }

    Figure and(boolean also, String aim) {
        return new Figure(name, ours, bare, ratio, this.aim + "; " + aim, met && also);
    }

    /** As a line of a Markdown table. */
    String line() {
        String verdict = aim.isEmpty() ? "" : met ? "met" : "**missed**";
        return "| %s | %s | %s | %s | %s | %s |".formatted(name, ours, bare, ratio, aim.isEmpty() ? "–" : aim, verdict);
    }

    static String text(String format, Object... values) {
        return String.format(Locale.ROOT, format, values);
    }
}
