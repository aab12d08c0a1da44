package org.stowage.device;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/**
 * A scanner that looks at a code reads it over and over, and a finger pulls the trigger twice. The same code of the same
 * device, identifier and all, is one scan for as long as it comes again within the window: the window begins anew with
 * each reading. Pure: time is given.
 */
final class DoubleReads {

    /** More different codes than a hand shows to a scanner within any window. */
    private static final int KEPT = 64;

    private final long windowMs;
    private final Map<String, Long> readAtMs = new HashMap<>();

    /** @param windowMs 0: each reading is a scan, where each piece is scanned */
    DoubleReads(long windowMs) {
        this.windowMs = windowMs;
    }

    boolean isAgain(byte[] code, long nowMs) {
        if (windowMs == 0) {
            return false;
        }
        if (readAtMs.size() >= KEPT) {
            readAtMs.values().removeIf(at -> nowMs - at >= windowMs);
        }
        Long before = readAtMs.put(new String(code, StandardCharsets.ISO_8859_1), nowMs);
        return before != null && nowMs - before < windowMs;
    }
}
