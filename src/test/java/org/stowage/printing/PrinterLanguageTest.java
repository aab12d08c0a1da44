package org.stowage.printing;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BarcodeFormat;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PrinterLanguageTest {
    private static final LabelImage WAYBILL = Sample.LABELS.render(Sample.WAYBILL, Sample.of(Sample.WAYBILL), 203);

    @ParameterizedTest
    @ValueSource(strings = {"waybill-100x150", "waybill-76x130", "waybill-100x180", "waybill-4x6in"})
    void zplShowsTheSameDotsAndItsWaybillIsRead(String name) {
        for (int dpi : new int[] {203, 300}) {
            LabelImage label = Sample.LABELS.render(name, Sample.of(name), dpi);
            PrintedDots printed = PrintedDots.ofZpl(PrinterLanguage.ZPL.encode(label));
            assertThat(printed.bits()).isEqualTo(label.bits());
            assertThat(PrintedDots.read(printed.picture(), BarcodeFormat.CODE_128))
                    .isEqualTo(Sample.of(name).get("waybillNo"));
        }
    }

    @Test
    void squareCodeOfTheWaybillIsReadToo() {
        PrintedDots printed = PrintedDots.ofZpl(PrinterLanguage.ZPL.encode(WAYBILL));
        int half = printed.height() * 4 / 5;
        assertThat(PrintedDots.read(
                        printed.picture().getSubimage(600, half, 180, printed.height() - half - 10),
                        BarcodeFormat.DATA_MATRIX))
                .isEqualTo("SF1023574470215");
    }

    @Test
    void zplChecksumIsTheOneOfRealCarrierLabels() {
        // the check value of CRC-16/XMODEM, which has this polynomial and start
        assertThat(Zpl.crc("123456789".getBytes(StandardCharsets.US_ASCII))).isEqualTo(0x31C3);
    }

    @Test
    void tsplHoldsTheDotsUpsideDownInBits() {
        Matcher parts = match(
                PrinterLanguage.TSPL,
                "SIZE 100 mm,150 mm\r\nDIRECTION 1\r\nREFERENCE 0,0\r\nCLS\r\nBITMAP 0,0,100,1200,0,(.{120000})\r\nPRINT 1,1\r\n");
        assertThat(inverted(parts.group(1))).isEqualTo(WAYBILL.bits());
    }

    @Test
    void eplHoldsTheDotsUpsideDownInBits() {
        Matcher parts = match(PrinterLanguage.EPL, "\nN\nq800\nQ1200,24\nGW0,0,100,1200,(.{120000})\nP1\n");
        assertThat(inverted(parts.group(1))).isEqualTo(WAYBILL.bits());
    }

    @Test
    void cpclHoldsTheDotsInHexadecimal() {
        Matcher parts = match(
                PrinterLanguage.CPCL,
                "! 0 200 200 1200 1\r\nPW 800\r\nEG 100 1200 0 0 ([0-9A-F]+)\r\nFORM\r\nPRINT\r\n");
        assertThat(PrintedDots.ofHex(100, 1200, parts.group(1)).bits()).isEqualTo(WAYBILL.bits());
    }

    @Test
    void escPosHoldsTheDotsInBandsAndCutsAfterwards() {
        byte[] bytes = PrinterLanguage.ESCPOS.encode(WAYBILL);
        assertThat(bytes).startsWith(0x1B, 0x40).endsWith(0x1D, 0x56, 0x42, 0x00);
        ByteArrayOutputStream dots = new ByteArrayOutputStream();
        int at = 2;
        while (bytes[at + 1] == 0x76) {
            assertThat(bytes[at]).isEqualTo((byte) 0x1D);
            int row = (bytes[at + 4] & 0xFF) + 256 * bytes[at + 5];
            int lines = (bytes[at + 6] & 0xFF) + 256 * bytes[at + 7];
            dots.write(bytes, at + 8, row * lines);
            at += 8 + row * lines;
        }
        assertThat(at).isEqualTo(bytes.length - 4);
        assertThat(dots.toByteArray()).isEqualTo(WAYBILL.bits());
    }

    @Test
    void dotsBeyondTheRightEdgeStayWhite() {
        LabelImage label = Sample.LABELS.render("waybill-4x6in", Sample.of("waybill-4x6in"), 203);
        assertThat(label.width() % 8).isNotZero();
        byte[] bits = label.bits();
        int beyond = 0xFF >> label.width() % 8;
        for (int y = 0; y < label.height(); y++) {
            assertThat(bits[(y + 1) * label.bytesPerRow() - 1] & beyond).isZero();
        }
    }

    private static Matcher match(PrinterLanguage language, String pattern) {
        String bytes = new String(language.encode(WAYBILL), StandardCharsets.ISO_8859_1);
        Matcher parts = Pattern.compile(pattern, Pattern.DOTALL).matcher(bytes);
        assertThat(parts.matches())
                .as(language + " holds its fixed commands only")
                .isTrue();
        return parts;
    }

    private static byte[] inverted(String bytes) {
        byte[] out = bytes.getBytes(StandardCharsets.ISO_8859_1);
        for (int i = 0; i < out.length; i++) {
            out[i] = (byte) ~out[i];
        }
        return out;
    }
}
