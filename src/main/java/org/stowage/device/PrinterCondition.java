package org.stowage.device;

import java.util.Arrays;
import java.util.Locale;

/**
 * One thing that is known of a printer: by its line, or because it tells. Those that hinder keep a new label from coming
 * out: a job that was not sent yet waits for their end; one that was sent may still come out when somebody ends them at
 * the printer.
 */
public enum PrinterCondition {
    /** No line to it could be opened. */
    NOT_REACHED(true),
    /** It was asked and did not answer. */
    SILENT(true),
    /** The line broke or hung with bytes on it. */
    LINE_BROKEN(true),
    PAPER_OUT(true),
    RIBBON_OUT(true),
    HEAD_OPEN(true),
    PAPER_JAM(true),
    CUTTER_FAULT(true),
    OVER_TEMPERATURE(true),
    /** The head or the motor itself is broken, or their sensors are. */
    HARDWARE_FAULT(true),
    /** Something keeps it that has no name of its own in its protocol. */
    FAULT(true),
    OFFLINE(true),
    PAUSED(true),
    BUFFER_FULL(true),
    /** The beginning of a label whose rest never came lies in its memory: the next bytes would be taken for that rest. */
    PARTIAL_LABEL(true),
    UNDER_TEMPERATURE(false),
    MEMORY_LOST(false),
    PAPER_LOW(false),
    /** The head wants to be cleaned or replaced, or the paper to be measured anew. */
    MAINTENANCE(false),
    DIAGNOSTIC(false),
    PRINTING(false),
    /** A printed label hangs at the peeler until somebody takes it. */
    LABEL_WAITING(false);

    private final boolean hinders;

    PrinterCondition(boolean hinders) {
        this.hinders = hinders;
    }

    public boolean hinders() {
        return hinders;
    }

    /** @param name as a profile writes it: {@code paper-out} */
    static PrinterCondition named(String name) {
        return Arrays.stream(values())
                .filter(each -> each.written().equals(name.strip()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("\"" + name + "\" is neither normal nor one of "
                        + Arrays.stream(values()).map(PrinterCondition::written).toList()));
    }

    private String written() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
