package org.stowage.shipping;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.stowage.kernel.Texts;
import org.stowage.outbound.OrderHead;
import org.stowage.outbound.Orders;
import org.stowage.outbound.Recipient;
import org.stowage.printing.LabelSheet;
import org.stowage.printing.Paper;
import org.stowage.site.Sender;
import org.stowage.site.Warehouse;

/** The paper that lies in the parcel: who sends, which order, what is in it, and the gift message. */
@ApplicationScoped
class PackingSlips {

    /** A design of the slip. @param rows lines on a page @param rowMm height of one */
    private record Design(String label, int rows, double rowMm) {}

    private static final Design A4 = new Design("packing-slip-a4", 16, 10);
    private static final Design A6 = new Design("packing-slip-a6", 10, 7.5);
    private static final Design INCH_4X6 = new Design("packing-slip-4x6in", 10, 7.5);

    private final SlipSql sql;
    private final ParcelSerialSql serials;
    private final Orders orders;
    private final ObjectMapper json;

    PackingSlips(SlipSql sql, ParcelSerialSql serials, Orders orders, ObjectMapper json) {
        this.sql = sql;
        this.serials = serials;
        this.orders = orders;
        this.json = json;
    }

    /** Adds the slip of the parcel, on as many pages as its lines need. @param language of the slip's own words */
    void add(LabelSheet sheet, Warehouse warehouse, Parcel parcel, Paper paper, Locale language) {
        Design design = design(paper);
        List<SlipLine.Row> lines = rows(warehouse.id(), parcel.id());
        OrderHead order = orders.get(warehouse.id(), parcel.orderId()).orElseThrow();
        int pages = Math.max(1, (lines.size() + design.rows() - 1) / design.rows());
        for (int page = 1; page <= pages; page++) {
            Map<String, Object> data = head(warehouse, order, parcel, language);
            int from = (page - 1) * design.rows();
            data.put("lines", rows(lines.subList(from, Math.min(lines.size(), from + design.rows())), design));
            data.put("page", page + " / " + pages);
            if (page == 1 && order.giftMessage() != null && !order.giftMessage().isBlank()) {
                data.put("gift", order.giftMessage());
            }
            sheet.add(design.label(), data);
        }
    }

    private List<SlipLine.Row> rows(long warehouseId, long parcelId) {
        List<SlipLine> lines = sql.lines(warehouseId, parcelId);
        boolean bySerial = lines.stream().anyMatch(SlipLine::bySerial);
        return SlipLine.rows(lines, bySerial ? serials.of(warehouseId, parcelId) : List.of());
    }

    private static Design design(Paper paper) {
        return switch (paper) {
            case A4, LETTER -> A4;
            case A6 -> A6;
            case INCH_4X6, LABEL -> INCH_4X6;
        };
    }

    private static List<Map<String, Object>> rows(List<SlipLine.Row> lines, Design design) {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (SlipLine.Row line : lines) {
            rows.add(Map.of(
                    "shift",
                    rows.size() * design.rowMm(),
                    "name",
                    line.name(),
                    "sku",
                    line.sku(),
                    "quantity",
                    line.quantity()));
        }
        return rows;
    }

    private Map<String, Object> head(Warehouse warehouse, OrderHead order, Parcel parcel, Locale language) {
        Sender sender = warehouse.sender();
        Map<String, Object> data = new HashMap<>();
        data.put("shop", first(order.shop(), sender.company(), sender.name(), warehouse.name()));
        data.put("sender", address(sender));
        data.put("orderNo", order.orderNo());
        data.put("orderCode", "O-" + order.orderNo());
        data.put("shopOrderNo", order.channelOrderNo());
        data.put(
                "placedOn",
                order.placedAt().atZone(warehouse.timezone()).toLocalDate().toString());
        data.put("receiver", receiver(order));
        data.put("parcelNo", parcel.document());
        Map.of(
                        "title", "slip.title",
                        "shopOrderHead", "slip.order",
                        "nameHead", "slip.name",
                        "skuHead", "slip.sku",
                        "quantityHead", "slip.quantity",
                        "giftHead", "slip.gift")
                .forEach((key, text) -> data.put(key, Texts.of("shipping", text, language)));
        return data;
    }

    private String receiver(OrderHead order) {
        try {
            return first(json.readValue(order.recipient(), Recipient.class).name(), "");
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String address(Sender from) {
        return Stream.of(from.address(), from.district(), from.postcode(), from.city(), from.province(), from.country())
                .filter(part -> part != null && !part.isBlank())
                .collect(Collectors.joining(", "));
    }

    private static String first(@Nullable String... texts) {
        return Stream.of(texts)
                .filter(Objects::nonNull)
                .filter(text -> !text.isBlank())
                .findFirst()
                .orElse("");
    }
}
