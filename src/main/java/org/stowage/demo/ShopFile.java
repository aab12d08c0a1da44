package org.stowage.demo;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.stowage.access.Actor;
import org.stowage.inbound.NewReceiptLine;
import org.stowage.integration.ImportRequest;
import org.stowage.integration.Imports;
import org.stowage.site.LocationKind;

/**
 * The real shop: nine December days of a British gift shop (see {@code src/bench/data}). Its goods get shelves, and the
 * orders of its first day come in as a file, as if they had been placed in the hours before this morning.
 */
@ApplicationScoped
class ShopFile {

    private static final String FILE = "/bench/data/online-retail-2010-12.csv";
    private static final String FIRST_DAY = "2010-12-01";
    private static final DateTimeFormatter MINUTES = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");
    private static final LocalDateTime DAY_ENDS = LocalDateTime.parse("2010-12-01T18:00");
    private static final long MORE_THAN_ORDERED = 60;
    private static final int LINES_A_RECEIPT = 200;

    private final Imports imports;
    private final Shelves shelves;

    ShopFile(Imports imports, Shelves shelves) {
        this.imports = imports;
        this.shelves = shelves;
    }

    /** Every item of the nine days, by its first name. */
    void items(Plan plan) {
        Map<String, String> names = new LinkedHashMap<>();
        for (CSVRecord row : rows()) {
            if (isGoods(row)) {
                names.merge(
                        sku(row), row.get("Description").strip(), (first, other) -> first.isEmpty() ? other : first);
            }
        }
        List<List<String>> table = new ArrayList<>(List.of(List.of("sku", "name")));
        names.forEach((sku, name) -> table.add(List.of(sku, name.isEmpty() ? sku : name)));
        run(plan, "items", null, table);
    }

    /** A face for each item of the first day, with what that day needs and some more. */
    void stock(Plan plan) {
        Map<String, Long> wanted = new LinkedHashMap<>();
        for (CSVRecord row : firstDay()) {
            if (isGoods(row)) {
                wanted.merge(sku(row), Math.max(0, Long.parseLong(row.get("Quantity"))), Long::sum);
            }
        }
        List<Racks.Slot> faces = new Racks(plan.size()).slots(LocationKind.PICK_FACE);
        int own = Range.articles(plan.size().items()).size();
        List<NewReceiptLine> lines = new ArrayList<>();
        for (Map.Entry<String, Long> item : wanted.entrySet()) {
            String face =
                    faces.get(Math.min(faces.size() - 1, own + lines.size())).code();
            lines.add(NewReceiptLine.of(item.getKey(), item.getValue() + MORE_THAN_ORDERED, face));
        }
        for (int from = 0; from < lines.size(); from += LINES_A_RECEIPT) {
            shelves.receive(
                    plan,
                    "GIFTS-" + (from / LINES_A_RECEIPT + 1),
                    "Gift importers",
                    lines.subList(from, Math.min(lines.size(), from + LINES_A_RECEIPT)));
        }
    }

    void orders(Plan plan) {
        LocalDateTime morning = LocalDateTime.ofInstant(plan.morning(), ZoneOffset.UTC);
        Duration shift = Duration.between(DAY_ENDS, morning);
        List<List<String>> table = new ArrayList<>();
        table.add(
                List.of("InvoiceNo", "StockCode", "Description", "Quantity", "InvoiceDate", "UnitPrice", "CustomerID"));
        for (CSVRecord row : firstDay()) {
            LocalDateTime placed =
                    LocalDateTime.parse(row.get("InvoiceDate"), MINUTES).plus(shift);
            table.add(List.of(
                    row.get("InvoiceNo"),
                    row.get("StockCode"),
                    row.get("Description"),
                    row.get("Quantity"),
                    placed.withSecond(0).withNano(0) + "Z",
                    row.get("UnitPrice"),
                    row.get("CustomerID")));
        }
        run(plan, "orders", "online-retail", table);
    }

    private void run(
            Plan plan, String kind, @org.jspecify.annotations.Nullable String mapping, List<List<String>> table) {
        try {
            Path file = Files.createTempFile("stowage-demo-" + kind, ".csv");
            try (var out = Files.newBufferedWriter(file)) {
                CSVFormat.RFC4180.print(out).printRecords(table);
            }
            // the same rows each time, so the same key goes on where a killed run stood
            String key = "demo-" + plan.warehouse() + "-" + kind;
            imports.run(new ImportRequest(kind, mapping, file, false, key, plan.warehouse(), Actor.SYSTEM));
            Files.delete(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isGoods(CSVRecord row) {
        return row.get("StockCode").matches("\\d{5}.*");
    }

    private static String sku(CSVRecord row) {
        return row.get("StockCode").toUpperCase(Locale.ROOT);
    }

    private static List<CSVRecord> firstDay() {
        return rows().stream()
                .filter(row -> row.get("InvoiceDate").startsWith(FIRST_DAY))
                .toList();
    }

    private static List<CSVRecord> rows() {
        try (InputStream in = ShopFile.class.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new IllegalStateException("the shop's file is not in this jar");
            }
            var format = CSVFormat.RFC4180
                    .builder()
                    .setHeader()
                    .setSkipHeaderRecord(true)
                    .get();
            return format.parse(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .getRecords();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
