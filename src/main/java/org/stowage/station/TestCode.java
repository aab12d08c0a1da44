package org.stowage.station;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.stowage.barcode.BarcodeDrawing;
import org.stowage.barcode.SymbolPath;
import org.stowage.barcode.Symbology;

/**
 * The code that one scans to find out how a scanner is set: two elements of variable length, so that FNC1 must stand
 * between them. Whoever knows what is printed sees what is missing.
 */
final class TestCode {

    /** What came of it. */
    enum Came {
        WHOLE,
        /** Without the separator: lot and serial run into each other. */
        WITHOUT_SEPARATOR,
        /** With something else in its place. */
        REPLACED,
        /** It was another code. */
        OTHER
    }

    static final String PRINTED = "(01)09506000134352(17)301231(10)L7(21)S42";

    private static final String BEFORE = "01095060001343521730123110L7";
    private static final String BEHIND = "21S42";
    private static final char GS = '\u001D';
    private static final Pattern CAME = Pattern.compile(GS + "?" + BEFORE + "(.{0,8})" + BEHIND + GS + "?");

    static final SymbolPath GS1_128 = SymbolPath.of(BarcodeDrawing.draw(Symbology.GS1_128, PRINTED));
    static final SymbolPath DATA_MATRIX = SymbolPath.of(BarcodeDrawing.draw(Symbology.GS1_DATAMATRIX, PRINTED));

    private TestCode() {}

    /** @param data without the AIM identifier */
    static Came came(String data) {
        Matcher match = CAME.matcher(data);
        if (!match.matches()) {
            return Came.OTHER;
        }
        String between = match.group(1);
        if (between.isEmpty()) {
            return Came.WITHOUT_SEPARATOR;
        }
        return between.equals(String.valueOf(GS)) ? Came.WHOLE : Came.REPLACED;
    }
}
