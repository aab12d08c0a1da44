package org.stowage.printing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Locale;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.stowage.barcode.BarcodeReader;
import org.stowage.barcode.ReadBarcode;
import org.stowage.device.PrinterTraits;
import org.stowage.device.PrinterTraits.Media;

class CalibrationLabelTest {

    @ParameterizedTest
    @CsvSource({"100, 150, 203", "76, 130, 300", "60, 40, 203", "40, 30, 203", "30, 20, 300"})
    void isAsLargeAsTheMediaAndFramesItAMillimetreFromTheEdge(int width, int height, int dpi) {
        LabelImage label = draw(LoadedMediaTest.printer(dpi, new Media(width, height), null), PrintSettings.AS_SET);
        double dot = dpi == 203 ? 8 : dpi / 25.4;
        assertThat(label.width()).isEqualTo((int) Math.round(width * dot));
        assertThat(label.height()).isEqualTo((int) Math.round(height * dot));
        int middle = (int) Math.round((height - 2.5) * dot);
        assertThat(firstBlack(label, middle)).isBetween((int) (0.8 * dot), (int) (1.2 * dot));
        assertThat(lastBlack(label, middle)).isBetween((int) ((width - 1.2) * dot), (int) ((width - 0.8) * dot));
    }

    @Test
    void rulersCountMillimetresInDots() {
        LabelImage label = draw(LoadedMediaTest.printer(203, new Media(100, 150), null), PrintSettings.AS_SET);
        for (int x = 10; x < 95; x += 10) {
            assertThat(label.isBlack(x * 8, 24)).as("tick at %d mm", x).isTrue();
            assertThat(label.isBlack(x * 8 + 3, 24)).as("beside it").isFalse();
        }
    }

    @Test
    void aScannerReadsItsCodeAlongAndAcross() throws IOException {
        LabelImage label = draw(LoadedMediaTest.printer(203, new Media(100, 150), null), PrintSettings.AS_SET);
        var picture = ImageIO.read(new ByteArrayInputStream(label.png()));
        int left = label.width() * 4 / 5;
        assertThat(BarcodeReader.read(picture.getSubimage(0, 0, left, label.height() / 4)))
                .extracting(ReadBarcode::text)
                .contains("TEST-1");
        assertThat(BarcodeReader.read(picture.getSubimage(left, 0, label.width() - left, label.height() / 2)))
                .extracting(ReadBarcode::text)
                .contains("TEST-1");
    }

    @Test
    void saysTheDarknessItWasBurntWith() {
        PrinterTraits traits = LoadedMediaTest.printer(203, new Media(60, 40), 10);
        LabelImage ten = draw(traits, PrintSettings.of(traits));
        LabelImage twelve = draw(traits, PrintSettings.of(traits).with(12, null, 1));
        assertThat(ten.bits()).isNotEqualTo(twelve.bits());
        assertThat(PrintSettings.of(traits).with(12, null, 3)).isEqualTo(new PrintSettings(12, null, 3));
        assertThat(PrintSettings.of(traits).with(null, 4, 1)).isEqualTo(new PrintSettings(10, 4, 1));
    }

    private static LabelImage draw(PrinterTraits traits, PrintSettings settings) {
        return CalibrationLabel.draw(traits, settings, Locale.ENGLISH);
    }

    private static int firstBlack(LabelImage label, int y) {
        int x = 0;
        while (!label.isBlack(x, y)) {
            x++;
        }
        return x;
    }

    private static int lastBlack(LabelImage label, int y) {
        int x = label.width() - 1;
        while (!label.isBlack(x, y)) {
            x--;
        }
        return x;
    }
}
