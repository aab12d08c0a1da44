package org.stowage.task;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * The one scan that a reply asks for: the first of {@code expects}, with the value that {@code fields} name. Whoever knows
 * nothing but this gets through every dialog; our robots and the tour do.
 *
 * @param raw as it would be scanned
 * @param source typed for a weight, tapped for a choice, else scanned
 */
public record NextScan(String raw, Source source) {

    private static final AtomicLong TOTES = new AtomicLong(System.currentTimeMillis() / 1000);
    /** Of a parcel whose content has no weight in the books. */
    private static final String USUAL_GRAMS = "500";

    /**
     * @param last what was scanned before: a long line goes in two scans, "all" and the item
     * @return empty: the dialog is over, it waits for somebody else, or the reply does not name what it wants
     */
    public static Optional<NextScan> of(Reply reply, @Nullable String last) {
        if (reply.expects().isEmpty()) {
            return Optional.empty();
        }
        String expected = reply.expects().getFirst();
        return switch (expected) {
            case "location" -> named(reply, "L-", "location", "toLocation", "fromLocation");
            case "item", "piece" -> wantsAll(reply, last) ? scan("C-ALL") : named(reply, "", "sku");
            case "quantity" -> named(reply, "C-QTY-", "open", "quantity");
            case "lot", "serial", "expiry", "waybill" -> named(reply, "", expected);
            case "tote" -> scan("H-" + field(reply, "tote").orElseGet(() -> "T" + TOTES.incrementAndGet()));
            case "handlingUnit", "compartment" -> named(reply, "H-", expected);
            case "order" -> named(reply, "O-", "order");
            case "document" -> named(reply, "D-", "document").or(() -> choice(reply));
            case "parcel" -> named(reply, "P-", "parcel");
            case "weight" ->
                Optional.of(new NextScan(field(reply, "expectedGrams").orElse(USUAL_GRAMS), Source.KEY));
            case "box", "confirm", "signature" -> scan("C-CONFIRM");
            case "reason", "grade" -> choice(reply);
            default -> Optional.empty();
        };
    }

    /** Where nothing is named any more, a step that can be done is done. */
    private static Optional<NextScan> named(Reply reply, String prefix, String... names) {
        for (String name : names) {
            Optional<String> value = field(reply, name);
            if (value.isPresent()) {
                return scan(prefix + value.get());
            }
        }
        return reply.acts().contains("DONE") ? scan("C-DONE") : Optional.empty();
    }

    private static boolean wantsAll(Reply reply, @Nullable String last) {
        return reply.acts().contains("ALL")
                && !"C-ALL".equals(last)
                && field(reply, "open").filter(open -> Long.parseLong(open) > 1).isPresent();
    }

    private static Optional<NextScan> choice(Reply reply) {
        List<Choice> choices = reply.choices() == null ? List.of() : reply.choices();
        return choices.stream().findFirst().map(choice -> new NextScan(choice.code(), Source.TAP));
    }

    private static Optional<NextScan> scan(String raw) {
        return Optional.of(new NextScan(raw, Source.SCAN));
    }

    private static Optional<String> field(Reply reply, String name) {
        return reply.fields().stream()
                .filter(field -> field.name().equals(name))
                .map(field -> String.valueOf(field.value()))
                .filter(value -> !value.isEmpty() && !value.equals("null"))
                .findFirst();
    }
}
