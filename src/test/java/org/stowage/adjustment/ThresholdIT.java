package org.stowage.adjustment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.stowage.adjustment.House.line;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.stowage.Api;

@QuarkusTest
class ThresholdIT {

    @Inject
    House house;

    private String in = "";
    private String tea = "";
    private String clerk = "";

    @BeforeEach
    void aWarehouse() {
        in = house.warehouse();
        tea = house.item(10);
        house.put(in, tea, 200, "A-1");
        clerk = house.token(in, "clerk");
    }

    @AfterEach
    void booksAgree() {
        assertThat(house.booksAgree()).isTrue();
    }

    @Test
    void theThresholdIsTheWarehousesAndZeroMeansAlways() {
        Api.asAdministrator()
                .body(Map.of("mostValue", 0, "mostUnits", 0, "currency", "EUR"))
                .put("/api/v1/warehouses/{in}/adjustment-rule", in)
                .then()
                .statusCode(200);
        house.post(clerk, "adjustments", document("lost", line("location", "A-1", "sku", tea, "quantity", -1)), 201)
                .body("status", equalTo("waiting"))
                .body("value.currency", equalTo("EUR"));
        assertThat(house.audited("adjustment.rule", in).getFirst())
                .contains("\"mostUnits\": 100", "\"mostUnits\": 0", "\"mostValue\": 0");
        Api.as(clerk)
                .body(Map.of("mostValue", 1000000, "mostUnits", 9, "currency", "EUR"))
                .put("/api/v1/warehouses/{in}/adjustment-rule", in)
                .then()
                .statusCode(403);
    }

    @Test
    void aDearLossIsNotMadeCheapBySplittingItOrByChangingTheCost() {
        Map<String, Object> dozens = document("lost", line("location", "A-1", "sku", tea, "quantity", -60));
        house.post(clerk, "adjustments", dozens, 201).body("status", equalTo("posted"));
        house.post(clerk, "adjustments", dozens, 201).body("status", equalTo("waiting"));
        house.post(house.token(in, "clerk"), "adjustments", dozens, 201).body("status", equalTo("posted"));

        String other = house.item(10);
        house.put(in, other, 200, "A-2");
        house.post(clerk, "items", Map.of("sku", other, "name", "Other", "cost", 0), 201);
        assertThat(house.audited("item.cost", other)).containsExactly("{\"after\": 0, \"before\": 10.0000}");
        Map<String, Object> free = document("lost", line("location", "A-2", "sku", other, "quantity", -101));
        house.post(house.token(in, "clerk"), "adjustments", free, 201)
                .body("status", equalTo("waiting"))
                .body("unvaluedUnits", is(101));
    }

    private Map<String, Object> document(String reason, Map<String, Object> line) {
        return Map.of("warehouse", in, "reasonCode", reason, "lines", List.of(line));
    }
}
