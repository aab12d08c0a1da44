package org.stowage.printing;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import javax.imageio.ImageIO;

/**
 * A label as the dots that a printer burns: one bit per dot, 1 = black, rows from the top, each row filled up to whole
 * bytes, the leftmost dot in the highest bit.
 */
public final class LabelImage {
    private final int width;
    private final int height;
    private final LabelParts.Size size;
    private final int dpi;
    private final byte[] bits;
    private final List<String> missingGlyphs;

    LabelImage(BufferedImage grey, LabelParts.Size size, int dpi, List<String> missingGlyphs) {
        this.width = grey.getWidth();
        this.height = grey.getHeight();
        this.size = size;
        this.dpi = dpi;
        this.bits = blackBits(grey);
        this.missingGlyphs = List.copyOf(missingGlyphs);
    }

    /** Width in dots. */
    public int width() {
        return width;
    }

    /** Height in dots. */
    public int height() {
        return height;
    }

    /** Width of the paper in millimetres. */
    public double widthMm() {
        return size.width();
    }

    /** Height of the paper in millimetres. */
    public double heightMm() {
        return size.height();
    }

    /** The head for which it was drawn: its dots come out in their true size on no other. */
    public int dpi() {
        return dpi;
    }

    public int bytesPerRow() {
        return (width + 7) / 8;
    }

    /** All rows one after another; a copy. */
    public byte[] bits() {
        return bits.clone();
    }

    public boolean isBlack(int x, int y) {
        return (bits[y * bytesPerRow() + x / 8] & 0x80 >> x % 8) != 0;
    }

    /** The characters drawn as an empty box, each once, in the order of their appearance. */
    public List<String> missingGlyphs() {
        return missingGlyphs;
    }

    /** The same dots as a picture for a screen. */
    public byte[] png() {
        BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_BINARY);
        byte[] white = ((DataBufferByte) picture.getRaster().getDataBuffer()).getData();
        for (int i = 0; i < bits.length; i++) {
            white[i] = (byte) ~bits[i];
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, "png", out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private byte[] blackBits(BufferedImage grey) {
        // slightly darker than half: a thin stroke that falls between two rows of dots must not vanish on thermal paper
        int darkest = 150;
        byte[] levels = ((DataBufferByte) grey.getRaster().getDataBuffer()).getData();
        byte[] out = new byte[bytesPerRow() * height];
        int row = bytesPerRow();
        for (int y = 0; y < height; y++) {
            for (int at = 0; at < row; at++) {
                int dots = Math.min(8, width - at * 8);
                int black = 0;
                for (int dot = 0; dot < dots; dot++) {
                    boolean dark = (levels[y * width + at * 8 + dot] & 0xFF) < darkest;
                    black |= dark ? 0x80 >> dot : 0;
                }
                out[y * row + at] = (byte) black;
            }
        }
        return out;
    }
}
