package org.stowage.device;

import java.io.IOException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * TSC and its kin: one byte behind {@code <ESC>!?}. On genuine ones its bits are flags; clones count states instead (a
 * Y486BT says 07 with only the lid open), so a model's own values come first, and where a model has such, a value that is
 * not among them means nothing.
 */
record TsplStatus(Map<Integer, Set<PrinterCondition>> values) implements StatusProtocol {

    static final byte[] QUESTION = {0x1B, 0x21, 0x3F};

    private static final Map<Integer, PrinterCondition> BITS = Map.of(
            0x01, PrinterCondition.HEAD_OPEN,
            0x02, PrinterCondition.PAPER_JAM,
            0x04, PrinterCondition.PAPER_OUT,
            0x08, PrinterCondition.RIBBON_OUT,
            0x10, PrinterCondition.PAUSED,
            0x20, PrinterCondition.PRINTING,
            0xC0, PrinterCondition.FAULT);

    static TsplStatus of(Map<String, String> values) {
        var read = new TreeMap<Integer, Set<PrinterCondition>>();
        values.forEach((value, meaning) -> read.put(HexFormat.fromHexDigits(value), conditions(meaning)));
        return new TsplStatus(read);
    }

    @Override
    public PrinterStatus ask(Line line) throws IOException {
        return read(line.answer(QUESTION, answer -> answer.length > 0));
    }

    PrinterStatus read(byte[] answer) {
        if (answer.length != 1) {
            return new PrinterStatus.Unknown(answer);
        }
        int value = Byte.toUnsignedInt(answer[0]);
        Set<PrinterCondition> conditions =
                values.isEmpty() ? new Flags().bits(value, BITS).all() : values.get(value);
        return conditions == null
                ? new PrinterStatus.Unknown(answer)
                : new PrinterStatus.Told(conditions, null, answer);
    }

    /** @param meaning {@code normal}, {@code paper-out}, or several: {@code paper-out+head-open} */
    private static Set<PrinterCondition> conditions(String meaning) {
        if (meaning.strip().toLowerCase(Locale.ROOT).equals("normal")) {
            return Set.of();
        }
        var flags = new Flags();
        Arrays.stream(meaning.split("\\+")).forEach(name -> flags.when(true, PrinterCondition.named(name)));
        return flags.all();
    }
}
