package org.stowage.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.ZoneOffset;
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
    private final PaperDesk desk;

    BillSheet(BillReader reader, PaperDesk desk) {
        this.reader = reader;
        this.desk = desk;
    }

    @Transactional
    public byte[] draw(String no, Locale language) {
        BillReader.Look at = reader.look(no);
        FreightBill bill = at.bill();
        BillView.Whole whole = reader.whole(at);
        List<BillView.Row> rows = reader.rows(at, null, 0, MOST);
        return PaperDesk.pdf(desk.size().across(), page -> {
            page.heading(new Heading(
                    text("bill.title", language, bill.carrier()),
                    bill.billNo(),
                    bill.billNo(),
                    facts(bill, whole, language),
                    new Heading.Printed(Instant.now(), ""),
                    ZoneOffset.UTC,
                    language));
            kinds(page, whole, language);
            rows(page, rows, language);
            if (rows.size() >= MOST) {
                page.lines(List.of("", text("bill.more", language, MOST)));
            }
            page.end();
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
                    Papers.money(kind.amount(), ""));
        }
    }

    private static void rows(Medium page, List<BillView.Row> rows, Locale language) {
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
                        new Column("state", word("page.state", language), 12, Column.Kind.TEXT)));
        for (BillView.Row row : rows) {
            String claim = row.claimNo();
            page.row(
                    row.row(),
                    row.no(),
                    word("kind." + row.kind(), language),
                    row.parcelNo(),
                    row.ours(),
                    row.theirs(),
                    Papers.money(row.amount(), row.currency()),
                    claim == null ? word("decided." + row.state(), language) : claim);
        }
    }

    private static String word(String key, Locale language) {
        return Texts.of("freight", key, language);
    }

    private static String text(String key, Locale language, Object... values) {
        return ManifestSheet.text(key, language, values);
    }
}
