package org.stowage.returns;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.stowage.Api;

/** Returns announced by program. */
@QuarkusTest
class ReturnIT {

    @Test
    void announcesAReturnOfTheOrderOnce() {
        Api.found("RET");
        Api.asAdministrator()
                .body(Map.of("sku", "RET-TEA", "name", "Tea"))
                .post("/api/v1/items")
                .then()
                .statusCode(201);
        Api.asAdministrator()
                .body(Map.of("sku", "RET-CUP", "name", "Cup"))
                .post("/api/v1/items")
                .then()
                .statusCode(201);
        String no = Api.asAdministrator()
                .body(Map.of(
                        "warehouse", "RET",
                        "channel", "web",
                        "channelOrderNo", "RET-1",
                        "recipient", Map.of("name", "A", "country", "DE", "city", "B", "address", "C 1"),
                        "lines", List.of(Map.of("sku", "RET-TEA", "quantity", 3))))
                .post("/api/v1/orders")
                .then()
                .statusCode(201)
                .extract()
                .path("orderNo");
        Map<String, Object> announcement = Map.of(
                "channel", "web",
                "channelReturnNo", "RET-B1",
                "orderNo", no,
                "reason", "too small",
                "lines", List.of(Map.of("sku", "ret-tea", "quantity", 2)));
        for (int i = 0; i < 2; i++) {
            Api.asAdministrator()
                    .body(announcement)
                    .post("/api/v1/returns")
                    .then()
                    .statusCode(201)
                    .body("items", hasSize(1))
                    .body("items[0].orderNo", equalTo(no), "items[0].lines[0].announced", equalTo(2));
        }
        Api.asAdministrator()
                .get("/api/v1/returns?no={no}", no)
                .then()
                .body("items.channelReturnNo", contains("RET-B1"));
        Api.asAdministrator()
                .body(Map.of(
                        "channel",
                        "web",
                        "channelReturnNo",
                        "RET-B2",
                        "orderNo",
                        no,
                        "lines",
                        List.of(Map.of("sku", "RET-CUP", "quantity", 1))))
                .post("/api/v1/returns")
                .then()
                .statusCode(422)
                .body("code", equalTo("return-unknown-order"));
    }
}
