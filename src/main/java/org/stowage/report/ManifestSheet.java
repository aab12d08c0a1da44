package org.stowage.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.stowage.kernel.Texts;
import org.stowage.shipping.Manifest;
import org.stowage.shipping.ManifestParcel;
import org.stowage.shipping.Manifests;
import org.stowage.site.Warehouse;

/** The handover sheet of a manifest: A4, its number as a barcode, every parcel, boxes for both signatures. */
@ApplicationScoped
public class ManifestSheet {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final Manifests manifests;

    public ManifestSheet(Manifests manifests) {
        this.manifests = manifests;
    }

    /** @param language of the sheet's own words */
    @Transactional
    public byte[] draw(Warehouse warehouse, String manifestNo, Locale language) {
        Manifest manifest = manifests.get(warehouse.id(), manifestNo);
        List<ManifestParcel> parcels = manifests.parcels(manifest);
        try (PDDocument pdf = new PDDocument()) {
            var page = new SheetPage(pdf, language, manifest.manifestNo());
            page.begin();
            page.head(
                    text("manifest.title", language, manifest.carrier()),
                    List.of(
                            text("manifest.from", language, warehouse.name()),
                            text("manifest.made", language, time(manifest.createdAt(), warehouse.timezone())),
                            text("manifest.parcels", language, parcels.size())));
            page.tableHead();
            int row = 1;
            for (ManifestParcel parcel : parcels) {
                page.row(List.of(
                        Integer.toString(row++),
                        parcel.parcelNo(),
                        parcel.waybillNo() == null ? "" : parcel.waybillNo(),
                        parcel.orderNo(),
                        parcel.grams() == null ? "" : Long.toString(parcel.grams())));
            }
            page.signatures(List.of(
                    text("manifest.total", language, parcels.size(), grams(parcels)),
                    text(
                            "manifest.driver-count",
                            language,
                            manifest.driverCount() == null ? "______" : manifest.driverCount()),
                    text("manifest.signed", language, manifest.signature() == null ? "" : manifest.signature())));
            page.end();
            var out = new ByteArrayOutputStream();
            pdf.save(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
