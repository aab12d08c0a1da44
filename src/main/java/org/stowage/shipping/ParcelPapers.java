package org.stowage.shipping;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.stowage.kernel.Problem;
import org.stowage.printing.BrowserPaper;
import org.stowage.printing.KeptDocument;
import org.stowage.printing.LabelSheet;
import org.stowage.printing.Labels;
import org.stowage.printing.Paper;
import org.stowage.printing.PdfPaper;
import org.stowage.printing.PrintJobs;
import org.stowage.printing.PrintJobs.LabelContent;
import org.stowage.site.Warehouse;

/** Labels and packing slips of parcels as one PDF, for the print dialog of a browser. */
@ApplicationScoped
class ParcelPapers {

    /** More than a day of a desk without a label printer. */
    static final int MOST = 200;

    private static final String FAMILY = "waybill-";

    /** Waybills that every sheet takes as they are. */
    private static final List<String> SMALL = List.of("waybill-76x130");

    private final PrintJobs prints;
    private final Labels labels;
    private final PackingSlips slips;
    private final BrowserPaper papers;

    ParcelPapers(PrintJobs prints, Labels labels, PackingSlips slips, BrowserPaper papers) {
        this.prints = prints;
        this.labels = labels;
        this.slips = slips;
        this.papers = papers;
    }

    /**
     * @param paper a6, 4x6, a4, letter, label; null: what the warehouse's browser printer holds
     * @param start the first free place of a sheet of several labels
     * @throws Problem no-waybill, paper-unknown, paper-start
     */
    @Transactional
    byte[] labels(Warehouse warehouse, List<Parcel> parcels, @Nullable String paper, int start) {
        return draw(warehouse, parcels, paper, start, true, null);
    }

    /** @param language of the slips' own words */
    @Transactional
    byte[] slips(Warehouse warehouse, List<Parcel> parcels, @Nullable String paper, Locale language) {
        return draw(warehouse, parcels, paper, 1, false, language);
    }

    /** Labels first, then the slips, so that the label paper can be taken out in between. */
    @Transactional
    byte[] both(Warehouse warehouse, List<Parcel> parcels, @Nullable String paper, int start, Locale language) {
        return draw(warehouse, parcels, paper, start, true, language);
    }

    private byte[] draw(
            Warehouse warehouse,
            List<Parcel> parcels,
            @Nullable String asked,
            int start,
            boolean withLabels,
            @Nullable Locale slipLanguage) {
        Paper paper = papers.of(asked, warehouse.id(), null);
        try (LabelSheet sheet = labels.sheet(new PdfPaper(paper, start))) {
            for (Parcel parcel : withLabels ? parcels : List.<Parcel>of()) {
                LabelContent content = prints.content(warehouse.id(), parcel.document())
                        .orElseThrow(() -> Problem.of(ShippingProblem.NO_WAYBILL, parcel.parcelNo()));
                if (content.label().equals(KeptDocument.LABEL)) {
                    throw Problem.of(ShippingProblem.LABEL_OF_CARRIER, parcel.parcelNo());
                }
                sheet.add(fitting(content.label(), paper), content.data());
            }
            if (slipLanguage != null) {
                parcels.forEach(parcel -> slips.add(sheet, warehouse, parcel, paper, slipLanguage));
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            sheet.write(out);
            return out.toByteArray();
        }
    }

    /** The waybill of the same family that fits the paper; a carrier's own design stays. */
    private static String fitting(String label, Paper paper) {
        if (!label.startsWith(FAMILY) || SMALL.contains(label)) {
            return label;
        }
        return switch (paper) {
            case LABEL -> label;
            case INCH_4X6 -> "waybill-4x6in";
            case A6, A4, LETTER -> "waybill-100x150";
        };
    }
}
