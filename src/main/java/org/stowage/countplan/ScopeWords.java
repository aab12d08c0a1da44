package org.stowage.countplan;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.stowage.kernel.DatabaseName;
import org.stowage.kernel.Texts;

/** A scope in one line, as its paper and its page name it. */
final class ScopeWords {

    private static final int LONGEST = 200;

    private ScopeWords() {}

    static String of(CountScope scope, Locale language) {
        List<String> words = new ArrayList<>();
        words.add(said(language, "reach." + DatabaseName.of(scope.reach()), scope.days()));
        if (!scope.zones().isEmpty()) {
            words.add(said(language, "scope.zones", String.join(", ", scope.zones())));
        }
        if (scope.places() != null) {
            words.add(scope.places());
        }
        if (!scope.items().isEmpty()) {
            words.add(said(language, "scope.items", String.join(", ", scope.items())));
        }
        if (scope.movement() != null) {
            words.add(said(language, "movement." + DatabaseName.of(scope.movement())));
        }
        if (scope.percent() != null) {
            words.add(said(language, "scope.percent", scope.percent(), String.valueOf(scope.seed())));
        }
        String line = String.join(" · ", words);
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST - 1) + "…";
    }

    private static String said(Locale language, String key, Object... values) {
        return Texts.of("countplan", key, language, values);
    }
}
