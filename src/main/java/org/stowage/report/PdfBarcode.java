package org.stowage.report;

import java.io.IOException;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.stowage.barcode.BarcodeDrawing;
import org.stowage.barcode.Modules;
import org.stowage.barcode.Symbology;
import org.stowage.barcode.UndrawableBarcode;

/** A Code 128 as bars on a page, each of them sharp however far it is magnified. */
final class PdfBarcode {

    private final Modules modules;

    private PdfBarcode(Modules modules) {
        this.modules = modules;
    }

    /** @throws UndrawableBarcode */
    static PdfBarcode of(String text) {
        return new PdfBarcode(BarcodeDrawing.draw(Symbology.CODE128, text));
    }

    int modules() {
        return modules.width();
    }

    /** @param x left edge @param y lower edge */
    void draw(PDPageContentStream page, float x, float y, float module, float height) throws IOException {
        for (int i = 0; i < modules.width(); i++) {
            if (modules.isDark(i, 0)) {
                page.addRect(x + i * module, y, module, height);
            }
        }
        page.fill();
    }
}
