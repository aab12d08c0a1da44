package org.stowage.device;

import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A scanner that looks at a code reads it over and over, and a finger pulls the trigger twice. The same code of the same
 * device, identifier and all, is one scan for as long as it comes again within the window: the window begins anew with
 * each reading. Pure: time is given.
 */
final class DoubleReads {

    private final long windowMs;
    /** Oldest first. */
    private final Map<String, Long> readAtMs = new LinkedHashMap<>();

    /** @param windowMs 0: each reading is a scan, where each piece is scanned */
    DoubleReads(long windowMs) {
        this.windowMs = windowMs;
    }

    boolean isAgain(byte[] code, long nowMs) {
        if (windowMs == 0) {
            return false;
        }
        Iterator<Long> oldest = readAtMs.values().iterator();
        while (oldest.hasNext() && nowMs - oldest.next() >= windowMs) {
            oldest.remove();
        }
        String text = new String(code, StandardCharsets.ISO_8859_1);
        boolean again = readAtMs.remove(text) != null;
        readAtMs.put(text, nowMs);
        return again;
    }
}
