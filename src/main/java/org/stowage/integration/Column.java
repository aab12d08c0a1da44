package org.stowage.integration;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * A column that a kind of import knows.
 *
 * @param required must stand in the header, and every row must have a value in it
 * @param open false: only a mapping may fill it, a file's header may not name it
 */
record Column(String name, boolean required, boolean open) {

    static List<Column> of(List<String> required, String optional, String mappingOnly) {
        return Stream.of(
                        required.stream().map(name -> new Column(name, true, true)),
                        words(optional).map(name -> new Column(name, false, true)),
                        words(mappingOnly).map(name -> new Column(name, false, false)))
                .flatMap(columns -> columns)
                .toList();
    }

    private static Stream<String> words(String names) {
        return Arrays.stream(names.split(" ")).filter(name -> !name.isEmpty());
    }
}
