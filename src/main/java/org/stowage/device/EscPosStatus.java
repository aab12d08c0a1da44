package org.stowage.device;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/**
 * Receipt printers: {@code DLE EOT n} for n = 1 to 4 (printer, what keeps it offline, errors, paper sensors), one byte
 * each. Bits as ESC/POS manuals of several makers agree on; none of them counts what is still to come out.
 */
record EscPosStatus() implements StatusProtocol {

    /** Bits 0 and 7 are never set in an answer: what has them is flow control or a message of another kind. */
    private static final int NEVER = 0x81;

    private static final Map<Integer, Map<Integer, PrinterCondition>> BITS = Map.of(
            1, Map.of(0x08, PrinterCondition.OFFLINE),
            2,
                    Map.of(
                            0x04, PrinterCondition.HEAD_OPEN,
                            0x20, PrinterCondition.PAPER_OUT,
                            0x40, PrinterCondition.FAULT),
            3,
                    Map.of(
                            0x04, PrinterCondition.PAPER_JAM,
                            0x08, PrinterCondition.CUTTER_FAULT,
                            0x20, PrinterCondition.HARDWARE_FAULT,
                            0x40, PrinterCondition.OVER_TEMPERATURE),
            4,
                    Map.of(
                            0x0C, PrinterCondition.PAPER_LOW,
                            0x60, PrinterCondition.PAPER_OUT));

    @Override
    public PrinterStatus ask(Line line) throws IOException {
        var conditions = EnumSet.noneOf(PrinterCondition.class);
        var raw = new ByteArrayOutputStream();
        for (int n = 1; n <= BITS.size(); n++) {
            byte[] answer = line.answer(question(n), bytes -> bytes.length > 0);
            raw.writeBytes(answer);
            if (answer.length != 1 || (answer[0] & NEVER) != 0) {
                // what hinders it may have been said already; that nothing does has not
                return conditions.stream().anyMatch(PrinterCondition::hinders)
                        ? new PrinterStatus.Told(conditions, null, raw.toByteArray())
                        : new PrinterStatus.Unknown(raw.toByteArray());
            }
            conditions.addAll(read(n, answer[0]));
        }
        return new PrinterStatus.Told(conditions, null, raw.toByteArray());
    }

    static byte[] question(int n) {
        return new byte[] {0x10, 0x04, (byte) n};
    }

    static Set<PrinterCondition> read(int n, byte answer) {
        return new Flags().bits(answer, BITS.getOrDefault(n, Map.of())).all();
    }
}
