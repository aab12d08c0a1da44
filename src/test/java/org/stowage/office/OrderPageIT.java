package org.stowage.office;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.stowage.Api;

/** One order in full, by program. */
@QuarkusTest
class OrderPageIT {

    @Test
    void showsAnOrderWholeAndItsRecipientToThoseWhoNeedIt() {
        Api.found("OFF");
        Api.asAdministrator()
                .body(Map.of("sku", "OFF-TEA", "name", "Tea"))
                .post("/api/v1/items")
                .then()
                .statusCode(201);
        String no = Api.asAdministrator()
                .body(Map.of(
                        "warehouse", "OFF",
                        "channel", "web",
                        "channelOrderNo", "OFF-1",
                        "placedAt", "2026-11-01T10:00:00Z",
                        "recipient",
                                Map.of(
                                        "name", "Łukasz Nowak",
                                        "phone", "+48123456789",
                                        "country", "PL",
                                        "city", "Łódź",
                                        "address", "Długa 5/12"),
                        "lines", List.of(Map.of("sku", "OFF-TEA", "quantity", 3))))
                .post("/api/v1/orders")
                .then()
                .statusCode(201)
                .extract()
                .path("orderNo");
        Api.asAdministrator()
                .get("/api/v1/orders/{no}", no)
                .then()
                .statusCode(200)
                .body("channelOrderNo", equalTo("OFF-1"), "status", equalTo("short"))
                .body("recipient.name", equalTo("Łukasz Nowak"))
                .body("lines[0].ordered", equalTo(3), "lines[0].promised", equalTo(0))
                .body("lines[0].why.code", contains("short"));
        String picker =
                Api.tokenOf(Map.of("login", "picks" + System.nanoTime(), "name", "Picker", "roles", List.of("picker")));
        Api.as(picker)
                .get("/api/v1/orders/{no}", no)
                .then()
                .body("recipient.name", equalTo("Ł***"), "recipient.phone", equalTo("***6789"))
                .body("recipient.address", equalTo("***"), "recipient.city", equalTo("Łódź"));
        Api.asAdministrator().get("/api/v1/orders/OFF-O999999").then().statusCode(404);
        Api.asAdministrator()
                .get("/api/v1/search?q={no}", no.toLowerCase(java.util.Locale.ROOT))
                .then()
                .body("items.kind", hasItem("order"))
                .body("items.text", hasItem(containsString("OFF-1")));
    }
}
