package org.stowage.printing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.google.zxing.BarcodeFormat;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.Test;

class LabelPdfTest {

    @Test
    void pageIsAsLargeAsTheLabelAndItsWaybillIsRead() throws IOException {
        for (String name : List.of("waybill-100x150", "waybill-76x130", "waybill-100x180", "waybill-4x6in")) {
            byte[] bytes = Sample.LABELS.pdf(name, List.of(Sample.of(name)), PdfPaper.LABEL);
            LabelImage dots = Sample.LABELS.render(name, Sample.of(name), 203);
            try (PDDocument pdf = Loader.loadPDF(bytes)) {
                assertThat(pdf.getNumberOfPages()).isEqualTo(1);
                assertThat((double) pdf.getPage(0).getMediaBox().getWidth())
                        .isCloseTo(dots.widthMm() * 72 / 25.4, within(0.01));
                assertThat(PrintedDots.read(picture(pdf, 0), BarcodeFormat.CODE_128))
                        .isEqualTo(Sample.of(name).get("waybillNo"));
            }
        }
    }

    @Test
    void holdsShapesAndNoPicture() throws IOException {
        byte[] bytes = Sample.LABELS.pdf(Sample.WAYBILL, List.of(Sample.of(Sample.WAYBILL)), PdfPaper.LABEL);
        try (PDDocument pdf = Loader.loadPDF(bytes)) {
            var form = pdf.getPage(0).getResources();
            for (COSName name : form.getXObjectNames()) {
                assertThat(form.isImageXObject(name)).isFalse();
            }
        }
    }

    @Test
    void sheetBeginsAtTheGivenPlaceAndGoesOnOverleaf() throws IOException {
        var label = Sample.of(Sample.WAYBILL);
        byte[] bytes = Sample.LABELS.pdf(Sample.WAYBILL, Collections.nCopies(3, label), PdfPaper.a4(3));
        try (PDDocument pdf = Loader.loadPDF(bytes)) {
            assertThat(pdf.getNumberOfPages()).isEqualTo(2);
            BufferedImage first = picture(pdf, 0);
            int halfWidth = first.getWidth() / 2;
            int halfHeight = first.getHeight() / 2;
            assertThat(isEmpty(first.getSubimage(0, 0, first.getWidth(), halfHeight - 1)))
                    .isTrue();
            BufferedImage fourth = first.getSubimage(halfWidth, halfHeight, halfWidth, halfHeight);
            assertThat(PrintedDots.read(fourth, BarcodeFormat.CODE_128)).isEqualTo(label.get("waybillNo"));
            BufferedImage second = picture(pdf, 1);
            assertThat(isEmpty(second.getSubimage(halfWidth, 0, halfWidth, halfHeight)))
                    .isTrue();
            assertThat(PrintedDots.read(second.getSubimage(0, 0, halfWidth, halfHeight), BarcodeFormat.CODE_128))
                    .isEqualTo(label.get("waybillNo"));
        }
    }

    @Test
    void refusesPlaceZeroOfASheet() {
        assertThatThrownBy(() -> PdfPaper.a4(0)).hasMessageContaining("not 0");
    }

    private static BufferedImage picture(PDDocument pdf, int page) throws IOException {
        return new PDFRenderer(pdf).renderImageWithDPI(page, 203);
    }

    private static boolean isEmpty(BufferedImage picture) {
        for (int y = 0; y < picture.getHeight(); y++) {
            for (int x = 0; x < picture.getWidth(); x++) {
                if ((picture.getRGB(x, y) & 0xFFFFFF) != 0xFFFFFF) {
                    return false;
                }
            }
        }
        return true;
    }
}
