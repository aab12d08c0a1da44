package org.stowage.carrier;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** What EasyPost is told and tells, by docs.easypost.com: weights in ounces, lengths in inches. */
final class EasyPostMessages {

    private static final BigDecimal GRAMS_OF_AN_OUNCE = new BigDecimal("28.349523125");
    private static final BigDecimal MM_OF_AN_INCH = new BigDecimal("25.4");

    private EasyPostMessages() {}

    static Map<String, Object> shipment(CarrierAccount account, Booking booking) {
        Piece box = booking.pieces().getFirst();
        Piece.Size size = box.size();
        return Fields.of(
                "shipment",
                Fields.of(
                        "reference", booking.requestId().toString(),
                        "is_return", booking.returning() ? true : null,
                        "to_address", address(booking.to()),
                        "from_address", address(booking.from()),
                        "parcel",
                                Fields.of(
                                        "weight", ounces(box.grams()),
                                        "length", size == null ? null : inches(size.lengthMm()),
                                        "width", size == null ? null : inches(size.widthMm()),
                                        "height", size == null ? null : inches(size.heightMm())),
                        "customs_info", customs(booking.customs()),
                        "options",
                                Fields.of(
                                        "label_format", account.value("format"),
                                        "print_custom_1", booking.reference(),
                                        "cod_amount",
                                                booking.cod() == null
                                                        ? null
                                                        : booking.cod().amount().toPlainString())));
    }

    private static Map<String, Object> address(Address address) {
        return Fields.of(
                "name", address.name(),
                "company", address.company(),
                "street1", address.street(),
                "street2", Fields.joined(address.street2(), address.district()),
                "city", address.city(),
                "state", address.province(),
                "zip", address.postcode(),
                "country", address.country(),
                "phone", address.phone(),
                "email", address.email());
    }

    private static @Nullable Map<String, Object> customs(@Nullable Customs customs) {
        return customs == null
                ? null
                : Fields.of(
                        "contents_type", customs.purpose(),
                        "customs_items",
                                customs.lines().stream()
                                        .map(EasyPostMessages::line)
                                        .toList());
    }

    private static Map<String, Object> line(Customs.Line line) {
        return Fields.of(
                "description", line.description(),
                "hs_tariff_number", line.hsCode(),
                "origin_country", line.origin(),
                "quantity", line.quantity(),
                "weight", ounces(line.grams()),
                "value", line.value().amount(),
                "currency", line.value().currency());
    }

    static BigDecimal ounces(long grams) {
        // never less than it weighs: what is too light is billed again
        return BigDecimal.valueOf(grams).divide(GRAMS_OF_AN_OUNCE, 1, RoundingMode.CEILING);
    }

    static BigDecimal inches(int mm) {
        return BigDecimal.valueOf(mm).divide(MM_OF_AN_INCH, 1, RoundingMode.CEILING);
    }

    /** The asked service of the asked company, else the cheapest that is left. */
    static Optional<JsonNode> rate(CarrierAccount account, Booking booking, JsonNode shipment) {
        String company = account.value("company");
        String service = booking.service() == null ? account.value("product") : booking.service();
        return StreamSupport.stream(shipment.path("rates").spliterator(), false)
                .filter(rate ->
                        company.isEmpty() || company.equals(rate.path("carrier").asText()))
                .filter(rate ->
                        service.isEmpty() || service.equals(rate.path("service").asText()))
                .filter(rate -> Fields.amount(rate, "rate") != null)
                .min(Comparator.comparing(rate -> Objects.requireNonNull(Fields.amount(rate, "rate"))));
    }

    static String messages(JsonNode shipment) {
        return Fields.reason(StreamSupport.stream(shipment.path("messages").spliterator(), false)
                .map(message -> message.path("carrier").asText() + ": "
                        + message.path("message").asText())
                .collect(Collectors.joining("; ")));
    }

    static String error(JsonNode answer) {
        return Fields.reason(answer.path("error"), "message", "");
    }

    /** When the shipment last changed; null: it does not say so. */
    static @Nullable Instant changed(JsonNode shipment) {
        return Stream.of("created_at", "updated_at")
                .flatMap(name -> Stream.ofNullable(Fields.text(shipment, name)))
                .flatMap(text -> Stream.ofNullable(instant(text)))
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    private static @Nullable Instant instant(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    static @Nullable Charge price(JsonNode shipment) {
        JsonNode rate = shipment.path("selected_rate");
        BigDecimal amount = Fields.amount(rate, "rate");
        return amount == null ? null : new Charge(amount, Fields.textOr(rate, "currency", "USD"));
    }

    static RouteMarks route(JsonNode shipment) {
        JsonNode rate = shipment.path("selected_rate");
        String product = List.of(Fields.textOr(rate, "carrier", ""), Fields.textOr(rate, "service", "")).stream()
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" "));
        return new RouteMarks(null, null, null, null, product.isEmpty() ? null : product, null);
    }
}
