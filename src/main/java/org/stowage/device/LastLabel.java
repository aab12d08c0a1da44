package org.stowage.device;

import org.stowage.device.PrinterStatus.Told;

/**
 * Whether the last label has come out, by what the printer tells one time after another. A printer that counts must say
 * twice in a row that it has nothing left: the first time may be a moment before it begins. One that does not count must
 * be seen printing, and then no more. A hindrance in between starts this anew. Pure.
 */
final class LastLabel {

    private static final int SAID_TWICE = 2;

    private int empty;
    private boolean printing;

    boolean isOut(Told told) {
        if (told.hindrance().isPresent()) {
            empty = 0;
            printing = false;
            return false;
        }
        if (told.queue() == null) {
            boolean done = printing && !told.has(PrinterCondition.PRINTING);
            printing = told.has(PrinterCondition.PRINTING);
            return done;
        }
        empty = told.queue().isEmpty() ? empty + 1 : 0;
        return empty >= SAID_TWICE;
    }
}
