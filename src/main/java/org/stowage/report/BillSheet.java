package org.stowage.report;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.stowage.freight.BillReader;
import org.stowage.freight.BillView;
import org.stowage.freight.FreightBill;
import org.stowage.kernel.Problem;
import org.stowage.kernel.Texts;

/** A carrier's bill as it was compared: totals, differences by kind and line by line, of the reader's warehouses. */
@ApplicationScoped
class BillSheet {

    /** Rows that are in memory at once. */
    private static final int CHUNK = 500;

    private final BillReader reader;

    BillSheet(BillReader reader) {
        this.reader = reader;
    }

    /** @throws Problem not-found */
    Report of(String no, Locale language) {
        BillReader.Look at = reader.look(no);
        return page -> {
            FreightBill bill = at.bill();
            BillView.Whole whole = reader.whole(at);
            page.heading(new Heading(
                    Papers.text("bill.title", language, bill.carrier()),
                    bill.billNo(),
                    bill.billNo(),
                    facts(bill, whole, language),
                    new Heading.Printed(Instant.now(), ""),
                    ZoneOffset.UTC,
                    language));
            kinds(page, whole, language);
            rows(page, at, language);
            page.end();
        };
    }

    private static List<String> facts(FreightBill bill, BillView.Whole whole, Locale language) {
        List<String> lines = new ArrayList<>();
        lines.add(Papers.text(
                "bill.days", language, bill.from(), bill.to(), Texts.of("freight", "state." + bill.state(), language)));
        if (bill.carrierBillNo() != null) {
            lines.add(Papers.text("bill.theirs", language, bill.carrierBillNo()));
        }
        for (BillView.Total total : whole.totals()) {
            lines.add(Papers.text(
                    "bill.total",
                    language,
                    Papers.money(total.amount(), total.currency()),
                    total.currency(),
                    total.lines(),
                    total.parcels(),
                    Papers.money(total.disputed(), total.currency()),
                    Papers.money(total.claimed(), total.currency())));
        }
        lines.add(Papers.text("bill.missing", language, whole.missingAll()));
        return lines;
    }

    private static void kinds(Medium page, BillView.Whole whole, Locale language) {
        page.title(word("page.by-kind", language));
        page.table(
                "kinds",
                List.of(
                        new Column("difference", word("page.difference", language), 40, Column.Kind.TEXT),
                        new Column("number", word("page.number", language), 12, Column.Kind.NUMBER),
                        new Column("undecided", word("page.undecided", language), 12, Column.Kind.NUMBER),
                        new Column("claimed", word("page.claimed", language), 12, Column.Kind.NUMBER),
                        new Column("passed", word("page.passed", language), 12, Column.Kind.NUMBER),
                        new Column("too-much", word("page.too-much", language), 12, Column.Kind.MONEY)));
        for (BillView.OfKind kind : whole.kinds()) {
            page.row(
                    word("kind." + kind.kind(), language),
                    kind.differences(),
                    kind.open(),
                    kind.claimed(),
                    kind.passed(),
                    kind.amount());
        }
    }

    private void rows(Medium page, BillReader.Look at, Locale language) {
        page.title(word("page.differences", language));
        page.table(
                "differences",
                List.of(
                        new Column("row", word("page.row", language), 6, Column.Kind.NUMBER),
                        new Column("tracking", word("page.tracking", language), 18, Column.Kind.TEXT),
                        new Column("difference", word("page.difference", language), 17, Column.Kind.TEXT),
                        new Column("parcel", word("page.parcel", language), 15, Column.Kind.TEXT),
                        new Column("ours", word("page.ours", language), 16, Column.Kind.TEXT),
                        new Column("theirs", word("page.theirs", language), 10, Column.Kind.TEXT),
                        new Column("too-much", word("page.too-much", language), 9, Column.Kind.MONEY),
                        new Column("currency", Papers.text("column.currency", language), 6, Column.Kind.TEXT),
                        new Column("state", word("page.state", language), 12, Column.Kind.TEXT)));
        long after = 0;
        List<BillView.Row> chunk;
        do {
            chunk = reader.rows(at, null, after, CHUNK);
            chunk.forEach(row -> page.row(cells(row, language)));
            after = chunk.isEmpty() ? after : chunk.getLast().row();
        } while (chunk.size() >= CHUNK);
    }

    private static @Nullable Object[] cells(BillView.Row row, Locale language) {
        String claim = row.claimNo();
        return new @Nullable Object[] {
            row.row(),
            row.no(),
            word("kind." + row.kind(), language),
            row.parcelNo(),
            row.ours(),
            row.theirs(),
            Amount.of(row.amount(), row.currency()),
            row.currency(),
            claim == null ? word("decided." + row.state(), language) : claim
        };
    }

    private static String word(String key, Locale language) {
        return Texts.of("freight", key, language);
    }
}
