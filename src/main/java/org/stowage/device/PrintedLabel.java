package org.stowage.device;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/**
 * What came out of a simulated printer: dots on paper, one bit each, 1 = black, the leftmost in the highest bit. Dots
 * beyond the edge of the paper are lost, as on a real one.
 */
public final class PrintedLabel {

    private static final int LARGEST = 20_000;

    private final int width;
    private final int height;
    private final byte[] bits;

    /** Blank paper. */
    PrintedLabel(int width, int height) {
        this.width = Math.clamp(width, 1, LARGEST);
        this.height = Math.clamp(height, 1, LARGEST);
        this.bits = new byte[row() * this.height];
    }

    public int width() {
        return width;
    }

    public int height() {
        return height;
    }

    /** Rows from the top, each filled up to whole bytes; a copy. */
    public byte[] bits() {
        return bits.clone();
    }

    /** Lays a picture onto the paper, whatever was there. */
    void lay(int left, int top, int rowBytes, byte[] picture) {
        for (int i = 0; i < picture.length * 8; i++) {
            int x = left + i % (rowBytes * 8);
            int y = top + i / (rowBytes * 8);
            if (x >= 0 && x < width && y >= 0 && y < height) {
                int mask = 0x80 >> x % 8;
                int at = y * row() + x / 8;
                boolean black = (picture[i / 8] & 0x80 >> i % 8) != 0;
                bits[at] = (byte) (black ? bits[at] | mask : bits[at] & ~mask);
            }
        }
    }

    /** As a picture for a screen. */
    public byte[] png() {
        var picture = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_BINARY);
        byte[] white = ((DataBufferByte) picture.getRaster().getDataBuffer()).getData();
        for (int i = 0; i < bits.length; i++) {
            white[i] = (byte) ~bits[i];
        }
        var out = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, "png", out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private int row() {
        return (width + 7) / 8;
    }
}
