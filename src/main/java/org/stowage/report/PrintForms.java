package org.stowage.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.FormParam;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stowage.access.Once;
import org.stowage.device.LinkKind;
import org.stowage.kernel.KernelProblem;
import org.stowage.kernel.Problem;
import org.stowage.report.LabelRuns.Asked;
import org.stowage.station.Devices;
import org.stowage.station.Station;
import org.stowage.station.Stations;

/** From the form of the page to label printers: which there are, and the same requests as those of the API. */
@ApplicationScoped
class PrintForms {

    /** @param station empty: the warehouse's shared printer */
    record Printer(String station, String name) {}

    /** The form as it is sent; what a kind of label does not know is not in it. */
    static class Sent {
        @FormParam("key")
        @Nullable
        String key;

        @FormParam("warehouse")
        @Nullable
        String warehouse;

        @FormParam("station")
        @Nullable
        String station;

        @FormParam("from")
        @Nullable
        String from;

        @FormParam("to")
        @Nullable
        String to;

        @FormParam("codes")
        @Nullable
        String codes;

        @FormParam("zone")
        @Nullable
        String zone;

        @FormParam("kind")
        @Nullable
        String kind;

        @FormParam("arrow")
        @Nullable
        String arrow;

        @FormParam("items")
        @Nullable
        String items;

        @FormParam("code")
        @Nullable
        String code;

        @FormParam("prefix")
        @Nullable
        String prefix;

        @FormParam("lots")
        @Nullable
        String lots;

        @FormParam("units")
        @Nullable
        String units;

        @FormParam("design")
        @Nullable
        String design;

        @FormParam("grams")
        @Nullable
        Long grams;

        @FormParam("count")
        @Nullable
        Integer count;
    }

    private record Print(Asked labels, @Nullable String station) {}

    private final Devices devices;
    private final Stations stations;
    private final LabelRuns runs;
    private final Once once;

    PrintForms(Devices devices, Stations stations, LabelRuns runs, Once once) {
        this.devices = devices;
        this.stations = stations;
        this.runs = runs;
        this.once = once;
    }

    /** Those that Stowage reaches itself, the shared one first. */
    List<Printer> printers(long warehouseId) {
        List<Station> all = stations.all(warehouseId);
        return devices.all(warehouseId).stream()
                .filter(device -> device.kind().equals("printer")
                        && device.enabled()
                        && device.where().link() != LinkKind.BROWSER)
                .map(device -> {
                    String station = all.stream()
                            .filter(one -> Long.valueOf(one.id()).equals(device.stationId()))
                            .map(Station::code)
                            .findFirst()
                            .orElse("");
                    return new Printer(station, station.isEmpty() ? device.name() : device.name() + " · " + station);
                })
                .sorted(Comparator.comparing(Printer::station))
                .toList();
    }

    /** @throws Problem whatever the labels or the printer refuse */
    void print(String what, Sent form) {
        Asked asked = asked(what, form);
        once.post(form.key, new Print(asked, form.station), 201, () -> runs.print(asked, form.station));
    }

    private static Asked asked(String what, Sent form) {
        String warehouse = form.warehouse == null ? "" : form.warehouse;
        return switch (what) {
            case "locations" ->
                new LabelRuns.Places(warehouse, form.from, form.to, form.codes, form.zone, form.kind, form.arrow);
            case "items" -> new LabelRuns.Goods(warehouse, form.items, form.code);
            case "totes" ->
                new LabelRuns.Totes(warehouse, form.prefix, number(form.from), form.count == null ? 1 : form.count);
            case "lots" -> new LabelRuns.Lots(warehouse, form.lots, form.count);
            case "units" -> new LabelRuns.Units(warehouse, form.units, form.design, form.grams);
            default -> throw Problem.of(KernelProblem.NOT_FOUND, what);
        };
    }

    private static @Nullable Long number(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            return Long.valueOf(text.strip());
        } catch (NumberFormatException e) {
            throw Problem.of(KernelProblem.INVALID_VALUE, text, "1, 2, ...").at("/from");
        }
    }
}
