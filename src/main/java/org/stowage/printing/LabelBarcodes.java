package org.stowage.printing;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.MultiFormatWriter;
import com.google.zxing.common.BitMatrix;
import java.util.List;
import java.util.Map;

/** The kinds of codes that a label may ask for, and their modules. */
final class LabelBarcodes {
    static final List<String> KINDS = List.of("code128", "gs1-128", "qr", "datamatrix", "ean13", "itf14");

    private LabelBarcodes() {}

    record Modules(int width, int height, int quietZone, BitMatrix matrix) {
        boolean isDark(int x, int y) {
            return matrix.get(x, y);
        }
    }

    static Modules draw(String kind, String value) {
        BarcodeFormat f = switch (kind) {
            case "qr" -> BarcodeFormat.QR_CODE;
            case "datamatrix" -> BarcodeFormat.DATA_MATRIX;
            case "ean13" -> BarcodeFormat.EAN_13;
            case "itf14" -> BarcodeFormat.ITF;
            default -> BarcodeFormat.CODE_128;
        };
        try {
            BitMatrix m = new MultiFormatWriter()
                    .encode(
                            value,
                            f,
                            1,
                            1,
                            Map.of(
                                    EncodeHintType.MARGIN,
                                    0,
                                    EncodeHintType.DATA_MATRIX_SHAPE,
                                    com.google.zxing.datamatrix.encoder.SymbolShapeHint.FORCE_SQUARE));
            boolean linear = m.getHeight() == 1;
            return new Modules(m.getWidth(), m.getHeight(), linear ? 10 : kind.equals("qr") ? 4 : 2, m);
        } catch (Exception e) {
            throw new IllegalArgumentException(e);
        }
    }
}
