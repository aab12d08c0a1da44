package org.stowage.carrier;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What SF Express is told and tells, by the field lists of open.sf-express.com. */
final class SfMessages {

    private static final int SENDER = 1;
    private static final int RECEIVER = 2;
    private static final int PAID_BY_SENDER = 1;
    private static final int MAIN = 1;
    private static final int CANCEL = 2;

    private SfMessages() {}

    static Map<String, Object> order(CarrierAccount account, Booking booking) {
        return Fields.of(
                "language", "zh-CN",
                "orderId", booking.requestId().toString(),
                "remark", booking.reference(),
                "cargoDetails", booking.pieces().stream().map(SfMessages::cargo).toList(),
                "contactInfoList", List.of(contact(SENDER, booking.from()), contact(RECEIVER, booking.to())),
                "serviceList", services(account, booking),
                "expressTypeId", booking.service() == null ? account.value("product") : booking.service(),
                "payMethod", PAID_BY_SENDER,
                "monthlyCard", account.value("monthly-card"),
                "parcelQty", booking.pieces().size(),
                "totalWeight",
                        Fields.kilograms(booking.pieces().stream()
                                .mapToLong(Piece::grams)
                                .sum()),
                "isGenWaybillNo", 1,
                "isReturnRoutelabel", 1,
                // the driver comes every day as it is
                "isDocall", 0);
    }

    private static Map<String, Object> cargo(Piece piece) {
        return Fields.of(
                "name",
                piece.content(),
                "count",
                piece.units(),
                "unit",
                "件",
                "weight",
                Fields.kilograms(piece.grams()));
    }

    private static Map<String, Object> contact(int type, Address address) {
        return Fields.of(
                "contactType", type,
                "contact", address.name(),
                "company", address.company(),
                "mobile", address.phone(),
                "country", address.country(),
                "province", address.province(),
                "city", address.city(),
                "county", address.district(),
                "address", Fields.joined(address.street(), address.street2()),
                "postCode", address.postcode(),
                "email", address.email());
    }

    private static @Nullable List<Map<String, Object>> services(CarrierAccount account, Booking booking) {
        List<Map<String, Object>> services = new ArrayList<>();
        if (booking.cod() != null) {
            services.add(Fields.of(
                    "name",
                    "COD",
                    "value",
                    booking.cod().amount().toPlainString(),
                    "value1",
                    account.value("monthly-card")));
        }
        if (booking.insured() != null) {
            services.add(Fields.of(
                    "name", "INSURE", "value", booking.insured().amount().toPlainString()));
        }
        return services.isEmpty() ? null : services;
    }

    static Map<String, Object> routes(String no) {
        return Fields.of("language", "zh-CN", "trackingType", "1", "trackingNumber", List.of(no), "methodType", "1");
    }

    static Map<String, Object> query(UUID requestId) {
        return Fields.of("searchType", "1", "orderId", requestId.toString(), "language", "zh-CN");
    }

    static Map<String, Object> cancel(UUID requestId, String no) {
        return Fields.of(
                "orderId", requestId.toString(),
                "dealType", CANCEL,
                "waybillNoInfoList", List.of(Fields.of("waybillNo", no, "waybillType", MAIN)));
    }

    /** The business answer is a text of JSON within the JSON; some gateways send it unwrapped. */
    static JsonNode data(ObjectMapper json, JsonNode answer) {
        JsonNode data = answer.path("apiResultData");
        try {
            return data.isTextual() ? json.readTree(data.asText()) : data;
        } catch (JsonProcessingException e) {
            return MissingNode.getInstance();
        }
    }

    static RouteMarks route(JsonNode order) {
        JsonNode label = order.path("routeLabelInfo").path(0).path("routeLabelData");
        return new RouteMarks(
                Fields.text(label, "destRouteLabel"),
                Fields.text(label, "codingMapping"),
                null,
                null,
                Fields.text(label, "proCode"),
                Fields.text(label, "twoDimensionCode"));
    }
}
