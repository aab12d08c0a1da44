package org.stowage.carrier;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What Kuaidi100 is told and tells, by the field lists of api.kuaidi100.com/document/dianzimiandanV2. */
final class Kuaidi100Messages {

    private Kuaidi100Messages() {}

    static Map<String, Object> order(CarrierAccount account, Booking booking) {
        boolean many = booking.pieces().size() > 1;
        return Fields.of(
                "printType", account.value("template").isEmpty() ? "NON" : "IMAGE",
                "tempId", account.value("template"),
                "partnerId", account.value("partner"),
                "partnerKey", account.value("partner-key"),
                "net", account.value("net"),
                "kuaidicom", account.value("company"),
                "recMan", person(booking.to()),
                "sendMan", person(booking.from()),
                "orderId", booking.requestId().toString(),
                "remark", booking.reference(),
                "cargo", booking.pieces().getFirst().content(),
                "count", booking.pieces().size(),
                "needChild", many ? "1" : "0",
                "weight",
                        Fields.kilograms(booking.pieces().stream()
                                .mapToLong(Piece::grams)
                                .sum()),
                "payType", "MONTHLY",
                "expType", booking.service() == null ? account.value("product") : booking.service(),
                "collection", booking.cod() == null ? null : booking.cod().amount(),
                "valinsPay",
                        booking.insured() == null ? null : booking.insured().amount());
    }

    private static Map<String, Object> person(Address address) {
        return Fields.of(
                "name", address.name(),
                "mobile", address.phone(),
                "company", address.company(),
                "printAddr",
                        Fields.joined(
                                address.province(),
                                address.city(),
                                address.district(),
                                address.street(),
                                address.street2()));
    }

    /** @param theirs order number of the carrier behind it, where the booking told one */
    static Map<String, Object> cancel(CarrierAccount account, String no, @Nullable String theirs) {
        return Fields.of(
                "partnerId", account.value("partner"),
                "partnerKey", account.value("partner-key"),
                "net", account.value("net"),
                "kuaidicom", account.value("company"),
                "kuaidinum", no,
                "orderId", theirs,
                "reason", "不发货");
    }

    static RouteMarks route(JsonNode data) {
        return new RouteMarks(
                Fields.text(data, "bulkpen"),
                Fields.text(data, "destSortingName"),
                Fields.text(data, "pkgName"),
                Fields.text(data, "pkgCode"),
                Fields.text(data, "proCode"),
                Fields.text(data, "qrCode"));
    }
}
