package org.stowage.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.stowage.Api;

/** Three answers, and a label can be printed. */
@QuarkusTest
class FirstWarehouseIT {

    private final String name = "Shop " + UUID.randomUUID();

    @Test
    void threeAnswersFoundAWarehouseWithDeskPrinterAndNumbers() {
        String key = UUID.randomUUID().toString();
        answers(key, name, "simple").statusCode(200).header("HX-Redirect", equalTo("/imports"));
        answers(key, name, "simple").statusCode(200).header("HX-Redirect", equalTo("/imports"));
        answers(UUID.randomUUID().toString(), name, "simple").statusCode(200);

        List<String> codes = Api.asAdministrator()
                .get("/api/v1/warehouses?limit=500")
                .then()
                .extract()
                .path("items.findAll { it.name == '" + name + "' }.code");
        assertThat(codes).as("founded once").hasSize(1);
        String code = codes.getFirst();
        assertThat(code).matches("W\\d+");
        Api.asAdministrator()
                .get("/api/v1/warehouses/{code}/locations", code)
                .then()
                .body("items.location", hasItem("STOCK-1"));
        Api.asAdministrator()
                .get("/api/v1/stations?warehouse={code}", code)
                .then()
                .body("items", hasSize(1));
        Api.asAdministrator()
                .get("/api/v1/devices?warehouse={code}", code)
                .then()
                .body("items", hasSize(1))
                .body("items[0].link", equalTo("browser"), "items[0].address", equalTo("a6"));
        List<?> carriers =
                Api.asAdministrator().get("/api/v1/carriers").then().extract().path("items");
        assertThat(carriers).isNotEmpty();
    }

    @Test
    void asksThreeThings() {
        Api.asAdministrator()
                .accept("text/html")
                .get("/setup")
                .then()
                .statusCode(200)
                .body(
                        containsString("name=\"language\""),
                        containsString("name=\"name\""),
                        containsString("name=\"mode\""));
    }

    @Test
    void refusesANameThatIsMissing() {
        answers(UUID.randomUUID().toString(), " ", "simple").statusCode(422);
    }

    @Test
    void onlyTheAdministratorOfTheWholeHouseFounds() {
        String token = Api.tokenOf(
                Map.of("login", "manager" + System.nanoTime(), "name", "Manager", "roles", List.of("manager")));
        Api.as(token).accept("text/html").get("/setup").then().statusCode(403);
    }

    private static ValidatableResponse answers(String key, String name, String mode) {
        return Api.asAdministrator()
                .header("Origin", RestAssured.baseURI + ":" + RestAssured.port)
                .header("HX-Request", "true")
                .contentType("application/x-www-form-urlencoded")
                .formParam("key", key)
                .formParam("language", "en")
                .formParam("name", name)
                .formParam("mode", mode)
                .post("/setup")
                .then();
    }
}
