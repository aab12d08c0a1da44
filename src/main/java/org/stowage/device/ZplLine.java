package org.stowage.device;

import java.util.List;

/**
 * How the serial interface of a ZPL printer is set, field aaa of {@code ~HS}: a nine-bit number in decimal digits. A test
 * of the wires: it must say what the profile says.
 *
 * @param dtr handshake by wire; otherwise XON/XOFF
 */
public record ZplLine(int baud, int dataBits, int stopBits, String parity, boolean dtr) {

    private static final List<Integer> BAUDS =
            List.of(110, 300, 600, 1200, 2400, 4800, 9600, 19_200, 28_800, 38_400, 57_600, 14_400);

    static ZplLine of(int bits) {
        int baud = (bits & 0x100) >> 5 | bits & 0x07;
        String parity = (bits & 0x40) == 0 ? "odd" : "even";
        return new ZplLine(
                baud < BAUDS.size() ? BAUDS.get(baud) : 0,
                (bits & 0x08) == 0 ? 7 : 8,
                (bits & 0x10) == 0 ? 2 : 1,
                (bits & 0x20) == 0 ? "none" : parity,
                (bits & 0x80) != 0);
    }
}
