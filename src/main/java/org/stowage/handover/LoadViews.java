package org.stowage.handover;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import org.stowage.carrier.Carriers;
import org.stowage.shipping.Manifest;
import org.stowage.shipping.Manifests;
import org.stowage.shipping.WaitingParcel;
import org.stowage.task.Choice;
import org.stowage.task.Desk;
import org.stowage.task.Message;
import org.stowage.task.View;

/** What the loading door shows at each step. */
@ApplicationScoped
class LoadViews {

    private static final List<String> REASONS = List.of("MISCOUNT", "MISSING", "REFUSED", "OTHER");

    private final Manifests manifests;
    private final Carriers carriers;

    LoadViews(Manifests manifests, Carriers carriers) {
        this.manifests = manifests;
        this.carriers = carriers;
    }

    View view(String step, LoadMemory memory, Desk desk) {
        return switch (step) {
            case LoadDialog.PARCEL ->
                loading(memory, desk, "load.parcel", "parcel", "waybill", "handlingUnit")
                        .acts("DONE");
            case LoadDialog.COUNT ->
                loading(memory, desk, "load.count", "quantity", "confirm").acts("CONFIRM");
            case LoadDialog.REASON ->
                loading(memory, desk, "load.reason", "reason", "quantity").choices(reasons(desk));
            case LoadDialog.SIGN ->
                loading(memory, desk, "load.sign", "signature", "quantity").acts("CONFIRM");
            default -> View.of(Words.message("load.manifest"), "document").choices(choices(desk));
        };
    }

    private View loading(LoadMemory memory, Desk desk, String prompt, String... expects) {
        Manifest manifest = manifests.get(desk.warehouseId(), memory.manifestNo());
        long on = manifests.count(manifest);
        List<WaitingParcel> waiting = manifests.waiting(manifest);
        Message text = Words.message(prompt, manifest.carrier(), on);
        View view = View.of(text, expects)
                .field("document", manifest.manifestNo())
                .field("carrier", manifest.carrier())
                .progress(on, on + waiting.size());
        return waiting.isEmpty() || !expects[0].equals("parcel")
                ? view.field("open", on)
                : view.field("parcel", waiting.getFirst().parcelNo());
    }

    private static List<Choice> reasons(Desk desk) {
        return REASONS.stream()
                .map(reason -> Choice.of("R-" + reason, Words.message("load.reason." + reason), desk.language()))
                .toList();
    }

    private List<Choice> choices(Desk desk) {
        List<Choice> choices = new ArrayList<>();
        manifests
                .list(desk.warehouseId(), "open", Long.MAX_VALUE, 50)
                .forEach(open ->
                        choices.add(new Choice("D-" + open.manifestNo(), open.manifestNo() + " " + open.carrier())));
        carriers.all().forEach(carrier -> choices.add(new Choice(carrier.code(), carrier.name())));
        return choices;
    }
}
