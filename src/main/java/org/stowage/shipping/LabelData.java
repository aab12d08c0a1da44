package org.stowage.shipping;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.stowage.carrier.Carrier;
import org.stowage.outbound.Recipient;
import org.stowage.site.Sender;

/** What a waybill says. Personal data is masked here, before it is kept with the print job. */
@ApplicationScoped
class LabelData {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
    private static final int LONGEST = 200;

    private final ObjectMapper json;

    LabelData(ObjectMapper json) {
        this.json = json;
    }

    Map<String, Object> of(Carrier carrier, PackOrder order, Parcel parcel, List<ParcelSql.Content> content) {
        Map<String, Object> data = new HashMap<>();
        data.put("carrierName", carrier.name());
        data.put("product", text(order.service()));
        data.put("waybillNo", Objects.requireNonNull(parcel.waybillNo()));
        data.put("routeCode", "");
        data.put("hub", "");
        data.put("parcelOf", "1 / 1");
        receiver(data, read(order.recipient()), carrier.clearData());
        sender(data, Sender.read(order.sender()));
        data.put("contents", contents(content));
        data.put("orderNo", order.orderNo());
        data.put("parcelNo", parcel.document());
        data.put("weight", parcel.grams() == null ? "" : kilograms(parcel.grams()));
        money(data, "cod", order.codOf(parcel), order.currency());
        money(data, "insured", order.declaredValue(), order.currency());
        data.put("printedAt", MINUTE.format(Instant.now().atZone(ZoneId.of(order.timezone()))));
        return data;
    }

    /** What the customer sticks onto the parcel that comes back: to the house, found by the number of the parcel that went. */
    Map<String, Object> back(
            Carrier carrier, PackOrder order, Parcel parcel, List<ParcelSql.Content> content, String no) {
        Map<String, Object> there = new HashMap<>();
        receiver(there, read(order.recipient()), carrier.clearData());
        sender(there, Sender.read(order.sender()));
        Map<String, Object> data = new HashMap<>();
        for (String part : List.of("Name", "Phone", "Address")) {
            data.put("receiver" + part, there.get("sender" + part));
            data.put("sender" + part, there.get("receiver" + part));
        }
        data.put("carrierName", carrier.name());
        data.put("waybillNo", no);
        data.put("returnNo", parcel.parcelNo());
        data.put("returnCode", parcel.document());
        data.put("orderNo", order.orderNo());
        data.put("contents", contents(content));
        data.put("sendBefore", "");
        data.put("printedAt", MINUTE.format(Instant.now().atZone(ZoneId.of(order.timezone()))));
        return data;
    }

    /** @param clear the carrier demands names and numbers in clear, which a manager said */
    static void receiver(Map<String, Object> data, Recipient to, boolean clear) {
        String name = text(to.name());
        String company = text(to.company());
        String address = address(to);
        if (!clear && Masking.applies(to.country(), line(name, company), address)) {
            data.put("receiverName", line(Masking.name(name), Masking.without(name, company)));
            data.put("receiverPhone", Masking.phone(text(to.phone())));
            data.put("receiverAddress", Masking.without(name, Masking.address(address)));
        } else {
            data.put("receiverName", line(name, company));
            data.put("receiverPhone", text(to.phone()));
            data.put("receiverAddress", address);
        }
    }

    private static String address(Recipient to) {
        if (text(to.address()).isEmpty()) {
            return line(text(to.masked()), to.token() == null ? null : line(to.tokenKind(), to.token()));
        }
        boolean chinese = Masking.applies(to.country(), "", text(to.address()));
        if (chinese) {
            return Stream.of(to.province(), to.city(), to.district(), to.address(), to.addressLine2())
                    .filter(part -> !text(part).isEmpty())
                    .collect(Collectors.joining());
        }
        return line(to.address(), to.addressLine2(), line(to.postcode(), to.city()), line(to.state(), to.country()));
    }

    private static void sender(Map<String, Object> data, Sender from) {
        data.put("senderName", text(from.name()));
        data.put("senderPhone", text(from.phone()));
        data.put("senderAddress", line(from.province(), from.city(), from.district(), from.address()));
    }

    private static String contents(List<ParcelSql.Content> content) {
        String all = content.stream()
                .collect(Collectors.groupingBy(
                        ParcelSql.Content::name,
                        LinkedHashMap::new,
                        Collectors.summingLong(ParcelSql.Content::quantity)))
                .entrySet()
                .stream()
                .map(entry -> entry.getKey() + " × " + entry.getValue())
                .collect(Collectors.joining("; "));
        return all.codePointCount(0, all.length()) <= LONGEST
                ? all
                : all.substring(0, all.offsetByCodePoints(0, LONGEST)) + "…";
    }

    static String kilograms(long grams) {
        return BigDecimal.valueOf(grams, 3).stripTrailingZeros().toPlainString() + " kg";
    }

    private static void money(
            Map<String, Object> data, String key, @Nullable BigDecimal amount, @Nullable String currency) {
        if (amount != null && amount.signum() > 0) {
            data.put(
                    key, line(currency, amount.setScale(2, RoundingMode.HALF_UP).toPlainString()));
        }
    }

    private Recipient read(String recipient) {
        try {
            return json.readValue(recipient, Recipient.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String line(@Nullable String... parts) {
        return Stream.of(parts)
                .map(LabelData::text)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" "));
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text.strip();
    }
}
