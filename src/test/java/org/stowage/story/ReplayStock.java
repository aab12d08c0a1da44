package org.stowage.story;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.stowage.story.ReplaySamples.Call;

/** Writes about stock that is offered, and the rules of a warehouse. */
final class ReplayStock {

    /** Writes whose own tests send each of them twice. */
    static final Map<String, String> EXEMPT = Map.ofEntries(
            byItsOwnTests("POST /api/v1/adjustments"),
            byItsOwnTests("POST /api/v1/adjustments/{no}/approve"),
            byItsOwnTests("POST /api/v1/adjustments/{no}/reject"),
            byItsOwnTests("POST /api/v1/conversions"),
            byItsOwnTests("POST /api/v1/scraps"),
            byItsOwnTests("POST /api/v1/moves"),
            byItsOwnTests("POST /api/v1/freezes"),
            byItsOwnTests("POST /api/v1/freezes/{id}/lift"),
            byItsOwnTests("POST /api/v1/recalls"),
            byItsOwnTests("POST /api/v1/handling-units"),
            byItsOwnTests("POST /api/v1/handling-units/{lpn}/nest"),
            byItsOwnTests("POST /api/v1/handling-units/{lpn}/unnest"),
            Map.entry("POST /api/v1/counts/{no}/approve", "needs who has not counted: sent twice by CountIT"),
            Map.entry("POST /api/v1/count-scopes/preview", "asks and changes nothing"),
            Map.entry("PUT /api/v1/warehouses/{code}/count-rules", "each saying of a rule is audited"),
            byItsOwnTests("POST /api/v1/transfers"),
            byItsOwnTests("POST /api/v1/transfers/{no}/approve"),
            byItsOwnTests("POST /api/v1/transfers/{no}/release"),
            byItsOwnTests("POST /api/v1/transfers/{no}/pick"),
            byItsOwnTests("POST /api/v1/transfers/{no}/pack"),
            byItsOwnTests("POST /api/v1/transfers/{no}/load"),
            byItsOwnTests("POST /api/v1/transfers/{no}/ship"),
            byItsOwnTests("POST /api/v1/transfers/{no}/receive"),
            byItsOwnTests("POST /api/v1/transfers/{no}/close"),
            byItsOwnTests("POST /api/v1/transfers/{no}/claims/{claim}/settle"),
            byItsOwnTests("POST /api/v1/transfers/{no}/cancel"),
            Map.entry("POST /api/v1/orders/{no}/steal", "AllocationIT sends it twice"),
            Map.entry("POST /api/v1/stock/proof/repairs", "needs books that do not agree: StockProofIT"),
            Map.entry("POST /api/v1/orders/sourcing", "stores nothing"),
            Map.entry("PUT /api/v1/stock/policies", "each saying of a rule is audited"),
            Map.entry("DELETE /api/v1/stock/policies/{sku}", "PromiseIT sends it twice"),
            Map.entry("PUT /api/v1/stock/pools/{code}", "each change of a pool is audited"),
            Map.entry("PUT /api/v1/sourcing/rules", "each saying of a rule is audited"),
            Map.entry("PUT /api/v1/sourcing/regions", "each saying of a rule is audited"),
            Map.entry("PUT /api/v1/warehouses/{code}/adjustment-rule", "each saying of a rule is audited"),
            Map.entry("PUT /api/v1/warehouses/{code}/allocation-policy", "each saying of a rule is audited"),
            Map.entry("PUT /api/v1/warehouses/{code}/print-policy", "the same number again changes nothing"),
            Map.entry("PUT /api/v1/warehouses/{code}/stock-policy", "each saying of a rule is audited"),
            Map.entry("PUT /api/v1/warehouses/{code}/company-prefix", "each saying of a rule is audited"));

    private ReplayStock() {}

    private static Map.Entry<String, String> byItsOwnTests(String endpoint) {
        return Map.entry(endpoint, "the house of its own tests sends each of its writes twice");
    }

    static void samples(Map<String, Function<ReplayYard, Call>> samples) {
        counts(samples);
        ReplayCounts.samples(samples);
        ReplayCounts.unknownGoods(samples);
        samples.put("POST /api/v1/stock/pools", yard -> {
            String sku = yard.goods();
            return new Call(
                    "/api/v1/stock/pools",
                    Map.of(
                            "warehouse",
                            ReplayYard.HOUSE,
                            "code",
                            yard.fresh("POOL"),
                            "sku",
                            sku,
                            "channel",
                            "replay",
                            "endsAt",
                            "2099-01-01T00:00:00Z",
                            "setAside",
                            2));
        });
        samples.put("POST /api/v1/orders/{no}/paid", yard -> {
            String no = yard.api
                    .post(
                            "/api/v1/orders",
                            Map.of(
                                    "warehouse",
                                    ReplayYard.HOUSE,
                                    "channel",
                                    "replay",
                                    "channelOrderNo",
                                    yard.fresh("U"),
                                    "reserveMinutes",
                                    30,
                                    "recipient",
                                    Map.of("token", yard.fresh("t"), "tokenKind", "test"),
                                    "lines",
                                    List.of(Map.of("sku", yard.goods(), "quantity", 1))))
                    .path("orderNo")
                    .asText();
            return new Call("/api/v1/orders/" + no + "/paid", Map.of("paidAt", "2026-11-22T05:00:00Z"));
        });
    }

    private static void counts(Map<String, Function<ReplayYard, Call>> samples) {
        samples.put("POST /api/v1/count-scopes/start", yard -> {
            yard.goods();
            return new Call("/api/v1/count-scopes/start", Map.of("warehouse", ReplayYard.HOUSE));
        });
        samples.put(
                "POST /api/v1/count-plans",
                yard -> new Call("/api/v1/count-plans?warehouse=" + ReplayYard.HOUSE, plan(yard, "NOWHERE")));
        samples.put(
                "PUT /api/v1/count-plans/{no}",
                yard -> new Call("/api/v1/count-plans/" + made(yard, "NOWHERE"), plan(yard, "NOWHERE-2")));
        samples.put(
                "POST /api/v1/count-plans/{no}/{act}",
                yard -> new Call("/api/v1/count-plans/" + made(yard, "NOWHERE") + "/pause", null));
        samples.put("POST /api/v1/count-plans/{no}/run", yard -> {
            yard.goods();
            return new Call("/api/v1/count-plans/" + made(yard, "*") + "/run", null);
        });
    }

    private static Map<String, Object> plan(ReplayYard yard, String places) {
        return Map.of("name", yard.fresh("Plan "), "everyDays", 1, "mostPlaces", 1, "scope", Map.of("places", places));
    }

    private static String made(ReplayYard yard, String places) {
        return yard.api
                .post("/api/v1/count-plans?warehouse=" + ReplayYard.HOUSE, plan(yard, places))
                .path("planNo")
                .asText();
    }
}
