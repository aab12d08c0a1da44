package org.stowage.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.stowage.TestDatabaseResource;
import org.stowage.bench.Api;
import org.stowage.bench.Robot;

/** A gift set from its parts to the carrier: sold as one, received, picked and packed as what it is made of. */
@QuarkusTest
class KitDayStory {

    @TestHTTPResource("/")
    @SuppressWarnings("NullAway.Init") // given by the test's Quarkus
    URI base;

    @Test
    void aGiftSetIsSoldAsOneAndShippedAsItsParts() {
        String once = day(new Api(base, TestDatabaseResource.TOKEN), "K1");
        String twice = day(new EverythingTwice(base, TestDatabaseResource.TOKEN), "K2");
        assertThat(twice).isEqualTo(once);
    }

    private static String day(Api api, String code) {
        Warehouse warehouse = new Warehouse(api, code);
        Robot robot = new Robot(api, code);
        List<String> orders = new ArrayList<>();
        warehouse.found();
        warehouse.upload("items", """
                sku,name,parts
                STORY-SET,Tea for two 礼盒,STORY-TEA=1;STORY-MUG=2
                """);
        api.post(
                "/api/v1/receipts",
                Map.of(
                        "warehouse",
                        code,
                        "receiptNo",
                        "R-" + code,
                        "lines",
                        List.of(
                                Map.of("sku", "STORY-TEA", "quantity", 12, "location", "A-01-1"),
                                Map.of("sku", "STORY-MUG", "quantity", 5, "location", "A-01-2"))),
                "receipt-" + code);
        warehouse.agrees("receiving");

        orders.add(warehouse.order("1", Map.of("STORY-SET", 2, "STORY-TEA", 1)));
        orders.add(warehouse.order("2", Map.of("STORY-SET", 1)));
        assertThat(warehouse.status(orders.get(0))).isEqualTo("promised");
        assertThat(warehouse.status(orders.get(1))).as("one mug is left").isEqualTo("short");
        JsonNode lines = warehouse.orderOf(orders.getFirst()).path("lines");
        assertThat(lines).hasSize(3);
        assertThat(lines.path(0).path("kit").path("sku").asText()).isEqualTo("STORY-SET");
        assertThat(lines.path(0).path("kit").path("quantity").asInt()).isEqualTo(2);
        assertThat(lines.path(2).has("kit")).isFalse();
        warehouse.agrees("orders");

        api.post(
                "/api/v1/waves",
                Map.of("warehouse", code, "select", Map.of("orders", List.of(orders.getFirst()))),
                "wave-" + code);
        robot.open("C-PICK");
        robot.follow(40);
        warehouse.agrees("picking");
        assertThat(warehouse.status(orders.getFirst())).isEqualTo("picked");
        robot.open("C-PACK");
        robot.scan("O-" + orders.getFirst(), "scan");
        robot.follow(40);
        assertThat(warehouse.status(orders.getFirst())).isEqualTo("packed");
        warehouse.agrees("packing");
        api.post(
                "/api/v1/manifests",
                Map.of("warehouse", code, "carrier", "POST-" + code, "handover", true),
                "van-" + code);
        warehouse.agrees("handover");

        assertThat(warehouse.status(orders.getFirst())).isEqualTo("shipped");
        assertThat(warehouse.onHand("STORY-MUG", "A-01-2")).isEqualTo(1);
        assertThat(warehouse.onHand("STORY-TEA", "A-01-1")).isEqualTo(9);
        return warehouse.endState(orders);
    }
}
