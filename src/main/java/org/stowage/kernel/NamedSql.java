package org.stowage.kernel;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A statement with its named parameters replaced by question marks. Texts are constants of the code, so all are kept. */
record NamedSql(String text, List<String> names) {

    // quoted text, comments and ::casts are passed over; :name is a parameter
    private static final Pattern PARAMETER =
            Pattern.compile("'(?:[^']|'')*'|--[^\\n]*|::|:(?<name>[a-zA-Z][a-zA-Z0-9]*)");

    private static final Map<String, NamedSql> PARSED = new ConcurrentHashMap<>();

    static NamedSql parse(String named) {
        return PARSED.computeIfAbsent(named, NamedSql::replace);
    }

    private static NamedSql replace(String named) {
        List<String> names = new ArrayList<>();
        Matcher matcher = PARAMETER.matcher(named);
        StringBuilder text = new StringBuilder();
        while (matcher.find()) {
            String name = matcher.group("name");
            if (name != null) {
                names.add(name);
            }
            matcher.appendReplacement(text, name == null ? Matcher.quoteReplacement(matcher.group()) : "?");
        }
        matcher.appendTail(text);
        return new NamedSql(text.toString(), List.copyOf(names));
    }
}
