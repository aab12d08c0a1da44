package org.stowage.report;

import java.util.Locale;

/** The report's own words in one language. Columns of the same name are called the same on every paper. */
record Words(Locale language) {

    String text(String key, Object... values) {
        return Papers.text(key, language, values);
    }

    /** A word for a constant: {@code reason} and {@code MISPLACED} is {@code reason.misplaced}. */
    String word(String key, Enum<?> constant) {
        return text(key + "." + constant.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    /** Goods with the condition that they are in, where it is not a good one. @param condition as in JSON */
    String named(String name, String condition) {
        return condition.equals("good") ? name : name + " (" + text("condition." + condition) + ")";
    }

    Column column(String name, int share) {
        return new Column(name, text("column." + name), share, Column.Kind.TEXT);
    }

    Column number(String name, int share) {
        return new Column(name, text("column." + name), share, Column.Kind.NUMBER);
    }

    /** @param currency stands in its head */
    Column money(String name, int share, String currency) {
        return new Column(name, text("column." + name, currency), share, Column.Kind.MONEY);
    }

    Column of(String name, int share, Column.Kind kind) {
        return new Column(name, text("column." + name), share, kind);
    }
}
