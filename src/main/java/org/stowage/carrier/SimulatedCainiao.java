package org.stowage.carrier;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Answers as the Cainiao platform: a number and a document that it alone can draw. */
record SimulatedCainiao(String secret) implements SimulatedDialect {

    private static final long BOUGHT = 10_000;

    @Override
    public boolean books(SimulatedCall call) {
        return "TMS_WAYBILL_GET".equals(call.fields().get("msg_type"));
    }

    @Override
    public SimulatedAnswer answer(SimulatedCall call, SimulatedBooks books, SimulatedFault fault) {
        Map<String, String> fields = call.fields();
        String content = fields.getOrDefault("logistics_interface", "");
        if (fault == SimulatedFault.SIGNATURE
                || !Digests.cainiao(content, secret).equals(fields.get("data_digest"))) {
            return refused("S02", "非法的数字签名");
        }
        JsonNode asked = SimulatedCall.json(content);
        return switch (fields.getOrDefault("msg_type", "")) {
            case "TMS_WAYBILL_GET" -> get(asked, books, fault);
            case "TMS_WAYBILL_QUERY" -> query(asked, books);
            case "TMS_WAYBILL_DISCARD" -> discard(asked, books);
            case "TMS_WAYBILL_SUBSCRIPTION_QUERY" -> left(asked, books);
            default -> refused("S04", "非法的通知类型");
        };
    }

    private static SimulatedAnswer get(JsonNode asked, SimulatedBooks books, SimulatedFault fault) {
        List<Map<String, Object>> waybills = new ArrayList<>();
        for (JsonNode order : asked.path("tradeOrderInfoDtos")) {
            JsonNode to = order.path("recipient");
            if (to.path("oaid").asText("").isEmpty()
                    && to.path("address").path("detail").asText("").isEmpty()) {
                return refused("S05", "recipient.address.detail");
            }
            String id = order.path("objectId").asText();
            waybills.add(waybill(books.book(id, 1, fault == SimulatedFault.DUPLICATE)));
        }
        return done(waybills);
    }

    private static SimulatedAnswer query(JsonNode asked, SimulatedBooks books) {
        List<Map<String, Object>> waybills = new ArrayList<>();
        for (JsonNode id : asked.path("objectIdList")) {
            books.find(id.asText()).ifPresent(entry -> waybills.add(waybill(entry)));
        }
        return waybills.isEmpty() ? refused("WAYBILL_NOT_FOUND", "没有任务数据返回") : done(waybills);
    }

    private static SimulatedAnswer discard(JsonNode asked, SimulatedBooks books) {
        Optional<SimulatedBooks.Entry> entry =
                books.ofNumber(asked.path("waybillCode").asText());
        if (entry.map(SimulatedBooks.Entry::voided).orElse(false)) {
            return refused("WAYBILL_CANCELLED", "电子面单已取消");
        }
        entry.ifPresent(found -> books.giveBack(found.key()));
        return entry.isPresent()
                ? SimulatedAnswer.json(Map.of("success", true, "discardResult", true))
                : refused("WAYBILL_NOT_FOUND", "没有任务数据返回");
    }

    private static SimulatedAnswer left(JsonNode asked, SimulatedBooks books) {
        Map<String, Object> branch =
                Fields.of("branchCode", "1232", "quantity", BOUGHT - books.all().size());
        return SimulatedAnswer.json(Map.of(
                "success",
                true,
                "waybillApplySubscriptionCols",
                List.of(Fields.of("cpCode", asked.path("cpCode").asText(), "branchAccountCols", List.of(branch)))));
    }

    private static Map<String, Object> waybill(SimulatedBooks.Entry entry) {
        Map<String, Object> route = Map.of(
                "routeCode", "830-120-00 012",
                "sortation", Map.of("name", "830都江堰"),
                "consolidation", Map.of("name", "成都", "code", "028"));
        Map<String, Object> print = Map.of(
                "templateURL", "http://cloudprint.cainiao.com/template/standard/101",
                "signature", "MD:simulated",
                "data", Map.of("waybillCode", entry.numbers().getFirst(), "routingInfo", route));
        return Fields.of(
                "objectId", entry.key(),
                "waybillCode", entry.numbers().getFirst(),
                "printData", SimulatedCall.written(print));
    }

    private static SimulatedAnswer done(List<Map<String, Object>> waybills) {
        return SimulatedAnswer.json(Map.of("success", true, "waybillCloudPrintResponseList", waybills));
    }

    private static SimulatedAnswer refused(String code, String text) {
        return SimulatedAnswer.json(Map.of("success", false, "errorCode", code, "errorMsg", text));
    }
}
