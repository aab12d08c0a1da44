package org.stowage.task;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The fields of an answer, each told where on the scan page it belongs. */
record ReplyFields(Reply reply, Locale language) {

    private static final Set<String> NOTES = Set.of("remark", "note", "gift");
    private static final Set<String> VARIANTS = Set.of("style", "colour", "size");
    private static final Set<String> MARKS = Set.of("lot", "expiry", "serial", "condition");
    private static final Set<String> ELSEWHERE = Set.of("name", "sku", "quantity", "open", "photo");

    /** The first thing that the step takes: where it is, what it is called, and how large it can be written. */
    ScanView.Main main() {
        String expected = reply.expects().stream().findFirst().orElse("");
        Optional<Reply.Shown> shown = shownAs(expected);
        if (shown.isEmpty()) {
            String label = expected.isEmpty() ? "" : ScanViews.text("expects." + expected, language);
            return new ScanView.Main("", label, "", "ghost");
        }
        Reply.Shown field = shown.get();
        String text = String.valueOf(field.value());
        return new ScanView.Main(
                field.label(), text, Objects.requireNonNullElse(field.unit(), ""), room(text.length()));
    }

    private static String room(int length) {
        return length <= 9 ? "short" : length <= 13 ? "middle" : length <= 20 ? "long" : "longest";
    }

    private Optional<Reply.Shown> shownAs(String expected) {
        return switch (expected) {
            case "location" -> first("location", "toLocation", "fromLocation");
            case "item", "piece" -> first("sku");
            case "quantity" -> first("sku", "open", "quantity");
            case "weight" -> first("grams", "expectedGrams");
            case "confirm" -> first("grams", "tote", "parcel", "order", "document");
            case "signature" -> first("document");
            case "" -> first("sku", "location", "order", "parcel", "document");
            default -> first(expected);
        };
    }

    String subject() {
        return first("order", "document", "parcel").map(ReplyFields::text).orElse("");
    }

    ScanView.Card card() {
        return new ScanView.Card(
                first("name").map(Reply.Shown::image).orElse(""),
                first("name").map(ReplyFields::text).orElse(""),
                first("sku").map(ReplyFields::text).orElse(""),
                facts(VARIANTS),
                facts(MARKS));
    }

    /** What is to do of how many. Where something is only confirmed both numbers are facts beside others. */
    ScanView.@Nullable Amount amount() {
        Optional<Reply.Shown> open = first("open");
        Optional<Reply.Shown> quantity = first("quantity");
        Optional<Reply.Shown> large = open.or(() -> quantity);
        if (large.isEmpty() || isConfirming()) {
            return null;
        }
        boolean isRun = open.isPresent() && quantity.isPresent() && number(quantity.get()) < number(open.get());
        if (isRun) {
            return amount(quantity.get(), open.get());
        }
        return open.isPresent() && quantity.isPresent()
                ? amount(open.get(), quantity.get())
                : amount(large.get(), null);
    }

    private static ScanView.Amount amount(Reply.Shown number, Reply.@Nullable Shown of) {
        return new ScanView.Amount(number.label(), text(number), of == null ? "" : text(of));
    }

    List<ScanView.Fact> notes() {
        return facts(NOTES);
    }

    List<ScanView.Fact> facts() {
        String main = main().text();
        List<ScanView.Fact> facts = new ArrayList<>();
        for (Reply.Shown field : reply.fields()) {
            boolean elsewhere =
                    Stream.of(NOTES, VARIANTS, MARKS, ELSEWHERE).anyMatch(set -> set.contains(field.name()));
            boolean isNumber = field.name().equals("quantity") || field.name().equals("open");
            if (isNumber ? isConfirming() : !elsewhere && !text(field).equals(main)) {
                facts.add(fact(field));
            }
        }
        return facts;
    }

    /** Only a parcel that has its waybill has a label to look at. */
    String preview() {
        return first("waybill")
                .flatMap(waybill -> first("parcel"))
                .map(parcel -> "/api/v1/parcels/" + text(parcel) + "/label?format=png")
                .orElse("");
    }

    /** The same label with its packing slip, for a printer behind the browser. */
    String papers() {
        return first("waybill")
                .flatMap(waybill -> first("parcel"))
                .map(parcel -> "/api/v1/parcels/labels?slips=true&no=" + text(parcel))
                .orElse("");
    }

    String photo() {
        return first("photo", "parcel", "order", "document")
                .map(ReplyFields::text)
                .orElse("");
    }

    private boolean isConfirming() {
        return reply.expects().stream().findFirst().filter("confirm"::equals).isPresent();
    }

    private List<ScanView.Fact> facts(Set<String> names) {
        return reply.fields().stream()
                .filter(field -> names.contains(field.name()))
                .map(ReplyFields::fact)
                .toList();
    }

    private static ScanView.Fact fact(Reply.Shown field) {
        return new ScanView.Fact(field.name(), field.label(), text(field));
    }

    private Optional<Reply.Shown> first(String... names) {
        return Stream.of(names)
                .flatMap(name ->
                        reply.fields().stream().filter(field -> field.name().equals(name)))
                .findFirst();
    }

    private static long number(Reply.Shown field) {
        return field.value() instanceof Number number ? number.longValue() : 0;
    }

    private static String text(Reply.Shown field) {
        return field.unit() == null || field.name().equals("grams")
                ? String.valueOf(field.value())
                : field.value() + " " + field.unit();
    }
}
