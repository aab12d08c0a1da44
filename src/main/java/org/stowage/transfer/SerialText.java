package org.stowage.transfer;

import java.util.Collection;
import java.util.List;

/** Serials as they stand in a column: one on each line. */
final class SerialText {

    private SerialText() {}

    static List<String> read(String text) {
        return text.isEmpty() ? List.of() : text.lines().toList();
    }

    static String write(Collection<String> serials) {
        return String.join("\n", serials);
    }
}
