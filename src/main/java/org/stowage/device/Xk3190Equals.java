package org.stowage.device;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.regex.Pattern;

/**
 * The short stream of Yaohua indicators and clones: an equals sign and eight characters, with the digits backwards ({@code
 * =00.1000-} is -1.00) or straight ({@code =0003.000}). No checksum, no word on rest: a frame that is not exactly eight
 * long was cut off.
 */
final class Xk3190Equals {
    private Xk3190Equals() {}

    private static final int LENGTH = 8;
    private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?");

    static ScaleReading backwards(byte[] frame, WeightUnit unit) {
        return read(new StringBuilder(new String(frame, ISO_8859_1)).reverse().toString(), frame, unit);
    }

    static ScaleReading straight(byte[] frame, WeightUnit unit) {
        return read(new String(frame, ISO_8859_1), frame, unit);
    }

    private static ScaleReading read(String number, byte[] frame, WeightUnit unit) {
        return frame.length == LENGTH && NUMBER.matcher(number).matches()
                ? new ScaleReading.Weighed(unit.grams(number), ScaleReading.Rest.UNSAID)
                : ScaleReading.refused(frame);
    }
}
