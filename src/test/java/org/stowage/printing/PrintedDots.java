package org.stowage.printing;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.MultiFormatReader;
import com.google.zxing.NotFoundException;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import java.awt.image.BufferedImage;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/** What paper would show: dots decoded from printer bytes by code that shares nothing with the encoders. */
record PrintedDots(int bytesPerRow, int height, byte[] bits) {

    /** One label of the house, printed once as the printer is set. */
    static PrintedDots ofZpl(byte[] zpl) {
        List<BurntLabel> labels = ZplPaper.read(zpl);
        assertThat(labels).hasSize(1);
        assertThat(labels.getFirst().copies()).isEqualTo(1);
        return labels.getFirst().dots();
    }

    static PrintedDots ofZ64(int row, int height, String packed, String checksum) {
        assertThat(crc(packed)).isEqualTo(Integer.parseInt(checksum, 16));
        return new PrintedDots(row, height, inflate(Base64.getDecoder().decode(packed), row * height));
    }

    static PrintedDots whereZeroBurns(int row, int height, byte[] bits) {
        byte[] dots = new byte[bits.length];
        for (int i = 0; i < bits.length; i++) {
            dots[i] = (byte) ~bits[i];
        }
        return new PrintedDots(row, height, dots);
    }

    static PrintedDots ofHex(int row, int height, String hex) {
        return new PrintedDots(row, height, HexFormat.of().parseHex(hex));
    }

    boolean sameAs(PrintedDots other) {
        return bytesPerRow == other.bytesPerRow && Arrays.equals(bits, other.bits);
    }

    boolean isBlack(int x, int y) {
        return (bits[y * bytesPerRow + x / 8] >> 7 - x % 8 & 1) == 1;
    }

    BufferedImage picture() {
        BufferedImage picture = new BufferedImage(bytesPerRow * 8, height, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < picture.getWidth(); x++) {
                picture.setRGB(x, y, isBlack(x, y) ? 0 : 0xFFFFFF);
            }
        }
        return picture;
    }

    static String read(BufferedImage picture, BarcodeFormat format) {
        int width = picture.getWidth();
        int[] rgb = picture.getRGB(0, 0, width, picture.getHeight(), null, 0, width);
        BinaryBitmap bitmap =
                new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(width, picture.getHeight(), rgb)));
        try {
            return new MultiFormatReader()
                    .decode(
                            bitmap,
                            Map.of(DecodeHintType.POSSIBLE_FORMATS, List.of(format), DecodeHintType.TRY_HARDER, true))
                    .getText();
        } catch (NotFoundException e) {
            throw new AssertionError("No " + format + " could be read from the label", e);
        }
    }

    private static int crc(String text) {
        long remainder = 0;
        for (byte b : (text + "\0\0").getBytes(StandardCharsets.US_ASCII)) {
            for (int bit = 7; bit >= 0; bit--) {
                remainder = remainder << 1 | b >> bit & 1;
                if (remainder > 0xFFFF) {
                    remainder ^= 0x11021;
                }
            }
        }
        return (int) remainder;
    }

    private static byte[] inflate(byte[] packed, int length) {
        Inflater inflater = new Inflater();
        inflater.setInput(packed);
        byte[] out = new byte[length];
        try {
            assertThat(inflater.inflate(out)).isEqualTo(length);
            assertThat(inflater.inflate(new byte[1])).isZero();
        } catch (DataFormatException e) {
            throw new AssertionError(e);
        } finally {
            inflater.end();
        }
        return out;
    }
}
