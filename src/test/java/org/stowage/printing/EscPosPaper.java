package org.stowage.printing;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** ESC/POS as a receipt printer reads it: bands of dots one below the other until the cut; the same piece again is a copy. */
final class EscPosPaper {
    private final List<BurntLabel> printed = new ArrayList<>();
    private ByteArrayOutputStream dots = new ByteArrayOutputStream();
    private @Nullable Integer darkness;
    private @Nullable Integer speed;
    private int row;

    static List<BurntLabel> read(byte[] bytes) {
        EscPosPaper paper = new EscPosPaper();
        Wire wire = new Wire(bytes);
        while (!wire.isEmpty()) {
            int first = wire.next();
            int second = wire.next();
            switch (first << 8 | second) {
                case 0x1B40 -> paper.dots.reset();
                case 0x1D28 -> paper.setting(wire);
                case 0x1D76 -> paper.band(wire);
                case 0x1D56 -> paper.cut(wire);
                default -> throw new AssertionError("No receipt printer knows %02X %02X".formatted(first, second));
            }
        }
        return paper.printed;
    }

    private void setting(Wire wire) {
        require(wire, 0x4B, 2, 0);
        int function = wire.next();
        int value = (byte) wire.next();
        switch (function) {
            case 49 -> darkness = value;
            case 50 -> speed = value;
            default -> throw new AssertionError("GS ( K has no function " + function);
        }
    }

    private void band(Wire wire) {
        require(wire, 0x30, 0);
        row = wire.next() + 256 * wire.next();
        int lines = wire.next() + 256 * wire.next();
        dots.writeBytes(wire.take(row * lines));
    }

    private void cut(Wire wire) {
        require(wire, 0x42, 0);
        PrintedDots piece = new PrintedDots(row, dots.size() / row, dots.toByteArray());
        dots.reset();
        BurntLabel last = printed.isEmpty() ? null : printed.getLast();
        if (last != null && last.dots().sameAs(piece)) {
            printed.set(printed.size() - 1, new BurntLabel(piece, last.copies() + 1, darkness, speed));
        } else {
            printed.add(new BurntLabel(piece, 1, darkness, speed));
        }
    }

    private static void require(Wire wire, int... expected) {
        for (int each : expected) {
            if (wire.next() != each) {
                throw new AssertionError("A command is cut short");
            }
        }
    }
}
