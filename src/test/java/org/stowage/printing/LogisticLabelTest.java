package org.stowage.printing;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.stowage.barcode.BarcodeDrawing;
import org.stowage.barcode.Symbology;
import org.stowage.printing.LabelParts.BarcodePart;

/** The measures of a GS1 logistic label (GS1 General Specifications 6.6.4). */
class LogisticLabelTest {

    @ParameterizedTest
    @ValueSource(strings = {"logistic-a6", "logistic-4x6in", "logistic-a5"})
    void theSsccIsLowestWithBarsAndModulesAsTheStandardWantsThem(String name) throws IOException {
        LabelFiles files = new LabelFiles(null);
        List<BarcodePart> codes = files.template(name).parts(files.sample(name)).barcodes();
        BarcodePart sscc = codes.stream()
                .max(Comparator.comparingDouble(code -> code.box().y()))
                .orElseThrow();
        assertThat(sscc.value()).isEqualTo("(00)340123450000000017");
        for (BarcodePart code : codes) {
            assertThat(code.symbology()).isEqualTo(Symbology.GS1_128);
            assertThat(code.value()).hasSizeLessThanOrEqualTo(48 + 6);
            assertThat(code.box().height()).isGreaterThanOrEqualTo(31.75);
            double modules = BarcodeDrawing.draw(code.symbology(), code.value()).fullWidth();
            double module = Math.floor(code.box().width() * 8 / modules) / 8;
            assertThat(module).isBetween(0.495, 1.016);
            assertThat(module * modules).as("symbol with quiet zones").isLessThanOrEqualTo(165);
        }
    }

    /** A shop that knows no contents still has an SSCC; the place above it stays empty. */
    @ParameterizedTest
    @ValueSource(strings = {"logistic-a6", "logistic-4x6in", "logistic-a5"})
    void standsWithoutContents(String name) throws IOException {
        LabelFiles files = new LabelFiles(null);
        var data = files.sample(name);
        data.keySet()
                .removeAll(List.of(
                        "contentGtin", "contentCount", "bestBefore", "batch", "weight", "contentCode", "batchCode"));
        List<BarcodePart> codes = files.template(name).parts(data).barcodes();
        assertThat(codes).hasSize(1);
        BufferedImage picture = ImageIO.read(new ByteArrayInputStream(Sample.LABELS.png(name, data, 203)));
        assertThat(GoldenBarcodes.read(picture, codes.getFirst())).isEqualTo("00340123450000000017");
    }
}
