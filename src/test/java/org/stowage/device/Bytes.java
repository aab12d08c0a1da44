package org.stowage.device;

import java.util.HexFormat;

/** Bytes in tests as manuals print them. */
final class Bytes {
    private Bytes() {}

    static byte[] hex(String hex) {
        return HexFormat.of().parseHex(hex.replace(" ", ""));
    }
}
