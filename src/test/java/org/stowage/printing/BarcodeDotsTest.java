package org.stowage.printing;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.stowage.barcode.BarcodeReader;
import org.stowage.barcode.ReadBarcode;
import org.stowage.barcode.Symbology;

/** Every symbology as the dots of every usual print head: whole dots, a free quiet zone, and read back. */
class BarcodeDotsTest {

    private static final Map<Symbology, String> VALUES = Map.of(
            Symbology.CODE128, "L-A-01-1",
            Symbology.GS1_128, "(00)006141410000000012",
            Symbology.EAN13, "6901234567892",
            Symbology.EAN8, "96385074",
            Symbology.UPC_E, "04252614",
            Symbology.ITF14, "16901234567899",
            Symbology.QR, "欧阳 P-1",
            Symbology.GS1_QR, "(01)06901234567892(21)S1(17)261231",
            Symbology.DATAMATRIX, "TEA-100",
            Symbology.GS1_DATAMATRIX, "(01)06901234567892(21)S1(17)261231");
    private static final int X = 2;
    private static final int Y = 1;
    private static final int LONG = 46;
    private static final int SHORT = 17;

    @TempDir
    Path home;

    static Stream<Arguments> everySymbolUprightOnEveryHead() {
        return Stream.of(Symbology.values())
                .flatMap(symbology -> Stream.of(203, 300, 600).map(dpi -> Arguments.of(symbology, dpi)));
    }

    static Stream<Arguments> everySymbolOnEveryHead() {
        return Stream.of(Symbology.values())
                .flatMap(symbology -> Stream.of(
                        Arguments.of(symbology, 203, 0),
                        Arguments.of(symbology, 203, 90),
                        Arguments.of(symbology, 300, 0),
                        Arguments.of(symbology, 600, 0)));
    }

    @ParameterizedTest
    @MethodSource("everySymbolOnEveryHead")
    void isReadBackFromThePrintedDots(Symbology symbology, int dpi, int turned) throws IOException {
        LabelImage label = label(symbology, dpi, turned);
        List<ReadBarcode> read = BarcodeReader.read(picture(label));
        assertThat(read).extracting(ReadBarcode::symbology).containsExactly(symbology);
        assertThat(read.getFirst().text().replace("\u001D", "")).isEqualTo(carried(symbology));
    }

    @ParameterizedTest
    @MethodSource("everySymbolUprightOnEveryHead")
    void isMadeOfWholeDotsAndKeepsItsQuietZone(Symbology symbology, int dpi) throws IOException {
        LabelImage label = label(symbology, dpi, 0);
        int middle = label.height() / 2;
        List<Integer> runs = new ArrayList<>();
        for (int x = 0; x < label.width(); x++) {
            boolean turn = x == 0 || label.isBlack(x, middle) != label.isBlack(x - 1, middle);
            if (turn) {
                runs.add(0);
            }
            runs.set(runs.size() - 1, runs.getLast() + 1);
        }
        List<Integer> bars = runs.subList(1, runs.size() - 1);
        int module = bars.stream().reduce(0, BarcodeDotsTest::greatestCommonDivisor);
        double dotsPerMm = dpi == 203 ? 8 : dpi / 25.4;
        assertThat(module / dotsPerMm).as("width of a module in mm").isGreaterThanOrEqualTo(0.165);
        assertThat(runs.getFirst() - Math.round(X * dotsPerMm))
                .isGreaterThanOrEqualTo((long) symbology.quietZone() * module);
        assertThat(runs.getLast()).isGreaterThanOrEqualTo(symbology.quietZone() * module);
    }

    private static int greatestCommonDivisor(int a, int b) {
        return b == 0 ? a : greatestCommonDivisor(b, a % b);
    }

    private static String carried(Symbology symbology) {
        String value = VALUES.getOrDefault(symbology, "");
        return symbology.gs1() ? value.replace("(", "").replace(")", "") : value;
    }

    private LabelImage label(Symbology symbology, int dpi, int turned) throws IOException {
        int width = turned == 0 ? LONG : SHORT;
        int height = turned == 0 ? SHORT : LONG;
        int paperWidth = width + 2 * X;
        int paperHeight = height + 2 * Y;
        Files.createDirectories(home.resolve("labels"));
        Files.writeString(home.resolve("labels/dots.svg"), """
                <svg xmlns="http://www.w3.org/2000/svg" width="%dmm" height="%dmm" viewBox="0 0 %d %d">
                  <rect x="%d" y="%d" width="%d" height="%d" data-barcode="%s" data-value="{value}" data-rotate="%d"/>
                </svg>""".formatted(
                paperWidth, paperHeight, paperWidth, paperHeight, X, Y, width, height, symbology.word(), turned));
        return new Labels(home).render("dots", Map.of("value", VALUES.getOrDefault(symbology, "")), dpi);
    }

    private static BufferedImage picture(LabelImage label) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(label.png()));
    }
}
