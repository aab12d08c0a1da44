package org.stowage.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.stowage.Api;

/** The page where one chooses what to print. */
@QuarkusTest
class PrintPagesIT {

    @Test
    void showsEachKindInBothLanguagesAndEscapesNames() {
        Api.found("PP1");
        Api.asAdministrator()
                .body(Map.of("location", "PP-1", "zone", "<b>Z</b>", "kind", "reserve"))
                .post("/api/v1/warehouses/PP1/locations");
        worker("clerk-pp", "picker", "en", "<script>alert(1)</script>", "PPB-1");
        for (String language : List.of("en", "zh-CN")) {
            String boss = worker("boss-pp-" + language, "manager", language, "Boss", null);
            for (String what : List.of("commands", "locations", "items", "lots", "units", "totes", "badges")) {
                String page = page(boss, "/print?warehouse=PP1&what=" + what)
                        .then()
                        .statusCode(200)
                        .body(containsString("action=\"/api/v1/printables/" + what + ".pdf\""))
                        .body(not(containsString("<script>alert")))
                        .body(not(containsString("<b>Z")))
                        .extract()
                        .asString();
                assertThat(page).contains(language.equals("en") ? "<h1>Print</h1>" : "<h1>打印</h1>");
            }
        }
    }

    @Test
    void showsEachRoleWhatIsTheirs() {
        Api.found("PP2");
        String picker = worker("pick-pp2", "picker", "en", "P", null);
        page(picker, "/print")
                .then()
                .statusCode(200)
                .body(containsString("what=commands"))
                .body(not(containsString("what=badges")))
                .body(not(containsString("what=locations")));
        page(picker, "/print?what=badges").then().statusCode(404);
        page(worker("audit-pp2", "auditor", "en", "A", null), "/print").then().statusCode(403);
    }

    @Test
    void sendsLabelsToThePrinterThatWasChosen() {
        Api.found("PP3");
        String clerk = worker("clerk-pp3", "clerk", "en", "C", null);
        page(clerk, "/print?what=totes&warehouse=PP3").then().body(containsString("/stations"));
        Api.asAdministrator()
                .body(Map.of(
                        "warehouse", "PP3",
                        "name", "Zebra <1>",
                        "kind", "printer",
                        "profile", "simulated-printer",
                        "link", "simulated",
                        "address", "pp3-" + UUID.randomUUID()))
                .post("/api/v1/devices")
                .then()
                .statusCode(201);
        page(clerk, "/print?what=totes&warehouse=PP3").then().body(containsString("Zebra &lt;1&gt;"));
        form(clerk, Map.of("warehouse", "PP3", "prefix", "PPT", "from", "3", "count", "2", "paper", "label"))
                .post("/print/totes")
                .then()
                .statusCode(200)
                .header("HX-Redirect", equalTo("/print/jobs"));
        Api.asAdministrator()
                .get("/api/v1/print-jobs?warehouse=PP3&document=H-PPT-0004")
                .then()
                .body("items.size()", equalTo(1));
        form(clerk, Map.of("warehouse", "PP3", "prefix", "P-T", "from", "3", "count", "2"))
                .header("HX-Request", "true")
                .post("/print/totes")
                .then()
                .statusCode(422)
                .body(containsString("data-field=\"/prefix\""));
    }

    private static String worker(String login, String role, String language, String name, @Nullable String badge) {
        Map<String, Object> asked = new HashMap<>(
                Map.of("login", login + System.nanoTime(), "name", name, "language", language, "roles", List.of(role)));
        if (badge != null) {
            asked.put("badge", badge);
        }
        return Api.tokenOf(asked);
    }

    private static Response page(String token, String address) {
        return Api.as(token).accept("text/html").get(address);
    }

    private static RequestSpecification form(String token, Map<String, String> values) {
        return Api.as(token)
                .contentType(ContentType.URLENC.withCharset("UTF-8"))
                .formParam("key", UUID.randomUUID().toString())
                .formParams(values);
    }
}
