package org.stowage.device;

import java.io.IOException;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** How printers of a family are asked how they are, and what their answers mean. Knows bytes, no line and no clock. */
sealed interface StatusProtocol permits ZplStatus, TsplStatus, EscPosStatus {

    /** A line on which a question can be asked. */
    interface Line {

        /**
         * @param complete whether these bytes are the whole answer
         * @return what came back in time, empty for silence
         * @throws IOException when the line broke meanwhile
         */
        byte[] answer(byte[] question, Predicate<byte[]> complete) throws IOException;
    }

    /** Asks as much as is needed to know whether the printer prints, and if not, why. */
    PrinterStatus ask(Line line) throws IOException;

    /** Null where the model has no such question. */
    static @Nullable StatusProtocol of(PrinterTraits traits) {
        return switch (traits.status()) {
            case NONE -> null;
            case ZPL -> new ZplStatus();
            case TSPL -> TsplStatus.of(traits.statusValues());
            case ESCPOS -> new EscPosStatus();
        };
    }

    /** Collects what is told: {@code flags.when(bit, PAPER_OUT)}. */
    final class Flags {
        private final Set<PrinterCondition> set = EnumSet.noneOf(PrinterCondition.class);

        Flags when(boolean told, PrinterCondition condition) {
            if (told) {
                set.add(condition);
            }
            return this;
        }

        Flags bits(int value, Map<Integer, PrinterCondition> meanings) {
            meanings.forEach((mask, condition) -> when((value & mask) != 0, condition));
            return this;
        }

        Set<PrinterCondition> all() {
            return set;
        }
    }
}
