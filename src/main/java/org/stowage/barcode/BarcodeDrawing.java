package org.stowage.barcode;

import com.google.zxing.EncodeHintType;
import com.google.zxing.MultiFormatWriter;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.datamatrix.encoder.SymbolShapeHint;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.nio.charset.StandardCharsets;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Draws the symbols of our labels. A GS1 symbol takes its value in brackets ({@code (00)006141410000000012}) or as
 * element string and is refused where a scanner would refuse it; EAN-13 takes 12 (UPC-A), 13 or a 14-digit form that
 * begins with 0; EAN-8 and UPC-E take the eight digits under their bars; ITF-14 takes 14 digits. Plain Code 128 and Data Matrix carry ASCII, QR any text.
 */
public final class BarcodeDrawing {

    private static final int LONGEST_CODE_128 = 80;
    private static final int LONGEST_GS1_128 = 48;
    private static final char FNC1_OF_CODE_128 = '\u00F1';
    private static final char FNC3_OF_CODE_128 = '\u00F3';
    private static final String FNC3 = "<FNC3>";

    private BarcodeDrawing() {}

    /** Throws {@link UndrawableBarcode} for a value that the symbol cannot carry. */
    public static Modules draw(Symbology symbology, String value) {
        String content = content(symbology, value);
        return encoded(symbology, content, hints(symbology, content), value);
    }

    /**
     * A setup barcode of a scanner's maker: Code 128, in which {@code <FNC3>} stands for the character that tells most
     * scanners that this is no scan but a setting. Throws {@link UndrawableBarcode}.
     */
    public static Modules drawSetup(String text) {
        String printable = content(Symbology.CODE128, text.replace(FNC3, ""));
        String coded = text.replace(FNC3, String.valueOf(FNC3_OF_CODE_128));
        return encoded(Symbology.CODE128, coded, hints(Symbology.CODE128, printable), text);
    }

    private static Modules encoded(
            Symbology symbology, String content, Map<EncodeHintType, Object> hints, String value) {
        try {
            return modules(symbology, new MultiFormatWriter().encode(content, symbology.format(), 0, 0, hints));
        } catch (WriterException | IllegalArgumentException | ArrayIndexOutOfBoundsException e) {
            throw new UndrawableBarcode(symbology, value, "it does not fit (" + e.getMessage() + ")");
        }
    }

    private static String content(Symbology symbology, String value) {
        if (value.isEmpty()) {
            throw new UndrawableBarcode(symbology, value, "there is nothing to print");
        }
        return switch (symbology) {
            case CODE128 -> ascii(symbology, value, LONGEST_CODE_128);
            case DATAMATRIX -> ascii(symbology, value, Integer.MAX_VALUE);
            case QR -> value;
            case EAN13 -> ean13(value);
            case EAN8 -> shortRetail(symbology, value, CheckDigits.isGtin(value));
            case UPC_E -> shortRetail(symbology, value, UpcE.expanded(value) != null);
            case ITF14 -> itf14(value);
            case GS1_128 -> gs1128(value);
            case GS1_QR, GS1_DATAMATRIX -> Gs1ElementParser.joined(elements(symbology, value), Gs1ElementParser.GS);
        };
    }

    private static String ascii(Symbology symbology, String value, int longest) {
        if (value.length() > longest) {
            throw new UndrawableBarcode(symbology, value, "it is longer than " + longest + " characters");
        }
        if (!value.chars().allMatch(c -> c >= ' ' && c < 127)) {
            throw new UndrawableBarcode(symbology, value, "only printable ASCII characters can be carried");
        }
        return value;
    }

    private static String ean13(String value) {
        String gtin14 = CheckDigits.gtin14(value);
        if (gtin14 == null || value.length() < 12 || gtin14.charAt(0) != '0') {
            throw new UndrawableBarcode(Symbology.EAN13, value, "13 digits with a right check digit are needed");
        }
        return gtin14.substring(1);
    }

    private static String shortRetail(Symbology symbology, String value, boolean checked) {
        if (value.length() != 8 || !checked) {
            throw new UndrawableBarcode(symbology, value, "8 digits with a right check digit are needed");
        }
        return value;
    }

    private static String itf14(String value) {
        if (value.length() != 14 || !CheckDigits.isGtin(value)) {
            throw new UndrawableBarcode(Symbology.ITF14, value, "14 digits with a right check digit are needed");
        }
        return value;
    }

    private static String gs1128(String value) {
        String data = Gs1ElementParser.joined(elements(Symbology.GS1_128, value), FNC1_OF_CODE_128);
        if (data.length() > LONGEST_GS1_128) {
            throw new UndrawableBarcode(
                    Symbology.GS1_128, value, "GS1 allows " + LONGEST_GS1_128 + " characters in one symbol");
        }
        return FNC1_OF_CODE_128 + data;
    }

    private static List<Element> elements(Symbology symbology, String value) {
        try {
            return value.startsWith("(") ? Gs1ElementParser.bracketed(value) : Gs1ElementParser.scanned(value);
        } catch (Gs1Refusal refusal) {
            throw new UndrawableBarcode(symbology, value, refusal.fault().slug() + " " + refusal.detail());
        }
    }

    private static Map<EncodeHintType, Object> hints(Symbology symbology, String content) {
        Map<EncodeHintType, Object> hints = new EnumMap<>(EncodeHintType.class);
        hints.put(EncodeHintType.MARGIN, 0);
        switch (symbology) {
            case QR, GS1_QR -> {
                hints.put(EncodeHintType.ERROR_CORRECTION, ErrorCorrectionLevel.M);
                // A declared character set costs space and confuses old readers: only where it is needed.
                if (!StandardCharsets.US_ASCII.newEncoder().canEncode(content)) {
                    hints.put(EncodeHintType.CHARACTER_SET, StandardCharsets.UTF_8.name());
                }
            }
            case DATAMATRIX, GS1_DATAMATRIX -> {
                hints.put(EncodeHintType.DATA_MATRIX_SHAPE, SymbolShapeHint.FORCE_SQUARE);
                // ZXing ignores the GS1 hint for Data Matrix unless the compact encoder is chosen.
                hints.put(EncodeHintType.DATA_MATRIX_COMPACT, symbology.gs1());
            }
            default -> {}
        }
        if (symbology.gs1() && !symbology.oneDimensional()) {
            hints.put(EncodeHintType.GS1_FORMAT, true);
        }
        return hints;
    }

    private static Modules modules(Symbology symbology, BitMatrix bits) {
        int height = symbology.oneDimensional() ? 1 : bits.getHeight();
        BitSet dark = new BitSet(bits.getWidth() * height);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < bits.getWidth(); x++) {
                dark.set(y * bits.getWidth() + x, bits.get(x, y));
            }
        }
        return new Modules(bits.getWidth(), height, symbology.quietZone(), symbology.oneDimensional(), dark);
    }
}
