package org.stowage.printing;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.stowage.device.PrinterTraits;
import org.stowage.kernel.Problem;

/** Print jobs whose label somebody else drew. */
@ApplicationScoped
public class KeptLabels {

    private static final int SCREEN_DPI = 203;

    private final List<KeptDocuments> sources;
    private final JobData jobData;
    private final PlatformLabels platforms;

    KeptLabels(@All List<KeptDocuments> sources, JobData jobData, PlatformLabels platforms) {
        this.sources = sources;
        this.jobData = jobData;
        this.platforms = platforms;
    }

    /**
     * For a platform's print component: the document that only it can draw, and our own area beside it.
     *
     * @throws Problem no-labels-of-ours: the job has no such document; document-gone, document-unreadable
     */
    byte[] platform(long warehouseId, Map<String, Object> data, String printer) {
        Object id = data.get("platformDocument");
        if (id == null) {
            throw Problem.of(PrintProblem.NO_LABELS_OF_OURS, printer);
        }
        return platforms.task(find(warehouseId, String.valueOf(id)), data);
    }

    /**
     * Empty: a label of a design of ours.
     *
     * @throws Problem document-gone: it was kept long enough
     */
    public Optional<KeptDocument> of(long warehouseId, String label, Map<String, ?> data) {
        if (!label.equals(KeptDocument.LABEL)) {
            return Optional.empty();
        }
        return Optional.of(find(warehouseId, String.valueOf(data.get("document"))));
    }

    private KeptDocument find(long warehouseId, String id) {
        return sources.stream()
                .flatMap(source -> source.find(warehouseId, id).stream())
                .findFirst()
                .orElseThrow(() -> Problem.of(PrintProblem.DOCUMENT_GONE));
    }

    /** For a print dialog. @throws Problem document-other-language, document-unreadable */
    public byte[] pdf(KeptDocument document) {
        return document.format() == KeptDocument.Format.PDF
                ? document.bytes()
                : DocumentImages.pdf(DocumentImages.of(document, SCREEN_DPI));
    }

    /** As a picture for a screen: its first page. @throws Problem document-other-language, document-unreadable */
    public byte[] png(KeptDocument document, int dpi) {
        return DocumentImages.of(document, dpi).getFirst().png();
    }

    /** In a printer's language; one that speaks the document's own takes it as it is. */
    public byte[] encode(KeptDocument document, PrinterLanguage language, int dpi) {
        return document.format() == KeptDocument.Format.ZPL && language == PrinterLanguage.ZPL
                ? document.bytes()
                : language.encode(DocumentImages.of(document, dpi), PrintSettings.AS_SET);
    }

    /** For this printer, one strip whatever its pages. */
    byte[] encode(KeptDocument document, String printer, PrinterTraits traits) {
        PrinterLanguage language = PrinterLanguage.of(traits);
        if (document.format() == KeptDocument.Format.ZPL && language == PrinterLanguage.ZPL) {
            return document.bytes();
        }
        List<LabelImage> pages = DocumentImages.of(document, traits.dpi());
        pages.forEach(page -> LoadedMedia.check(KeptDocument.LABEL, page, printer, traits));
        return language.encode(pages, PrintSettings.of(traits));
    }

    Map<String, Object> read(String data) {
        return jobData.read(data);
    }
}
