package org.stowage.shipping;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.stowage.kernel.Problem;
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

    ParcelLabels(PrintJobs prints, Labels labels, ParcelPapers papers) {
        this.prints = prints;
        this.labels = labels;
        this.papers = papers;
    }

    /** For a print dialog. @throws Problem no-waybill, paper-unknown, paper-start */
    Response pdf(Warehouse warehouse, Parcel parcel, @Nullable String paper, int start) {
        return answer("application/pdf", papers.labels(warehouse, List.of(parcel), paper, start));
    }

    /** What lies in the parcel, for a print dialog. @param language of its own words */
    Response slip(Warehouse warehouse, Parcel parcel, @Nullable String paper, Locale language) {
        return answer("application/pdf", papers.slips(warehouse, List.of(parcel), paper, language));
    }

    /** @throws Problem no-waybill, format-unknown */
    Response of(long warehouseId, Parcel parcel, String format, int dpi) {
        LabelContent content = prints.content(warehouseId, parcel.document())
                .orElseThrow(() -> Problem.of(ShippingProblem.NO_WAYBILL, parcel.parcelNo()));
        if (format.equals("png")) {
            return answer("image/png", labels.png(content.label(), content.data(), dpi));
        }
        PrinterLanguage language = LANGUAGES.get(format);
        if (language == null) {
            throw Problem.of(ShippingProblem.FORMAT_UNKNOWN, format);
        }
        return answer("application/octet-stream", language.encode(labels.render(content.label(), content.data(), dpi)));
    }

    static Response answer(String type, byte[] bytes) {
        // personal data: nothing on the way keeps a copy
        return Response.ok(bytes, type).header("Cache-Control", "no-store").build();
    }
}
