package org.stowage.report;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.pdmodel.PDDocument;
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
    public byte[] draw(Warehouse warehouse, String no, Locale language) {
        Claim claim = claims.get(warehouse.id(), no);
        List<ClaimDocument> its = documents.of(claim);
        List<GoodsLine> goods = claims.goods(claim);
        List<ClaimEvent> events = claims.history(claim);
        return Papers.pdf(pdf -> {
            var page = new TableSheet(pdf, language, claim.claimNo(), false);
            page.head(
                    text("claim.title", language, claim.carrier()), claim.claimNo(), facts(warehouse, claim, language));
            goods(page, goods, claim, language);
            documents(pdf, page, claim, its, language);
            history(page, claim, events, warehouse.timezone(), language);
            page.signature(text("claim.sign", language));
            page.end(text("manifest.printed", language, Papers.time(Instant.now(), warehouse.timezone())));
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

    private static void goods(TableSheet page, List<GoodsLine> goods, Claim claim, Locale language) throws IOException {
        if (goods.isEmpty()) {
            return;
        }
        page.title(text("claim.goods", language, claim.currency()));
        page.table(List.of(
                new TableSheet.Col(text("claim.item", language), 22, false),
                new TableSheet.Col(text("claim.name", language), 46, false),
                new TableSheet.Col(text("claim.units", language), 10, true),
                new TableSheet.Col(text("claim.price", language), 11, true),
                new TableSheet.Col(text("claim.worth", language), 11, true)));
        for (GoodsLine line : goods) {
            page.row(List.of(
                    line.sku(),
                    line.name(),
                    Long.toString(line.quantity()),
                    Papers.money(line.price(), claim.currency()),
                    Papers.money(line.worth(), claim.currency())));
        }
    }

    private void documents(PDDocument pdf, TableSheet page, Claim claim, List<ClaimDocument> its, Locale language)
            throws IOException {
        if (its.isEmpty()) {
            return;
        }
        page.title(text("claim.documents", language));
        page.lines(its.stream().map(ClaimDocument::name).toList());
        page.pictures(pictures.of(pdf, claim, its));
    }

    private static void history(TableSheet page, Claim claim, List<ClaimEvent> events, ZoneId zone, Locale language)
            throws IOException {
        page.title(text("claim.history", language));
        page.table(List.of(
                new TableSheet.Col(text("claim.when", language), 22, false),
                new TableSheet.Col(text("claim.what", language), 18, false),
                new TableSheet.Col(text("claim.amount", language), 12, true),
                new TableSheet.Col(text("claim.note", language), 48, false)));
        for (ClaimEvent event : events) {
            page.row(List.of(
                    Papers.time(event.at(), zone),
                    Texts.of("claim", "event." + event.code(), language),
                    MoneyText.orNothing(event.amount(), claim.currency()),
                    event.note() == null ? "" : event.note()));
        }
    }

    private static String word(String kind, Enum<?> code, Locale language) {
        return Texts.of("claim", kind + "." + code.name().toLowerCase(Locale.ROOT), language);
    }

    private static String text(String key, Locale language, Object... values) {
        return ManifestSheet.text(key, language, values);
    }
}
