package org.stowage.device;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Yaohua XK3190-A9+, A23p, A26 and their many clones: sign, six digits, places behind the point, and two hex digits of an
 * XOR over all of these. Asked (tF=1), the indicator's letter and the question stand before them. None tells whether the
 * plate rests. Source: manuals at easymanua.ls; the asked answer is put together from its length and the question's form.
 */
final class Xk3190 {
    private Xk3190() {}

    private static final Pattern SENT = Pattern.compile("(([+-])(\\d{6})([0-4]))([0-9A-F]{2})");
    private static final Pattern ANSWERED = Pattern.compile("([A-Z][BD]([+-])(\\d{6})([0-4]))([0-9A-F]{2})");

    /** A frame of the continuous stream (tF=0), without STX and ETX. */
    static ScaleReading sent(byte[] frame, WeightUnit unit) {
        return read(SENT, frame, unit);
    }

    /** The answer (tF=1) to {@code <STX>AB03<ETX>}, gross, or {@code <STX>AD05<ETX>}, net. */
    static ScaleReading answered(byte[] frame, WeightUnit unit) {
        return read(ANSWERED, frame, unit);
    }

    private static ScaleReading read(Pattern form, byte[] frame, WeightUnit unit) {
        Matcher weight = form.matcher(new String(frame, ISO_8859_1));
        if (!weight.matches()) {
            return ScaleReading.refused(frame);
        }
        if (!checksum(weight.group(1)).equals(weight.group(5))) {
            return new ScaleReading.Refused(
                    "wrong checksum: " + NamedBytes.of(frame).text());
        }
        BigDecimal number = new BigDecimal(weight.group(3)).movePointLeft(Integer.parseInt(weight.group(4)));
        long grams = unit.grams(number);
        return new ScaleReading.Weighed(weight.group(2).equals("-") ? -grams : grams, ScaleReading.Rest.UNSAID);
    }

    /** XOR of all characters as two hex digits. */
    static String checksum(String text) {
        return "%02X".formatted(text.chars().reduce(0, (sum, each) -> sum ^ each));
    }
}
