package org.stowage.device;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * How a device marks the end of what it sends.
 *
 * @param ends any of CR, LF, CRLF, ETX, EOT; each ends a frame
 * @param starts bytes that begin a frame and are no part of it: STX
 * @param idleGapMs a pause that ends a frame too, for scanners that send no suffix; 0 = none
 * @param maximum longest frame in bytes; what is longer is dropped up to the next end
 */
public record Framing(List<String> ends, List<String> starts, long idleGapMs, int maximum) {

    private static final int LONGEST = 4096;

    /** What a scanner out of the box may send: CR, LF, CRLF, STX ... ETX, or nothing but a pause. */
    public static final Framing ANY = new Framing(List.of("CR", "LF", "ETX"), List.of("STX"), 60, LONGEST);

    public Framing(@Nullable List<String> ends, @Nullable List<String> starts, long idleGapMs, int maximum) {
        this.ends = ends == null ? List.of("CR", "LF", "ETX") : List.copyOf(ends);
        this.starts = starts == null ? List.of() : List.copyOf(starts);
        this.idleGapMs = idleGapMs;
        this.maximum = maximum == 0 ? LONGEST : maximum;
        this.ends.forEach(Framing::bytes);
        this.starts.forEach(Framing::bytes);
    }

    boolean isEnd(byte value) {
        return ends.stream().anyMatch(name -> contains(name, value));
    }

    boolean isStart(byte value) {
        return starts.stream().anyMatch(name -> contains(name, value));
    }

    private static boolean contains(String name, byte value) {
        for (byte known : bytes(name)) {
            if (known == value) {
                return true;
            }
        }
        return false;
    }

    private static byte[] bytes(String name) {
        return switch (name.toUpperCase(Locale.ROOT)) {
            case "CR" -> new byte[] {0x0D};
            case "LF" -> new byte[] {0x0A};
            case "CRLF" -> new byte[] {0x0D, 0x0A};
            case "STX" -> new byte[] {0x02};
            case "ETX" -> new byte[] {0x03};
            case "EOT" -> new byte[] {0x04};
            default -> throw new IllegalArgumentException("\"" + name + "\" is none of CR, LF, CRLF, STX, ETX, EOT");
        };
    }
}
