package org.stowage.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.stowage.access.Actor;
import org.stowage.handover.HandoverPaper;
import org.stowage.shipping.Manifest;
import org.stowage.shipping.ManifestParcel;
import org.stowage.site.Warehouse;

/**
 * The handover sheet of a manifest: its number as a barcode, every parcel with a barcode of its own, totals by lane and bag,
 * what stayed behind, and both signatures: as they were drawn, or a box for a pen.
 */
record ManifestSheet(
        Warehouse warehouse, Manifest manifest, List<ManifestParcel> parcels, HandoverPaper paper, Actor reader)
        implements Report {

    @Override
    public void write(Medium medium) {
        Words words = new Words(reader.language());
        medium.heading(Heading.of(
                warehouse,
                reader,
                words.text("manifest.title", manifest.carrier()),
                manifest.manifestNo(),
                facts(words)));
        parcels(medium, words);
        totals(medium, words);
        medium.lines(counts(words));
        left(medium, words);
        medium.sign(List.of(
                new SignatureBox(signed(words, "manifest.sign-warehouse", paper.handedBy()), paper.ours()),
                new SignatureBox(signed(words, "manifest.sign-driver", manifest.signature()), paper.driver())));
        medium.end();
    }

    /** It is hung beside the door upright. */
    @Override
    public boolean isWide() {
        return false;
    }

    private List<String> facts(Words words) {
        List<String> facts = new ArrayList<>();
        facts.add(words.text("manifest.made", Papers.time(manifest.createdAt(), warehouse.timezone())));
        facts.add(words.text("manifest.parcels", parcels.size()));
        if (manifest.handedOverAt() != null) {
            facts.add(words.text("manifest.gone", Papers.time(manifest.handedOverAt(), warehouse.timezone())));
        }
        return facts;
    }

    private void parcels(Medium medium, Words words) {
        medium.title(words.text("manifest.parcels-of"));
        medium.table(
                "parcels",
                List.of(
                        words.number("row", 6),
                        words.of("waybill", 40, Column.Kind.BARCODE),
                        words.column("parcel", 18),
                        words.column("order", 18),
                        words.column("lane", 10),
                        words.column("bag", 17),
                        words.number("grams", 12)));
        Map<Long, HandoverPaper.Stand> stands = paper.byParcel();
        long row = 1;
        for (ManifestParcel parcel : parcels) {
            HandoverPaper.Stand stand = stands.getOrDefault(parcel.id(), HandoverPaper.LOOSE);
            medium.row(
                    row++,
                    Objects.requireNonNullElse(parcel.waybillNo(), parcel.parcelNo()),
                    parcel.parcelNo(),
                    parcel.orderNo(),
                    stand.lane(),
                    stand.bag(),
                    parcel.grams());
        }
    }

    private void totals(Medium medium, Words words) {
        medium.title(words.text("manifest.totals"));
        medium.table(
                "totals",
                List.of(
                        words.column("lane", 20),
                        words.column("bag", 50),
                        words.number("parcels", 15),
                        words.number("grams", 15)));
        for (HandoverPaper.Total total : paper.totals(parcels)) {
            medium.row(total.lane(), total.bag(), total.parcels(), total.grams());
        }
        medium.sum(words.text("paper.total"), null, (long) parcels.size(), grams());
    }

    private List<String> counts(Words words) {
        Object counted = manifest.driverCount() == null ? "______" : manifest.driverCount();
        List<String> lines = new ArrayList<>(List.of(words.text("manifest.driver-count", counted)));
        if (paper.countReason() != null) {
            lines.add(words.text("manifest.count-reason", paper.countReason()));
        }
        return lines;
    }

    private void left(Medium medium, Words words) {
        paper.left().stream()
                .collect(Collectors.groupingBy(HandoverPaper.Left::verdict, TreeMap::new, Collectors.toList()))
                .forEach((verdict, left) -> medium.lines(List.of(
                        words.text("manifest.left." + verdict),
                        left.stream().map(HandoverPaper.Left::parcelNo).collect(Collectors.joining(", ")))));
    }

    private static String signed(Words words, String key, @Nullable String name) {
        return name == null ? words.text(key) : words.text("manifest.signed", name);
    }

    private long grams() {
        return parcels.stream()
                .mapToLong(parcel -> parcel.grams() == null ? 0 : parcel.grams())
                .sum();
    }
}
