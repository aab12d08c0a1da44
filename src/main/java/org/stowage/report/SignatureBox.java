package org.stowage.report;

import org.jspecify.annotations.Nullable;
import org.stowage.handover.Strokes;

/**
 * A box that somebody signs.
 *
 * @param label who, or whose name it is
 * @param drawn as a finger drew it on a screen; null: left to a pen
 */
record SignatureBox(String label, @Nullable Strokes drawn) {

    static SignatureBox forPen(String label) {
        return new SignatureBox(label, null);
    }
}
