package org.stowage.device;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.stowage.device.SimulatedPrinter.Switch;

/** The bytes by which a simulated printer says how it is; they share nothing with the code that reads them. */
final class SimulatedAnswers {

    /**
     * @param formats labels waiting behind the one in work
     * @param left copies of the one in work that are still to come
     */
    record State(Set<Switch> on, int formats, int left, boolean partial) {
        int is(Switch what) {
            return on.contains(what) ? 1 : 0;
        }

        boolean hindered() {
            return on.stream().anyMatch(what -> what != Switch.SILENT);
        }

        boolean works() {
            return left > 0 && !hindered();
        }
    }

    private SimulatedAnswers() {}

    static byte[] to(PrinterDialect.Question question, State state) {
        return switch (question) {
            case HOST_STATUS -> hostStatus(state);
            case ERROR_STATUS -> errorStatus(state);
            case STATUS_BYTE -> new byte[] {(byte) flags(state)};
            case REAL_TIME_1, REAL_TIME_2, REAL_TIME_3, REAL_TIME_4 ->
                new byte[] {(byte) (0x12 | realTime(question, state))};
        };
    }

    private static byte[] hostStatus(State s) {
        String first = "030,%d,%d,1218,%03d,0,0,%d,000,0,0,%d"
                .formatted(
                        s.is(Switch.PAPER_OUT),
                        s.is(Switch.PAUSED),
                        s.formats(),
                        s.partial() ? 1 : 0,
                        s.is(Switch.TOO_HOT));
        String second =
                "001,0,%d,%d,1,2,6,0,%08d,1,000".formatted(s.is(Switch.HEAD_OPEN), s.is(Switch.RIBBON_OUT), s.left());
        return ascii(string(first) + string(second) + string("1234,0"));
    }

    private static byte[] errorStatus(State s) {
        int errors = s.is(Switch.PAPER_OUT)
                | s.is(Switch.RIBBON_OUT) << 1
                | s.is(Switch.HEAD_OPEN) << 2
                | s.is(Switch.TOO_HOT) << 4
                | s.is(Switch.PAUSED) << 16;
        return ascii("\2\r\n  PRINTER STATUS\r\n   ERRORS:         %d 00000000 %08X\r\n"
                        .formatted(errors == 0 ? 0 : 1, errors)
                + "   WARNINGS:       0 00000000 00000000\r\n\3");
    }

    private static int flags(State s) {
        return s.is(Switch.HEAD_OPEN)
                | s.is(Switch.PAPER_OUT) << 2
                | s.is(Switch.RIBBON_OUT) << 3
                | s.is(Switch.PAUSED) << 4
                | (s.works() ? 0x20 : 0)
                | s.is(Switch.TOO_HOT) << 7;
    }

    private static int realTime(PrinterDialect.Question question, State s) {
        return switch (question) {
            case REAL_TIME_1 -> s.hindered() ? 0x08 : 0;
            case REAL_TIME_2 -> s.is(Switch.HEAD_OPEN) << 2 | s.is(Switch.PAPER_OUT) << 5;
            case REAL_TIME_3 -> s.is(Switch.TOO_HOT) << 6;
            default -> s.is(Switch.PAPER_OUT) * 0x60;
        };
    }

    private static String string(String fields) {
        return "\2" + fields + "\3\r\n";
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
