package org.stowage.printing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/** The sample of a design with other words wherever it prints words: what measures a label or fills a code stays. */
final class HostileLabel {
    private static final Pattern IN_ATTRIBUTE = Pattern.compile("=\"[^\"]*\\{[^\"]*\"");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([^}]*)}");
    private static final Pattern NAME = Pattern.compile("[A-Za-z]+");

    private final Map<String, Object> sample;
    private final Set<String> kept = new HashSet<>();
    private final Set<String> nested = new HashSet<>();

    HostileLabel(String design) {
        sample = Sample.of(design);
        String svg = svg(design);
        IN_ATTRIBUTE
                .matcher(svg)
                .results()
                .flatMap(attribute -> PLACEHOLDER.matcher(attribute.group()).results())
                .flatMap(place -> NAME.matcher(place.group(1)).results())
                .forEach(name -> kept.add(name.group()));
        Pattern.compile("== '").matcher(svg).results().forEach(compared -> kept.add("arrow"));
        sample.forEach((key, value) -> {
            if (value instanceof List<?>) {
                nested.add(key);
            }
        });
    }

    /** With the next words, each taken once. */
    Map<String, Object> with(Supplier<String> words) {
        return filled(sample, words);
    }

    private Map<String, Object> filled(Map<String, Object> from, Supplier<String> words) {
        Map<String, Object> out = new LinkedHashMap<>();
        from.forEach((key, value) -> out.put(key, filled(key, value, words)));
        return out;
    }

    @SuppressWarnings("unchecked")
    private Object filled(String key, Object value, Supplier<String> words) {
        if (value instanceof List<?> list) {
            List<Object> lines = new ArrayList<>();
            list.forEach(line -> lines.add(filled((Map<String, Object>) line, words)));
            return lines;
        }
        if (value instanceof Map<?, ?> part) {
            return filled((Map<String, Object>) part, words);
        }
        return kept.contains(key) || nested.contains(key) ? value : words.get();
    }

    static String svg(String design) {
        try {
            return Files.readString(Path.of("labels", design + ".svg"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
