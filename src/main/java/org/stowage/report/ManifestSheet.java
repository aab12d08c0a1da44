package org.stowage.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.jspecify.annotations.Nullable;
import org.stowage.handover.HandoverPaper;
import org.stowage.handover.Handovers;
import org.stowage.kernel.Texts;
import org.stowage.shipping.Manifest;
import org.stowage.shipping.ManifestParcel;
import org.stowage.shipping.Manifests;
import org.stowage.site.Warehouse;

/**
 * The handover sheet of a manifest: A4, its number as a barcode, every parcel with a barcode of its own, totals by lane and
 * bag, what stayed behind, and both signatures: as they were drawn, or a box for a pen.
 */
@ApplicationScoped
public class ManifestSheet {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    /** Parcel numbers that fit into one line. */
    private static final int A_LINE = 5;

    private final Manifests manifests;
    private final Handovers handovers;

    public ManifestSheet(Manifests manifests, Handovers handovers) {
        this.manifests = manifests;
        this.handovers = handovers;
    }

    /** @param language of the sheet's own words */
    @Transactional
    public byte[] draw(Warehouse warehouse, String manifestNo, Locale language) {
        Manifest manifest = manifests.get(warehouse.id(), manifestNo);
        List<ManifestParcel> parcels = manifests.parcels(manifest);
        HandoverPaper paper = handovers.paper(manifest);
        try (PDDocument pdf = new PDDocument()) {
            var page = new SheetPage(pdf, language, manifest.manifestNo());
            page.begin();
            page.head(
                    text("manifest.title", language, manifest.carrier()), head(warehouse, manifest, parcels, language));
            page.tableHead();
            Map<Long, HandoverPaper.Stand> stands = paper.byParcel();
            int row = 1;
            for (ManifestParcel parcel : parcels) {
                HandoverPaper.Stand stand = stands.getOrDefault(parcel.id(), HandoverPaper.LOOSE);
                page.parcel(
                        Objects.requireNonNullElse(parcel.waybillNo(), parcel.parcelNo()),
                        parcel.orderNo(),
                        List.of(
                                Integer.toString(row++),
                                parcel.parcelNo(),
                                (stand.lane() + " " + stand.bag()).strip(),
                                parcel.grams() == null ? "" : Long.toString(parcel.grams())));
            }
            totals(page, paper.totals(parcels), language);
            foot(page, manifest, parcels, paper, language);
            page.end(text("manifest.printed", language, time(Instant.now(), warehouse.timezone())));
            var out = new ByteArrayOutputStream();
            pdf.save(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> head(
            Warehouse warehouse, Manifest manifest, List<ManifestParcel> parcels, Locale language) {
        List<String> lines = new ArrayList<>(List.of(
                text("manifest.from", language, warehouse.name()),
                text("manifest.made", language, time(manifest.createdAt(), warehouse.timezone())),
                text("manifest.parcels", language, parcels.size())));
        if (manifest.handedOverAt() != null) {
            lines.add(text("manifest.gone", language, time(manifest.handedOverAt(), warehouse.timezone())));
        }
        return lines;
    }

    private static void totals(SheetPage page, List<HandoverPaper.Total> totals, Locale language) throws IOException {
        page.gap();
        page.total(List.of(
                text("manifest.lane", language),
                text("manifest.bag", language),
                text("manifest.parcels-of", language),
                text("manifest.grams", language)));
        for (HandoverPaper.Total total : totals) {
            page.total(
                    List.of(total.lane(), total.bag(), Long.toString(total.parcels()), Long.toString(total.grams())));
        }
    }

    private static void foot(
            SheetPage page, Manifest manifest, List<ManifestParcel> parcels, HandoverPaper paper, Locale language)
            throws IOException {
        Object counted = manifest.driverCount() == null ? "______" : manifest.driverCount();
        List<String> lines = new ArrayList<>(List.of(
                text("manifest.total", language, parcels.size(), grams(parcels)),
                text("manifest.driver-count", language, counted)));
        if (paper.countReason() != null) {
            lines.add(text("manifest.count-reason", language, paper.countReason()));
        }
        paper.left().stream()
                .collect(Collectors.groupingBy(HandoverPaper.Left::verdict, TreeMap::new, Collectors.toList()))
                .forEach((verdict, left) -> {
                    lines.add(text("manifest.left." + verdict, language));
                    lines.addAll(inLines(left));
                });
        page.gap();
        page.lines(lines);
        page.signatures(
                paper.ours(),
                signed("manifest.sign-warehouse", paper.handedBy(), language),
                paper.driver(),
                signed("manifest.sign-driver", manifest.signature(), language));
    }

    private static List<String> inLines(List<HandoverPaper.Left> left) {
        List<String> lines = new ArrayList<>();
        for (int from = 0; from < left.size(); from += A_LINE) {
            lines.add(left.subList(from, Math.min(from + A_LINE, left.size())).stream()
                    .map(HandoverPaper.Left::parcelNo)
                    .collect(Collectors.joining(", ")));
        }
        return lines;
    }

    private static String signed(String key, @Nullable String name, Locale language) {
        return name == null ? text(key, language) : text("manifest.signed", language, name);
    }

    private static long grams(List<ManifestParcel> parcels) {
        return parcels.stream()
                .mapToLong(parcel -> parcel.grams() == null ? 0 : parcel.grams())
                .sum();
    }

    private static String time(Instant at, ZoneId zone) {
        return MINUTE.format(at.atZone(zone));
    }

    static String text(String key, Locale language, Object... values) {
        return Texts.of("report", key, language, values);
    }
}
