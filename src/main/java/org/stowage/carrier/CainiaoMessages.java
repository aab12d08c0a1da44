package org.stowage.carrier;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** What the Cainiao platform is told and tells, by the public field lists of merchant_electronic_sheet. */
final class CainiaoMessages {

    private CainiaoMessages() {}

    static Map<String, Object> get(CarrierAccount account, Booking booking) {
        return Fields.of(
                "cpCode", account.value("company"),
                "sender", person(booking.from()),
                "tradeOrderInfoDtos",
                        IntStream.range(0, booking.pieces().size())
                                .mapToObj(box -> order(account, booking, box))
                                .toList());
    }

    private static Map<String, Object> order(CarrierAccount account, Booking booking, int box) {
        Piece piece = booking.pieces().get(box);
        return Fields.of(
                "objectId", piece(booking, box),
                "orderInfo",
                        Fields.of(
                                "orderChannelsType", account.value("channel"),
                                "tradeOrderList", List.of(booking.reference())),
                "packageInfo",
                        Fields.of(
                                "id", piece(booking, box),
                                "items", List.of(Fields.of("count", piece.units(), "name", piece.content())),
                                "weight", piece.grams(),
                                "totalPackagesCount", booking.pieces().size()),
                "recipient", person(booking.to()),
                "logisticsServices", services(booking),
                "templateUrl", account.value("template"),
                "userId", account.value("user"));
    }

    private static @Nullable String services(Booking booking) {
        return booking.cod() == null
                ? null
                : "{\"SVC-COD\":{\"value\":\"" + booking.cod().amount().toPlainString() + "\"}}";
    }

    private static Map<String, Object> person(Address address) {
        return Fields.of(
                "name", address.name(),
                "mobile", address.phone(),
                "oaid", "cainiao-oaid".equals(address.tokenKind()) ? address.token() : null,
                "address",
                        Fields.of(
                                "province", address.province(),
                                "city", address.city(),
                                "district", address.district(),
                                "detail", Fields.joined(address.street(), address.street2())));
    }

    /** The id of one box, 32 characters: that of the request for the first one, derived from it for the others. */
    static String piece(Booking booking, int box) {
        UUID id = box == 0
                ? booking.requestId()
                : UUID.nameUUIDFromBytes((booking.requestId() + "/" + box).getBytes(StandardCharsets.US_ASCII));
        return id.toString().replace("-", "");
    }

    static Map<String, Object> query(CarrierAccount account, Booking booking) {
        return Fields.of(
                "cpCode", account.value("company"),
                "objectIdList",
                        IntStream.range(0, booking.pieces().size())
                                .mapToObj(box -> piece(booking, box))
                                .toList(),
                "tradeOrderList", List.of(booking.reference()));
    }

    static JsonNode waybill(JsonNode answer, String id) {
        return StreamSupport.stream(answer.path("waybillCloudPrintResponseList").spliterator(), false)
                .filter(waybill -> waybill.path("objectId").asText().equals(id))
                .findFirst()
                .orElse(answer.path("none"));
    }

    /** Readable only where the platform did not encrypt it. */
    static RouteMarks route(CarrierHttp http, String printData) {
        try {
            JsonNode route = http.json().readTree(printData).path("data").path("routingInfo");
            return new RouteMarks(
                    Fields.text(route, "routeCode"),
                    Fields.text(route.path("sortation"), "name"),
                    Fields.text(route.path("consolidation"), "name"),
                    Fields.text(route.path("consolidation"), "code"),
                    null,
                    null);
        } catch (JsonProcessingException e) {
            return RouteMarks.NONE;
        }
    }

    static long left(JsonNode answer, String company) {
        return StreamSupport.stream(answer.path("waybillApplySubscriptionCols").spliterator(), false)
                .filter(subscription -> subscription.path("cpCode").asText().equals(company))
                .flatMap(subscription -> StreamSupport.stream(
                        subscription.path("branchAccountCols").spliterator(), false))
                .mapToLong(branch -> branch.path("quantity").asLong())
                .sum();
    }
}
