package org.stowage.printing;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Bytes for a printer in the making: commands of the house in ASCII, numbers, and rows of dots. */
final class PrinterBytes {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream(130_000);

    PrinterBytes ascii(String commands) {
        out.writeBytes(commands.getBytes(StandardCharsets.US_ASCII));
        return this;
    }

    /** The command with its number; nothing where the printer keeps its own setting. */
    PrinterBytes setting(String command, @Nullable Integer value) {
        return value == null ? this : ascii(command.formatted(value));
    }

    PrinterBytes bytes(int... values) {
        for (int value : values) {
            out.write(value);
        }
        return this;
    }

    PrinterBytes dots(byte[] bits, int from, int length) {
        out.write(bits, from, length);
        return this;
    }

    /** For printers that burn where a bit is 0; the filling bits at the end of a row stay white. */
    PrinterBytes invertedDots(LabelImage label) {
        byte[] bits = label.bits();
        for (byte b : bits) {
            out.write(~b);
        }
        return this;
    }

    byte[] done() {
        return out.toByteArray();
    }
}
