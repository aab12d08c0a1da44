package org.stowage.shipping;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.stowage.kernel.Problem;
import org.stowage.printing.KeptDocument;
import org.stowage.printing.KeptLabels;
import org.stowage.printing.Labels;
import org.stowage.printing.PrintJobs;
import org.stowage.printing.PrintJobs.LabelContent;
import org.stowage.printing.PrinterLanguage;
import org.stowage.site.Warehouse;

/** A parcel's label in any form that somebody can show or print. */
@ApplicationScoped
class ParcelLabels {

    private static final Map<String, PrinterLanguage> LANGUAGES = Map.of(
            "zpl", PrinterLanguage.ZPL,
            "tspl", PrinterLanguage.TSPL,
            "epl", PrinterLanguage.EPL,
            "cpcl", PrinterLanguage.CPCL,
            "escpos", PrinterLanguage.ESCPOS);

    private final PrintJobs prints;
    private final Labels labels;
    private final ParcelPapers papers;
    private final KeptLabels kept;

    ParcelLabels(PrintJobs prints, Labels labels, ParcelPapers papers, KeptLabels kept) {
        this.prints = prints;
        this.labels = labels;
        this.papers = papers;
        this.kept = kept;
    }

    /** For a print dialog. @throws Problem no-waybill, paper-unknown, paper-start */
    Response pdf(Warehouse warehouse, Parcel parcel, @Nullable String paper, int start) {
        return answer(
                "application/pdf",
                prints.content(warehouse.id(), parcel.document())
                        .flatMap(content -> kept.of(warehouse.id(), content.label(), content.data()))
                        .map(kept::pdf)
                        .orElseGet(() -> papers.labels(warehouse, List.of(parcel), paper, start)));
    }

    /** What lies in the parcel, for a print dialog. @param language of its own words */
    Response slip(Warehouse warehouse, Parcel parcel, @Nullable String paper, Locale language) {
        return answer("application/pdf", papers.slips(warehouse, List.of(parcel), paper, language));
    }

    /** @throws Problem no-waybill, format-unknown */
    Response of(long warehouseId, Parcel parcel, String format, int dpi) {
        LabelContent content = prints.content(warehouseId, parcel.document())
                .orElseThrow(() -> Problem.of(ShippingProblem.NO_WAYBILL, parcel.parcelNo()));
        Optional<KeptDocument> document = kept.of(warehouseId, content.label(), content.data());
        if (format.equals("png") && document.isPresent()) {
            return answer("image/png", kept.png(document.get(), dpi));
        }
        if (format.equals("png")) {
            return answer("image/png", labels.png(content.label(), content.data(), dpi));
        }
        PrinterLanguage language = LANGUAGES.get(format);
        if (language == null) {
            throw Problem.of(ShippingProblem.FORMAT_UNKNOWN, format);
        }
        return answer(
                "application/octet-stream",
                document.map(label -> kept.encode(label, language, dpi))
                        .orElseGet(() -> language.encode(labels.render(content.label(), content.data(), dpi))));
    }

    static Response answer(String type, byte[] bytes) {
        // personal data: nothing on the way keeps a copy
        return Response.ok(bytes, type).header("Cache-Control", "no-store").build();
    }
}
