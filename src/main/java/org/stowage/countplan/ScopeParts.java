package org.stowage.countplan;

import java.util.ArrayList;
import java.util.List;
import org.stowage.counting.ScopeWords;
import org.stowage.kernel.DatabaseName;
import org.stowage.task.Message;

/** A scope as its count's paper and page name it: which places, and every filter. */
final class ScopeParts {

    // as much as the line that is read can hold: a scope may name thousands of items
    private static final int LONGEST = ScopeWords.LONGEST;

    private ScopeParts() {}

    static ScopeWords of(CountScope scope) {
        List<Message> parts = new ArrayList<>();
        parts.add(part("reach." + DatabaseName.of(scope.reach()), String.valueOf(scope.days())));
        if (!scope.zones().isEmpty()) {
            parts.add(part("scope.zones", shortened(String.join(", ", scope.zones()))));
        }
        if (scope.places() != null) {
            parts.add(part("scope.places", shortened(scope.places())));
        }
        if (!scope.items().isEmpty()) {
            parts.add(part("scope.items", shortened(String.join(", ", scope.items()))));
        }
        if (scope.movement() != null) {
            parts.add(part("movement." + DatabaseName.of(scope.movement())));
        }
        if (scope.percent() != null) {
            parts.add(part("scope.percent", String.valueOf(scope.percent()), String.valueOf(scope.seed())));
        }
        return new ScopeWords(parts);
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST);
    }

    private static Message part(String key, Object... values) {
        return new Message("countplan", key, values);
    }
}
