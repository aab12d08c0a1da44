package org.stowage.access;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.stowage.Api;

@QuarkusTest
class AccessIT {

    private static final String PASSWORD = "seven green pallets";

    @Test
    void opensASessionWhoseCookieLeavesNoHouseAndNoScript() {
        String login = picker("door");
        Response answer = login(login, PASSWORD);
        answer.then().statusCode(204);
        assertThat(answer.getHeader("Set-Cookie"))
                .startsWith("__Host-stowage=")
                .containsIgnoringCase("HttpOnly")
                .containsIgnoringCase("Secure")
                .containsIgnoringCase("SameSite=Strict")
                .containsIgnoringCase("Path=/");
        given().cookie("__Host-stowage", answer.getCookie("__Host-stowage"))
                .get("/api/v1/me")
                .then()
                .statusCode(200)
                .body("login", equalTo(login))
                .body("roles", hasItem("picker"));
    }

    @Test
    void endsASessionAtLogoutAtOnce() {
        String cookie = login(picker("leaves"), PASSWORD).getCookie("__Host-stowage");
        given().cookie("__Host-stowage", cookie)
                .header("Origin", RestAssured.baseURI + ":" + RestAssured.port)
                .post("/api/v1/logout")
                .then()
                .statusCode(204);
        given().cookie("__Host-stowage", cookie).get("/api/v1/me").then().statusCode(401);
    }

    @Test
    void refusesACookieThatAnotherSiteSendsAlong() {
        String cookie = login(picker("lured"), PASSWORD).getCookie("__Host-stowage");
        for (Map<String, String> headers : List.of(
                Map.of("Origin", "https://elsewhere.example"),
                Map.of("Sec-Fetch-Site", "cross-site"),
                Map.<String, String>of())) {
            given().cookie("__Host-stowage", cookie)
                    .headers(headers)
                    .post("/api/v1/logout")
                    .then()
                    .statusCode(403)
                    .contentType("application/problem+json")
                    .body("code", equalTo("cross-site"));
        }
        given().cookie("__Host-stowage", cookie).get("/api/v1/me").then().statusCode(200);
    }

    @Test
    void answersAnUnknownLoginLikeAWrongPassword() {
        Response wrong = login(picker("known"), "not the password");
        Response unknown = login("nobody-" + UUID.randomUUID(), "not the password");
        wrong.then().statusCode(401).body("code", equalTo("login-refused"));
        unknown.then().statusCode(401);
        assertThat(unknown.<String>path("detail")).isEqualTo(wrong.path("detail"));
    }

    @Test
    void slowsDownWhoGuesses() {
        String login = picker("guessed");
        for (int i = 0; i < 6; i++) {
            login(login, "guess number " + i);
        }
        login(login, PASSWORD).then().statusCode(429).body("code", equalTo("too-many-tries"));
    }

    @Test
    void opensByBadgeAndPin() {
        String badge = "BADGE-" + UUID.randomUUID();
        Api.asAdministrator()
                .body(Map.of(
                        "login",
                        "badge" + System.nanoTime(),
                        "name",
                        "Lin",
                        "badge",
                        badge,
                        "pin",
                        "4711",
                        "roles",
                        List.of("packer")))
                .post("/api/v1/operators")
                .then()
                .statusCode(201);
        given().contentType(ContentType.JSON)
                .body(Map.of("badge", badge, "pin", "4711"))
                .post("/api/v1/login")
                .then()
                .statusCode(204);
        given().contentType(ContentType.JSON)
                .body(Map.of("badge", badge, "pin", "4712"))
                .post("/api/v1/login")
                .then()
                .statusCode(401);
    }

    @Test
    void endsSessionsAndTokensOfWhoIsDisabled() {
        String login = "gone" + System.nanoTime();
        String token =
                Api.tokenOf(Map.of("login", login, "name", "Gone", "password", PASSWORD, "roles", List.of("picker")));
        String cookie = login(login, PASSWORD).getCookie("__Host-stowage");
        Api.asAdministrator()
                .post("/api/v1/operators/{login}/disable", login)
                .then()
                .statusCode(200);
        given().cookie("__Host-stowage", cookie).get("/api/v1/me").then().statusCode(401);
        Api.as(token).get("/api/v1/me").then().statusCode(401);
        login(login, PASSWORD).then().statusCode(401);
    }

