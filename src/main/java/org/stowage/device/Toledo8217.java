package org.stowage.device;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The answer of a Mettler-Toledo 8217, or a CAS scale that talks to cash registers, to {@code W}: the weight, only when
 * the plate rests, else {@code ?} and a status byte. Source: NCR/Diva scale manual, page 45.
 */
final class Toledo8217 {
    private Toledo8217() {}

    private static final Pattern WEIGHT = Pattern.compile("\\s*(\\d{1,6}(?:\\.\\d{1,4})?)\\s*N?\\s*");
    private static final int MOTION = 1;
    private static final int OVER = 1 << 1;
    private static final int UNDER = 1 << 2;
    private static final int OUTSIDE_ZERO = 1 << 3;
    private static final int AT_ZERO = 1 << 4;

    static ScaleReading read(byte[] frame, WeightUnit unit) {
        if (frame.length == 2 && frame[0] == '?') {
            return status(frame[1], frame);
        }
        Matcher weight = WEIGHT.matcher(new String(frame, ISO_8859_1));
        return weight.matches() ? ScaleReading.stable(unit.grams(weight.group(1))) : ScaleReading.refused(frame);
    }

    private static ScaleReading status(int bits, byte[] frame) {
        if ((bits & OVER) != 0) {
            return ScaleReading.Fault.OVER;
        }
        if ((bits & UNDER) != 0) {
            return ScaleReading.Fault.UNDER;
        }
        if ((bits & MOTION) != 0) {
            return ScaleReading.Fault.MOVING;
        }
        if ((bits & OUTSIDE_ZERO) != 0) {
            return ScaleReading.Fault.NOT_ZEROED;
        }
        return (bits & AT_ZERO) != 0 ? ScaleReading.stable(0) : ScaleReading.refused(frame);
    }
}
