package org.stowage.shipping;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import org.stowage.kernel.Problem;
import org.stowage.printing.Labels;
import org.stowage.printing.PdfPaper;
import org.stowage.printing.PrintJobs;
import org.stowage.printing.PrintJobs.LabelContent;
import org.stowage.printing.PrinterLanguage;

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

    ParcelLabels(PrintJobs prints, Labels labels) {
        this.prints = prints;
        this.labels = labels;
    }

    /** @throws Problem no-waybill, format-unknown */
    Response of(long warehouseId, Parcel parcel, String format, int dpi) {
        LabelContent content = prints.content(warehouseId, parcel.document())
                .orElseThrow(() -> Problem.of(ShippingProblem.NO_WAYBILL, parcel.parcelNo()));
        if (format.equals("pdf")) {
            byte[] pdf = labels.pdf(content.label(), List.of(content.data()), PdfPaper.LABEL);
            return answer("application/pdf", pdf);
        }
        if (format.equals("png")) {
            return answer("image/png", labels.png(content.label(), content.data(), dpi));
        }
        PrinterLanguage language = LANGUAGES.get(format);
        if (language == null) {
            throw Problem.of(ShippingProblem.FORMAT_UNKNOWN, format);
        }
        return answer("application/octet-stream", language.encode(labels.render(content.label(), content.data(), dpi)));
    }

    private static Response answer(String type, byte[] bytes) {
        // personal data: nothing on the way keeps a copy
        return Response.ok(bytes, type).header("Cache-Control", "no-store").build();
    }
}
