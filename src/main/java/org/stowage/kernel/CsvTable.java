package org.stowage.kernel;

import jakarta.ws.rs.core.Response;
import org.apache.commons.csv.CSVFormat;
import org.jspecify.annotations.Nullable;

/** A table that people open in a spreadsheet: byte order mark, English column names, no live formulas. */
public final class CsvTable {

    private final StringBuilder text = new StringBuilder("\uFEFF");

    private CsvTable() {}

    public static CsvTable of(String... columns) {
        CsvTable table = new CsvTable();
        table.row((Object[]) columns);
        return table;
    }

    public void row(@Nullable Object... cells) {
        Object[] plain = new Object[cells.length];
        for (int i = 0; i < cells.length; i++) {
            // a loss is a number with its sign, and a number is no formula
            plain[i] = cells[i] instanceof Number number ? number : PlainCell.of(cells[i]);
        }
        text.append(CSVFormat.RFC4180.format(plain)).append("\r\n");
    }

    /** As a file of this name. */
    public Response download(String name) {
        return Response.ok(text.toString())
                .header("Content-Disposition", "attachment; filename=\"" + name + "\"")
                .build();
    }
}
