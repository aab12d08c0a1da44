package org.stowage.device;

import org.jspecify.annotations.Nullable;
import org.stowage.kernel.OneLine;

/**
 * What became of a label, as far as the printer and its line can tell.
 *
 * @param cause what kept it, made its end unknown, or keeps it in the printer now; null: nothing
 * @param detail the line's own words, for who repairs it
 */
public record Printed(Outcome outcome, @Nullable PrinterCondition cause, String detail) {

    private static final int LONGEST = 500;

    public Printed {
        detail = OneLine.of(detail, LONGEST);
    }

    public enum Outcome {
        /** Not one byte went out: it may be tried again. */
        NOT_SENT,
        /** The line took all of it; whether it came out, a scan of the label will tell. */
        SENT,
        /** The printer has nothing left to print and nothing that hindered it: it came out. */
        CONFIRMED,
        /** Some of it went out, nobody knows how much: somebody must look. */
        UNKNOWN
    }

    static Printed of(Sent sent) {
        return switch (sent.outcome()) {
            case SENT -> sent(null);
            case NOT_REACHED -> notSent(PrinterCondition.NOT_REACHED, sent.problem());
            case UNKNOWN -> unknown(PrinterCondition.LINE_BROKEN, sent.problem());
        };
    }

    public static Printed notSent(PrinterCondition cause, String detail) {
        return new Printed(Outcome.NOT_SENT, cause, detail);
    }

    static Printed sent(@Nullable PrinterCondition cause) {
        return new Printed(Outcome.SENT, cause, "");
    }

    static Printed confirmed() {
        return new Printed(Outcome.CONFIRMED, null, "");
    }

    public static Printed unknown(PrinterCondition cause, String detail) {
        return new Printed(Outcome.UNKNOWN, cause, detail);
    }
}
