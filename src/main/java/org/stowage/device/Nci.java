package org.stowage.device;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The answer of an NCI, Weigh-Tronix or SCP-01 scale to {@code W}: a line with the weight, a line {@code S} with two or
 * three status bytes. While the plate moves, or is under or over its range, the first line is missing. Source: NCR/Diva
 * scale manual, pages 35 to 37.
 */
final class Nci {
    private Nci() {}

    private static final Pattern ANSWER = Pattern.compile(
            "\\n?(?:\\s*(\\d{1,6}(?:\\.\\d{1,4})?)\\s?(LB|KG|OZ|G)\\s*\\r\\n)?S(.)(.).?\\r?",
            Pattern.DOTALL | Pattern.CASE_INSENSITIVE);
    private static final int MOTION = 1;
    private static final int AT_ZERO = 1 << 1;
    private static final int UNDER = 1;
    private static final int OVER = 1 << 1;

    static ScaleReading read(byte[] frame, WeightUnit unit) {
        Matcher answer = ANSWER.matcher(new String(frame, ISO_8859_1));
        if (!answer.matches()) {
            return ScaleReading.refused(frame);
        }
        int first = answer.group(3).charAt(0);
        int second = answer.group(4).charAt(0);
        if ((second & OVER) != 0) {
            return ScaleReading.Fault.OVER;
        }
        if ((second & UNDER) != 0) {
            return ScaleReading.Fault.UNDER;
        }
        if ((first & MOTION) != 0) {
            return ScaleReading.Fault.MOVING;
        }
        if (answer.group(1) == null) {
            return (first & AT_ZERO) != 0 ? ScaleReading.stable(0) : ScaleReading.refused(frame);
        }
        WeightUnit told = WeightUnit.of(answer.group(2)).orElse(unit);
        return ScaleReading.stable(told.grams(answer.group(1)));
    }
}
