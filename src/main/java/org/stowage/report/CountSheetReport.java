package org.stowage.report;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stowage.access.Actor;
import org.stowage.counting.CountPapers;
import org.stowage.counting.CountView;
import org.stowage.counting.SheetLine;
import org.stowage.site.Warehouse;

/**
 * What is to be counted, in walking order, with a box for each figure and the location as a barcode. A blind count's sheet has
 * no expected figure, whoever prints it. As a table it has the columns that an import of counts takes.
 */
record CountSheetReport(Warehouse warehouse, CountView count, Actor reader, CountPapers papers) implements Report {

    /** Empty rows at the end, for goods that nobody expected. */
    private static final int UNEXPECTED = 6;

    @Override
    public void write(Medium medium) {
        Words words = new Words(reader.language());
        medium.heading(Heading.of(warehouse, reader, words.text("sheet.title"), count.countNo(), facts(words)));
        List<Column> columns = columns(words);
        medium.table("sheet", columns);
        papers.sheet(warehouse.key(), count.countNo(), reader, line -> medium.row(cells(line)));
        medium.title(words.text("sheet.unexpected"));
        medium.table("unexpected", unexpected(words));
        for (int i = 0; i < UNEXPECTED; i++) {
            medium.row(null, null, null, null, null);
        }
        medium.signatures(List.of(words.text("sheet.sign-counted"), words.text("sheet.sign-entered")));
        medium.end();
    }

    private List<String> facts(Words words) {
        List<String> facts = new ArrayList<>();
        facts.add(words.text("sheet.scope", count.scope()));
        facts.add(words.text(count.blind() ? "sheet.blind" : "sheet.open"));
        if (count.dueOn() != null) {
            facts.add(words.text("sheet.due", count.dueOn()));
        }
        if (!count.assignees().isEmpty()) {
            facts.add(words.text("sheet.assignees", String.join(", ", count.assignees())));
        }
        return facts;
    }

    private List<Column> columns(Words words) {
        List<Column> columns = new ArrayList<>(List.of(
                words.column("count", 11),
                words.column("location", 12),
                words.of("scan", 24, Column.Kind.BARCODE),
                words.column("sku", 16),
                words.column("name", 26),
                words.column("lot", 12),
                words.column("unit", 14)));
        if (!count.blind()) {
            columns.add(words.number("expected", 12));
        }
        columns.add(words.of("quantity", 12, Column.Kind.PEN));
        columns.add(words.of("again", 12, Column.Kind.PEN));
        return columns;
    }

    private @Nullable Object[] cells(SheetLine line) {
        List<@Nullable Object> cells = new ArrayList<>();
        cells.add(count.countNo());
        cells.add(line.location());
        cells.add("L-" + line.location());
        cells.add(line.sku());
        cells.add(line.name());
        cells.add(line.lot());
        cells.add(line.lpn());
        if (!count.blind()) {
            cells.add(line.expected());
        }
        cells.add(null);
        cells.add(null);
        return cells.toArray();
    }

    private static List<Column> unexpected(Words words) {
        return List.of(
                words.of("location", 16, Column.Kind.PEN),
                words.of("sku", 20, Column.Kind.PEN),
                words.of("lot", 16, Column.Kind.PEN),
                words.of("quantity", 12, Column.Kind.PEN),
                words.of("remark", 24, Column.Kind.PEN));
    }
}
