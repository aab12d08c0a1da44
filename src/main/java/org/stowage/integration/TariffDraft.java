package org.stowage.integration;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.stowage.kernel.Problem;
import org.stowage.tariff.CostTable;
import org.stowage.tariff.TariffFile;

/** The rows of one cost table, and which row each part of it stands in. */
final class TariffDraft {

    private static final Pattern PART = Pattern.compile("/(zones|surcharges)/(\\d{1,6})(?:/bands/(\\d{1,6}))?(?:/.*)?");

    private final ImportDocument document;
    private final Map<String, ImportRow> places = new HashMap<>();

    TariffDraft(ImportDocument document) {
        this.document = document;
    }

    boolean isFaulty() {
        return document.faulty();
    }

    /** What cannot be read is left out, and noted on its row. */
    CostTable table() {
        String[] head = (String.join(" ", TariffFile.REQUIRED) + " " + TariffFile.HEAD).split(" ", -1);
        Stream.of(head).forEach(this::mustAgree);
        Map<String, List<ImportRow>> zones = new LinkedHashMap<>();
        List<ImportRow> extras = new ArrayList<>();
        for (ImportRow row : document.live()) {
            String zone = row.text("zone");
            if ((zone == null) == (row.text("surcharge") == null)) {
                row.fault("zone", IntegrationProblem.TARIFF_ROW);
            } else if (zone != null) {
                List<ImportRow> bands = zones.computeIfAbsent(zone, name -> new ArrayList<>());
                int at = new ArrayList<>(zones.keySet()).indexOf(zone);
                places.put("zones/" + at + "/" + bands.size(), row);
                places.putIfAbsent("zones/" + at, row);
                bands.add(row);
            } else {
                places.put("surcharges/" + extras.size(), row);
                extras.add(row);
            }
        }
        return TariffRows.table(
                this::said,
                zones.values().stream().map(TariffRows::zone).toList(),
                extras.stream().map(TariffRows::surcharge).toList());
    }

    /** In the row of the zone, band or surcharge that it is about, else in the first. */
    void reject(Problem.Fault fault) {
        Matcher part = PART.matcher(fault.pointer());
        ImportRow row = document.first();
        if (part.matches()) {
            String whole = part.group(1) + "/" + part.group(2);
            String band = part.group(3) == null ? whole : whole + "/" + part.group(3);
            row = Objects.requireNonNullElse(places.getOrDefault(band, places.get(whole)), row);
        }
        row.add(fault, column(fault.pointer()));
    }

    private static @Nullable String column(String pointer) {
        String name = "";
        for (String part : pointer.split("/", -1)) {
            name = part.matches("[a-zA-Z]+") ? part : name;
        }
        return switch (name) {
            case "name" -> pointer.startsWith("/surcharges") ? "surcharge" : "zone";
            case "zones" -> "zone";
            case "bands" -> "price";
            case "surcharges" -> "surcharge";
            case "" -> null;
            default -> name;
        };
    }

    /** The first row that says it. */
    private ImportRow said(String column) {
        return document.live().stream()
                .filter(row -> row.values().containsKey(column))
                .findFirst()
                .orElse(document.first());
    }

    private void mustAgree(String column) {
        String first = said(column).values().get(column);
        for (ImportRow row : document.live()) {
            String value = row.values().get(column);
            if (value != null && first != null && !value.equals(first)) {
                row.fault(column, IntegrationProblem.CONFLICTING_VALUE, value, first);
            }
        }
    }
}
