package org.stowage.integration;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How to read somebody else's file: a YAML file that says it without a program. {@code docs/imports.md} explains each part.
 *
 * @param kind the kind of import it is for
 * @param columns the file's column → ours
 * @param ignore columns of the file that nobody needs; {@code *}: all that {@code columns} does not name
 * @param carry values that stand in the first row of a document only
 * @param take our column → pattern over the whole value; its first group is kept where it fits
 * @param constants our column → value, where the file has no such column
 * @param derived our column → texts with {@code {column}} in them; the first one whose columns all have a value is taken
 *     when the column itself is empty
 * @param dateFormats besides ISO 8601, letters as in {@link java.time.format.DateTimeFormatter}
 * @param zone of times without an offset
 * @param rules rows that match are rejected with the rule's code; their document goes in without them
 * @param createItems skus that the house does not know yet are made, named by the column {@code itemName}
 * @param returns which rows of an order file are goods coming back
 */
record Mapping(
        String kind,
        Map<String, String> columns,
        List<String> ignore,
        @Nullable Carry carry,
        Map<String, Pattern> take,
        Map<String, String> constants,
        Map<String, List<String>> derived,
        List<String> dateFormats,
        String zone,
        List<Rule> rules,
        boolean createItems,
        @Nullable Condition returns) {

    Mapping {
        Objects.requireNonNull(kind);
        columns = Objects.requireNonNullElse(columns, Map.of());
        ignore = Objects.requireNonNullElse(ignore, List.of());
        take = Objects.requireNonNullElse(take, Map.of());
        constants = Objects.requireNonNullElse(constants, Map.of());
        derived = Objects.requireNonNullElse(derived, Map.of());
        dateFormats = Objects.requireNonNullElse(dateFormats, List.of());
        zone = Objects.requireNonNullElse(zone, "UTC");
        rules = Objects.requireNonNullElse(rules, List.of());
    }

    static Mapping none(String kind) {
        return new Mapping(
                kind, Map.of(), List.of(), null, Map.of(), Map.of(), Map.of(), List.of(), "UTC", List.of(), false,
                null);
    }

    static final String OTHERS = "*";

    /** Whether columns that nobody named are passed over, as in exports that gain columns by the year. */
    @JsonIgnore
    boolean isIgnoringOthers() {
        return ignore.contains(OTHERS);
    }

    /**
     * @param by our column that names the document; an empty one is that of the row before
     * @param columns of ours that, when empty, are those of the row before of the same document
     */
    record Carry(String by, List<String> columns) {
        Carry {
            Objects.requireNonNull(by);
            columns = Objects.requireNonNullElse(columns, List.of());
        }
    }

    Dates dates() {
        return Dates.of(dateFormats, ZoneId.of(zone));
    }

    /**
     * Holds when every column of {@code is} matches its pattern whole (upper and lower case alike) and none of {@code isNot}
     * does.
     */
    record Condition(Map<String, Pattern> is, Map<String, Pattern> isNot) {
        Condition {
            is = insensitive(is);
            isNot = insensitive(isNot);
        }

        boolean holds(Map<String, String> values) {
            return is.entrySet().stream().allMatch(e -> matches(values, e))
                    && isNot.entrySet().stream().noneMatch(e -> matches(values, e));
        }

        private static boolean matches(Map<String, String> values, Map.Entry<String, Pattern> column) {
            return column.getValue()
                    .matcher(values.getOrDefault(column.getKey(), ""))
                    .matches();
        }

        private static Map<String, Pattern> insensitive(@Nullable Map<String, Pattern> patterns) {
            return patterns == null
                    ? Map.of()
                    : patterns.entrySet().stream()
                            .collect(java.util.stream.Collectors.toUnmodifiableMap(
                                    Map.Entry::getKey,
                                    e -> Pattern.compile(e.getValue().pattern(), Pattern.CASE_INSENSITIVE)));
        }
    }

    /**
     * @param code what a rejected row carries: stable, for programs
     * @param text what people read, by language ({@code en}, {@code zh}); not needed for the codes of the house
     */
    record Rule(String code, Condition when, Map<String, String> text) {
        Rule {
            Objects.requireNonNull(code);
            Objects.requireNonNull(when);
            text = Objects.requireNonNullElse(text, Map.of());
        }

        @JsonIgnore
        IntegrationProblem problem() {
            return switch (code) {
                case "not-goods" -> IntegrationProblem.NOT_GOODS;
                case "stock-write-off" -> IntegrationProblem.STOCK_WRITE_OFF;
                default -> IntegrationProblem.FILTERED;
            };
        }
    }
}
