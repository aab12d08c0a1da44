package org.stowage.site;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.stowage.Api;

@QuarkusTest
class SiteIT {

    private final String code = "S" + System.nanoTime() % 10_000_000;

    @Test
    void furnishesANewWarehouseWithOnePlaceOfEachKind() {
        Api.found(code);
        Api.asAdministrator()
                .get("/api/v1/warehouses/{code}/locations", code)
                .then()
                .statusCode(200)
                .body("items.location", hasItems("DOCK-1", "STAGE-1", "PACK-1", "PROBLEM-1", "QUARANTINE-1"))
                .body("items.size()", equalTo(5));
    }

    @Test
    void givesASimpleWarehouseOneLocationForAllItsStock() {
        Api.asAdministrator()
                .body(Map.of("code", code, "name", "Shop", "mode", "simple"))
                .post("/api/v1/warehouses")
                .then()
                .statusCode(201);
        hasStockLocations(1);
        change("full");
        change("simple");
        hasStockLocations(1);
    }

    @Test
    void givesAFullWarehouseItsStockLocationWhenItTurnsSimple() {
        Api.found(code);
        hasStockLocations(0);
        change("simple");
        hasStockLocations(1);
    }

    private void change(String mode) {
        Api.asAdministrator()
                .body(Map.of("code", code, "mode", mode))
                .put("/api/v1/warehouses/{code}", code)
                .then()
                .statusCode(200)
                .body("mode", equalTo(mode));
    }

    private void hasStockLocations(int count) {
        Api.asAdministrator()
                .get("/api/v1/warehouses/{code}/locations", code)
                .then()
                .body("items.findAll { it.kind == 'pick_face' }.size()", equalTo(count));
    }

    @Test
    void hidesAnotherWarehouse() {
        Api.found(code);
        Api.found(code + "X");
        String token = Api.tokenOf(Map.of(
                "login",
                "clerk" + System.nanoTime(),
                "name",
                "Clerk",
                "roles",
                List.of("clerk"),
                "warehouses",
                List.of(code)));
        Api.as(token).get("/api/v1/warehouses/{code}", code).then().statusCode(200);
        Api.as(token).get("/api/v1/warehouses/{code}", code + "X").then().statusCode(404);
        Api.as(token)
                .get("/api/v1/warehouses/{code}/locations/DOCK-1", code + "X")
                .then()
                .statusCode(404)
                .body("code", equalTo("unknown-warehouse"));
        Api.as(token)
                .body(Map.of("location", "A-1"))
                .post("/api/v1/warehouses/{code}/locations", code + "X")
                .then()
                .statusCode(404);
        Api.as(token).get("/api/v1/warehouses").then().body("items.code", equalTo(List.of(code)));
    }

    @Test
    void keepsALocationOnceUnderItsCodeInCapitals() {
        Api.found(code);
        Map<String, ?> location = Map.of("location", "a-01-1", "kind", "pick_face", "zone", "A", "sequence", 7);
        String path = "/api/v1/warehouses/" + code + "/locations";
        Api.asAdministrator().body(location).post(path).then().statusCode(201).body("change", equalTo("created"));
        Api.asAdministrator().body(location).post(path).then().body("change", equalTo("unchanged"));
        Api.asAdministrator()
                .get(path + "/A-01-1")
                .then()
                .body("kind", equalTo("pick_face"))
                .body("zone", equalTo("A"));
    }

    @Test
    void refusesAVirtualLocationMadeByHand() {
        Api.found(code);
        Api.asAdministrator()
                .body(Map.of("location", "~SCRAP", "kind", "virtual"))
                .post("/api/v1/warehouses/{code}/locations", code)
                .then()
                .statusCode(422)
                .body("errors.code", hasItems("invalid-location-code", "kind-is-reserved"));
    }

    @Test
    void keepsTheKindOfALocationWhileGoodsStandThere() {
        Api.found(code);
        String path = "/api/v1/warehouses/" + code + "/locations";
        keep(path, "A-1", "reserve", 201);
        Api.asAdministrator()
                .body(Map.of("sku", code, "name", "Tea"))
                .post("/api/v1/items")
                .then()
                .statusCode(201);
        receive("abc", 201);
        keep(path, "A-1", "quarantine", 422);
        keep(path, "A-1", "pick_face", 201);
        keep(path, "PROBLEM-1", "dock", 201);
        receive("ABC", 422);
    }

    private void receive(String receiptNo, int status) {
        Api.asAdministrator()
                .body(Map.of(
                        "warehouse",
                        code,
                        "receiptNo",
                        receiptNo,
                        "lines",
                        List.of(Map.of("sku", code, "quantity", 5, "location", "A-1"))))
                .post("/api/v1/receipts")
                .then()
                .statusCode(status);
    }

    private static void keep(String path, String location, String kind, int status) {
        Api.asAdministrator()
                .body(Map.of("location", location, "kind", kind))
                .post(path)
                .then()
                .statusCode(status);
    }

    @Test
    void writesALetterWithoutACapitalAsItsCapitals() {
        Api.found(code);
        keep("/api/v1/warehouses/" + code + "/locations", "straße-1", "reserve", 201);
        Api.asAdministrator()
                .get("/api/v1/warehouses/{code}/locations/STRASSE-1", code)
                .then()
                .statusCode(200);
    }

    @Test
    void answersASecondSendingWithTheFirstAnswer() {
        Map<String, ?> body = Map.of("code", code, "name", "Once");
        var request = Api.asAdministrator().body(body);
        request.post("/api/v1/warehouses").then().statusCode(201);
        request.post("/api/v1/warehouses").then().statusCode(201).header("Idempotency-Replayed", "true");
        Api.found(code + "Y");
        Api.asAdministrator()
                .body(Map.of("code", code))
                .post("/api/v1/warehouses")
                .then()
                .statusCode(422)
                .body("code", equalTo("warehouse-exists"));
    }
}
