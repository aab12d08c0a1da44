package org.stowage.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/** A warehouse of the benchmark, filled as any program would do it. */
record House(Api api, String code, long id) {

    private static final AtomicInteger CARRIERS = new AtomicInteger();
    private static final long STRETCH = 100_000;

    /** Items, locations and stock of the workload. @param times as many units as it says */
    House furnished(Workload workload, int times) {
        StringBuilder items = new StringBuilder("sku,name,weightGrams\n");
        workload.skus().forEach(sku -> items.append("%s,Item %s,200\n".formatted(sku, sku)));
        upload("items", items);
        StringBuilder locations = new StringBuilder("warehouse,location,kind,sequence\n");
        for (int i = 0; i < workload.bins().size(); i++) {
            locations.append(
                    "%s,%s,pick_face,%d\n".formatted(code, workload.bins().get(i), i + 1));
        }
        upload("locations", locations);
        StringBuilder stock = new StringBuilder("warehouse,location,sku,quantity\n");
        workload.stock()
                .forEach(s -> stock.append("%s,%s,%s,%d\n".formatted(code, s.bin(), s.sku(), s.quantity() * times)));
        upload("stock", stock);
        return this;
    }

    /** Units of one more item at one more location. */
    void stock(String sku, String location, long quantity) {
        upload("items", new StringBuilder("sku,name,weightGrams\n%s,Item %s,200\n".formatted(sku, sku)));
        upload(
                "locations",
                new StringBuilder(
                        "warehouse,location,kind,sequence\n%s,%s,pick_face,9999\n".formatted(code, location)));
        upload(
                "stock",
                new StringBuilder(
                        "warehouse,location,sku,quantity\n%s,%s,%s,%d\n".formatted(code, location, sku, quantity)));
    }

    /** Orders by file; they wait for a wave under this channel. @param carrier may be empty */
    House orders(String channel, String carrier, List<Workload.Order> orders) {
        StringBuilder csv =
                new StringBuilder("warehouse,channel,carrier,channelOrderNo,sku,quantity,name,country,city,address\n");
        orders.forEach(order -> order.lines()
                .forEach(line -> csv.append("%s,%s,%s,%s,%s,%d,Buyer,GB,London,1 Street\n"
                        .formatted(code, channel, carrier, order.no(), line.sku(), line.quantity()))));
        upload("orders", csv);
        return this;
    }

    /** An order's JSON; more may be put into it. */
    Map<String, Object> order(String channel, String no, List<Workload.Line> lines) {
        Map<String, Object> order = new LinkedHashMap<>();
        order.put("warehouse", code);
        order.put("channel", channel);
        order.put("channelOrderNo", no);
        order.put("recipient", Map.of("name", "Buyer", "country", "GB", "city", "London", "address", "1 Street"));
        order.put(
                "lines",
                lines.stream()
                        .map(line -> Map.of("sku", line.sku(), "quantity", line.quantity()))
                        .toList());
        return order;
    }

    JsonNode upload(String kind, CharSequence csv) {
        JsonNode answer = api.upload(
                "/api/v1/imports/" + kind,
                kind + ".csv",
                csv.toString().getBytes(StandardCharsets.UTF_8),
                UUID.randomUUID().toString());
        if (!answer.path("rejected").isEmpty()) {
            throw new IllegalStateException(
                    kind + ": " + answer.path("rejected").path(0));
        }
        return answer;
    }

    /** Somebody who works here, with a token of their own: a walk belongs to who claimed it. */
    Api operator(int number) {
        String login = "robot-" + code.toLowerCase(Locale.ROOT) + "-" + number;
        api.post(
                "/api/v1/operators",
                Map.of("login", login, "name", "Robot " + number, "roles", List.of("picker", "packer")));
        return api.as(api.post("/api/v1/operators/" + login + "/tokens", Map.of("name", "bench"))
                .path("token")
                .asText());
    }

    /** A carrier that numbers by itself, from a stretch of its own. Its code. */
    String carrier(int number) {
        String carrier = "POST-" + code + "-" + number;
        long from = STRETCH * CARRIERS.incrementAndGet();
        var range = Map.of(
                "prefix",
                "RB",
                "suffix",
                "GB",
                "digits",
                8,
                "checkDigit",
                "s10",
                "from",
                from,
                "to",
                from + STRETCH - 1);
        api.post(
                "/api/v1/carriers",
                Map.of("code", carrier, "name", "Parcel Post " + carrier, "kind", "range", "ranges", List.of(range)));
        return carrier;
    }
}
