package org.stowage.integration;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.stowage.kernel.KernelProblem;
import org.stowage.kernel.Problem;

/**
 * The first row of a file, understood: which of our columns stands where. Order and capitals do not matter; a column that
 * nobody knows, one that is missing and one that stands there twice are all named at once.
 */
final class Header {

    private static final Pattern REFERENCE = Pattern.compile("\\{(\\w+)}");

    private final List<@Nullable String> ours;
    private final List<Column> columns;
    private final Mapping mapping;
    private final Dates dates;
    private Map<String, String> before = Map.of();

    private Header(List<@Nullable String> ours, List<Column> columns, Mapping mapping) {
        this.ours = ours;
        this.columns = columns;
        this.mapping = mapping;
        this.dates = mapping.dates();
    }

    static Header read(List<String> cells, List<Column> columns, Mapping mapping) {
        return read(cells, cells, columns, mapping);
    }

    /** @param written as the file calls the columns, where somebody has translated their names before */
    static Header read(List<String> written, List<String> cells, List<Column> columns, Mapping mapping) {
        Map<String, String> renames = lower(mapping.columns());
        Map<String, String> known = columns.stream()
                .filter(Column::open)
                .collect(Collectors.toMap(c -> c.name().toLowerCase(Locale.ROOT), Column::name));
        List<String> ignored =
                mapping.ignore().stream().map(c -> c.toLowerCase(Locale.ROOT)).toList();
        List<Problem.Fault> faults = new ArrayList<>();
        List<@Nullable String> ours = new ArrayList<>();
        for (int i = 0; i < cells.size(); i++) {
            String name = cells.get(i).strip();
            String theirs = written.get(i).strip();
            String lower = name.toLowerCase(Locale.ROOT);
            String our = Objects.requireNonNullElse(
                    renames.getOrDefault(lower, mapping.isIgnoringOthers() ? null : known.get(lower)), "");
            boolean skip = name.isEmpty() || ignored.contains(lower) || our.isEmpty() && mapping.isIgnoringOthers();
            if (!skip && our.isEmpty()) {
                faults.add(Problem.fault("/columns", IntegrationProblem.UNKNOWN_COLUMN, shown(theirs), names(columns)));
            } else if (!skip && ours.contains(our)) {
                faults.add(Problem.fault("/columns", IntegrationProblem.DOUBLE_COLUMN, shown(theirs)));
            }
            ours.add(skip || our.isEmpty() ? null : our);
        }
        for (Column column : columns) {
            boolean filled = ours.contains(column.name())
                    || mapping.constants().containsKey(column.name())
                    || mapping.derived().containsKey(column.name());
            if (column.required() && !filled) {
                faults.add(Problem.fault("/columns", IntegrationProblem.MISSING_COLUMN, column.name()));
            }
        }
        if (!faults.isEmpty()) {
            throw Problem.all(faults);
        }
        return new Header(ours, columns, mapping);
    }

    /**
     * A row under our names: renamed, constants added, missing values carried or derived, rules tried. Rows come in the order
     * of the file.
     */
    ImportRow row(long number, List<String> cells) {
        Map<String, String> values = new HashMap<>(mapping.constants());
        boolean tooLong = false;
        for (int i = 0; i < cells.size(); i++) {
            String column = i < ours.size() ? ours.get(i) : null;
            String value = cells.get(i).strip();
            tooLong |= i >= ours.size() && !value.isEmpty();
            String taken = column == null ? "" : taken(column, value);
            if (column != null && !taken.isEmpty()) {
                values.put(column, taken);
            }
        }
        carry(values);
        mapping.derived()
                .forEach((column, texts) -> texts.stream()
                        .filter(text -> !values.containsKey(column))
                        .map(text -> derived(text, values))
                        .filter(Objects::nonNull)
                        .findFirst()
                        .ifPresent(text -> values.put(column, text)));
        ImportRow row = new ImportRow(number, values, dates);
        filter(row);
        if (row.filteredBy() == null) {
            check(row, tooLong);
        }
        row.readingDone();
        return row;
    }

    /** Columns of the file. */
    int size() {
        return ours.size();
    }

    private String taken(String column, String value) {
        Pattern pattern = mapping.take().get(column);
        if (pattern == null) {
            return value;
        }
        Matcher matcher = pattern.matcher(value);
        String kept = matcher.groupCount() > 0 && matcher.matches() ? matcher.group(1) : null;
        return kept == null ? value : kept.strip();
    }

    private void carry(Map<String, String> values) {
        Mapping.Carry carry = mapping.carry();
        if (carry == null) {
            return;
        }
        String key = before.get(carry.by());
        if (key != null && values.getOrDefault(carry.by(), key).equals(key)) {
            values.put(carry.by(), key);
            carry.columns().forEach(column -> {
                String value = before.get(column);
                if (value != null) {
                    values.putIfAbsent(column, value);
                }
            });
        }
        before = Map.copyOf(values);
    }

    private void filter(ImportRow row) {
        for (Mapping.Rule rule : mapping.rules()) {
            if (rule.when().holds(row.values())) {
                row.filteredBy(rule);
                String sku = row.values().getOrDefault("sku", "");
                row.add(new ImportRow.Fault(
                        rule.when().is().keySet().stream().findFirst().orElse(null),
                        rule.problem(),
                        List.of(sku, rule.code()),
                        rule.text().isEmpty() ? null : String.join("\n", languages(rule.text()))));
                return;
            }
        }
    }

    private static List<String> languages(Map<String, String> text) {
        String english = text.getOrDefault("en", text.values().iterator().next());
        return List.of(english, text.getOrDefault("zh", english));
    }

    private void check(ImportRow row, boolean tooLong) {
        if (tooLong) {
            row.fault(null, IntegrationProblem.ROW_TOO_LONG, ours.size());
        }
        for (Column column : columns) {
            if (column.required() && !row.values().containsKey(column.name())) {
                row.fault(column.name(), KernelProblem.MISSING_VALUE);
            }
        }
        row.values().forEach((column, value) -> {
            if (value.length() > ImportRow.LONGEST) {
                row.fault(column, IntegrationProblem.VALUE_TOO_LONG, value.length(), ImportRow.LONGEST);
            }
        });
    }

    private static @Nullable String derived(String text, Map<String, String> values) {
        Matcher matcher = REFERENCE.matcher(text);
        StringBuilder result = new StringBuilder();
        while (matcher.find()) {
            String value = values.get(matcher.group(1));
            if (value == null) {
                return null;
            }
            matcher.appendReplacement(result, Matcher.quoteReplacement(value));
        }
        return matcher.appendTail(result).toString();
    }

    private static Map<String, String> lower(Map<String, String> names) {
        Map<String, String> lower = new LinkedHashMap<>();
        names.forEach((theirs, our) -> lower.put(theirs.strip().toLowerCase(Locale.ROOT), our));
        return lower;
    }

    private static String names(List<Column> columns) {
        return columns.stream().filter(Column::open).map(Column::name).collect(Collectors.joining(", "));
    }

    private static String shown(String name) {
        return name.length() <= 60 ? name : name.substring(0, 60) + "…";
    }
}
