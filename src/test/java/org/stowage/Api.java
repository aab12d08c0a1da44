package org.stowage;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import java.util.UUID;

/** The API as the tests call it: as the first administrator, or as somebody made for the test. */
public final class Api {

    private Api() {}

    /** As the administrator, with a fresh request key. */
    public static RequestSpecification asAdministrator() {
        return as(TestDatabaseResource.TOKEN);
    }

    /** To send the same again. */
    public static RequestSpecification asAdministrator(String key) {
        return as(TestDatabaseResource.TOKEN, key);
    }

    public static RequestSpecification as(String token) {
        return as(token, UUID.randomUUID().toString());
    }

    private static RequestSpecification as(String token, String key) {
        return given().header("Authorization", "Bearer " + token)
                .header("Idempotency-Key", key)
                .contentType(ContentType.JSON);
    }

    /** Founds a warehouse. */
    public static void found(String code) {
        asAdministrator()
                .body(Map.of("code", code, "name", "Warehouse " + code))
                .post("/api/v1/warehouses")
                .then()
                .statusCode(201);
    }

    /** Takes somebody on and gives them a token. */
    public static String tokenOf(Map<String, ?> operator) {
        asAdministrator().body(operator).post("/api/v1/operators").then().statusCode(201);
        return asAdministrator()
                .body(Map.of("name", "test"))
                .post("/api/v1/operators/{login}/tokens", operator.get("login"))
                .then()
                .statusCode(201)
                .extract()
                .path("token");
    }
}
