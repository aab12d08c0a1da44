package org.stowage.barcode;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The official GS1 Barcode Syntax Dictionary ({@code gs1-syntax-dictionary.txt}, Apache-2.0, © GS1 AISBL, BWIPP, Zint),
 * compiled once into rules. A newer release of the file needs no change here as long as it uses known linters; an
 * unknown linter stops the start, so that a rule is never silently skipped.
 */
final class Gs1Dictionary {

    private static final String FILE = "gs1-syntax-dictionary.txt";
    private static final int SHORTEST_AI = 2;
    private static final int LONGEST_AI = 4;

    private final Map<String, Gs1Rule> rules;

    private Gs1Dictionary(Map<String, Gs1Rule> rules) {
        this.rules = Map.copyOf(rules);
    }

    static Gs1Dictionary get() {
        return Loaded.DICTIONARY;
    }

    int size() {
        return rules.size();
    }

    @Nullable
    Gs1Rule rule(String ai) {
        return rules.get(ai);
    }

    /** The rule whose AI stands at this place; no AI is the beginning of another. */
    @Nullable
    Gs1Rule ruleAt(String data, int from) {
        for (int length = SHORTEST_AI; length <= LONGEST_AI && from + length <= data.length(); length++) {
            Gs1Rule rule = rules.get(data.substring(from, from + length));
            if (rule != null) {
                return rule;
            }
        }
        return null;
    }

    private static Gs1Dictionary load() {
        Map<String, Gs1Rule> rules = new HashMap<>();
        for (String line : DataFile.lines(FILE)) {
            Gs1Line.read(line).forEach(rule -> rules.put(rule.ai(), rule));
        }
        return new Gs1Dictionary(rules);
    }

    private static final class Loaded {
        static final Gs1Dictionary DICTIONARY = load();
    }
}
