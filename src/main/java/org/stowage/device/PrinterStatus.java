package org.stowage.device;

import java.util.Collections;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How a printer is, as far as anybody knows. A printer that does not answer is {@link Unknown}: never ready, never idle,
 * whatever it did before. Zebra printers do not answer {@code ~HS} while paper, ribbon or head keep them, and many small
 * ones never answer at all.
 */
public sealed interface PrinterStatus {

    /** The bytes of the answer, empty for silence. */
    byte[] raw();

    /** It said that nothing keeps it from printing. */
    default boolean ready() {
        return this instanceof Told told && told.hindrance().isEmpty();
    }

    /** @param raw what came instead of an answer: nothing, or what nobody understands */
    record Unknown(byte[] raw) implements PrinterStatus {
        static final Unknown SILENT = new Unknown(new byte[0]);

        @Override
        public String toString() {
            return "unknown " + HexFormat.ofDelimiter(" ").formatHex(raw);
        }
    }

    /**
     * It answered.
     *
     * @param conditions what it told, the worst first
     * @param queue labels and formats that it still holds; null where its protocol does not count them
     */
    record Told(Set<PrinterCondition> conditions, @Nullable Queue queue, byte[] raw) implements PrinterStatus {

        public Told {
            var sorted = EnumSet.noneOf(PrinterCondition.class);
            sorted.addAll(conditions);
            conditions = Collections.unmodifiableSet(sorted);
        }

        /** The first thing that keeps it from printing. */
        public Optional<PrinterCondition> hindrance() {
            return conditions.stream().filter(PrinterCondition::hinders).findFirst();
        }

        boolean has(PrinterCondition condition) {
            return conditions.contains(condition);
        }

        @Override
        public String toString() {
            return conditions + " " + HexFormat.ofDelimiter(" ").formatHex(raw);
        }
    }

    /**
     * @param formats labels received and not yet begun
     * @param labels of the label in work, copies that are still to come
     */
    record Queue(int formats, int labels) {
        boolean isEmpty() {
            return formats == 0 && labels == 0;
        }
    }
}
