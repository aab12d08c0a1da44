package org.stowage.counting;

import java.time.Duration;

/** By how much the clock of a device was wrong, as people read it in any language: {@code +2 h}, {@code -3 min 20 s}. */
final class ClockOffset {

    private ClockOffset() {}

    static String text(long millis) {
        Duration off = Duration.ofMillis(Math.abs(millis)).plusMillis(500);
        StringBuilder text = new StringBuilder();
        add(text, off.toHours(), "h");
        add(text, off.toMinutesPart(), "min");
        add(text, off.toSecondsPart(), "s");
        return text.isEmpty() ? "0 s" : (millis < 0 ? "-" : "+") + text;
    }

    private static void add(StringBuilder text, long number, String unit) {
        if (number > 0) {
            text.append(text.isEmpty() ? "" : " ").append(number).append(' ').append(unit);
        }
    }
}
