package org.stowage.printing;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The bytes as a printer takes them, from the front. */
final class Wire {
    private final byte[] bytes;
    private int at;

    Wire(byte[] bytes) {
        this.bytes = bytes;
    }

    boolean isEmpty() {
        return at == bytes.length;
    }

    int next() {
        return bytes[at++] & 0xFF;
    }

    int peek() {
        return bytes[at] & 0xFF;
    }

    byte[] take(int length) {
        at += length;
        return Arrays.copyOfRange(bytes, at - length, at);
    }

    /** Up to the given character, which is taken too. */
    String until(char end) {
        int from = at;
        while (bytes[at] != end) {
            at++;
        }
        return new String(bytes, from, at++ - from, StandardCharsets.ISO_8859_1);
    }

    /** The command that must stand here; its groups are the parameters. */
    Matcher command(String pattern) {
        String rest = new String(bytes, at, Math.min(80, bytes.length - at), StandardCharsets.ISO_8859_1);
        Matcher matcher = Pattern.compile(pattern).matcher(rest);
        if (!matcher.lookingAt()) {
            throw new AssertionError("No printer of this language knows " + rest);
        }
        at += matcher.end();
        return matcher;
    }
}
