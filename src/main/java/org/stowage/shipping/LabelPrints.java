package org.stowage.shipping;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.stowage.carrier.Carrier;
import org.stowage.carrier.CarrierDocument;
import org.stowage.carrier.PlatformAreas;
import org.stowage.carrier.RouteMarks;
import org.stowage.printing.KeptDocument;
import org.stowage.printing.NewPrintJob;
import org.stowage.printing.PrintJobs;
import org.stowage.waybill.HeldNumber;

/** The print jobs of a parcel's waybill: one label for each of its boxes. */
@ApplicationScoped
class LabelPrints {

    private final PrintJobs prints;
    private final LabelData data;
    private final PieceSql pieces;
    private final PlatformAreas areas;

    LabelPrints(PrintJobs prints, LabelData data, PieceSql pieces, PlatformAreas areas) {
        this.prints = prints;
        this.data = data;
        this.pieces = pieces;
        this.areas = areas;
    }

    boolean isOnABox(Parcel parcel, String no) {
        return pieces.isOf(parcel, no);
    }

    /** Its boxes bear these numbers from now on. */
    void number(Parcel parcel, HeldNumber held) {
        pieces.number(parcel, held);
    }

    /**
     * Nothing is printed before this commits.
     *
     * @param held what the carrier said; null: a number of our own range
     * @return what the labels stand for, one for each box
     */
    List<String> print(
            Parcel parcel,
            PackOrder order,
            Carrier carrier,
            List<ParcelSql.Content> content,
            @Nullable HeldNumber held,
            PackDesk desk) {
        Map<String, Object> label = data.of(carrier, order, parcel, content);
        String document = parcel.document();
        if (held == null) {
            submit(parcel, document, carrier.label(), label, desk);
            return List.of(document);
        }
        if (held.document() != null && held.document() != CarrierDocument.Format.PLATFORM) {
            // its further boxes are further pages of it
            submit(parcel, document, KeptDocument.LABEL, keptBy(parcel, held, label), desk);
            return List.of(document);
        }
        route(label, held.route());
        if (held.document() == CarrierDocument.Format.PLATFORM) {
            label.put("platformDocument", held.request().toString());
            areas.of(parcel.warehouseId(), carrier).ifPresent(area -> label.put("platformArea", area));
        }
        int boxes = 1 + held.childNos().size();
        List<String> documents = new ArrayList<>(List.of(document));
        label.put("parcelOf", "1 / " + boxes);
        submit(parcel, document, carrier.label(), label, desk);
        for (int box = 2; box <= boxes; box++) {
            label.put("waybillNo", held.childNos().get(box - 2));
            label.put("parcelOf", box + " / " + boxes);
            label.put("platformBox", box);
            documents.add(document + "/" + box);
            submit(parcel, documents.getLast(), carrier.label(), label, desk);
        }
        return documents;
    }

    /** For the customer who sends the goods back: the carrier's own label, or ours of a return. */
    void back(
            Parcel parcel,
            PackOrder order,
            Carrier carrier,
            List<ParcelSql.Content> content,
            HeldNumber held,
            PackDesk desk) {
        Map<String, Object> label = data.back(carrier, order, parcel, content, held.no());
        boolean isTheirs = held.document() != null && held.document() != CarrierDocument.Format.PLATFORM;
        submit(
                parcel,
                parcel.document() + "-R",
                isTheirs ? KeptDocument.LABEL : "return",
                isTheirs ? keptBy(parcel, held, label) : label,
                desk);
    }

    /** The label was scanned: it came out. */
    void confirm(Parcel parcel) {
        prints.confirm(parcel.warehouseId(), parcel.document());
    }

    /** The number on them is no live one any more. */
    void withdraw(Parcel parcel) {
        prints.withdraw(parcel.warehouseId(), parcel.document());
    }

    void reprint(long warehouseId, String parcelNo, PackDesk desk) {
        reprint(warehouseId, parcelNo, "C-REPRINT", desk.stationId(), desk.actorId());
    }

    /** The label of each of its boxes once more. @return the job of the first one */
    long reprint(long warehouseId, String parcelNo, String reason, @Nullable Long stationId, long actorId) {
        return pieces.documents(warehouseId, List.of(parcelNo)).stream()
                .map(document -> prints.reprint(warehouseId, document, reason, stationId, actorId))
                .toList()
                .getFirst();
    }

    private void submit(Parcel parcel, String document, String design, Map<String, ?> label, PackDesk desk) {
        prints.submit(
                parcel.warehouseId(),
                new NewPrintJob(document, design, Map.copyOf(label), desk.stationId(), desk.actorId()));
    }

    private static Map<String, Object> keptBy(Parcel parcel, HeldNumber held, Map<String, Object> label) {
        return Map.of(
                "document", held.request().toString(),
                "waybillNo", held.no(),
                "parcelNo", parcel.document(),
                "printedAt", String.valueOf(label.get("printedAt")));
    }

    private static void route(Map<String, Object> label, RouteMarks route) {
        if (route.code() != null) {
            label.put("routeCode", route.code());
        }
        if (route.hub() != null) {
            label.put("hub", route.hub());
        }
    }
}
