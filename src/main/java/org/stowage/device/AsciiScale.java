package org.stowage.device;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One line of plain text, as most scales without a protocol of their own send it: {@code ST,GS,+  1.500kg} (CAS, A and D:
 * ST at rest, US moving, OL too much; CAS adds two bytes for number and lamps), {@code 0.360 kg ? G} (Ohaus: a question
 * mark while it moves), {@code 1.234kg} (Adam), {@code 1250}.
 */
final class AsciiScale {
    private AsciiScale() {}

    private static final Pattern RANGE = Pattern.compile("(OL|UL)(,.*)?", Pattern.DOTALL);
    private static final Pattern LINE = Pattern.compile(
            "(?:(ST|US)\\s*,\\s*)?(?:(?:GS|NT)\\s*,\\s*)?(?:..,)?(?:(?:GROSS|NET)[:\\s]\\s*)?"
                    + "([+-]?\\s*\\d{1,7}(?:\\.\\d{1,6})?)\\s*(kg|g|lbs?|oz)?\\s*(\\?)?\\s*(G|N|NET|GROSS)?",
            Pattern.DOTALL | Pattern.CASE_INSENSITIVE);
    private static final int LONGEST = 40;

    static ScaleReading read(byte[] frame, WeightUnit unit) {
        String line = new String(frame, ISO_8859_1).strip();
        Matcher range = RANGE.matcher(line);
        if (range.matches()) {
            return range.group(1).equals("OL") ? ScaleReading.Fault.OVER : ScaleReading.Fault.UNDER;
        }
        Matcher weight = LINE.matcher(line);
        if (line.length() > LONGEST || !weight.matches()) {
            return ScaleReading.refused(frame);
        }
        WeightUnit told =
                Optional.ofNullable(weight.group(3)).flatMap(WeightUnit::of).orElse(unit);
        return new ScaleReading.Weighed(told.grams(weight.group(2)), rest(weight));
    }

    private static ScaleReading.Rest rest(Matcher line) {
        if ("US".equalsIgnoreCase(line.group(1)) || line.group(4) != null) {
            return ScaleReading.Rest.MOVING;
        }
        // who ends its line with gross or net writes a question mark before it while the plate moves
        return line.group(1) != null || line.group(5) != null ? ScaleReading.Rest.STABLE : ScaleReading.Rest.UNSAID;
    }
}