    @Test
    void refusesWhoLacksTheRole() {
        String token =
                Api.tokenOf(Map.of("login", "picks" + System.nanoTime(), "name", "Picker", "roles", List.of("picker")));
        Api.as(token)
                .get("/api/v1/operators")
                .then()
                .statusCode(403)
                .contentType("application/problem+json")
                .body("code", equalTo("not-allowed"));
    }

    @Test
    void refusesAManagerWhoMakesAnAdministrator() {
        String manager = Api.tokenOf(
                Map.of("login", "manages" + System.nanoTime(), "name", "Manager", "roles", List.of("manager")));
        for (String role : List.of("administrator", "manager", "integration")) {
            Api.as(manager)
                    .body(Map.of("login", "climber", "name", "Climber", "roles", List.of(role)))
                    .post("/api/v1/operators")
                    .then()
                    .statusCode(403)
                    .body("code", equalTo("grants-too-much"));
        }
        Api.as(manager)
                .body(Map.of("name", "stolen"))
                .post("/api/v1/operators/bootstrap/tokens")
                .then()
                .statusCode(403);
        Api.as(manager).post("/api/v1/operators/bootstrap/disable").then().statusCode(403);
    }

    @Test
    void keepsAManagerWithinTheirWarehouses() {
        String code = "MG" + System.nanoTime() % 1_000_000;
        Api.found(code);
        String manager = Api.tokenOf(Map.of(
                "login",
                "local" + System.nanoTime(),
                "name",
                "Local",
                "roles",
                List.of("manager"),
                "warehouses",
                List.of(code)));
        String login = "theirs" + System.nanoTime();
        Api.as(manager)
                .body(Map.of("login", login, "name", "Theirs", "roles", List.of("picker")))
                .post("/api/v1/operators")
                .then()
                .statusCode(201)
                .body("warehouses", equalTo(List.of(code)));
        Api.as(manager).get("/api/v1/operators/bootstrap").then().statusCode(404);
    }

    @Test
    void refusesAWeakPasswordAndNeverKeepsAnyInTheClear() {
        for (String weak : List.of("short", "password123", "stowage2026", "aaaaaaaaaaaa")) {
            Api.asAdministrator()
                    .body(Map.of("login", "weak", "name", "Weak", "password", weak, "roles", List.of("picker")))
                    .post("/api/v1/operators")
                    .then()
                    .statusCode(422)
                    .body("errors[0].pointer", equalTo("/password"));
        }
    }

    @Test
    void namesTheLoginThatIsTaken() {
        String login = picker("twice");
        Api.asAdministrator()
                .body(Map.of("login", login.toUpperCase(java.util.Locale.ROOT), "name", "B", "roles", List.of()))
                .post("/api/v1/operators")
                .then()
                .statusCode(422)
                .body("code", equalTo("login-taken"));
    }

    @Test
    void refusesTheFirstRunOnceSomebodyWorksHere() {
        given().contentType(ContentType.JSON)
                .body(Map.of("secret", "guess", "login", "x", "name", "X", "password", PASSWORD))
                .post("/api/v1/first-run")
                .then()
                .statusCode(404)
                .body("code", equalTo("first-run-over"));
    }

    @Test
    void keepsSystemPagesForThoseWhoAreKnown() {
        for (String path :
                List.of("/q/metrics", "/q/openapi", "/q/health", "//q/metrics", "/%71/metrics", "/q;a/metrics")) {
            int status = given().urlEncodingEnabled(false).get(path).statusCode();
            assertThat(status).as(path).isIn(401, 403, 404);
        }
        Api.asAdministrator().get("/q/openapi").then().statusCode(200).body(containsString("/api/v1/me"));
    }

    private static String picker(String prefix) {
        String login = prefix + System.nanoTime();
        Api.asAdministrator()
                .body(Map.of("login", login, "name", "Picker", "password", PASSWORD, "roles", List.of("picker")))
                .post("/api/v1/operators")
                .then()
                .statusCode(201);
        return login;
    }

    private static Response login(String login, String password) {
        return given().contentType(ContentType.JSON)
                .body(Map.of("login", login, "password", password))
                .post("/api/v1/login");
    }
}
