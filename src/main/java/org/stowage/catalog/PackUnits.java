package org.stowage.catalog;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.stowage.kernel.Texts;

/**
 * How an item is counted: its base unit and the packs it comes in.
 *
 * @param base what one unit is called, for example piece
 * @param packs the largest first, each quantity once
 */
public record PackUnits(String base, List<Pack> packs) {

    /** @param unit null: it has a barcode only */
    public record Pack(@Nullable String unit, long quantity) {}

    static PackUnits of(String base, Stream<Pack> packs) {
        return new PackUnits(
                base,
                packs.distinct()
                        .sorted(Comparator.comparingLong(Pack::quantity)
                                .reversed()
                                .thenComparing(pack -> pack.unit() == null ? "" : pack.unit()))
                        .toList());
    }

    /** Base units in one of this unit; empty: the item does not come in it. */
    public OptionalLong in(String unit) {
        String asked = unit.strip();
        return asked.equalsIgnoreCase(base)
                ? OptionalLong.of(1)
                : packs.stream()
                        .filter(pack -> asked.equalsIgnoreCase(pack.unit()))
                        .mapToLong(Pack::quantity)
                        .findFirst();
    }

    /** The units that a line may name. */
    public String names() {
        return Stream.concat(
                        Stream.of(base), packs.stream().map(Pack::unit).filter(unit -> unit != null && !unit.isBlank()))
                .distinct()
                .collect(Collectors.joining(", "));
    }

    /** Whole packs first: {@code 2 × case (12) + 6}; empty where no pack fits. */
    public String spoken(long quantity, Locale language) {
        StringBuilder text = new StringBuilder();
        long left = quantity;
        for (Pack pack : packs) {
            long whole = left / pack.quantity();
            if (whole > 0) {
                text.append(text.isEmpty() ? "" : " + ").append(words(whole, pack, language));
                left %= pack.quantity();
            }
        }
        return text.isEmpty() || left == 0 ? text.toString() : text + " + " + left;
    }

    private static String words(long whole, Pack pack, Locale language) {
        return pack.unit() == null
                ? Texts.of("catalog", "packs.plain", language, whole, pack.quantity())
                : Texts.of("catalog", "packs.named", language, whole, word(pack.unit(), language), pack.quantity());
    }

    /** Our own words in the reader's language, others as somebody wrote them. */
    private static String word(String unit, Locale language) {
        return switch (unit.toLowerCase(Locale.ROOT)) {
            case "case", "inner", "pallet", "box", "carton" ->
                Texts.of("catalog", "unit." + unit.toLowerCase(Locale.ROOT), language);
            default -> unit;
        };
    }
}
