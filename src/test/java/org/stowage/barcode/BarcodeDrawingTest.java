package org.stowage.barcode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BarcodeDrawingTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "code128; L-A-01-1; L-A-01-1; ]C0",
                "code128; SF1023574470215; SF1023574470215; ]C0",
                // its check symbol has the bars of FNC1
                "code128; Q8052FA00000002; Q8052FA00000002; ]C0",
                "code128; 22423; 22423; ]C0",
                "gs1-128; (00)006141410000000012; 00006141410000000012; ]C1",
                "gs1-128; (01)06901234567892(10)LOT1(17)261231; 010690123456789210LOT1{GS}17261231; ]C1",
                "gs1-128; (02)16901234567899(37)24; 02169012345678993724; ]C1",
                "ean13; 6901234567892; 6901234567892; ]E0",
                "ean13; 416000336108; 0416000336108; ]E0",
                "ean8; 96385074; 96385074; ]E4",
                "upc-e; 04252614; 04252614; ]E0",
                "itf14; 16901234567899; 16901234567899; ]I0",
                "qr; https://id.gs1.org/01/06901234567892; https://id.gs1.org/01/06901234567892; ]Q1",
                "qr; Łukasz 欧阳 😀; Łukasz 欧阳 😀; ]Q2",
                "gs1-qr; (01)06901234567892(21)SER1(17)261231; 010690123456789221SER1{GS}17261231; ]Q3",
                "datamatrix; TEA-100; TEA-100; ]d1",
                "gs1-datamatrix; (01)06901234567892(21)SER1(17)261231; 010690123456789221SER1{GS}17261231; ]d2"
            })
    void whatIsDrawnIsReadBackAsAScannerSendsIt(String word, String value, String text, String aim) {
        Symbology symbology = Symbology.named(word).orElseThrow();
        assertThat(BarcodeReader.read(picture(BarcodeDrawing.draw(symbology, value), 3)))
                .containsExactly(new ReadBarcode(text.replace("{GS}", "\u001D"), aim, symbology));
    }

    @Test
    void whatIsReadFromALabelHasTheMeaningThatWasPrinted() {
        var read = BarcodeReader.read(
                picture(BarcodeDrawing.draw(Symbology.GS1_DATAMATRIX, "(01)06901234567892(10)L1(17)261231"), 4));
        Gs1Data data = (Gs1Data)
                BarcodeParser.parse(read.getFirst().text(), read.getFirst().aimIdentifier());
        assertThat(data.lot()).contains("L1");
    }

    @Test
    void findsAllSymbolsOfALabel() {
        BufferedImage label = new BufferedImage(800, 900, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = label.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, 800, 900);
        pen.drawImage(picture(BarcodeDrawing.draw(Symbology.CODE128, "SF1023574470215"), 2), 20, 20, null);
        pen.drawImage(picture(BarcodeDrawing.draw(Symbology.GS1_128, "(00)006141410000000012"), 3), 20, 600, null);
        pen.drawImage(picture(BarcodeDrawing.draw(Symbology.QR, "P-BLN-1"), 5), 300, 260, null);
        pen.dispose();
        assertThat(BarcodeReader.read(label))
                .extracting(ReadBarcode::text)
                .containsExactlyInAnyOrder("SF1023574470215", "00006141410000000012", "P-BLN-1");
    }

    @Test
    void readsRowsOfLuminance() {
        BufferedImage picture = picture(BarcodeDrawing.draw(Symbology.CODE128, "H-1"), 2);
        int[] grey = Arrays.stream(
                        picture.getRGB(0, 0, picture.getWidth(), picture.getHeight(), null, 0, picture.getWidth()))
                .map(rgb -> rgb & 0xFF)
                .toArray();
        assertThat(BarcodeReader.read(grey, picture.getWidth(), picture.getHeight()))
                .extracting(ReadBarcode::text)
                .containsExactly("H-1");
    }

    @Test
    void findsNothingOnAnEmptyLabel() {
        int[] white = new int[200 * 100];
        Arrays.fill(white, 255);
        assertThat(BarcodeReader.read(white, 200, 100)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "code128; ''; nothing to print",
                "code128; 欧阳; printable ASCII",
                "ean13; 6901234567893; check digit",
                "ean13; 16901234567899; check digit",
                "ean13; 02345673; check digit",
                "ean8; 96385075; check digit",
                "ean8; 6901234567892; check digit",
                "upc-e; 04252615; check digit",
                "upc-e; 54252614; check digit",
                "itf14; 6901234567892; check digit",
                "gs1-128; (00)006141410000000013; wrong-check-digit",
                "gs1-128; SF1023574470215; unknown-ai",
                "gs1-datamatrix; (01)06901234567892(10)欧; wrong-character",
                "datamatrix; Łukasz; printable ASCII"
            })
    void refusesWhatASymbolCannotCarryAndSaysWhy(String word, String value, String reason) {
        Symbology symbology = Symbology.named(word).orElseThrow();
        assertThatThrownBy(() -> BarcodeDrawing.draw(symbology, value))
                .isInstanceOf(UndrawableBarcode.class)
                .hasMessageContaining(reason);
    }

    @Test
    void refusesWhatDoesNotFit() {
        assertThatThrownBy(() -> BarcodeDrawing.draw(Symbology.CODE128, "A".repeat(81)))
                .hasMessageContaining("80 characters");
        assertThatThrownBy(() -> BarcodeDrawing.draw(Symbology.QR, "A".repeat(9000)))
                .isInstanceOf(UndrawableBarcode.class);
        assertThatThrownBy(() -> BarcodeDrawing.draw(Symbology.DATAMATRIX, "a".repeat(4000)))
                .isInstanceOf(UndrawableBarcode.class);
        assertThatThrownBy(() -> BarcodeDrawing.draw(
                        Symbology.GS1_128, "(01)06901234567892(10)" + "L".repeat(20) + "(21)" + "S".repeat(20)))
                .hasMessageContaining("48 characters");
    }

    @Test
    void givesTheSizeInModules() {
        Modules ean = BarcodeDrawing.draw(Symbology.EAN13, "6901234567892");
        assertThat(ean.width()).isEqualTo(95);
        assertThat(ean.fullWidth()).isEqualTo(117);
        assertThat(ean.oneDimensional()).isTrue();
        assertThat(ean.isDark(0, 0)).isTrue();
        assertThat(ean.isDark(95, 0)).isFalse();
        Modules qr = BarcodeDrawing.draw(Symbology.QR, "P-1");
        assertThat(qr.width()).isEqualTo(21).isEqualTo(qr.height());
    }

    /** As a printer would: whole dots per module, quiet zone, bars 60 dots high. */
    private static BufferedImage picture(Modules modules, int dots) {
        int rows = modules.oneDimensional() ? 60 : modules.height() * dots;
        int quiet = Math.max(modules.quietZone(), 2) * dots;
        BufferedImage picture =
                new BufferedImage(modules.width() * dots + 2 * quiet, rows + 2 * quiet, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < picture.getHeight(); y++) {
            for (int x = 0; x < picture.getWidth(); x++) {
                int row =
                        modules.oneDimensional() && y >= quiet && y < quiet + rows ? 0 : Math.floorDiv(y - quiet, dots);
                boolean bars = y >= quiet && y < quiet + rows;
                boolean dark = bars && modules.isDark(Math.floorDiv(x - quiet, dots), row);
                picture.setRGB(x, y, dark ? 0 : 0xFFFFFF);
            }
        }
        return picture;
    }
}
