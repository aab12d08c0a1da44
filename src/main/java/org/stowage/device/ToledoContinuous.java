package org.stowage.device;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Toledo continuous output: STX, three status bytes, six digits of weight, six of tare, CR, and behind it a checksum where
 * the scale is set so: all bytes together with it are a multiple of 128. Sources: KERN FTC page 42, Wildcat page 41,
 * Fairbanks; the units of the third status byte from memory.
 */
final class ToledoContinuous {
    private ToledoContinuous() {}

    private static final int DATA = 15;
    private static final int STX_AND_CR = 0x02 + 0x0D;
    private static final Pattern DIGITS = Pattern.compile(" *\\d+");
    private static final int NEGATIVE = 1 << 1;
    private static final int OUT_OF_RANGE = 1 << 2;
    private static final int MOTION = 1 << 3;
    private static final int KILOGRAMS = 1 << 4;
    private static final int POWER_UP = 1 << 6;

    static ScaleReading read(byte[] frame, WeightUnit unit) {
        boolean withChecksum = frame.length == DATA + 1;
        if (frame.length != DATA && !withChecksum) {
            return ScaleReading.refused(frame);
        }
        if (withChecksum && !agrees(frame)) {
            return new ScaleReading.Refused(
                    "wrong checksum: " + NamedBytes.of(frame).text());
        }
        int status = frame[1];
        if ((status & OUT_OF_RANGE) != 0) {
            return (status & NEGATIVE) != 0 ? ScaleReading.Fault.UNDER : ScaleReading.Fault.OVER;
        }
        if ((status & POWER_UP) != 0) {
            return ScaleReading.Fault.NOT_ZEROED;
        }
        String digits = new String(frame, ISO_8859_1).substring(3, 9);
        Optional<WeightUnit> told = unit(status, frame[2]);
        if (!DIGITS.matcher(digits).matches() || told.isEmpty()) {
            return ScaleReading.refused(frame);
        }
        long grams = told.get().grams(new BigDecimal(digits.strip()).scaleByPowerOfTen(2 - (frame[0] & 7)));
        return new ScaleReading.Weighed(
                (status & NEGATIVE) != 0 ? -grams : grams,
                (status & MOTION) != 0 ? ScaleReading.Rest.MOVING : ScaleReading.Rest.STABLE);
    }

    private static Optional<WeightUnit> unit(int status, int third) {
        return switch (third & 7) {
            case 0 -> Optional.of((status & KILOGRAMS) != 0 ? WeightUnit.KG : WeightUnit.LB);
            case 1 -> Optional.of(WeightUnit.G);
            case 3 -> Optional.of(WeightUnit.OZ);
            default -> Optional.empty();
        };
    }

    private static boolean agrees(byte[] frame) {
        int sum = STX_AND_CR;
        for (byte each : frame) {
            sum += each;
        }
        return (sum & 0x7F) == 0;
    }
}
