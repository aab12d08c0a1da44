package org.stowage.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Goods go from one house to another, act by act. In turn a transfer comes whole, with one unit lost, with one damaged and one
 * still on its way, or is put back before it leaves.
 */
final class Trucks {

    private static final int UNITS = 4;

    private final Warehouse from;
    private final Warehouse to;
    private final List<String> skus;

    /** What each must be in the end: sent, received, in transit, claimed, over. */
    private final Map<String, List<Long>> ends = new LinkedHashMap<>();

    Trucks(Warehouse from, Warehouse to, List<String> skus) {
        this.from = from;
        this.to = to;
        this.skus = skus;
    }

    /** @return how many were asked for */
    int drive(int count) {
        for (int n = 0; n < count; n++) {
            String sku = skus.get(n * 5 % skus.size());
            String no = staged(sku, "TC-%s-%d".formatted(from.code, n));
            switch (n % 4) {
                case 0 -> whole(no, "TC-%s-%d".formatted(from.code, n));
                case 1 -> withOneLost(no, sku);
                case 2 -> withOneDamagedAndOneOnTheRoad(no, sku);
                default -> {
                    act(no, "cancel", Map.of("why", "the truck is full"));
                    ends.put(no, List.of(0L, 0L, 0L, 0L, 0L));
                }
            }
        }
        return count;
    }

    private String staged(String sku, String carton) {
        String no = from.api
                .post(
                        "/api/v1/transfers",
                        Map.of(
                                "from",
                                from.code,
                                "to",
                                to.code,
                                "lines",
                                List.of(Map.of("sku", sku, "quantity", UNITS))))
                .path("transferNo")
                .asText();
        act(no, "approve", Map.of());
        act(no, "release", Map.of());
        act(no, "pick", Map.of("lpn", carton));
        act(no, "pack", Map.of("lpn", carton));
        return no;
    }

    private void whole(String no, String carton) {
        act(no, "load", Map.of("lpn", carton));
        act(no, "ship", Map.of());
        act(no, "receive", Map.of("lpn", carton));
        ends.put(no, List.of(4L, 4L, 0L, 0L, 0L));
    }

    private void withOneLost(String no, String sku) {
        act(no, "ship", Map.of());
        act(no, "receive", Map.of("lines", List.of(Map.of("sku", sku, "quantity", 3))));
        long claim = act(no, "close", Map.of())
                .path("claims")
                .path(0)
                .path("id")
                .asLong();
        act(no, "claims/" + claim + "/settle", Map.of("settlement", "lost"));
        ends.put(no, List.of(4L, 3L, 0L, 1L, 0L));
    }

    private void withOneDamagedAndOneOnTheRoad(String no, String sku) {
        act(no, "ship", Map.of());
        act(no, "receive", Map.of("lines", List.of(Map.of("sku", sku, "quantity", 2))));
        act(no, "receive", Map.of("lines", List.of(Map.of("sku", sku, "quantity", 1, "condition", "damaged"))));
        ends.put(no, List.of(4L, 2L, 1L, 1L, 0L));
    }

    private JsonNode act(String no, String act, Object said) {
        return from.api.post("/api/v1/transfers/" + no + "/" + act, said);
    }

    /** Sent = received + in transit + claimed, of each and in the other house's books. */
    void agree() {
        Map<String, List<Long>> became = new LinkedHashMap<>();
        long arrived = 0;
        for (String no : ends.keySet()) {
            JsonNode line = from.api.get("/api/v1/transfers/" + no).path("lines").path(0);
            List<Long> units = new ArrayList<>();
            for (String name : List.of("sent", "received", "inTransit", "claimed", "over")) {
                units.add(line.path(name).asLong());
            }
            became.put(no, units);
            arrived += ends.get(no).get(1);
        }
        assertThat(became).isEqualTo(ends);
        assertThat(from.api.get("/api/v1/transfers?limit=500&warehouse=" + from.code)
                        .path("items"))
                .as("none was asked for twice")
                .hasSize(ends.size());
        to.agrees("transfers");
        assertThat(arrived).isPositive();
    }
}
