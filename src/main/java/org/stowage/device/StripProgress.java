package org.stowage.device;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** How far a strip has come, known also when its line breaks. Written by the talk, read by who waits for it. */
final class StripProgress {

    private final Strip strip;
    private int begun;
    private boolean over;
    private volatile int out;

    StripProgress(Strip strip) {
        this.strip = strip;
    }

    /**
     * The next piece goes out from now on.
     *
     * @throws IOException it must not: who waited was told that it did not
     */
    synchronized void begins() throws IOException {
        if (over) {
            throw new IOException("nobody waits for these labels any more");
        }
        begun++;
    }

    /** @return whether these are more than before */
    boolean out(int labels) {
        boolean more = labels > out;
        out = labels;
        return more;
    }

    boolean allOut() {
        return out == strip.labels();
    }

    /** @param rest what holds of all labels that are not known to be out */
    List<Printed> ended(Printed rest) {
        List<Printed> labels = new ArrayList<>(Collections.nCopies(out, Printed.confirmed()));
        labels.addAll(Collections.nCopies(strip.labels() - out, rest));
        return labels;
    }

    /** The line broke: of pieces that had not begun not one byte went out, and none will. */
    synchronized List<Printed> broken(String why) {
        over = true;
        List<Printed> labels = ended(Printed.unknown(PrinterCondition.LINE_BROKEN, why));
        Collections.fill(
                labels.subList(strip.labels(begun), labels.size()), Printed.notSent(PrinterCondition.NOT_REACHED, why));
        return labels;
    }
}
