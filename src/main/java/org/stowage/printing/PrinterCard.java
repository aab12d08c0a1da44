package org.stowage.printing;

import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.stowage.device.PrinterCondition;
import org.stowage.device.PrinterStatus;
import org.stowage.device.PrinterStatus.Queue;
import org.stowage.device.PrinterStatus.Told;
import org.stowage.device.Printers.Seen;
import org.stowage.station.Device;
import org.stowage.station.StateMark;

/**
 * A printer as people and programs see it.
 *
 * @param conditions what it told, the worst first
 * @param labelsLeft of the label in work, copies still to come; null: its protocol does not count
 * @param labelsWaiting labels behind it in the printer; null: not counted
 * @param raw its answer in hexadecimal, for who looks into a protocol
 * @param askedAt null: not asked yet
 */
record PrinterCard(
        long device,
        String name,
        State state,
        List<PrinterCondition> conditions,
        @Nullable Integer labelsLeft,
        @Nullable Integer labelsWaiting,
        String raw,
        @Nullable Instant askedAt) {

    /** In words, with the icon and tone that go with them. */
    enum State {
        READY("printer", "good"),
        PRINTING("printer", "good"),
        /** It takes no label until somebody goes there. */
        HINDERED("alert-triangle", "bad"),
        /** Silent, or not understood: neither ready nor not. */
        UNKNOWN("help-circle", "wait"),
        /** Its model has no such question, or nothing comes back on its line. */
        CANNOT_TELL("printer", "over");

        private final StateMark mark;

        State(String icon, String tone) {
            this.mark = new StateMark(icon, tone);
        }

        public StateMark mark() {
            return mark;
        }
    }

    /** @param tells whether it can be asked at all */
    static PrinterCard of(Device printer, boolean tells, Optional<Seen> seen) {
        PrinterStatus status = seen.map(Seen::status).orElse(null);
        Told told = status instanceof Told answered ? answered : null;
        Queue queue = told == null ? null : told.queue();
        return new PrinterCard(
                printer.id(),
                printer.name(),
                tells ? state(told) : State.CANNOT_TELL,
                told == null ? List.of() : List.copyOf(told.conditions()),
                queue == null ? null : queue.labels(),
                queue == null ? null : queue.formats(),
                status == null ? "" : HexFormat.ofDelimiter(" ").formatHex(status.raw()),
                seen.map(Seen::at).orElse(null));
    }

    private static State state(@Nullable Told told) {
        if (told == null) {
            return State.UNKNOWN;
        }
        if (!told.ready()) {
            return State.HINDERED;
        }
        return told.conditions().contains(PrinterCondition.PRINTING) ? State.PRINTING : State.READY;
    }
}
