package org.stowage.device;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a ZPL printer answers to {@code ~HQES}: a flag and two groups of eight hex digits for errors, and the same for
 * warnings. Source: ZPL II Programming Guide, {@code ~HQ} Host Query, error and warning flags.
 */
record ZplErrors(int errors, int warnings) {

    private static final Pattern ANSWER = Pattern.compile(
            "ERRORS:\\s*([01]) ([0-9A-Fa-f]{8}) ([0-9A-Fa-f]{8})\\s+WARNINGS:\\s*([01]) ([0-9A-Fa-f]{8}) ([0-9A-Fa-f]{8})");

    private static final Map<Integer, PrinterCondition> ERRORS = Map.ofEntries(
            Map.entry(0x1, PrinterCondition.PAPER_OUT),
            Map.entry(0x2, PrinterCondition.RIBBON_OUT),
            Map.entry(0x4, PrinterCondition.HEAD_OPEN),
            Map.entry(0x8, PrinterCondition.CUTTER_FAULT),
            Map.entry(0x10, PrinterCondition.OVER_TEMPERATURE),
            Map.entry(0x20, PrinterCondition.OVER_TEMPERATURE),
            // a bad element, a head that is not found, settings that do not fit it, its sensor
            Map.entry(0xC0 | 0x300, PrinterCondition.HARDWARE_FAULT),
            // kiosk printers: paper that is stuck or not presented
            Map.entry(0xF000, PrinterCondition.PAPER_JAM),
            Map.entry(0x10000, PrinterCondition.PAUSED));
    private static final int NAMED_ERRORS = 0x1F3FF;

    private static final int CALIBRATE_CLEAN_REPLACE = 0x7;
    private static final int PAPER_NEAR_END = 0x8;

    static boolean complete(byte[] answer) {
        return text(answer).indexOf('\3') >= 0;
    }

    static Optional<ZplErrors> read(byte[] answer) {
        Matcher found = ANSWER.matcher(text(answer));
        if (!found.find()) {
            return Optional.empty();
        }
        return Optional.of(new ZplErrors(group(found.group(1), found.group(3)), group(found.group(4), found.group(6))));
    }

    Set<PrinterCondition> conditions() {
        return new StatusProtocol.Flags()
                .bits(errors, ERRORS)
                .when((errors & ~NAMED_ERRORS) != 0, PrinterCondition.FAULT)
                .when((warnings & CALIBRATE_CLEAN_REPLACE) != 0, PrinterCondition.MAINTENANCE)
                .when((warnings & PAPER_NEAR_END) != 0, PrinterCondition.PAPER_LOW)
                .all();
    }

    /** The digits count only where the flag before them says so. */
    private static int group(String flag, String digits) {
        return flag.equals("0") ? 0 : Integer.parseUnsignedInt(digits, 16);
    }

    private static String text(byte[] answer) {
        return new String(answer, StandardCharsets.ISO_8859_1);
    }
}
