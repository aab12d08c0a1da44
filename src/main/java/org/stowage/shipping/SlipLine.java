package org.stowage.shipping;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Units in a parcel, with the kit that the customer bought them as.
 *
 * @param kitLineNo null: bought by themselves
 * @param perKit units of it in one kit
 * @param kitParts lines that the kit consists of in the whole order
 * @param bySerial each unit has a number of its own
 */
record SlipLine(
        String sku,
        String name,
        long quantity,
        @Nullable Integer kitLineNo,
        @Nullable String kitSku,
        @Nullable String kitName,
        @Nullable Long perKit,
        long kitParts,
        boolean bySerial) {

    /** A row of the slip. @param quantity as it is printed; empty beside a kit that lies in several parcels */
    record Row(String name, String sku, String quantity) {}

    /** Lots of one item are one row for whoever opens the parcel; a kit stands above its parts, the numbers of units below them. */
    static List<Row> rows(List<SlipLine> lines, List<ParcelSerialSql.Unit> units) {
        Map<Integer, List<SlipLine>> kits = new LinkedHashMap<>();
        for (SlipLine line : lines) {
            // what was bought by itself is one group, wherever its lines stand
            kits.computeIfAbsent(line.kitLineNo() == null ? 0 : line.kitLineNo(), key -> new ArrayList<>())
                    .add(line);
        }
        List<Row> rows = new ArrayList<>();
        List<ParcelSerialSql.Unit> left = new ArrayList<>(units);
        kits.forEach((lineNo, of) -> {
            List<SlipLine> bySku = bySku(of);
            if (lineNo > 0) {
                SlipLine kit = bySku.getFirst();
                rows.add(new Row(kit.kitName() + "", kit.kitSku() + "", whole(bySku)));
            }
            String mark = lineNo > 0 ? "– " : "";
            bySku.forEach(part -> {
                rows.add(new Row(mark + part.name(), part.sku(), String.valueOf(part.quantity())));
                left.stream()
                        .filter(unit -> unit.sku().equals(part.sku()))
                        .limit(part.quantity())
                        .toList()
                        .forEach(unit -> {
                            rows.add(new Row("S/N " + unit.serial(), "", ""));
                            left.remove(unit);
                        });
            });
        });
        return rows;
    }

    private static List<SlipLine> bySku(List<SlipLine> lines) {
        Map<String, SlipLine> merged = new LinkedHashMap<>();
        lines.forEach(line -> merged.merge(line.sku(), line, (a, b) -> a.plus(b.quantity())));
        return List.copyOf(merged.values());
    }

    private SlipLine plus(long more) {
        return new SlipLine(sku, name, quantity + more, kitLineNo, kitSku, kitName, perKit, kitParts, bySerial);
    }

    private static String whole(List<SlipLine> parts) {
        long kits = parts.stream()
                .mapToLong(part -> part.perKit() == null ? 0 : part.quantity() / part.perKit())
                .min()
                .orElse(0);
        boolean isHere = parts.size() == parts.getFirst().kitParts() && kits > 0;
        return isHere ? String.valueOf(kits) : "";
    }
}
