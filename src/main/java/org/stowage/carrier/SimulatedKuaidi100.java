package org.stowage.carrier;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Answers as Kuaidi100: the label lies behind an address. */
record SimulatedKuaidi100(String secret, Set<String> once) implements SimulatedDialect {

    SimulatedKuaidi100(String secret) {
        this(secret, ConcurrentHashMap.newKeySet());
    }

    @Override
    public boolean books(SimulatedCall call) {
        return "order".equals(call.fields().get("method"));
    }

    @Override
    public SimulatedAnswer answer(SimulatedCall call, SimulatedBooks books, SimulatedFault fault) {
        if (call.method().equals("GET")) {
            return SimulatedLabel.give(call.path(), once);
        }
        Map<String, String> fields = call.fields();
        String param = fields.getOrDefault("param", "");
        String want = Digests.kuaidi100(param, fields.getOrDefault("t", ""), fields.getOrDefault("key", ""), secret);
        if (fault == SimulatedFault.SIGNATURE || !want.equals(fields.get("sign"))) {
            return said(30002, "验证签名失败", null);
        }
        JsonNode asked = SimulatedCall.json(param);
        return switch (fields.getOrDefault("method", "")) {
            case "order" -> order(call, asked, books, fault);
            case "cancel" -> cancel(asked, books);
            default -> said(30001, "参数错误", null);
        };
    }

    private SimulatedAnswer order(SimulatedCall call, JsonNode asked, SimulatedBooks books, SimulatedFault fault) {
        if (asked.path("recMan").path("printAddr").asText("").isEmpty()) {
            return said(30001, "recMan.printAddr", null);
        }
        String key = asked.path("orderId").asText();
        boolean known = books.find(key).isPresent();
        SimulatedBooks.Entry entry = books.book(key, asked.path("count").asInt(1), fault == SimulatedFault.DUPLICATE);
        String no = entry.numbers().getFirst();
        if (fault == SimulatedFault.LABEL_ONCE) {
            once.add(no);
        }
        return said(
                known ? 30011 : 200,
                "success",
                Fields.of(
                        "taskId",
                        "T" + no,
                        "kuaidinum",
                        no,
                        "childNum",
                        String.join(
                                ",", entry.numbers().subList(1, entry.numbers().size())),
                        "kdComOrderNum",
                        "K" + no,
                        "bulkpen",
                        "710 R702-00 026",
                        "pkgName",
                        "廊坊临空转运中心",
                        "label",
                        "IMAGE".equals(asked.path("printType").asText())
                                ? call.address() + "/labels/" + no + ".png"
                                : null));
    }

    private static SimulatedAnswer cancel(JsonNode asked, SimulatedBooks books) {
        String no = asked.path("kuaidinum").asText();
        Optional<SimulatedBooks.Entry> entry = books.ofNumber(no);
        if (entry.isEmpty() || !asked.path("orderId").asText().equals("K" + no)) {
            return said(30009, "查无此单", null);
        }
        if (entry.get().voided()) {
            return said(30009, "订单已取消", null);
        }
        books.giveBack(entry.get().key());
        return said(200, "success", null);
    }

    private static SimulatedAnswer said(int code, String text, @Nullable Object data) {
        return SimulatedAnswer.json(
                Fields.of("success", code == 200 || code == 30011, "code", code, "message", text, "data", data));
    }
}
