package org.stowage.report;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.stowage.access.Actor;
import org.stowage.office.RecallLetters;
import org.stowage.site.Warehouse;

/** Who must be written to because of a recall, for a letter that a word processor fills in. */
record RecallLetterBook(
        Warehouse warehouse, String sku, @Nullable String lot, List<@Nullable Object[]> rows, Actor reader)
        implements Report {

    @Override
    public void write(Medium medium) {
        Words words = new Words(reader.language());
        medium.heading(Heading.of(
                warehouse,
                reader,
                words.text("letters.title"),
                "",
                List.of(words.text(
                        "letters.about",
                        sku,
                        Objects.requireNonNullElse(lot, words.text("letters.every-lot")),
                        rows.size()))));
        medium.table(
                "letters",
                RecallLetters.COLUMNS.stream()
                        .map(name -> new Column(
                                name, words.text("letters." + name), 20, kind(name)))
                        .toList());
        rows.forEach(medium::row);
        medium.end();
    }

    private static Column.Kind kind(String name) {
        return switch (name) {
            case "shipped" -> Column.Kind.TIME;
            case "units" -> Column.Kind.NUMBER;
            default -> Column.Kind.TEXT;
        };
    }
}
