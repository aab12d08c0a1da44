package org.stowage.carrier;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Answers as SF Express's standard API. */
record SimulatedSf(String secret) implements SimulatedDialect {

    private static final String NOWHERE = "无法派送";

    @Override
    public boolean books(SimulatedCall call) {
        return "EXP_RECE_CREATE_ORDER".equals(call.fields().get("serviceCode"));
    }

    @Override
    public SimulatedAnswer answer(SimulatedCall call, SimulatedBooks books, SimulatedFault fault) {
        Map<String, String> fields = call.fields();
        String data = fields.getOrDefault("msgData", "");
        String want = Digests.sf(data, fields.getOrDefault("timestamp", ""), secret);
        if (fault == SimulatedFault.SIGNATURE || !want.equals(fields.get("msgDigest"))) {
            return SimulatedAnswer.json(Map.of("apiResultCode", "A1006", "apiErrorMsg", "数字签名无效"));
        }
        JsonNode asked = SimulatedCall.json(data);
        String key = asked.path("orderId").asText();
        return switch (fields.getOrDefault("serviceCode", "")) {
            case "EXP_RECE_CREATE_ORDER" -> create(asked, key, books, fault);
            case "EXP_RECE_SEARCH_ORDER_RESP" ->
                books.find(key).map(SimulatedSf::order).orElseGet(() -> refused("8024", "未下单"));
            case "EXP_RECE_SEARCH_ROUTES" -> routes(asked, books);
            case "EXP_RECE_UPDATE_ORDER" -> cancel(key, books);
            default -> SimulatedAnswer.json(Map.of("apiResultCode", "A1004", "apiErrorMsg", "无对应服务权限"));
        };
    }

    private static SimulatedAnswer create(JsonNode asked, String key, SimulatedBooks books, SimulatedFault fault) {
        JsonNode to = asked.path("contactInfoList").path(1);
        if (asked.path("cargoDetails").isEmpty()) {
            return refused("1023", "拖寄物品名不能为空");
        }
        if (to.path("mobile").asText("").isEmpty()) {
            return refused("1016", "到件电话不能为空");
        }
        if (to.path("address").asText().contains(NOWHERE)) {
            return done(Map.of("orderId", key, "filterResult", 3, "remark", NOWHERE));
        }
        if (books.find(key).isPresent()) {
            return refused("8016", "重复下单");
        }
        return order(books.book(key, asked.path("parcelQty").asInt(1), fault == SimulatedFault.DUPLICATE));
    }

    private static SimulatedAnswer cancel(String key, SimulatedBooks books) {
        return books.find(key)
                .map(entry -> {
                    if (entry.voided()) {
                        return refused("8037", "订单已消单");
                    }
                    books.giveBack(key);
                    return done(Map.of("orderId", key, "resStatus", 2));
                })
                .orElseGet(() -> refused("6150", "找不到该订单"));
    }

    private static SimulatedAnswer routes(JsonNode asked, SimulatedBooks books) {
        String no = asked.path("trackingNumber").path(0).asText();
        List<Map<String, Object>> routes =
                books.tracks(no).stream().map(SimulatedPush::route).toList();
        return done(Map.of("routeResps", List.of(Map.of("mailNo", no, "routes", routes))));
    }

    private static SimulatedAnswer order(SimulatedBooks.Entry entry) {
        List<Map<String, Object>> numbers = IntStream.range(0, entry.numbers().size())
                .mapToObj(i -> Fields.of(
                        "waybillType",
                        i == 0 ? 1 : 2,
                        "waybillNo",
                        entry.numbers().get(i)))
                .toList();
        Map<String, Object> label = Fields.of(
                "destRouteLabel", "710BF-011",
                "codingMapping", "S47",
                "proCode", "T  标快",
                "twoDimensionCode",
                        "MMM={'k1':'710','k2':'710BF','k5':'" + entry.numbers().getFirst() + "'}");
        return done(Fields.of(
                "orderId",
                entry.key(),
                "originCode",
                "719",
                "destCode",
                "710",
                "filterResult",
                2,
                "waybillNoInfoList",
                numbers,
                "routeLabelInfo",
                List.of(Fields.of("code", "1000", "routeLabelData", label))));
    }

    private static SimulatedAnswer done(Map<String, ?> data) {
        return said(Map.of("success", true, "errorCode", "S0000", "msgData", data));
    }

    private static SimulatedAnswer refused(String code, String text) {
        return said(Map.of("success", false, "errorCode", code, "errorMsg", text));
    }

    private static SimulatedAnswer said(Map<String, ?> result) {
        return SimulatedAnswer.json(
                Map.of("apiResultCode", "A1000", "apiErrorMsg", "", "apiResultData", SimulatedCall.written(result)));
    }
}
