package org.stowage.printing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.Test;

class LabelSheetTest {

    @Test
    void waybillGoesOntoEveryPaper() throws IOException {
        assertThat(sizes("waybill-100x150", 1, PdfPaper.of("label", 1))).containsExactly("100 x 150");
        assertThat(sizes("waybill-100x150", 1, PdfPaper.of("A6", 1))).containsExactly("105 x 148");
        assertThat(sizes("waybill-4x6in", 1, PdfPaper.of("4x6", 1))).containsExactly("102 x 152");
        assertThat(sizes("waybill-100x150", 4, PdfPaper.of("a4", 1))).containsExactly("210 x 297");
        assertThat(sizes("waybill-100x180", 2, PdfPaper.of("letter", 1))).containsExactly("216 x 279");
    }

    @Test
    void cardsKeepTheirSizeAndFillTheSheetFromTheStartPositionOn() throws IOException {
        assertThat(sizes("badge", 10, PdfPaper.a4(1))).hasSize(1);
        assertThat(sizes("badge", 10, PdfPaper.a4(2))).hasSize(2);
        assertThat(sizes("badge", 1, PdfPaper.a4(11))).hasSize(1);
        assertThat(sizes("location", 12, PdfPaper.a4(1))).hasSize(1);
        assertThat(sizes("item", 21, PdfPaper.a4(1))).hasSize(1);
    }

    @Test
    void anotherSizeBeginsAnotherSheet() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (LabelSheet sheet = Sample.LABELS.sheet(PdfPaper.a4(1))) {
            for (String name : List.of("item", "item", "badge")) {
                sheet.add(name, Sample.of(name));
            }
            sheet.write(out);
        }
        assertThat(sizes(out.toByteArray())).hasSize(2);
    }

    @Test
    void refusesPaperThatNobodyHas() {
        assertThatThrownBy(() -> PdfPaper.of("a3", 1))
                .hasMessageContaining("a3")
                .hasMessageContaining("letter");
        assertThatThrownBy(() -> PdfPaper.of("a4", 0)).hasMessageContaining("not 0");
    }

    private static List<String> sizes(String name, int count, PdfPaper paper) throws IOException {
        return sizes(Sample.LABELS.pdf(name, Collections.nCopies(count, Sample.of(name)), paper));
    }

    private static List<String> sizes(byte[] bytes) throws IOException {
        try (PDDocument pdf = Loader.loadPDF(bytes)) {
            List<String> sizes = new ArrayList<>();
            pdf.getPages()
                    .forEach(page -> sizes.add(Math.round(page.getMediaBox().getWidth() / 72 * 25.4) + " x "
                            + Math.round(page.getMediaBox().getHeight() / 72 * 25.4)));
            return sizes;
        }
    }
}
