package org.stowage.device;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;

/**
 * What a scanner sent at one go, taken apart for who sets it up.
 *
 * @param raw every byte
 * @param prefix what stood before the code: STX, the head of a packet
 * @param content what counted as the scan; empty where these bytes made none
 * @param suffix what stood behind it: CR, LF, a checksum; empty where only a pause ended it
 */
public record RawScan(Instant at, byte[] raw, byte[] prefix, byte[] content, byte[] suffix) {

    /** Long enough for each pause that ends a frame. */
    private static final long LATER_MS = 60_000;

    /** Of raw bytes as they came, oldest first: each thing that was sent at one go. */
    public static List<RawScan> all(List<RawBytes> pieces, Profile profile) {
        return RawFrames.of(pieces, profile.rawFrames()).stream()
                .map(sent -> of(sent, profile))
                .toList();
    }

    /** The same bytes through the same framing once more. */
    public static RawScan of(RawBytes sent, Profile profile) {
        byte[] raw = sent.bytes();
        Decoding decoding = Decoding.of(profile);
        byte[] content = decoding.add(raw, 0).frames().stream()
                .findFirst()
                .or(() -> decoding.idle(LATER_MS).frames().stream().findFirst())
                .orElse(new byte[0]);
        int from = content.length == 0 ? -1 : place(raw, content);
        if (from < 0) {
            return new RawScan(sent.at(), raw, new byte[0], content, new byte[0]);
        }
        return new RawScan(
                sent.at(),
                raw,
                Arrays.copyOf(raw, from),
                content,
                Arrays.copyOfRange(raw, from + content.length, raw.length));
    }

    /** Below zero where a packet wrapped the code so that it does not stand there as it is. */
    private static int place(byte[] raw, byte[] content) {
        for (int from = 0; from + content.length <= raw.length; from++) {
            if (Arrays.equals(raw, from, from + content.length, content, 0, content.length)) {
                return from;
            }
        }
        return -1;
    }
}
