package org.stowage.kernel;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.stowage.Api;
import org.stowage.TestDatabaseResource;

@QuarkusTest
class EdgeIT {

    @Test
    void namesWhereTheJsonBreaks() {
        refused("{\"sku\": \"A\", ", 400).body("code", equalTo("unreadable")).body("detail", containsString("line 1"));
    }

    @Test
    void refusesAFieldThatNobodyKnowsByItsName() {
        refused("{\"sku\": \"A\", \"colr\": \"red\"}", 400)
                .body("code", equalTo("unknown-field"))
                .body("errors[0].pointer", equalTo("/colr"));
    }

    @Test
    void refusesAFractionAndATextWhereAWholeNumberBelongs() {
        for (String value : new String[] {"1.5", "\"12\"", "true", "1e2"}) {
            refused(
                            "{\"sku\": \"A\", \"name\": \"A\", \"packs\": [{\"code\": \"C\", \"quantity\": " + value
                                    + "}]}",
                            400)
                    .body("code", equalTo("wrong-type"))
                    .body("errors[0].pointer", equalTo("/packs/0/quantity"));
        }
    }

    @Test
    void refusesANumberWhereATextBelongs() {
        refused("{\"sku\": 12}", 400).body("errors[0].pointer", equalTo("/sku"));
    }

    @Test
    void namesAllFaultsAtOnce() {
        refused("{\"sku\": \" \", \"gtin\": \"12\", \"weightGrams\": -1}", 422)
                .body("code", equalTo("invalid-request"))
                .body("errors.size()", equalTo(3));
    }

    @Test
    void refusesAParameterThatNobodyKnows() {
        problem(Api.asAdministrator().get("/api/v1/items?limt=5").then(), 400)
                .body("code", equalTo("unknown-parameter"))
                .body("detail", containsString("limt"));
    }

    @Test
    void refusesAListThatIsTooLong() {
        problem(Api.asAdministrator().get("/api/v1/items?limit=501").then(), 422);
        problem(Api.asAdministrator().get("/api/v1/items?limit=many").then(), 404);
    }

    @Test
    void answersUnknownAddressesMethodsAndMediaAlike() {
        problem(Api.asAdministrator().get("/api/v1/nowhere").then(), 404).body("code", equalTo("not-found"));
        problem(given().get("/nowhere").then(), 404);
        problem(Api.asAdministrator().delete("/api/v1/items").then(), 405);
        problem(
                Api.asAdministrator()
                        .contentType("text/plain")
                        .body("x")
                        .post("/api/v1/items")
                        .then(),
                415);
    }

    @Test
    void answersWhoIsNotKnown() {
        problem(given().get("/api/v1/items").then(), 401).body("code", equalTo("not-logged-in"));
        problem(Api.as("no such token").get("/api/v1/items").then(), 401);
    }

    @Test
    void refusesWhatNoColumnHolds() {
        problem(
                        Api.asAdministrator()
                                .body("{\"code\": \"NUL\", \"name\": \"A\\u0000B\"}")
                                .post("/api/v1/owners")
                                .then(),
                        422)
                .body("code", equalTo("unfit-value"));
    }

    @Test
    void refusesWhatIsMissing() {
        problem(given().contentType("application/json").post("/api/v1/login").then(), 422);
        problem(
                given().contentType("application/json")
                        .body("{\"login\": \"a\", \"name\": \"A\", \"password\": \"x\"}")
                        .post("/api/v1/first-run")
                        .then(),
                422);
        for (String path : new String[] {"devices", "stations", "print-jobs"}) {
            problem(Api.asAdministrator().get("/api/v1/" + path).then(), 422).body("code", equalTo("missing-value"));
        }
        missing("operators", "{\"login\": \"edgy\", \"name\": \"Edgy\"}");
        missing("operators", "{\"login\": \"edgy\", \"name\": \"Edgy\", \"roles\": [], \"language\": \"xx\"}");
        missing("waves", "{\"select\": {\"orders\": [null]}}");
        missing("receipts", "{\"warehouse\": \"W\", \"lines\": [null]}");
    }

    private static void missing(String path, String body) {
        problem(Api.asAdministrator().body(body).post("/api/v1/" + path).then(), 422);
    }

    @Test
    void refusesABodyOverTheLimit() throws IOException {
        try (Socket socket = new Socket("localhost", RestAssured.port)) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream()
                    .write("""
                    POST /api/v1/items HTTP/1.1\r
                    Host: localhost\r
                    Authorization: Bearer %s\r
                    Content-Type: application/json\r
                    Content-Length: 70000000\r
                    Connection: close\r
                    \r
                    """.formatted(TestDatabaseResource.TOKEN).getBytes(StandardCharsets.US_ASCII));
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(answer).startsWith("HTTP/1.1 413").contains("application/problem+json", "too-large");
        }
    }

    @Test
    void speaksTheReadersLanguage() {
        given().header("Accept-Language", "zh-CN,zh;q=0.9")
                .get("/api/v1/items")
                .then()
                .statusCode(401)
                .body("detail", containsString("请登录"))
                .body("title", equalTo("Not logged in"));
    }

    @Test
    void tellsBrowsersToKeepNothingAndGuessNothing() {
        given().get("/api/v1/items")
                .then()
                .header("Cache-Control", containsString("no-store"))
                .header("X-Content-Type-Options", "nosniff")
                .header("Referrer-Policy", "same-origin")
                .header("Content-Security-Policy", containsString("frame-ancestors 'none'"))
                .header("Content-Security-Policy", not(containsString("unsafe-inline")));
    }

    private static ValidatableResponse refused(String item, int status) {
        return problem(Api.asAdministrator().body(item).post("/api/v1/items").then(), status);
    }

    private static ValidatableResponse problem(ValidatableResponse answer, int status) {
        return answer.statusCode(status)
                .contentType("application/problem+json")
                .body("type", matchesPattern("urn:stowage:problem:[a-z-]+"))
                .body("status", equalTo(status))
                .body("traceId", matchesPattern("[0-9a-f]{32}"));
    }
}
