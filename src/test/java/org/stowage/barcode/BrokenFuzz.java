package org.stowage.barcode;

import java.nio.charset.StandardCharsets;

/** A parser with a hole, which Jazzer has to find: that its silence about ours means something. */
public final class BrokenFuzz {

    private BrokenFuzz() {}

    public static void fuzzerTestOneInput(byte[] scanned) {
        if (BarcodeParser.parse(new String(scanned, StandardCharsets.UTF_8)) instanceof Barcode.Faulty faulty
                && faulty.fault() == BarcodeFault.WRONG_DATE) {
            throw new IllegalStateException("a date that does not exist");
        }
    }
}
