package org.stowage.integration;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.jspecify.annotations.Nullable;
import org.stowage.kernel.PlainCell;

/**
 * A fault of a rejected row, as a line of the list that people work through.
 *
 * @param row as in the file, the header line is counted
 */
record Rejected(long row, @Nullable String column, String code, String detail) {

    /** Every fault of every row, in the order of the file. */
    static List<Rejected> of(List<ImportResult.Rejection> rejections) {
        List<Rejected> all = new ArrayList<>();
        for (ImportResult.Rejection rejection : rejections) {
            all.add(new Rejected(rejection.row(), rejection.column(), rejection.code(), rejection.detail()));
            if (rejection.more() != null) {
                rejection
                        .more()
                        .forEach(fault ->
                                all.add(new Rejected(rejection.row(), fault.column(), fault.code(), fault.detail())));
            }
        }
        return all;
    }

    /** As a file for a spreadsheet, with a byte order mark so that it reads Chinese. */
    static String csv(List<Rejected> all) {
        StringBuilder text = new StringBuilder("\uFEFF");
        text.append(CSVFormat.RFC4180.format("row", "column", "code", "text")).append("\r\n");
        for (Rejected each : all) {
            String column = each.column() == null ? "" : each.column();
            text.append(CSVFormat.RFC4180.format(
                            each.row(), PlainCell.of(column), each.code(), PlainCell.of(each.detail())))
                    .append("\r\n");
        }
        return text.toString();
    }
}
