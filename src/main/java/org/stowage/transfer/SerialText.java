package org.stowage.transfer;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.stowage.kernel.Problem;

/** Serials as they stand in a column: one on each line. */
final class SerialText {

    private SerialText() {}

    static List<String> read(String text) {
        return text.isEmpty() ? List.of() : text.lines().toList();
    }

    static String write(Collection<String> serials) {
        return String.join("\n", serials);
    }

    /** @param seen those that were named before in the same call. @throws Problem serial-twice */
    static void once(String sku, List<String> serials, Set<String> seen) {
        for (String serial : serials) {
            if (!seen.add(sku.strip().toUpperCase(Locale.ROOT) + "\n" + serial)) {
                throw Problem.of(TransferProblem.SERIAL_TWICE, serial, sku);
            }
        }
    }
}
