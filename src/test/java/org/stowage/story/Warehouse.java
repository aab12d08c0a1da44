package org.stowage.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.stowage.bench.Api;

/** What every story needs of a warehouse: founding it, and looking at it from outside. */
final class Warehouse {

    final Api api;
    final String code;

    Warehouse(Api api, String code) {
        this.api = api;
        this.code = code;
    }

    void found() {
        api.post(
                "/api/v1/warehouses",
                Map.of(
                        "code",
                        code,
                        "name",
                        "Story " + code,
                        "sender",
                        Map.of("name", "Stowage", "address", "1 Dock Road", "city", "London", "country", "GB")),
                "found-" + code);
        upload("locations", """
                warehouse,location,kind,sequence
                %1$s,A-01-1,pick_face,1
                %1$s,A-01-2,pick_face,2
                %1$s,R-01-1,reserve,9
                """.formatted(code));
        upload("items", """
                sku,name,barcodes,packs,weightGrams
                STORY-TEA,Green tea 500 g 绿茶,8712345678906,18712345678903=12,520
                STORY-MUG,Mug "Łódź" white,8712345677770,,350
                """);
        numbers();
    }

    /** A carrier with numbers of its own. */
    void numbers() {
        // each story its own numbers of the same range
        int first = (code.charAt(0) * 10 + code.charAt(1) - '0') * 1000;
        Map<String, Object> range = Map.of(
                "prefix", "RB", "suffix", "GB", "digits", 8, "checkDigit", "s10", "from", first, "to", first + 999);
        api.post(
                "/api/v1/carriers",
                Map.of("code", "POST-" + code, "name", "Parcel Post", "kind", "range", "ranges", List.of(range)),
                "carrier-" + code);
    }

    void upload(String kind, String csv) {
        JsonNode answer = api.upload(
                "/api/v1/imports/" + kind,
                kind + ".csv",
                csv.getBytes(StandardCharsets.UTF_8),
                kind + "-" + code + csv.hashCode());
        assertThat(answer.path("rejected").size()).as("%s", answer).isZero();
    }

    /** One order; answers its number. */
    String order(String no, Map<String, Integer> quantities) {
        List<Map<String, Object>> lines = new ArrayList<>();
        new TreeMap<>(quantities).forEach((sku, quantity) -> lines.add(Map.of("sku", sku, "quantity", quantity)));
        JsonNode order = api.post(
                "/api/v1/orders",
                Map.of(
                        "warehouse",
                        code,
                        "channel",
                        "shop-" + code,
                        "channelOrderNo",
                        no,
                        "placedAt",
                        "2026-11-21T08:00:00Z",
                        "carrier",
                        "POST-" + code,
                        "recipient",
                        Map.of(
                                "name",
                                "欧阳䶮",
                                "phone",
                                "13812345678",
                                "country",
                                "CN",
                                "province",
                                "四川省",
                                "city",
                                "成都市",
                                "district",
                                "都江堰市",
                                "address",
                                "幸福街道观景路88号青城花园3幢1201室"),
                        "lines",
                        lines),
                "order-" + code + no);
        return order.path("orderNo").asText();
    }

    JsonNode orderOf(String no) {
        return api.get("/api/v1/orders/" + no);
    }

    String status(String no) {
        return orderOf(no).path("status").asText();
    }

    /** The invariants of the ledger, asked from outside. */
    void agrees(String after) {
        JsonNode proof = api.get("/api/v1/stock/proof?warehouse=" + code);
        assertThat(proof.path("ok").asBoolean())
                .as("after %s: %s", after, proof)
                .isTrue();
        assertThat(proof.path("checks").size()).isPositive();
    }

    long onHand(String sku, String location) {
        long sum = 0;
        for (JsonNode row : api.get("/api/v1/stock?warehouse=" + code + "&sku=" + sku + "&location=" + location)
                .path("items")) {
            sum += row.path("onHand").asLong();
        }
        return sum;
    }

    /** Balances, moves and orders as text, without what differs from run to run: two equal days end the same. */
    String endState(List<String> orders) {
        StringBuilder state = new StringBuilder();
        for (JsonNode row : api.get("/api/v1/stock?warehouse=" + code).path("items")) {
            state.append("%s %s %s on hand %d, allocated %d%n"
                    .formatted(
                            row.path("location").asText(),
                            row.path("sku").asText(),
                            row.path("condition").asText(),
                            row.path("onHand").asLong(),
                            row.path("allocated").asLong()));
        }
        List<String> moves = new ArrayList<>();
        for (JsonNode move :
                api.get("/api/v1/stock/moves?limit=500&warehouse=" + code).path("items")) {
            moves.add("%s %s %d %s > %s%n"
                    .formatted(
                            move.path("reason").asText(),
                            move.path("sku").asText(),
                            move.path("quantity").asLong(),
                            move.path("fromLocation").asText(),
                            move.path("toLocation").asText()));
        }
        moves.forEach(state::append);
        for (String no : orders) {
            JsonNode order = orderOf(no);
            state.append("%s %s parcels %d%n"
                    .formatted(
                            order.path("channelOrderNo").asText(),
                            order.path("status").asText(),
                            order.path("parcels").size()));
        }
        return state.toString();
    }
}
