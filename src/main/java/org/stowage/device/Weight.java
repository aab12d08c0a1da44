package org.stowage.device;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a scale says in one line of plain text: {@code ST,GS,+  1.500kg} (stable), {@code US,...} (in motion),
 * {@code OL} (too much). A number without a unit is grams, without a mark it is stable.
 *
 * @param grams may be negative after a tare
 * @param stable the plate has come to rest: only such a weight may be used
 */
public record Weight(long grams, boolean stable) {

    private static final Pattern LINE =
            Pattern.compile("(?:(ST|US|OL)\\s*,\\s*)?(?:(?:GS|NT)\\s*,\\s*)?([+-]?)\\s*(\\d+(?:\\.\\d+)?)\\s*(kg|g)?");
    private static final int LONGEST = 40;
    private static final BigDecimal THOUSAND = BigDecimal.valueOf(1000);

    /** Empty for what is no weight, or more than the scale can carry. */
    public static Optional<Weight> read(byte[] frame) {
        String line = new String(frame, StandardCharsets.US_ASCII).strip();
        Matcher weight = LINE.matcher(line);
        if (line.length() > LONGEST || !weight.matches() || "OL".equals(weight.group(1))) {
            return Optional.empty();
        }
        BigDecimal number = new BigDecimal(weight.group(3));
        String unit = weight.group(4);
        BigDecimal grams =
                unit != null && unit.toLowerCase(Locale.ROOT).equals("kg") ? number.multiply(THOUSAND) : number;
        if (grams.precision() - grams.scale() > 12) {
            return Optional.empty();
        }
        long whole = grams.setScale(0, RoundingMode.HALF_UP).longValueExact();
        return Optional.of(new Weight(weight.group(2).equals("-") ? -whole : whole, !"US".equals(weight.group(1))));
    }
}
