package org.stowage.device;

import org.jspecify.annotations.Nullable;
import org.stowage.device.PrinterStatus.Queue;
import org.stowage.device.PrinterStatus.Told;

/**
 * How many labels of a strip have come out for certain, by what the printer tells one time after another. What a printer
 * that counts says holds when it said so twice in a row: the first time may be a moment before it begins. One that does
 * not count must be seen printing, and then no more. The end of a strip is believed only after it kept still for longer
 * than it does between two labels. A hindrance in between starts this anew, but what came out stays out; where somebody may
 * have cancelled labels at the printer, nothing more is believed. Pure.
 */
final class LabelsOut {

    private static final int STILL_BEHIND_A_STRIP = 5;
    private static final int STILL_BEHIND_A_LABEL = 2;

    /** 13 mm of paper at 14 inches per second: the smallest labels of the fastest printers. */
    private static final long QUICKEST_LABEL_MS = 35;

    /** By so much a count may be off at each of two answers: the label in work is in it or not. */
    private static final int OFF = 2;

    private final Strip strip;
    private final boolean alone;
    private int out;
    private int saidBefore;
    private boolean printing;
    private int still;
    private @Nullable Queue countBefore;
    private long askedBeforeMs;
    private @Nullable Printed doubt;

    /** @param alone right before the strip the printer said that nothing was left in it */
    LabelsOut(Strip strip, boolean alone) {
        this.strip = strip;
        this.alone = alone;
    }

    /** @return never less than before */
    int after(Told told, long askedMs, long heardMs) {
        look(told, askedMs, heardMs);
        if (told.hindrance().isPresent()) {
            saidBefore = 0;
            printing = false;
            still = 0;
        } else if (doubt == null) {
            int said = told.queue() == null ? 0 : counted(told.queue());
            out = ended(told) ? strip.labels() : Math.max(out, Math.min(said, saidBefore));
            saidBefore = said;
        }
        return out;
    }

    /** What holds of all that were not out when the printer may have been told to forget them; null: it was not. */
    @Nullable
    Printed doubt() {
        return doubt;
    }

    private void look(Told told, long askedMs, long heardMs) {
        Queue queue = told.queue();
        if (told.has(PrinterCondition.PAUSED)) {
            // in a pause labels are cancelled with one key, and afterwards the printer has nothing left as if they were
            // out
            doubt = Printed.sent(told.hindrance().orElse(PrinterCondition.PAUSED));
        } else if (doubt == null && queue != null && countBefore != null) {
            long most = OFF + (heardMs - askedBeforeMs) / QUICKEST_LABEL_MS;
            if (gone(countBefore, queue) > most) {
                doubt = Printed.unknown(
                        PrinterCondition.FAULT, "its count fell faster than labels come out: were they cancelled?");
            }
        }
        countBefore = queue;
        askedBeforeMs = askedMs;
    }

    /** Labels that left the printer between two answers, at the least. */
    private int gone(Queue before, Queue now) {
        return Math.max(
                before.labels() - now.labels(),
                strip.labels(Math.max(0, begun(now) - 2)) - strip.labels(begun(before)));
    }

    private boolean ended(Told told) {
        boolean counts = told.queue() != null;
        boolean quiet = told.queue() == null
                ? !told.has(PrinterCondition.PRINTING)
                : told.queue().isEmpty();
        printing |= !quiet;
        still = quiet ? still + 1 : 0;
        if (strip.labels() > 1) {
            return still >= STILL_BEHIND_A_STRIP && (counts || printing);
        }
        return counts ? still >= STILL_BEHIND_A_LABEL : printing && still > 0;
    }

    /**
     * The label in work may be left out of the count, and one that is drawn ahead while it comes out is neither a format
     * that waits nor a label that is left: so much less is believed while anything is left. What is in work while the first
     * of ours is drawn may be somebody else's.
     */
    private int counted(Queue queue) {
        int begun = begun(queue);
        if (queue.labels() == 0) {
            return strip.labels(Math.max(0, begun - 2));
        }
        int inWork = begun == 1 && alone ? 1 : Math.max(0, begun - 1);
        return Math.max(0, strip.labels(inWork) - queue.labels() - 1);
    }

    private int begun(Queue queue) {
        return Math.max(0, strip.pieces().size() - queue.formats());
    }
}
