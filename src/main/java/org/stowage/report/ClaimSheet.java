package org.stowage.report;

import jakarta.enterprise.context.ApplicationScoped;
import java.awt.image.BufferedImage;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.stowage.claim.Claim;
import org.stowage.claim.ClaimDocument;
import org.stowage.claim.ClaimDocuments;
import org.stowage.claim.ClaimEvent;
import org.stowage.claim.Claims;
import org.stowage.claim.GoodsLine;
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

    ClaimSheet(Claims claims, ClaimDocuments documents, ClaimPictures pictures) {
        this.claims = claims;
        this.documents = documents;
        this.pictures = pictures;
    }

    /**
     * Everything is read by itself: no transaction is open while pictures are unpacked and drawn.
     *
     * @param language of the sheet's own words
     */
    Report of(Warehouse warehouse, String no, Locale language) {
        Claim claim = claims.get(warehouse.id(), no);
        List<ClaimDocument> its = documents.of(claim);
        List<GoodsLine> goods = claims.goods(claim);
        List<ClaimEvent> events = claims.history(claim);
        List<BufferedImage> drawn = pictures.of(claim, its);
        return upright(page -> {
            page.heading(new Heading(
                    Papers.text("claim.title", language, claim.carrier()),
                    claim.claimNo(),
                    claim.claimNo(),
                    facts(warehouse, claim, language),
                    new Heading.Printed(Instant.now(), ""),
                    warehouse.timezone(),
                    language));
            goods(page, goods, claim, language);
            documents(page, its, drawn, language);
            history(page, claim, events, language);
            page.signatures(List.of(Papers.text("claim.sign", language)));
            page.end();
        });
    }

    private static Report upright(Consumer<Medium> written) {
        return new Report() {
            @Override
            public void write(Medium medium) {
                written.accept(medium);
            }

            @Override
            public boolean isWide() {
                return false;
            }
        };
    }

    private static List<String> facts(Warehouse warehouse, Claim claim, Locale language) {
        ZoneId zone = warehouse.timezone();
        List<String> lines = new ArrayList<>(List.of(
                Papers.text("manifest.from", language, warehouse.name()),
                Papers.text(
                        "claim.reason",
                        language,
                        word("reason", claim.reason(), language),
                        word("state", claim.state(), language)),
                Papers.text("claim.about", language, claim.about()),
                Papers.text("claim.waybill", language, claim.waybillNo() == null ? "" : claim.waybillNo()),
                Papers.text("claim.asked", language, Papers.money(claim.amount(), claim.currency()), claim.currency())));
        add(lines, claim.postedAt() == null ? "" : Papers.text("claim.posted", language, Papers.time(claim.postedAt(), zone)));
        add(lines, claim.fileBy() == null ? "" : Papers.text("claim.file-by", language, claim.fileBy()));
        add(lines, claim.billNo().isEmpty() ? "" : Papers.text("claim.bill", language, claim.billNo()));
        add(lines, claim.carrierClaimNo() == null ? "" : Papers.text("claim.theirs", language, claim.carrierClaimNo()));
        add(lines, claim.note() == null ? "" : Papers.text("claim.why", language, claim.note()));
        if (claim.acceptedAmount() != null) {
            lines.add(Papers.text(
                    "claim.accepted",
                    language,
                    Papers.money(claim.acceptedAmount(), claim.currency()),
                    claim.currency()));
        }
        if (claim.paidAmount() != null) {
            lines.add(
                    Papers.text("claim.paid", language, Papers.money(claim.paidAmount(), claim.currency()), claim.currency()));
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
        page.title(Papers.text("claim.goods", language, claim.currency()));
        page.table(
                "goods",
                List.of(
                        new Column("item", Papers.text("claim.item", language), 22, Column.Kind.TEXT),
                        new Column("name", Papers.text("claim.name", language), 46, Column.Kind.TEXT),
                        new Column("units", Papers.text("claim.units", language), 10, Column.Kind.NUMBER),
                        new Column("price", Papers.text("claim.price", language), 11, Column.Kind.MONEY),
                        new Column("worth", Papers.text("claim.worth", language), 11, Column.Kind.MONEY)));
        for (GoodsLine line : goods) {
            page.row(
                    line.sku(),
                    line.name(),
                    line.quantity(),
                    Amount.of(line.price(), claim.currency()),
                    Amount.of(line.worth(), claim.currency()));
        }
    }

    private static void documents(Medium page, List<ClaimDocument> its, List<BufferedImage> drawn, Locale language) {
        if (its.isEmpty()) {
            return;
        }
        page.title(Papers.text("claim.documents", language));
        page.lines(its.stream().map(ClaimDocument::name).toList());
        page.pictures(drawn);
    }

    private static void history(Medium page, Claim claim, List<ClaimEvent> events, Locale language) {
        page.title(Papers.text("claim.history", language));
        page.table(
                "history",
                List.of(
                        new Column("when", Papers.text("claim.when", language), 22, Column.Kind.TIME),
                        new Column("what", Papers.text("claim.what", language), 18, Column.Kind.TEXT),
                        new Column("amount", Papers.text("claim.amount", language), 12, Column.Kind.MONEY),
                        new Column("note", Papers.text("claim.note", language), 48, Column.Kind.TEXT)));
        for (ClaimEvent event : events) {
            page.row(
                    event.at(),
                    Texts.of("claim", "event." + event.code(), language),
                    event.amount() == null ? null : Amount.of(event.amount(), claim.currency()),
                    event.note());
        }
    }

    private static String word(String kind, Enum<?> code, Locale language) {
        return Texts.of("claim", kind + "." + code.name().toLowerCase(Locale.ROOT), language);
    }
}
