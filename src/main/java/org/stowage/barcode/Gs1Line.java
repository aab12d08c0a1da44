package org.stowage.barcode;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** One line of the dictionary: {@code AI[-AI] [flags] specification… [attributes…] [# title]}. */
final class Gs1Line {

    private Gs1Line() {}

    static List<Gs1Rule> read(String line) {
        int hash = line.indexOf('#');
        String title = hash < 0 ? "" : line.substring(hash + 1).strip();
        List<String> words = Arrays.asList(
                (hash < 0 ? line : line.substring(0, hash)).strip().split("\\s+"));
        int at = 1;
        String flags = "";
        if (words.get(at).chars().noneMatch(Character::isLetterOrDigit)) {
            flags = words.get(at++);
        }
        List<Gs1Component> components = new ArrayList<>();
        while (at < words.size() && Gs1Component.FORM.matcher(words.get(at)).matches()) {
            components.add(Gs1Component.read(words.get(at++)));
        }
        Attributes attributes = new Attributes(words.subList(at, words.size()));
        boolean fixed = flags.contains("*");
        boolean linkAttribute = flags.contains("?");
        return ais(words.getFirst())
                .map(ai -> new Gs1Rule(
                        ai,
                        title,
                        new Gs1Rule.Flags(fixed, linkAttribute, attributes.isKey()),
                        List.copyOf(components),
                        attributes.excluded(),
                        attributes.qualifiers()))
                .toList();
    }

    private static Stream<String> ais(String range) {
        int dash = range.indexOf('-');
        if (dash < 0) {
            return Stream.of(range);
        }
        int width = dash;
        return IntStream.rangeClosed(
                        Integer.parseInt(range.substring(0, dash)), Integer.parseInt(range.substring(dash + 1)))
                .mapToObj(ai ->
                        "0".repeat(Math.max(0, width - Integer.toString(ai).length())) + ai);
    }

    /** {@code ex=} may be repeated; {@code req=} belongs to the whole physical item, not to one symbol: not read. */
    private record Attributes(List<String> words) {

        boolean isKey() {
            return words.stream().anyMatch(word -> word.equals("dlpkey") || word.startsWith("dlpkey="));
        }

        List<String> excluded() {
            return values("ex=")
                    .flatMap(value -> Arrays.stream(value.split(",")))
                    .toList();
        }

        List<List<String>> qualifiers() {
            return values("dlpkey=")
                    .flatMap(value -> Arrays.stream(value.split("\\|")))
                    .map(sequence -> List.of(sequence.split(",")))
                    .collect(Collectors.toUnmodifiableList());
        }

        private Stream<String> values(String key) {
            return words.stream().filter(word -> word.startsWith(key)).map(word -> word.substring(key.length()));
        }
    }
}
