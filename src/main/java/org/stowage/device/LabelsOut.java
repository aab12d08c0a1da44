package org.stowage.device;

import org.stowage.device.PrinterStatus.Queue;
import org.stowage.device.PrinterStatus.Told;

/**
 * How many labels of a strip have come out for certain, by what the printer tells one time after another. What a printer
 * that counts says holds when it said so twice in a row: the first time may be a moment before it begins. One that does
 * not count must be seen printing, and then no more; of a strip it tells only the end, and only after it kept still for
 * longer than it does between two labels. A hindrance in between starts this anew, but what came out stays out. Pure.
 */
final class LabelsOut {

    private static final int STILL_BEHIND_A_STRIP = 5;

    private final Strip strip;
    private int out;
    private int saidBefore;
    private boolean printing;
    private int still;

    LabelsOut(Strip strip) {
        this.strip = strip;
    }

    /** @return never less than before */
    int after(Told told) {
        if (told.hindrance().isPresent()) {
            saidBefore = 0;
            printing = false;
            return out;
        }
        int said = told.queue() == null ? watched(told) : counted(told.queue());
        out = Math.max(out, told.queue() == null ? said : Math.min(said, saidBefore));
        saidBefore = said;
        return out;
    }

    private int watched(Told told) {
        boolean now = told.has(PrinterCondition.PRINTING);
        printing |= now;
        still = now ? 0 : still + 1;
        boolean ended = printing && still >= (strip.labels() == 1 ? 1 : STILL_BEHIND_A_STRIP);
        return ended ? strip.labels() : 0;
    }

    /**
     * The label in work may be left out of the count, and one that is drawn ahead while it comes out is neither a format
     * that waits nor a label that is left: so much less is believed while anything is left.
     */
    private int counted(Queue queue) {
        if (queue.isEmpty()) {
            return strip.labels();
        }
        int begun = Math.max(0, strip.pieces().size() - queue.formats());
        if (queue.labels() == 0) {
            return strip.labels(Math.max(0, begun - 2));
        }
        return Math.max(0, strip.labels(begun > 1 ? begun - 1 : begun) - queue.labels() - 1);
    }
}
