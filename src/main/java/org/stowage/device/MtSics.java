package org.stowage.device;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An answer in the Mettler-Toledo Standard Interface Command Set, level 0: {@code S S} with a weight at rest, {@code S D}
 * with one that still moves, {@code S +} and {@code S -} outside the range.
 */
final class MtSics {
    private MtSics() {}

    private static final Pattern WEIGHT =
            Pattern.compile("S ([SD])\\s+(-?\\s*\\d{1,7}(?:\\.\\d{1,6})?)\\s*([A-Za-z]{1,3})");

    static ScaleReading read(byte[] frame, WeightUnit unit) {
        String line = new String(frame, ISO_8859_1).strip();
        return switch (line) {
            case "S +" -> ScaleReading.Fault.OVER;
            case "S -" -> ScaleReading.Fault.UNDER;
            case "S I" -> new ScaleReading.Refused("the scale is busy: S I");
            case "ES", "ET", "EL" -> new ScaleReading.Refused("the scale did not understand the question: " + line);
            default -> weight(line, frame);
        };
    }

    private static ScaleReading weight(String line, byte[] frame) {
        Matcher weight = WEIGHT.matcher(line);
        if (!weight.matches()) {
            return ScaleReading.refused(frame);
        }
        Optional<WeightUnit> unit = WeightUnit.of(weight.group(3));
        ScaleReading.Rest rest = weight.group(1).equals("S") ? ScaleReading.Rest.STABLE : ScaleReading.Rest.MOVING;
        return unit.<ScaleReading>map(told -> new ScaleReading.Weighed(told.grams(weight.group(2)), rest))
                .orElseGet(() -> ScaleReading.refused(frame));
    }
}
