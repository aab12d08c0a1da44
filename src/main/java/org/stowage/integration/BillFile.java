package org.stowage.integration;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.stowage.freight.BillFault;
import org.stowage.freight.BillLine;
import org.stowage.freight.FreightBills;
import org.stowage.freight.FreightProblem;
import org.stowage.kernel.KernelProblem;
import org.stowage.kernel.Problem;

/**
 * The file of a carrier's bill, read row by row: good rows become lines, what is wrong with the others is named. A row that
 * begins with the word for a sum is passed over.
 */
final class BillFile {

    static final int MOST_FAULTS = 500;
    private static final Pattern NUMBER = Pattern.compile("[\\x21-\\x7e]{1,60}");
    private static final Pattern THOUSANDS = Pattern.compile("-?\\d{1,3}(,\\d{3})+(\\.\\d+)?");
    private static final Pattern BINARY = Pattern.compile("-?\\d{1,13}\\.\\d{5,20}");
    private static final Set<String> FREIGHT = Set.of("", "freight", "运费", "快递费", "首续重", "transport", "base");
    private static final Set<String> SUMS = Set.of("合计", "总计", "小计", "total", "sum");
    private static final BigDecimal MOST_GRAMS = new BigDecimal(100_000_000);

    private final List<BillLine> lines = new ArrayList<>();
    private final List<BillFault> faults = new ArrayList<>();
    private final Map<String, String> agreed;
    private final String currency;
    private final Mapping mapping;
    private final Map<String, String> theirs = new HashMap<>();
    private @Nullable Header header;
    private long rows;
    private long badRows;

    private BillFile(Map<String, String> agreed, String currency, ZoneId zone) {
        this.agreed = agreed;
        this.currency = currency;
        this.mapping = new Mapping(
                "freight-bill",
                Map.of(),
                List.of(),
                null,
                Map.of(),
                Map.of(),
                Map.of(),
                List.of("M/d/y", "d.M.y"),
                zone.getId(),
                List.of(),
                false,
                null);
    }

    /** @throws Problem missing-column and what a broken file is refused with; bill-too-long */
    static BillFile read(Path file, Map<String, String> agreed, String currency, ZoneId zone) {
        BillFile bill = new BillFile(agreed, currency, zone);
        TableFile.of(file).read(bill::take);
        return bill;
    }

    List<BillLine> lines() {
        return lines;
    }

    List<BillFault> faults() {
        return faults;
    }

    long rows() {
        return rows;
    }

    long badRows() {
        return badRows;
    }

    private void take(long number, List<String> cells) {
        if (header == null) {
            List<String> ours = BillColumns.ours(cells, agreed);
            header = Header.read(cells, ours, BillColumns.OURS, mapping);
            for (int i = 0; i < ours.size(); i++) {
                theirs.put(ours.get(i), shown(cells.get(i).strip()));
            }
            return;
        }
        if (isSum(cells)) {
            return;
        }
        rows++;
        if (lines.size() >= FreightBills.MOST) {
            throw Problem.of(FreightProblem.BILL_TOO_LONG, rows, FreightBills.MOST);
        }
        // cells beyond the head mean nothing to us
        int wide = Math.min(cells.size(), header.size());
        ImportRow row = header.row(
                number, cells.subList(0, wide).stream().map(BillFile::rounded).toList());
        BillLine line = line(row);
        if (line != null && row.faults().isEmpty()) {
            lines.add(line);
            return;
        }
        badRows++;
        for (ImportRow.Fault fault : row.faults()) {
            if (faults.size() < MOST_FAULTS) {
                faults.add(new BillFault(
                        number,
                        fault.column() == null ? "" : theirs.getOrDefault(fault.column(), fault.column()),
                        fault.type().room(),
                        fault.type().slug(),
                        fault.values().stream().map(String::valueOf).toList()));
            }
        }
    }

    private @Nullable BillLine line(ImportRow row) {
        String no = row.code("waybill");
        if (no != null && !NUMBER.matcher(no).matches()) {
            row.fault("waybill", FreightProblem.NOT_A_WAYBILL, shown(no));
        }
        row.values()
                .computeIfPresent(
                        "amount", (column, text) -> THOUSANDS.matcher(text).matches() ? text.replace(",", "") : text);
        BigDecimal amount = row.decimal("amount");
        if (amount != null && amount.abs().compareTo(MOST_GRAMS) > 0) {
            row.fault("amount", FreightProblem.NOT_AN_AMOUNT, amount);
        }
        Long grams = grams(row);
        String money = row.code("currency");
        if (money != null && !money.toUpperCase(Locale.ROOT).matches("[A-Z]{3}")) {
            row.fault("currency", KernelProblem.INVALID_VALUE, money, "CNY");
        }
        String charge = Objects.requireNonNullElse(row.code("charge"), "");
        String leg = Objects.requireNonNullElse(row.code("leg"), "");
        var on = row.date("billedOn");
        if (no == null || amount == null) {
            return null;
        }
        return new BillLine(
                row.number(),
                no.toUpperCase(Locale.ROOT),
                FREIGHT.contains(charge.toLowerCase(Locale.ROOT)) ? "" : charge,
                leg,
                grams,
                amount,
                money == null ? currency : money.toUpperCase(Locale.ROOT),
                on);
    }

    private static String shown(String text) {
        return text.length() > 60 ? text.substring(0, 60) + "…" : text;
    }

    /** A spreadsheet adds up in binary: 12.299999999999999 is 12.3. */
    private static String rounded(String cell) {
        return BINARY.matcher(cell).matches()
                ? new BigDecimal(cell).setScale(4, RoundingMode.HALF_UP).toPlainString()
                : cell;
    }

    /** Carriers bill in kilograms. */
    private static @Nullable Long grams(ImportRow row) {
        BigDecimal grams = row.decimal("grams");
        BigDecimal kilograms = row.decimal("kg");
        BigDecimal said = grams != null ? grams : kilograms == null ? null : kilograms.movePointRight(3);
        if (said == null) {
            return null;
        }
        if (said.signum() < 0 || said.compareTo(MOST_GRAMS) > 0) {
            row.fault(grams != null ? "grams" : "kg", FreightProblem.NOT_A_WEIGHT, said.toPlainString());
            return null;
        }
        return said.setScale(0, RoundingMode.HALF_UP).longValueExact();
    }

    private static boolean isSum(List<String> cells) {
        return cells.stream()
                .map(String::strip)
                .filter(cell -> !cell.isEmpty())
                .findFirst()
                .filter(first -> SUMS.contains(first.toLowerCase(Locale.ROOT)))
                .isPresent();
    }
}
