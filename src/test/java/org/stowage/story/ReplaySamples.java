package org.stowage.story;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One request for every write of the API. A new endpoint gets its line here (or, with a reason, in {@link #EXEMPT}): without
 * one {@link ReplayIT} fails.
 */
final class ReplaySamples {

    /** @param body null = none */
    record Call(String path, @Nullable Object body) {}

    /** Writes that take no key, and why sending them again may do something again. */
    static final Map<String, String> EXEMPT = Map.ofEntries(
            Map.entry("POST /api/v1/login", "each opens a session of its own"),
            Map.entry("POST /api/v1/logout", "ends the session that sends it"),
            Map.entry("POST /api/v1/first-run", "open only while there is no operator"),
            Map.entry("POST /api/v1/me/password", "needs the password from before"),
            Map.entry("POST /api/v1/operators/{login}/tokens", "the secret is shown once and kept nowhere"),
            Map.entry("POST /api/v1/stations/{code}/agent", "the secret is shown once and kept nowhere"),
            Map.entry("POST /api/v1/print-jobs/{id}/document", "hands the paper out: counted as sent, each time"),
            Map.entry("POST /api/v1/devices/{id}/test", "prints a test label, each time"),
            Map.entry("POST /api/v1/devices/{id}/calibration", "prints a calibration label, each time"),
            Map.entry("POST /api/v1/devices/{id}/simulate", "a device speaks, each time"),
            Map.entry("POST /api/v1/carriers/{code}/account/test", "asks the carrier something harmless, each time"),
            Map.entry("POST /api/v1/barcodes/parse", "reads a code and changes nothing"),
            Map.entry("POST /api/v1/carrier-choices", "asks and changes nothing"),
            Map.entry("POST /api/v1/devices/{id}/simulate/scans", "a device speaks, each time"),
            Map.entry("POST /api/v1/devices/{id}/simulate/stop", "only memory: what has stopped stays so"),
            Map.entry(
                    "POST /api/v1/devices/{id}/simulate/faults", "only memory: the same switches again change nothing"),
            Map.entry("POST /api/v1/devices/{id}/simulate/plate", "only memory: a hand lays it on again"),
            Map.entry("PUT /api/v1/carriers/{code}/waybill-moment", "each saying of a rule is audited"),
            Map.entry("PUT /api/v1/waves/{no}/waybill-moment", "says what is so: said again it changes nothing"),
            Map.entry(
                    "POST /api/v1/parcels/{no}/waybill/decision",
                    "needs a carrier that must be asked: sent twice by WaybillActsIT"),
            Map.entry(
                    "POST /api/v1/parcels/{no}/return-waybill",
                    "needs a carrier that must be asked: sent twice by WaybillActsIT"),
            Map.entry(
                    "POST /api/v1/problem-shelf/{id}/see-to",
                    "needs an order on the shelf: sent twice by PackStationIT"),
            Map.entry("POST /api/v1/photos", "a file: sent twice by PhotoIT"),
            Map.entry(
                    "POST /api/v1/carriers/{code}/tracking",
                    "a carrier sends it, who knows no keys: an event told twice is one, by TrackingIT"),
            Map.entry(
                    "POST /api/v1/parcels/{no}/confirmations/resend",
                    "needs a channel that refused: sent twice by ConfirmationIT"),
            Map.entry(
                    "POST /api/v1/parcels/{no}/confirmations/mark",
                    "needs a channel that refused: sent twice by ConfirmationIT"),
            Map.entry("POST /api/v1/parcels/{no}/track/seen", "needs a parcel on its way: sent twice by TrackingIT"),
            Map.entry("POST /api/v1/parcels/{no}/intercept", "needs a parcel on its way: sent twice by InterceptIT"),
            Map.entry(
                    "POST /api/v1/parcels/{no}/intercept/answer",
                    "needs a parcel on its way: sent twice by InterceptIT"),
            Map.entry("POST /api/v1/manifests/{no}/picked-up", "a file: sent twice by DoorIT"),
            Map.entry("POST /api/v1/claims/{no}/documents", "a file: sent twice by MoneyIT"),
            Map.entry("POST /api/v1/claims/{no}/photos", "needs photos: sent twice by MoneyIT"),
            Map.entry("POST /api/v1/freight-bills", "a file: sent twice by MoneyIT"),
            Map.entry("POST /api/v1/freight-bills/{no}/claim", "needs a bill: sent twice by MoneyIT"),
            Map.entry("POST /api/v1/freight-bills/{no}/pass", "needs a bill: sent twice by MoneyIT"),
            Map.entry("POST /api/v1/freight-bills/{no}/{act}", "needs a bill: sent twice by MoneyIT"),
            Map.entry("POST /api/v1/freight-bills/{no}/withdraw", "needs a bill: sent twice by MoneyIT"),
            Map.entry("POST /api/v1/freight-bills/{no}/accept", "needs a bill: sent twice by MoneyIT"),
            Map.entry("POST /api/v1/imports/{kind}", "a file: sent twice by the stories and by ImportIT"));

    private ReplaySamples() {}

    static Map<String, Function<ReplayYard, Call>> all() {
        Map<String, Function<ReplayYard, Call>> samples = new TreeMap<>();
        masterData(samples);
        house(samples);
        orders(samples);
        outbound(samples);
        paper(samples);
        ReplayStock.samples(samples);
        return samples;
    }

    private static Call to(String path, @Nullable Object body) {
        return new Call("/api/v1/" + path, body);
    }

    private static void masterData(Map<String, Function<ReplayYard, Call>> samples) {
        samples.put("POST /api/v1/items", yard -> to("items", Map.of("sku", yard.fresh("SKU-"), "name", "x")));
        samples.put("PUT /api/v1/items/{sku}", yard -> {
            String sku = yard.goods();
            return to("items/" + sku, Map.of("sku", sku, "name", "another name"));
        });
        samples.put("POST /api/v1/owners", yard -> to("owners", Map.of("code", yard.fresh("OWN"), "name", "x")));
        samples.put(
                "POST /api/v1/operators",
                yard -> to(
                        "operators",
                        Map.of(
                                "login",
                                yard.fresh("op"),
                                "name",
                                "x",
                                "password",
                                "long enough for this",
                                "roles",
                                List.of("picker"))));
        samples.put(
                "PUT /api/v1/operators/{login}/roles",
                yard -> to("operators/" + yard.operator() + "/roles", Map.of("roles", List.of("packer"))));
        samples.put(
                "POST /api/v1/operators/{login}/disable",
                yard -> to("operators/" + yard.operator() + "/disable", null));
        samples.put("DELETE /api/v1/operators/{login}/tokens/{id}", yard -> {
            String login = yard.operator();
            long id = yard.api
                    .post("/api/v1/operators/" + login + "/tokens", Map.of("name", "x"))
                    .path("id")
                    .asLong();
            return to("operators/" + login + "/tokens/" + id, null);
        });
        samples.put(
                "POST /api/v1/webhooks",
                yard -> to(
                        "webhooks",
                        Map.of("url", "https://example.com/" + yard.fresh("h"), "events", List.of("order.shipped"))));
        samples.put("DELETE /api/v1/webhooks/{id}", yard -> {
            Map<String, Object> hook =
                    Map.of("url", "https://example.com/" + yard.fresh("h"), "events", List.of("order.shipped"));
            return to(
                    "webhooks/"
                            + yard.api.post("/api/v1/webhooks", hook).path("id").asLong(),
                    null);
        });
    }

    private static void house(Map<String, Function<ReplayYard, Call>> samples) {
        String locations = "warehouses/" + ReplayYard.HOUSE + "/locations";
        samples.put(
                "POST /api/v1/warehouses",
                yard -> to("warehouses", Map.of("code", yard.fresh("YW"), "name", "Another one")));
        samples.put(
                "PUT /api/v1/warehouses/{code}",
                yard -> to(
                        "warehouses/" + ReplayYard.HOUSE,
                        Map.of("code", ReplayYard.HOUSE, "name", yard.fresh("House "))));
        samples.put(
                "POST /api/v1/warehouses/{code}/packaging",
                yard -> to(
                        "warehouses/" + ReplayYard.HOUSE + "/packaging",
                        Map.of(
                                "code", yard.fresh("BX"),
                                "name", "x",
                                "lengthMm", 300,
                                "widthMm", 200,
                                "heightMm", 150,
                                "grams", 80)));
        samples.put("PUT /api/v1/warehouses/{code}/weight-rule", yard -> {
            String code = yard.fresh("YR");
            yard.api.post("/api/v1/warehouses", Map.of("code", code, "name", "Another one"));
            return to("warehouses/" + code + "/weight-rule", Map.of("percent", 10, "grams", 100));
        });
        samples.put(
                "POST /api/v1/warehouses/{code}/locations",
                yard -> to(locations, Map.of("location", yard.fresh("B-"), "kind", "reserve")));
        samples.put("PUT /api/v1/warehouses/{code}/locations/{location}", yard -> {
            String code = yard.fresh("B-");
            yard.api.post("/api/v1/" + locations, Map.of("location", code, "kind", "reserve"));
            return to(locations + "/" + code, Map.of("location", code, "kind", "reserve", "sequence", 7));
        });
        samples.put("POST /api/v1/stations", yard -> to("stations", station(yard.fresh("ST"))));
        samples.put("PUT /api/v1/stations/{code}", yard -> {
            String code = yard.fresh("ST");
            yard.api.post("/api/v1/stations", station(code));
            return to("stations/" + code, Map.of("warehouse", ReplayYard.HOUSE, "name", "Another desk"));
        });
        samples.put("DELETE /api/v1/stations/{code}/agent", yard -> {
            String code = yard.fresh("ST");
            yard.api.post("/api/v1/stations", station(code));
            yard.api.post("/api/v1/stations/" + code + "/agent", Map.of("warehouse", ReplayYard.HOUSE));
            return to("stations/" + code + "/agent?warehouse=" + ReplayYard.HOUSE, null);
        });
        samples.put("POST /api/v1/devices", yard -> to("devices", yard.device("scanner", yard.fresh("Gun "))));
        samples.put("POST /api/v1/devices/{id}/bind", yard -> {
            String code = yard.fresh("ST");
            yard.api.post("/api/v1/stations", station(code));
            long device = yard.api
                    .post("/api/v1/devices", yard.device("scale", yard.fresh("Scale ")))
                    .path("id")
                    .asLong();
            return to("devices/" + device + "/bind", Map.of("warehouse", ReplayYard.HOUSE, "station", code));
        });
        samples.put(
                "POST /api/v1/carriers",
                yard -> to(
                        "carriers",
                        Map.of(
                                "code",
                                yard.fresh("CARRIER"),
                                "name",
                                "x",
                                "kind",
                                "range",
                                "ranges",
                                List.of(range(yard)))));
        samples.put(
                "POST /api/v1/carriers/{code}/ranges",
                yard -> to("carriers/" + ReplayYard.CARRIER + "/ranges", range(yard)));
        samples.put(
                "POST /api/v1/carriers/{code}/privacy",
                yard -> to("carriers/" + ReplayYard.CARRIER + "/privacy", Map.of("clearData", false)));
        ReplayCarriers.samples(samples);
        ReplayTariffs.samples(samples);
    }

    private static Map<String, Object> range(ReplayYard yard) {
        int number = 5_000_000 + Integer.parseInt(yard.fresh(""));
        return Map.of("prefix", "RR", "suffix", "GB", "digits", 8, "checkDigit", "s10", "from", number, "to", number);
    }

    private static Map<String, Object> station(String code) {
        return Map.of("warehouse", ReplayYard.HOUSE, "code", code, "name", "Desk");
    }

    private static void orders(Map<String, Function<ReplayYard, Call>> samples) {
        samples.put("POST /api/v1/orders", yard -> to("orders", order(yard)));
        samples.put("POST /api/v1/orders/{no}/cancel", yard -> to("orders/" + yard.order() + "/cancel", null));
        samples.put(
                "POST /api/v1/orders/{no}/lines/{lineNo}/cancel",
                yard -> to("orders/" + yard.order() + "/lines/1/cancel", Map.of("reason", "x")));
        samples.put(
                "POST /api/v1/orders/{no}/lines/{lineNo}/swap",
                yard -> to("orders/" + yard.order() + "/lines/1/swap", Map.of("sku", yard.goods())));
        samples.put(
                "POST /api/v1/orders/{no}/holds",
                yard -> to("orders/" + yard.order() + "/holds", Map.of("code", "fraud", "reason", "x")));
        samples.put("DELETE /api/v1/orders/{no}/holds/{code}", yard -> {
            String order = yard.order();
            yard.api.post("/api/v1/orders/" + order + "/holds", Map.of("code", "fraud"));
            return to("orders/" + order + "/holds/fraud", null);
        });
        samples.put("POST /api/v1/waves", yard -> to("waves", yard.wave(yard.order())));
        samples.put("POST /api/v1/orders/{no}/pick", yard -> to("orders/" + yard.released() + "/pick", Map.of()));
        samples.put("POST /api/v1/receipts", yard -> to("receipts", yard.receipt(yard.goods())));
        samples.put("POST /api/v1/returns", yard -> {
            String sku = yard.goods();
            String order = yard.warehouse.order(yard.fresh("R"), Map.of(sku, 1));
            return to(
                    "returns",
                    Map.of(
                            "channel",
                            "replay",
                            "channelReturnNo",
                            yard.fresh("RET"),
                            "orderNo",
                            order,
                            "lines",
                            List.of(Map.of("sku", sku, "quantity", 1))));
        });
        samples.put(
                "POST /api/v1/scans",
                yard -> to(
                        "scans",
                        Map.of(
                                "scanId",
                                UUID.randomUUID().toString(),
                                "warehouse",
                                ReplayYard.HOUSE,
                                "raw",
                                "C-RECEIVE",
                                "source",
                                "scan",
                                "happenedAt",
                                java.time.Instant.now().toString())));
    }

    private static Map<String, Object> order(ReplayYard yard) {
        return Map.of(
                "warehouse",
                ReplayYard.HOUSE,
                "channel",
                "replay",
                "channelOrderNo",
                yard.fresh("N"),
                "recipient",
                Map.of(
                        "name",
                        "A",
                        "country",
                        "GB",
                        "city",
                        "London",
                        "address",
                        "1 High Street",
                        "postcode",
                        "N1 1AA"),
                "lines",
                List.of(Map.of("sku", yard.goods(), "quantity", 1)));
    }

    private static void outbound(Map<String, Function<ReplayYard, Call>> samples) {
        samples.put(
                "POST /api/v1/orders/{no}/pack", yard -> to("orders/" + yard.picked() + "/pack", Map.of("grams", 500)));
        samples.put(
                "POST /api/v1/parcels/{no}/reprint",
                yard -> to("parcels/" + yard.packed() + "/reprint", Map.of("reason", "torn")));
        samples.put(
                "POST /api/v1/parcels/{no}/waybill/void",
                yard -> to("parcels/" + yard.packedAlone() + "/waybill/void", Map.of("reason", "wrong address")));
        samples.put(
                "POST /api/v1/parcels/{no}/waybill/retry",
                yard -> to("parcels/" + yard.packedAlone() + "/waybill/retry", Map.of("reason", "new address")));
        samples.put("POST /api/v1/manifests", yard -> to("manifests", yard.manifestOf(yard.packedAlone())));
        samples.put("POST /api/v1/manifests/{no}/parcels", yard -> {
            String manifest = yard.manifest();
            return to("manifests/" + manifest + "/parcels", Map.of("parcels", List.of(yard.packed())));
        });
        samples.put(
                "POST /api/v1/manifests/{no}/handover",
                yard -> to("manifests/" + yard.manifest() + "/handover", Map.of("driver", "D")));
        samples.put("POST /api/v1/parcels/{no}/sscc", yard -> {
            yard.api.put("/api/v1/warehouses/" + ReplayYard.HOUSE + "/company-prefix", Map.of("prefix", "4012345"));
            // the first number of a prefix begins its count
            yard.api.post("/api/v1/parcels/" + yard.packed() + "/sscc", Map.of());
            return to("parcels/" + yard.packed() + "/sscc", null);
        });
        samples.put("POST /api/v1/issued-papers", yard -> {
            String manifest = yard.manifest();
            yard.api.post("/api/v1/manifests/" + manifest + "/handover", Map.of("driver", "D"));
            return to("issued-papers", Map.of("kind", "manifest", "document", manifest));
        });
        door(samples);
        afterwards(samples);
    }

    private static void afterwards(Map<String, Function<ReplayYard, Call>> samples) {
        samples.put(
                "POST /api/v1/tracking",
                yard -> to(
                        "tracking",
                        Map.of(
                                "warehouse",
                                ReplayYard.HOUSE,
                                "events",
                                List.of(Map.of(
                                        "parcel", yard.packed(), "code", "accepted", "at", "2026-11-01T08:00:00Z")))));
        samples.put("PUT /api/v1/carriers/{code}/watch", yard -> {
            String carrier = yard.fresh("CARRIER");
            yard.api.post("/api/v1/carriers", Map.of("code", carrier, "name", "x", "kind", "manual"));
            return to("carriers/" + carrier + "/watch", Map.of("scanHours", 24, "stuckDays", 3));
        });
        samples.put(
                "PUT /api/v1/channels/{channel}/confirmation",
                yard -> to(
                        "channels/" + yard.fresh("ch") + "/confirmation",
                        Map.of("moment", "handed-over", "way", "file")));
        samples.put(
                "PUT /api/v1/channels/{channel}/short-pick",
                yard -> to("channels/" + yard.fresh("ch") + "/short-pick", Map.of("answer", "ship")));
        samples.put(
                "POST /api/v1/ship-confirmations/file",
                yard -> to(
                        "ship-confirmations/file",
                        Map.of(
                                "warehouse",
                                ReplayYard.HOUSE,
                                "channel",
                                yard.fresh("ch"),
                                "batch",
                                UUID.randomUUID())));
        claims(samples);
    }

    private static void claims(Map<String, Function<ReplayYard, Call>> samples) {
        samples.put("POST /api/v1/claims", yard -> to("claims", claimed(yard)));
        samples.put("POST /api/v1/claims/{no}/{act}", yard -> {
            String no =
                    yard.api.post("/api/v1/claims", claimed(yard)).path("no").asText();
            return to("claims/" + no + "/file", Map.of("carrierClaimNo", yard.fresh("K")));
        });
        samples.put("PUT /api/v1/carriers/{code}/terms", yard -> {
            String carrier = yard.fresh("CARRIER");
            yard.api.post("/api/v1/carriers", Map.of("code", carrier, "name", "x", "kind", "manual"));
            return to("carriers/" + carrier + "/terms", Map.of("stuckDays", 6));
        });
    }

    private static Map<String, Object> claimed(ReplayYard yard) {
        String parcel = yard.packedAlone();
        Map<String, Object> manifest = new java.util.HashMap<>(yard.manifestOf(parcel));
        manifest.put("handover", true);
        yard.api.post("/api/v1/manifests", manifest);
        return Map.of("parcel", parcel, "reason", "damaged", "amount", 12.5, "currency", "EUR");
    }

    private static void door(Map<String, Function<ReplayYard, Call>> samples) {
        String house = "warehouses/" + ReplayYard.HOUSE;
        // a list is written whole: what is there already, and one more
        samples.put("PUT /api/v1/warehouses/{code}/lanes", yard -> {
            JsonNode known = yard.api.get("/api/v1/" + house + "/lanes").path("lanes");
            Map<String, String> lane =
                    Map.of("lane", yard.fresh("L"), "carrier", ReplayYard.CARRIER, "region", yard.fresh("R"));
            return to(house + "/lanes", Map.of("lanes", more(known, lane)));
        });
        samples.put("PUT /api/v1/warehouses/{code}/pickups", yard -> {
            JsonNode known = yard.api.get("/api/v1/" + house + "/pickups").path("pickups");
            String at = LocalTime.MIN.plusMinutes(known.size()).toString();
            return to(
                    house + "/pickups",
                    Map.of("pickups", more(known, Map.of("carrier", ReplayYard.CARRIER, "at", at))));
        });
    }

    private static List<Object> more(JsonNode known, Map<String, String> one) {
        List<Object> all = new ArrayList<>();
        known.forEach(all::add);
        all.add(one);
        return all;
    }

    private static void paper(Map<String, Function<ReplayYard, Call>> samples) {
        samples.put(
                "POST /api/v1/printables/locations/jobs",
                yard -> to(
                        "printables/locations/jobs",
                        Map.of("labels", Map.of("warehouse", ReplayYard.HOUSE, "codes", "A-01-1"))));
        samples.put(
                "POST /api/v1/printables/items/jobs",
                yard -> to(
                        "printables/items/jobs",
                        Map.of("labels", Map.of("warehouse", ReplayYard.HOUSE, "items", yard.goods()))));
        samples.put(
                "POST /api/v1/labels/{design}/jobs",
                yard -> to("labels/item/jobs", Map.of("warehouse", ReplayYard.HOUSE)));
        samples.put(
                "POST /api/v1/printables/lots/jobs",
                yard -> to(
                        "printables/lots/jobs",
                        Map.of("labels", Map.of("warehouse", ReplayYard.HOUSE, "lots", yard.lot()))));
        samples.put(
                "POST /api/v1/printables/units/jobs",
                yard -> to(
                        "printables/units/jobs",
                        Map.of("labels", Map.of("warehouse", ReplayYard.HOUSE, "units", yard.packed()))));
        samples.put("POST /api/v1/printables/totes/jobs", yard -> to("printables/totes/jobs", yard.totes()));
        samples.put(
                "POST /api/v1/print-jobs/{id}/answer",
                yard -> to("print-jobs/" + yard.unknownJob() + "/answer", Map.of("printed", true)));
        ReplayPrints.samples(samples);
    }
}
