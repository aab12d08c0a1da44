package org.stowage.device;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Scans in packets of the Simple Serial Interface. Each is acknowledged within the two seconds that the scanner waits; a
 * wrong checksum asks for it again; what comes again because our answer got lost is answered and is no second scan.
 */
final class SsiDecoding implements Decoding {

    /** A packet comes at one go: what is followed by nothing for so long was noise. */
    private static final long BROKEN_MS = 500;

    private static final int LONGEST = 16_384;

    private static final byte[] ACK = SsiPacket.ofHost(SsiPacket.CMD_ACK).bytes();
    private static final byte[] AGAIN =
            SsiPacket.ofHost(SsiPacket.CMD_NAK, SsiPacket.RESEND).bytes();

    private byte[] open = new byte[0];
    private long lastByteMs;
    private ByteArrayOutputStream code = new ByteArrayOutputStream();
    private @Nullable SsiPacket last;

    @Override
    public Decoded add(byte[] bytes, long nowMs) {
        Decoded before = idle(nowMs);
        var frames = new ArrayList<byte[]>();
        var answers = new ArrayList<>(before.answers());
        var troubles = new ArrayList<>(before.troubles());
        open = join(open, bytes);
        lastByteMs = nowMs;
        while (open.length > 0) {
            int whole = SsiPacket.wholeLength(open[0]);
            if (whole > open.length) {
                break;
            }
            // no packet begins so: the rest of this piece is noise, the scanner sends again what it held
            byte[] packet = Arrays.copyOf(open, whole == 0 ? open.length : whole);
            open = Arrays.copyOfRange(open, packet.length, open.length);
            if (whole == 0 || !SsiPacket.isIntact(packet)) {
                open = new byte[0];
                answers.add(AGAIN);
                troubles.add("a packet with a wrong checksum");
            } else {
                take(SsiPacket.read(packet), frames, answers, troubles);
            }
        }
        return new Decoded(frames, answers, troubles);
    }

    @Override
    public Decoded idle(long nowMs) {
        if (open.length == 0 || nowMs - lastByteMs < BROKEN_MS) {
            return Decoded.NOTHING;
        }
        open = new byte[0];
        return new Decoded(List.of(), List.of(AGAIN), List.of("a packet without an end"));
    }

    @Override
    public void lost() {
        open = new byte[0];
        code = new ByteArrayOutputStream();
        last = null;
    }

    private void take(SsiPacket packet, List<byte[]> frames, List<byte[]> answers, List<String> troubles) {
        if (packet.source() == SsiPacket.HOST || packet.opcode() == SsiPacket.CMD_ACK) {
            return;
        }
        if (packet.opcode() == SsiPacket.CMD_NAK) {
            troubles.add("the scanner refused a command");
            return;
        }
        answers.add(ACK);
        SsiPacket before = last;
        last = packet;
        if (packet.isSentAgain() && before != null && packet.saysTheSameAs(before)) {
            return;
        }
        if (packet.opcode() == SsiPacket.DECODE_DATA && packet.data().length > 0) {
            keep(packet, frames, troubles);
        }
    }

    /** The first byte of each packet names the symbology. */
    private void keep(SsiPacket packet, List<byte[]> frames, List<String> troubles) {
        code.write(packet.data(), 1, packet.data().length - 1);
        if (code.size() > LONGEST) {
            troubles.add("a code longer than " + LONGEST + " bytes");
            code = new ByteArrayOutputStream();
        } else if (!packet.isFollowed()) {
            frames.add(withoutSuffix(code.toByteArray()));
            code = new ByteArrayOutputStream();
        }
    }

    private static byte[] withoutSuffix(byte[] code) {
        int end = code.length;
        while (end > 0 && (code[end - 1] == '\r' || code[end - 1] == '\n')) {
            end--;
        }
        return Arrays.copyOf(code, end);
    }

    private static byte[] join(byte[] first, byte[] second) {
        byte[] joined = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, joined, first.length, second.length);
        return joined;
    }
}
