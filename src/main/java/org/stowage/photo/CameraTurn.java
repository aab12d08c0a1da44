package org.stowage.photo;

import java.awt.geom.AffineTransform;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * How a camera was held: it writes that beside the picture (EXIF 2.3, tag 0x0112), which is thrown away, so the picture is
 * turned once and for all.
 *
 * @param orientation 1 = upright, to 8
 */
record CameraTurn(int orientation) {

    private static final CameraTurn UPRIGHT = new CameraTurn(1);
    private static final int START = 0xFFD8;
    private static final int APP1 = 0xFFE1;
    private static final int PICTURE = 0xFFDA;
    private static final int EXIF = 0x45786966;
    private static final int TAG = 0x0112;

    boolean isSideways() {
        return orientation > 4;
    }

    /** From the picture as it was written, so wide and high, to the upright one. */
    AffineTransform upright(int width, int height) {
        return switch (orientation) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
            case 8 -> new AffineTransform(0, -1, 1, 0, 0, width);
            default -> new AffineTransform();
        };
    }

    /** Of a JPEG; whatever does not say it, or says nonsense, is upright. */
    static CameraTurn of(byte[] file) {
        ByteBuffer bytes = ByteBuffer.wrap(file);
        if (bytes.remaining() < 4 || (bytes.getShort() & 0xFFFF) != START) {
            return UPRIGHT;
        }
        while (bytes.remaining() > 4) {
            int marker = bytes.getShort() & 0xFFFF;
            int length = (bytes.getShort() & 0xFFFF) - 2;
            if (marker == PICTURE || length < 0 || length > bytes.remaining()) {
                return UPRIGHT;
            }
            if (marker == APP1 && length > 14 && bytes.getInt(bytes.position()) == EXIF) {
                return exif(bytes.slice(bytes.position() + 6, length - 6));
            }
            bytes.position(bytes.position() + length);
        }
        return UPRIGHT;
    }

    private static CameraTurn exif(ByteBuffer tiff) {
        tiff.order(tiff.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        int first = tiff.getInt(4);
        if (first < 8 || first > tiff.limit() - 2) {
            return UPRIGHT;
        }
        int entries = tiff.getShort(first) & 0xFFFF;
        for (int i = 0, at = first + 2; i < entries && at <= tiff.limit() - 12; i++, at += 12) {
            if ((tiff.getShort(at) & 0xFFFF) == TAG) {
                int said = tiff.getShort(at + 8);
                return said >= 1 && said <= 8 ? new CameraTurn(said) : UPRIGHT;
            }
        }
        return UPRIGHT;
    }
}
