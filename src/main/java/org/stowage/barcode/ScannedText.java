package org.stowage.barcode;

import java.util.regex.Pattern;

/** The characters of a scan, before they mean anything. */
final class ScannedText {

    /** What a frame may leave at the ends: blanks, line ends, STX, ETX. Not GS, which is data. */
    private static final String FRAMING = " \t\r\n\u0002\u0003\uFEFF";

    private static final Pattern BRACKETED = Pattern.compile("\\( ?\\d{2,4} ?\\).*");

    private ScannedText() {}

    static String trim(String raw) {
        int from = 0;
        int to = raw.length();
        while (from < to && FRAMING.indexOf(raw.charAt(from)) >= 0) {
            from++;
        }
        while (to > from && FRAMING.indexOf(raw.charAt(to - 1)) >= 0) {
            to--;
        }
        return raw.substring(from, to);
    }

    /** Digits first and a GS somewhere: only GS1 data looks like that. */
    static boolean isSeparated(String text) {
        int gs = text.indexOf(Gs1ElementParser.GS);
        int first = gs == 0 ? 1 : 0;
        return gs >= 0 && text.length() > first && CheckDigits.digit(text.charAt(first));
    }

    /**
     * Scanners without identifier send the FNC1 that opens a GS1 symbol as a separator, and decoders that report the
     * identifier beside the text leave it in: no element begins there, so it says nothing.
     */
    static String withoutFirstSeparator(String text) {
        return text.startsWith(String.valueOf(Gs1ElementParser.GS)) ? text.substring(1) : text;
    }

    static boolean isBracketed(String text) {
        return BRACKETED.matcher(text).matches();
    }
}
