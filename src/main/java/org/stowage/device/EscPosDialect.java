package org.stowage.device;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;

/**
 * ESC/POS: raster pictures ({@code GS v 0}, 1 = black) one below the other until the cut, and {@code DLE EOT n}. The paper
 * has no length of its own.
 */
final class EscPosDialect implements PrinterDialect {

    private static final int DLE = 0x10;
    private static final int EOT = 0x04;
    private static final int ESC = 0x1B;
    private static final int GS = 0x1D;
    private static final int RASTER_HEAD = 8;

    private final ByteArrayOutputStream rows = new ByteArrayOutputStream();
    private int row;

    @Override
    public Heard next(byte[] bytes) {
        if (bytes.length == 0) {
            return new Waits();
        }
        return switch (bytes[0]) {
            case DLE -> bytes.length < 3 ? new Waits() : realTime(bytes);
            case ESC -> bytes.length < 2 ? new Waits() : new Done(2);
            case GS -> bytes.length < 3 ? new Waits() : group(bytes);
            default -> new Done(1);
        };
    }

    @Override
    public boolean mayAsk(byte[] bytes) {
        return bytes.length > 0 && bytes[0] == DLE;
    }

    @Override
    public void forget() {
        rows.reset();
    }

    private static Heard realTime(byte[] bytes) {
        boolean known = bytes[1] == EOT && bytes[2] >= 1 && bytes[2] <= 4;
        return known ? new Asked(Question.valueOf("REAL_TIME_" + bytes[2]), 0, 3) : new Done(3);
    }

    private Heard group(byte[] bytes) {
        return switch (bytes[1]) {
            case 'v' -> bytes.length < RASTER_HEAD ? new Waits() : raster(bytes);
            case 'V' -> cut(bytes);
            default -> new Done(3);
        };
    }

    private Heard raster(byte[] bytes) {
        int bytesPerRow = little(bytes, 4);
        int length = bytesPerRow * little(bytes, 6);
        if (bytes.length < RASTER_HEAD + length) {
            return new Waits();
        }
        row = bytesPerRow;
        rows.writeBytes(Arrays.copyOfRange(bytes, RASTER_HEAD, RASTER_HEAD + length));
        return new Done(RASTER_HEAD + length);
    }

    /** {@code GS V 65 n} and {@code GS V 66 n} feed before they cut, {@code GS V 0} and {@code GS V 1} have no n. */
    private Heard cut(byte[] bytes) {
        boolean feeds = bytes[2] >= 65;
        if (feeds && bytes.length < 4) {
            return new Waits();
        }
        int used = feeds ? 4 : 3;
        if (rows.size() == 0) {
            return new Done(used);
        }
        var label = new PrintedLabel(row * 8, rows.size() / row);
        label.lay(0, 0, row, rows.toByteArray());
        rows.reset();
        return new Ordered(label, 1, used);
    }

    private static int little(byte[] bytes, int at) {
        return (bytes[at] & 0xFF) | (bytes[at + 1] & 0xFF) << 8;
    }
}
