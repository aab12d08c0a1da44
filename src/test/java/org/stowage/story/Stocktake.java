package org.stowage.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** A stocktake of a whole house, from outside: its shelves, what is planted beside the book, the count and its decisions. */
final class Stocktake {

    private static final int UNITS = 100;

    private final Warehouse warehouse;
    private final int shelves;
    private final int items;
    private String count = "";

    Stocktake(Warehouse warehouse, int shelves, int items) {
        this.warehouse = warehouse;
        this.shelves = shelves;
        this.items = items;
    }

    List<String> skus() {
        return IntStream.range(0, items).mapToObj(this::sku).toList();
    }

    List<String> shelves() {
        return IntStream.range(0, shelves).mapToObj(n -> "S-" + n).toList();
    }

    private String sku(int n) {
        return "%s-SKU-%d".formatted(warehouse.code, n % items);
    }

    void found() {
        String house = warehouse.code;
        warehouse.api.post("/api/v1/warehouses", Map.of("code", house, "name", "Stocktake"), "found-" + house);
        warehouse.numbers();
        StringBuilder goods = new StringBuilder("sku,name,weightGrams\n");
        skus().forEach(sku -> goods.append("%s,Item %s,200\n".formatted(sku, sku)));
        warehouse.upload("items", goods.toString());
        StringBuilder locations = new StringBuilder("warehouse,location,kind,sequence\n");
        StringBuilder stock = new StringBuilder("warehouse,location,sku,quantity\n");
        for (int n = 0; n < shelves; n++) {
            locations.append("%s,S-%d,pick_face,%d\n".formatted(house, n, n + 1));
            stock.append("%s,S-%d,%s,%d\n".formatted(house, n, sku(n), UNITS));
        }
        warehouse.upload("locations", locations.toString());
        warehouse.upload("stock", stock.toString());
    }

    /** Every tenth location: in turn some are missing, some too many, of another item, damaged. */
    void plant(PhysicalShelves there) {
        for (int n = 0; n < shelves; n += 10) {
            String shelf = "S-" + n;
            int units = 1 + n / 10 * 5 % 13;
            switch (n / 10 % 4) {
                case 0 -> there.plant(shelf, sku(n), "good", -units);
                case 1 -> there.plant(shelf, sku(n), "good", units);
                case 2 -> {
                    there.plant(shelf, sku(n), "good", -units);
                    there.plant(shelf, sku(n + 1), "good", units);
                }
                default -> {
                    there.plant(shelf, sku(n), "good", -units);
                    there.plant(shelf, sku(n), "damaged", units);
                }
            }
        }
    }

    /** @return its number */
    String open() {
        count = warehouse
                .api
                .post(
                        "/api/v1/counts",
                        Map.of("warehouse", warehouse.code, "scope", "everything", "locations", shelves()))
                .path("countNo")
                .asText();
        return count;
    }

    JsonNode now() {
        return warehouse.api.get("/api/v1/counts/" + count);
    }

    boolean isOpen() {
        return now().path("status").asText().equals("open");
    }

    void approve() {
        JsonNode reviewed = now();
        assertThat(reviewed.path("status").asText()).isEqualTo("review");
        assertThat(reviewed.path("waiting").asLong())
                .as("more than ten units: %s", reviewed)
                .isPositive();
        JsonNode approved = warehouse.api.post("/api/v1/counts/" + count + "/approve", Map.of("reason", "misplaced"));
        assertThat(approved.path("waiting").asLong()).as("%s", approved).isZero();
    }

    Map<PhysicalShelves.Goods, Long> variances() {
        Map<PhysicalShelves.Goods, Long> found = new TreeMap<>();
        String path = "/api/v1/counts/" + count + "/variances?limit=500";
        JsonNode page = warehouse.api.get(path);
        while (true) {
            page.path("items")
                    .forEach(one -> found.put(
                            new PhysicalShelves.Goods(
                                    one.path("location").asText(),
                                    one.path("sku").asText(),
                                    one.path("condition").asText()),
                            one.path("difference").asLong()));
            if (page.path("nextCursor").isMissingNode()
                    || page.path("nextCursor").isNull()) {
                return found;
            }
            page = warehouse.api.get(path + "&cursor=" + page.path("nextCursor").asText());
        }
    }

    JsonNode post() {
        return warehouse.api.post("/api/v1/counts/" + count + "/post", Map.of());
    }
}
