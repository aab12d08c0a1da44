package org.stowage.kernel;

import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A statement with its named parameters replaced by question marks. Texts are constants of the code, so all are kept.
 *
 * @param fewRows the same within an act of {@link FewRows}
 */
record NamedSql(String text, String fewRows, List<String> names) {

    // the database keeps a plan for each text: a comment keeps plans for few rows and for many apart
    private static final String OF_FEW_ROWS = "-- few rows\n";

    // quoted text, comments and ::casts are passed over; :name is a parameter
    private static final Pattern PARAMETER =
            Pattern.compile("'(?:[^']|'')*'|--[^\\n]*|::|:(?<name>[a-zA-Z][a-zA-Z0-9]*)");

    private static final Map<String, NamedSql> PARSED = new ConcurrentHashMap<>();

    private record Read(String text, Class<?> type) {}

    // a statement's columns never change while we run
    private static final Map<Read, RowReader<?>> READERS = new ConcurrentHashMap<>();

    @SuppressWarnings("unchecked") // the map holds what was put in under the same class
    <T> RowReader<T> reader(Class<T> type, ResultSetMetaData columns) throws SQLException {
        var read = new Read(text, type);
        RowReader<?> known = READERS.get(read);
        if (known == null) {
            known = RowReader.of(type, columns);
            READERS.put(read, known);
        }
        return (RowReader<T>) known;
    }

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
        return new NamedSql(text.toString(), OF_FEW_ROWS + text, List.copyOf(names));
    }
}
