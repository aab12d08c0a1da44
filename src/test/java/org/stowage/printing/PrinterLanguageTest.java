package org.stowage.printing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.zxing.BarcodeFormat;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.stowage.kernel.Problem;

/** What every language puts on paper, read from its bytes by code that shares nothing with the encoders. */
class PrinterLanguageTest {
    private static final LabelImage WAYBILL = Sample.LABELS.render(Sample.WAYBILL, Sample.of(Sample.WAYBILL), 203);
    private static final LabelImage TOTE = Sample.LABELS.render("tote", Sample.of("tote"), 203);

    @ParameterizedTest
    @EnumSource
    void everyLanguageShowsTheSameDots(PrinterLanguage language) {
        for (String name : List.of(Sample.WAYBILL, "waybill-4x6in", "item")) {
            for (int dpi : new int[] {203, 300}) {
                LabelImage label = Sample.LABELS.render(name, Sample.of(name), dpi);
                List<BurntLabel> printed = read(language, language.encode(label));
                assertThat(printed).hasSize(1);
                assertThat(printed.getFirst().copies()).isEqualTo(1);
                assertThat(printed.getFirst().darkness()).isNull();
                assertThat(printed.getFirst().speed()).isNull();
                isSame(printed.getFirst().dots(), label);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"ZPL, 25, 6", "TSPL, 12, 4", "EPL, 10, 3", "CPCL, 100, 2", "ESCPOS, -3, 5", "ESCPOS, 6, 13"})
    void aRunIsBurntAsAskedAndComesOutInItsOrder(PrinterLanguage language, int darkness, int speed) {
        byte[] bytes = language.encode(List.of(WAYBILL, TOTE), new PrintSettings(darkness, speed, 3));
        List<BurntLabel> printed = read(language, bytes);
        assertThat(printed).hasSize(2);
        isSame(printed.getFirst().dots(), WAYBILL);
        isSame(printed.getLast().dots(), TOTE);
        for (BurntLabel label : printed) {
            assertThat(label.copies()).isEqualTo(3);
            assertThat(label.darkness()).isEqualTo(darkness);
            assertThat(label.speed()).isEqualTo(speed);
        }
    }

    @ParameterizedTest
    @CsvSource({"ZPL, 31, 4", "TSPL, 16, 4", "EPL, 10, 7", "CPCL, -1, 2", "ESCPOS, 7, 5", "TSPL, 8, 0"})
    void refusesNumbersThatTheLanguageDoesNotHave(PrinterLanguage language, int darkness, int speed) {
        assertThatThrownBy(() -> language.encode(List.of(TOTE), new PrintSettings(darkness, speed, 1)))
                .isInstanceOfSatisfying(
                        Problem.class,
                        problem -> assertThat(problem.faults().getFirst().text(Locale.ENGLISH))
                                .contains(language.name()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"waybill-100x150", "waybill-76x130", "waybill-100x180", "waybill-4x6in"})
    void theWaybillOfThePaperIsRead(String name) {
        LabelImage label = Sample.LABELS.render(name, Sample.of(name), 203);
        PrintedDots printed = PrintedDots.ofZpl(PrinterLanguage.ZPL.encode(label));
        assertThat(PrintedDots.read(printed.picture(), BarcodeFormat.CODE_128))
                .isEqualTo(Sample.of(name).get("waybillNo"));
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
    void saysNothingToAnEplOrTsplPrinterBeyondTheCommandsThatEveryCloneKnows() {
        String tspl = new String(PrinterLanguage.TSPL.encode(TOTE), StandardCharsets.ISO_8859_1);
        assertThat(tspl)
                .startsWith("SIZE 100 mm,50 mm\r\nDIRECTION 1\r\nREFERENCE 0,0\r\nCLS\r\nBITMAP 0,0,100,400,0,")
                .endsWith("\r\nPRINT 1,1\r\n");
        String epl = new String(PrinterLanguage.EPL.encode(TOTE), StandardCharsets.ISO_8859_1);
        assertThat(epl).startsWith("\nN\nq800\nQ400,24\nGW0,0,100,400,").endsWith("\nP1\n");
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

    private static void isSame(PrintedDots printed, LabelImage label) {
        assertThat(printed.bytesPerRow()).isEqualTo(label.bytesPerRow());
        assertThat(printed.height()).isEqualTo(label.height());
        assertThat(printed.bits()).isEqualTo(label.bits());
    }

    private static List<BurntLabel> read(PrinterLanguage language, byte[] bytes) {
        return switch (language) {
            case ZPL -> ZplPaper.read(bytes);
            case TSPL -> LinePaper.tspl(bytes);
            case EPL -> LinePaper.epl(bytes);
            case CPCL -> LinePaper.cpcl(bytes);
            case ESCPOS -> EscPosPaper.read(bytes);
        };
    }
}
