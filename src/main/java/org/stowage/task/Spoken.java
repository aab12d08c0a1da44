package org.stowage.task;

import java.util.Locale;
import java.util.stream.Collectors;

/** Things of the desk in words. */
final class Spoken {

    private Spoken() {}

    static String of(Meaning meaning, Locale language) {
        Message message = switch (meaning) {
            case Meaning.OfItem i
            when i.quantity() > 1 ->
                new Message("task", "means.pack", i.item().sku(), i.item().name(), i.quantity());
            case Meaning.OfItem i ->
                new Message("task", "means.item", i.item().sku(), i.item().name());
            case Meaning.OfLocation l ->
                new Message("task", "means.location", l.location().code());
            case Meaning.OfHandlingUnit h -> new Message("task", "means.unit", h.lpn());
            case Meaning.OfStation s ->
                new Message("task", "means.station", s.station().code());
            case Meaning.OfOrder o -> new Message("task", "means.order", o.no());
            case Meaning.OfParcel p -> new Message("task", "means.parcel", p.no());
            case Meaning.OfDocument d -> new Message("task", "means.document", d.no());
            case Meaning.OfWaybill w -> new Message("task", "means.waybill", w.no());
            case Meaning.OfReason r -> new Message("task", "means.reason", r.code());
            case Meaning.OfGrade g -> new Message("task", "means.grade", g.code());
            case Meaning.OfBox b -> new Message("task", "means.box", b.code());
            default -> new Message("task", "means.other");
        };
        return message.text(language);
    }

    /** What a step takes, as a list in words. */
    static String expects(View view, Locale language) {
        return view.expects().stream()
                .map(name -> new Message("task", "expects." + name).text(language))
                .collect(Collectors.joining(", "));
    }
}
