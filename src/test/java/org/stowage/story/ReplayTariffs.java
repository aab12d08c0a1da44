package org.stowage.story;

import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Cost tables and rules, and carriers that somebody chose himself. */
final class ReplayTariffs {

    private ReplayTariffs() {}

    static void samples(Map<String, Function<ReplayYard, ReplaySamples.Call>> samples) {
        samples.put("POST /api/v1/tariffs", yard -> new ReplaySamples.Call("/api/v1/tariffs", table(yard)));
        samples.put("DELETE /api/v1/tariffs/{id}", yard -> {
            long id = yard.api.post("/api/v1/tariffs", table(yard)).path("id").asLong();
            return new ReplaySamples.Call("/api/v1/tariffs/" + id, null);
        });
        samples.put("POST /api/v1/carrier-rules", yard -> new ReplaySamples.Call("/api/v1/carrier-rules", rule(yard)));
        samples.put("DELETE /api/v1/carrier-rules/{code}", yard -> {
            String code = yard.api
                    .post("/api/v1/carrier-rules", rule(yard))
                    .path("code")
                    .asText();
            return new ReplaySamples.Call("/api/v1/carrier-rules/" + code + "?warehouse=" + ReplayYard.HOUSE, null);
        });
        samples.put(
                "POST /api/v1/parcels/{no}/carrier",
                yard -> new ReplaySamples.Call(
                        "/api/v1/parcels/" + yard.packedAlone() + "/carrier",
                        Map.of("carrier", ReplayYard.CARRIER, "reason", "asked for")));
        samples.put(
                "POST /api/v1/orders/{no}/carrier",
                yard -> new ReplaySamples.Call(
                        "/api/v1/orders/" + yard.order() + "/carrier",
                        Map.of("carrier", ReplayYard.CARRIER, "reason", "asked for")));
    }

    /** It has ended: no parcel of another test is chosen by it. */
    private static Map<String, Object> table(ReplayYard yard) {
        return Map.of(
                "carrier",
                ReplayYard.CARRIER,
                "service",
                yard.fresh("S"),
                "level",
                "standard",
                "warehouse",
                ReplayYard.HOUSE,
                "validTo",
                "2001-01-01",
                "currency",
                "EUR",
                "zones",
                List.of(Map.of("name", "1", "regions", List.of("*"), "bands", List.of(Map.of("price", "4.20")))));
    }

    private static Map<String, Object> rule(ReplayYard yard) {
        return Map.of(
                "code",
                "rule-" + yard.fresh(""),
                "kind",
                "exclude",
                "warehouse",
                ReplayYard.HOUSE,
                "carrier",
                ReplayYard.CARRIER);
    }
}
