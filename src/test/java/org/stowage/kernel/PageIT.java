package org.stowage.kernel;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import org.junit.jupiter.api.Test;
import org.stowage.Api;

/** What every page has in common: the door, the language, refusals, headers. */
@QuarkusTest
class PageIT {

    @Test
    void leadsWhoIsNotKnownToTheDoorAndBack() {
        given().redirects()
                .follow(false)
                .accept("text/html")
                .get("/?warehouse=W1")
                .then()
                .statusCode(303)
                .header("Location", endsWith("/login?next=%2F%3Fwarehouse%3DW1"));
        given().accept("text/html")
                .get("/login?next=//elsewhere.example")
                .then()
                .body(containsString("value=\"/\""));
    }

    @Test
    void answersAProgramInJsonAndAPersonWithAPage() {
        given().get("/no-such-page").then().statusCode(404).contentType(ProblemBody.MEDIA_TYPE);
        given().accept("text/html,*/*")
                .get("/no-such-page<script>")
                .then()
                .statusCode(404)
                .contentType(startsWith("text/html"))
                .body(containsString("<h1"))
                .body(matchesPattern("(?s)((?!<script>).)*"));
    }

    @Test
    void refusesAFormWithAFragmentThatNamesTheFault() {
        String answer = given().header("HX-Request", "true")
                .header("Origin", RestAssured.baseURI + ":" + RestAssured.port)
                .header("Accept-Language", "zh-CN")
                .contentType("application/x-www-form-urlencoded")
                .formParam("login", "nobody")
                .formParam("password", "not this one")
                .post("/login")
                .then()
                .statusCode(401)
                .contentType(startsWith("text/html"))
                .extract()
                .asString();
        assertThat(answer).contains("role=\"alert\"", "不").doesNotContain("<html");
    }

    @Test
    void speaksTheLanguageThatTheBrowserChose() {
        given().header("Origin", RestAssured.baseURI + ":" + RestAssured.port)
                .contentType("application/x-www-form-urlencoded")
                .formParam("language", "zh-CN")
                .formParam("back", "/login")
                .post("/language")
                .then()
                .statusCode(200)
                .header("HX-Redirect", equalTo("/login"))
                .cookie(Readers.LANGUAGE_COOKIE, "zh-CN");
        given().cookie(Readers.LANGUAGE_COOKIE, "zh-CN")
                .header("Accept-Language", "en")
                .get("/login")
                .then()
                .body(containsString("lang=\"zh-CN\""))
                .body(containsString("登录"));
    }

    @Test
    void keepsOwnFilesButNoPageInTheBrowser() {
        given().get("/login").then().header("Cache-Control", "no-store").header("Server-Timing", containsString("db;"));
        given().get("/css/stowage.css").then().header("Cache-Control", containsString("max-age"));
    }

    @Test
    void tellsProgramsOfTheApiOnly() {
        Api.asAdministrator()
                .accept("application/json")
                .get("/q/openapi?format=json")
                .then()
                .statusCode(200)
                .body("paths.keySet()", everyItem(startsWith("/api/")));
    }
}
