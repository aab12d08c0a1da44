package org.stowage.report;

import jakarta.enterprise.context.ApplicationScoped;
import java.awt.image.BufferedImage;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.stowage.claim.Claim;
import org.stowage.claim.ClaimDocument;
import org.stowage.claim.ClaimDocuments;
import org.stowage.claim.ClaimEvent;
import org.stowage.claim.Claims;
import org.stowage.claim.GoodsLine;
import org.stowage.kernel.MoneyText;
import org.stowage.kernel.Texts;
import org.stowage.site.Warehouse;

/**
 * The paper of a claim that goes to the carrier: which parcel, what is asked and why, what was in it and what that is worth,
 * the documents by name, pictures drawn, the history, and a box to sign. It names nobody: the carrier has the address.
 */
@ApplicationScoped
class ClaimSheet {

    private final Claims claims;
    private final ClaimDocuments documents;
    private final ClaimPictures pictures;
    private final PaperDesk desk;

    ClaimSheet(Claims claims, ClaimDocuments documents, ClaimPictures pictures, PaperDesk desk) {
        this.claims = claims;
        this.documents = documents;
        this.pictures = pictures;
        this.desk = desk;
    }

    /**
     * Everything is read by itself: no transaction is open while pictures are unpacked and drawn.
     *
     * @param language of the sheet's own words
     */
    public byte[] draw(Warehouse warehouse, String no, Locale language) {
        Claim claim = claims.get(warehouse.id(), no);
        List<ClaimDocument> its = documents.of(claim);
        List<GoodsLine> goods = claims.goods(claim);
        List<ClaimEvent> events = claims.history(claim);
        List<BufferedImage> drawn = pictures.of(claim, its);
        return PaperDesk.pdf(desk.size().upright(), page -> {
            page.heading(new Heading(
                    text("claim.title", language, claim.carrier()),
                    claim.claimNo(),
                    claim.claimNo(),
                    facts(warehouse, claim, language),
                    new Heading.Printed(Instant.now(), ""),
                    warehouse.timezone(),
                    language));
            goods(page, goods, claim, language);
            documents(page, its, drawn, language);
            history(page, claim, events, language);
            page.signatures(List.of(text("claim.sign", language)));
            page.end();
        });
    }

    private static List<String> facts(Warehouse warehouse, Claim claim, Locale language) {
        ZoneId zone = warehouse.timezone();
        List<String> lines = new ArrayList<>(List.of(
                text("manifest.from", language, warehouse.name()),
                text(
                        "claim.reason",
                        language,
                        word("reason", claim.reason(), language),
                        word("state", claim.state(), language)),
                text("claim.about", language, claim.about()),
                text("claim.waybill", language, claim.waybillNo() == null ? "" : claim.waybillNo()),
                text("claim.asked", language, Papers.money(claim.amount(), claim.currency()), claim.currency())));
        add(lines, claim.postedAt() == null ? "" : text("claim.posted", language, Papers.time(claim.postedAt(), zone)));
        add(lines, claim.fileBy() == null ? "" : text("claim.file-by", language, claim.fileBy()));
        add(lines, claim.billNo().isEmpty() ? "" : text("claim.bill", language, claim.billNo()));
        add(lines, claim.carrierClaimNo() == null ? "" : text("claim.theirs", language, claim.carrierClaimNo()));
        add(lines, claim.note() == null ? "" : text("claim.why", language, claim.note()));
        if (claim.acceptedAmount() != null) {
            lines.add(text(
                    "claim.accepted",
                    language,
                    Papers.money(claim.acceptedAmount(), claim.currency()),
                    claim.currency()));
        }
        if (claim.paidAmount() != null) {
            lines.add(
                    text("claim.paid", language, Papers.money(claim.paidAmount(), claim.currency()), claim.currency()));
        }
        return lines;
    }

    private static void add(List<String> lines, String line) {
        if (!line.isEmpty()) {
            lines.add(line);
        }
    }

    private static void goods(Medium page, List<GoodsLine> goods, Claim claim, Locale language) {
        if (goods.isEmpty()) {
            return;
        }
        page.title(text("claim.goods", language, claim.currency()));
        page.table(
                "goods",
                List.of(
                        new Column("item", text("claim.item", language), 22, Column.Kind.TEXT),
                        new Column("name", text("claim.name", language), 46, Column.Kind.TEXT),
                        new Column("units", text("claim.units", language), 10, Column.Kind.NUMBER),
                        new Column("price", text("claim.price", language), 11, Column.Kind.MONEY),
                        new Column("worth", text("claim.worth", language), 11, Column.Kind.MONEY)));
        for (GoodsLine line : goods) {
            page.row(
                    line.sku(),
                    line.name(),
                    line.quantity(),
                    Papers.money(line.price(), claim.currency()),
                    Papers.money(line.worth(), claim.currency()));
        }
    }

    private static void documents(Medium page, List<ClaimDocument> its, List<BufferedImage> drawn, Locale language) {
        if (its.isEmpty()) {
            return;
        }
        page.title(text("claim.documents", language));
        page.lines(its.stream().map(ClaimDocument::name).toList());
        page.pictures(drawn);
    }

    private static void history(Medium page, Claim claim, List<ClaimEvent> events, Locale language) {
        page.title(text("claim.history", language));
        page.table(
                "history",
                List.of(
                        new Column("when", text("claim.when", language), 22, Column.Kind.TIME),
                        new Column("what", text("claim.what", language), 18, Column.Kind.TEXT),
                        new Column("amount", text("claim.amount", language), 12, Column.Kind.MONEY),
                        new Column("note", text("claim.note", language), 48, Column.Kind.TEXT)));
        for (ClaimEvent event : events) {
            page.row(
                    event.at(),
                    Texts.of("claim", "event." + event.code(), language),
                    MoneyText.orNothing(event.amount(), claim.currency()),
                    event.note());
        }
    }

    private static String word(String kind, Enum<?> code, Locale language) {
        return Texts.of("claim", kind + "." + code.name().toLowerCase(Locale.ROOT), language);
    }

    private static String text(String key, Locale language, Object... values) {
        return ManifestSheet.text(key, language, values);
    }
}
