package org.stowage.device;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;

/**
 * A packet of Zebra's Simple Serial Interface: length, opcode, source, status, data, and the 16-bit two's complement of
 * their sum. The length does not count the checksum. (Zebra MS4404 integration guide, "Simple Serial Interface".)
 *
 * @param opcode what is asked or told
 * @param source 4 the host, 0 the scanner
 * @param status bit 0 sent again, bit 1 more packets follow, bit 3 a permanent change
 */
record SsiPacket(int opcode, int source, int status, byte[] data) {

    static final int CMD_ACK = 0xD0;
    static final int CMD_NAK = 0xD1;
    static final int BEEP = 0xE6;
    static final int DECODE_DATA = 0xF3;
    static final int HOST = 4;
    static final int SCANNER = 0;
    static final int SENT_AGAIN = 1;
    static final int MORE_FOLLOW = 2;
    /** Of a NAK: send it again, its checksum was wrong. */
    static final byte RESEND = 1;

    private static final int HEAD = 4;
    private static final int CHECKSUM = 2;

    /** A command of ours. */
    static SsiPacket ofHost(int opcode, byte... data) {
        return new SsiPacket(opcode, HOST, 0, data);
    }

    byte[] bytes() {
        var bytes = new ByteArrayOutputStream(HEAD + data.length + CHECKSUM);
        bytes.write(HEAD + data.length);
        bytes.write(opcode);
        bytes.write(source);
        bytes.write(status);
        bytes.writeBytes(data);
        int checksum = -sum(bytes.toByteArray(), bytes.size());
        bytes.write(checksum >> 8);
        bytes.write(checksum);
        return bytes.toByteArray();
    }

    /** How many bytes the packet that begins with this one has, with its checksum; 0: no packet begins so. */
    static int wholeLength(byte first) {
        int length = Byte.toUnsignedInt(first);
        return length < HEAD ? 0 : length + CHECKSUM;
    }

    /** @param whole as many bytes as {@link #wholeLength} says */
    static boolean isIntact(byte[] whole) {
        int body = whole.length - CHECKSUM;
        int told = Byte.toUnsignedInt(whole[body]) << 8 | Byte.toUnsignedInt(whole[body + 1]);
        return (sum(whole, body) + told & 0xFFFF) == 0;
    }

    /** @param whole intact */
    static SsiPacket read(byte[] whole) {
        return new SsiPacket(
                Byte.toUnsignedInt(whole[1]),
                Byte.toUnsignedInt(whole[2]),
                Byte.toUnsignedInt(whole[3]),
                Arrays.copyOfRange(whole, HEAD, whole.length - CHECKSUM));
    }

    boolean isSentAgain() {
        return (status & SENT_AGAIN) != 0;
    }

    boolean isFollowed() {
        return (status & MORE_FOLLOW) != 0;
    }

    /** Sent again or not, it says the same. */
    boolean saysTheSameAs(SsiPacket other) {
        return opcode == other.opcode && isFollowed() == other.isFollowed() && Arrays.equals(data, other.data);
    }

    private static int sum(byte[] bytes, int count) {
        int sum = 0;
        for (int i = 0; i < count; i++) {
            sum += Byte.toUnsignedInt(bytes[i]);
        }
        return sum;
    }
}
