package org.stowage.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.stowage.kernel.KernelProblem;
import org.stowage.kernel.Problem;
import org.stowage.outbound.Recipient;
import org.stowage.shipping.Addressee;
import org.stowage.site.Sender;
import org.stowage.site.Warehouse;

/** What a customer sticks onto a parcel that comes back: the house is who gets it, the customer who sends it. */
@ApplicationScoped
class ReturnLabels {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

    private final ReturnLabelSql sql;
    private final ObjectMapper json;

    ReturnLabels(ReturnLabelSql sql, ObjectMapper json) {
        this.sql = sql;
        this.json = json;
    }

    /**
     * @param named number of the return, ours or the channel's; or of a parcel or order with a waybill for its way back
     * @throws Problem not-found
     */
    @Transactional
    Map<String, Object> of(Warehouse warehouse, String named) {
        String plain = named.regionMatches(true, 0, "D-", 0, 2) || named.regionMatches(true, 0, "P-", 0, 2)
                ? named.substring(2)
                : named;
        String no = plain.toUpperCase(Locale.ROOT);
        ReturnLabelSql.Back back = sql.announced(warehouse.id(), no)
                .or(() -> sql.announced(warehouse.id(), plain))
                .or(() -> sql.booked(warehouse.id(), no))
                .orElseThrow(() -> Problem.of(KernelProblem.NOT_FOUND, named).at("/of"));
        Map<String, Object> data = new HashMap<>();
        parties(data, warehouse.sender(), back);
        data.put("carrierName", Objects.requireNonNullElse(back.carrier(), ""));
        data.put("waybillNo", Objects.requireNonNullElse(back.waybillNo(), ""));
        data.put("returnNo", back.no());
        data.put("returnCode", (back.announced() ? "D-" : "P-") + back.no());
        data.put("orderNo", back.orderNo());
        data.put("contents", String.join("; ", sql.contents(warehouse.id(), back)));
        data.put("reason", Objects.requireNonNullElse(back.reason(), ""));
        data.put("sendBefore", "");
        ZoneId zone = warehouse.timezone();
        data.put("printedAt", MINUTE.format(Instant.now().atZone(zone)));
        return data;
    }

    private void parties(Map<String, Object> data, Sender house, ReturnLabelSql.Back back) {
        Addressee customer = Addressee.of(read(back.recipient()), back.clear());
        data.put("senderName", customer.name());
        data.put("senderPhone", customer.phone());
        data.put("senderAddress", customer.address());
        data.put("receiverName", Objects.requireNonNullElse(house.name(), ""));
        data.put("receiverPhone", Objects.requireNonNullElse(house.phone(), ""));
        data.put(
                "receiverAddress",
                Stream.of(house.province(), house.city(), house.district(), house.address(), house.postcode())
                        .filter(part -> part != null && !part.isBlank())
                        .collect(Collectors.joining(" ")));
    }

    private Recipient read(String recipient) {
        try {
            return json.readValue(recipient, Recipient.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
