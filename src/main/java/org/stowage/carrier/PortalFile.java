package org.stowage.carrier;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import org.stowage.kernel.Problem;

/**
 * The file that goes to a carrier's portal and the one that comes back, as CSV (RFC 4180, UTF-8 with a byte order mark so
 * that a spreadsheet reads Chinese). Back come the columns {@code reference} and {@code no}, with {@code child_nos} or
 * {@code refusal} where there are any; others are passed over, so that the portal's file can be used as it is.
 */
final class PortalFile {

    /** One row that came back: a number, or why there is none. */
    record Row(
            long row,
            String reference,
            @Nullable String no,
            List<String> childNos,
            @Nullable String refusal) {}

    private static final String FORMULA = "=+-@\t\r";
    private static final Map<String, String> HEADS = Map.ofEntries(
            Map.entry("reference", "reference"),
            Map.entry("订单号", "reference"),
            Map.entry("参考号", "reference"),
            Map.entry("no", "no"),
            Map.entry("waybill_no", "no"),
            Map.entry("运单号", "no"),
            Map.entry("child_nos", "child_nos"),
            Map.entry("子单号", "child_nos"),
            Map.entry("refusal", "refusal"),
            Map.entry("失败原因", "refusal"));

    private PortalFile() {}

    static String write(List<WaitingBooking> waiting) {
        StringBuilder text = new StringBuilder("\uFEFF");
        row(
                text,
                List.of(
                        "reference",
                        "name",
                        "company",
                        "phone",
                        "country",
                        "province",
                        "city",
                        "district",
                        "address",
                        "postcode",
                        "boxes",
                        "grams",
                        "content",
                        "cod",
                        "insured",
                        "service"));
        waiting.forEach(one -> row(text, cells(one)));
        return text.toString();
    }

    private static List<@Nullable String> cells(WaitingBooking waiting) {
        Booking booking = waiting.booking();
        Address to = booking.to();
        List<@Nullable String> cells = new ArrayList<>();
        cells.add(waiting.reference());
        cells.add(to.name());
        cells.add(to.company());
        cells.add(to.phone());
        cells.add(to.country());
        cells.add(to.province());
        cells.add(to.city());
        cells.add(to.district());
        cells.add(Fields.joined(to.street(), to.street2()));
        cells.add(to.postcode());
        cells.add(Integer.toString(booking.pieces().size()));
        cells.add(
                Long.toString(booking.pieces().stream().mapToLong(Piece::grams).sum()));
        cells.add(String.join(
                ", ", booking.pieces().stream().map(Piece::content).distinct().toList()));
        cells.add(booking.cod() == null ? null : booking.cod().amount().toPlainString());
        cells.add(booking.insured() == null ? null : booking.insured().amount().toPlainString());
        cells.add(booking.service());
        return cells;
    }

    private static void row(StringBuilder text, List<@Nullable String> cells) {
        Object[] plain = cells.stream().map(PortalFile::plain).toArray();
        text.append(CSVFormat.RFC4180.format(plain)).append("\r\n");
    }

    // a spreadsheet would run what looks like a formula, and people choose their names
    private static String plain(@Nullable String text) {
        String cell = text == null ? "" : text;
        return !cell.isEmpty() && FORMULA.indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
    }

    /** @throws Problem portal-file-unfit: no CSV, no column reference */
    static List<Row> read(String csv) {
        String text = csv.startsWith("\uFEFF") ? csv.substring(1) : csv;
        List<Row> rows = new ArrayList<>();
        try (CSVParser parser = CSVParser.builder()
                .setReader(new StringReader(text))
                .setFormat(CSVFormat.RFC4180
                        .builder()
                        .setIgnoreSurroundingSpaces(true)
                        .setIgnoreEmptyLines(true)
                        .get())
                .get()) {
            Map<String, Integer> columns = null;
            for (CSVRecord each : parser) {
                if (columns == null) {
                    columns = columns(each);
                } else {
                    rows.add(row(each, columns));
                }
            }
            if (columns == null) {
                throw Problem.of(CarrierProblem.PORTAL_FILE_UNFIT, 1, "reference");
            }
        } catch (IOException | UncheckedIOException e) {
            throw Problem.of(CarrierProblem.PORTAL_FILE_UNFIT, rows.size() + 2, String.valueOf(e.getMessage()));
        }
        return rows;
    }

    private static Map<String, Integer> columns(CSVRecord head) {
        Map<String, Integer> columns = new HashMap<>();
        for (int i = 0; i < head.size(); i++) {
            String known = HEADS.get(head.get(i).strip().toLowerCase(Locale.ROOT));
            if (known != null) {
                columns.putIfAbsent(known, i);
            }
        }
        if (!columns.containsKey("reference")) {
            throw Problem.of(CarrierProblem.PORTAL_FILE_UNFIT, 1, "reference");
        }
        return columns;
    }

    private static Row row(CSVRecord cells, Map<String, Integer> columns) {
        String children = cell(cells, columns.get("child_nos"));
        return new Row(
                cells.getRecordNumber(),
                cell(cells, columns.get("reference")),
                blank(cell(cells, columns.get("no"))),
                children.isEmpty() ? List.of() : List.of(children.split("[ ,;]+", -1)),
                blank(cell(cells, columns.get("refusal"))));
    }

    private static @Nullable String blank(String text) {
        return text.isEmpty() ? null : text;
    }

    private static String cell(CSVRecord cells, @Nullable Integer column) {
        String text = column == null || column >= cells.size()
                ? ""
                : cells.get(column).strip();
        return text.startsWith("'") ? text.substring(1) : text;
    }
}
