package org.stowage.device;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Yaohua XK3190-A12E: {@code WG004.139kg3D}, gross or net, with the XOR of the eleven characters before as two hex
 * digits; {@code OL23} and {@code LO23} outside the range. It does not tell whether the plate rests.
 */
final class Xk3190A12 {
    private Xk3190A12() {}

    private static final Pattern WEIGHT =
            Pattern.compile("(W[GN]([+-]?\\s*\\d{1,6}(?:\\.\\d{1,5})?)\\s*(kg|lb|g))([0-9A-Fa-f]{2})");
    private static final Pattern RANGE = Pattern.compile("(OL|LO)\\s*[0-9A-Fa-f]{2}");

    static ScaleReading read(byte[] frame, WeightUnit unit) {
        String text = new String(frame, ISO_8859_1);
        Matcher range = RANGE.matcher(text);
        if (range.matches()) {
            return range.group(1).equals("OL") ? ScaleReading.Fault.OVER : ScaleReading.Fault.UNDER;
        }
        Matcher weight = WEIGHT.matcher(text);
        if (!weight.matches()) {
            return ScaleReading.refused(frame);
        }
        if (!Xk3190.checksum(weight.group(1)).equalsIgnoreCase(weight.group(4))) {
            return new ScaleReading.Refused(
                    "wrong checksum: " + NamedBytes.of(frame).text());
        }
        long grams = WeightUnit.of(weight.group(3)).orElse(unit).grams(weight.group(2));
        return new ScaleReading.Weighed(grams, ScaleReading.Rest.UNSAID);
    }
}
