package org.stowage.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.stowage.freight.BillReader;
import org.stowage.freight.BillView;
import org.stowage.freight.FreightBill;
import org.stowage.kernel.Texts;

/** A carrier's bill as it was compared: totals, differences by kind and line by line, of the reader's warehouses. */
@ApplicationScoped
class BillSheet {

    /** What nobody reads on paper is in the table. */
    private static final int MOST = 2_000;

    private final BillReader reader;

    BillSheet(BillReader reader) {
        this.reader = reader;
    }

    @Transactional
    public byte[] draw(String no, Locale language) {
        BillReader.Look at = reader.look(no);
        FreightBill bill = at.bill();
        BillView.Whole whole = reader.whole(at);
        List<BillView.Row> rows = reader.rows(at, null, 0, MOST);
        return Papers.pdf(pdf -> {
            var page = new TableSheet(pdf, language, bill.billNo(), true);
            page.head(text("bill.title", language, bill.carrier()), bill.billNo(), facts(bill, whole, language));
            kinds(page, whole, language);
            rows(page, rows, language);
            if (rows.size() >= MOST) {
                page.lines(List.of("", text("bill.more", language, MOST)));
            }
            page.end(text("manifest.printed", language, Papers.time(Instant.now(), ZoneId.of("UTC")) + " UTC"));
        });
    }

    private static List<String> facts(FreightBill bill, BillView.Whole whole, Locale language) {
        List<String> lines = new ArrayList<>();
        lines.add(text(
                "bill.days", language, bill.from(), bill.to(), Texts.of("freight", "state." + bill.state(), language)));
        if (bill.carrierBillNo() != null) {
            lines.add(text("bill.theirs", language, bill.carrierBillNo()));
        }
        for (BillView.Total total : whole.totals()) {
            lines.add(text(
                    "bill.total",
                    language,
                    Papers.money(total.amount(), total.currency()),
                    total.currency(),
                    total.lines(),
                    total.parcels(),
                    Papers.money(total.disputed(), total.currency()),
                    Papers.money(total.claimed(), total.currency())));
        }
        lines.add(text("bill.missing", language, whole.missingAll()));
        return lines;
    }

    private static void kinds(TableSheet page, BillView.Whole whole, Locale language) throws IOException {
        page.title(word("page.by-kind", language));
        page.table(List.of(
                new TableSheet.Col(word("page.difference", language), 40, false),
                new TableSheet.Col(word("page.number", language), 12, true),
                new TableSheet.Col(word("page.undecided", language), 12, true),
                new TableSheet.Col(word("page.claimed", language), 12, true),
                new TableSheet.Col(word("page.passed", language), 12, true),
                new TableSheet.Col(word("page.too-much", language), 12, true)));
        for (BillView.OfKind kind : whole.kinds()) {
            page.row(List.of(
                    word("kind." + kind.kind(), language),
                    Long.toString(kind.differences()),
                    Long.toString(kind.open()),
                    Long.toString(kind.claimed()),
                    Long.toString(kind.passed()),
                    Papers.money(kind.amount(), "")));
        }
    }

    private static void rows(TableSheet page, List<BillView.Row> rows, Locale language) throws IOException {
        page.title(word("page.differences", language));
        page.table(List.of(
                new TableSheet.Col(word("page.row", language), 6, true),
                new TableSheet.Col(word("page.tracking", language), 18, false),
                new TableSheet.Col(word("page.difference", language), 17, false),
                new TableSheet.Col(word("page.parcel", language), 15, false),
                new TableSheet.Col(word("page.ours", language), 16, false),
                new TableSheet.Col(word("page.theirs", language), 10, false),
                new TableSheet.Col(word("page.too-much", language), 9, true),
                new TableSheet.Col(word("page.state", language), 12, false)));
        for (BillView.Row row : rows) {
            String parcel = row.parcelNo();
            String claim = row.claimNo();
            page.row(List.of(
                    Long.toString(row.row()),
                    row.no(),
                    word("kind." + row.kind(), language),
                    parcel == null ? "" : parcel,
                    row.ours(),
                    row.theirs(),
                    Papers.money(row.amount(), row.currency()),
                    claim == null ? word("decided." + row.state(), language) : claim));
        }
    }

    private static String word(String key, Locale language) {
        return Texts.of("freight", key, language);
    }

    private static String text(String key, Locale language, Object... values) {
        return ManifestSheet.text(key, language, values);
    }
}
