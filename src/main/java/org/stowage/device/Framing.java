package org.stowage.device;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a device marks the end of what it sends.
 *
 * @param ends CR, LF, CRLF, ETX or any other control character by its name, or one printable character; each ends a frame
 * @param starts bytes that begin a frame and are no part of it: STX
 * @param idleGapMs a pause that ends a frame too, for scanners that send no suffix; 0 = none
 * @param maximum longest frame in bytes; what is longer is dropped up to the next end
 * @param trailing bytes after the end that still belong to the frame, whatever they are: a checksum
 */
public record Framing(List<String> ends, List<String> starts, long idleGapMs, int maximum, int trailing) {

    private static final int LONGEST = 4096;

    /** What a scanner out of the box may send: CR, LF, CRLF, STX ... ETX, or nothing but a pause. */
    public static final Framing ANY = new Framing(List.of("CR", "LF", "ETX"), List.of("STX"), 60, LONGEST, 0);

    /** No byte means anything; how long a pause is, is for who frames. */
    static final Framing PAUSES = new Framing(List.of(), List.of(), 0, LONGEST, 0);

    public Framing(
            @Nullable List<String> ends, @Nullable List<String> starts, long idleGapMs, int maximum, int trailing) {
        this.ends = ends == null ? List.of("CR", "LF", "ETX") : List.copyOf(ends);
        this.starts = starts == null ? List.of() : List.copyOf(starts);
        this.idleGapMs = idleGapMs;
        this.maximum = maximum == 0 ? LONGEST : maximum;
        this.trailing = trailing;
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
        if (name.equalsIgnoreCase("CRLF")) {
            return new byte[] {0x0D, 0x0A};
        }
        boolean printable = name.length() == 1 && name.charAt(0) > ' ' && name.charAt(0) < 0x7F;
        return new byte[] {printable ? (byte) name.charAt(0) : NamedBytes.value(name)};
    }
}
