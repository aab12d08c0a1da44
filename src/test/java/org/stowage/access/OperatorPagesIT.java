package org.stowage.access;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.stowage.Api;

/** Who works here, as an administrator or manager sees and changes it in the browser; and one's own account. */
@QuarkusTest
class OperatorPagesIT {

    private static final String PASSWORD = "seven green pallets";
    private static final String COOKIE = "__Host-stowage";
    private static final Pattern STATEMENTS = Pattern.compile("db;desc=\"(\\d+)\"");

    @Test
    void listsOperatorsInTheReadersLanguageWithFewStatementsAndEscapesWhatTheyAreCalled() {
        String hostile = made("hostile", Map.of("name", "<script>alert(1)</script>", "roles", List.of("picker")));

        Response english =
                as(made("boss", Map.of("roles", List.of("administrator")))).get("/operators");
        Response chinese = as(made("boss", Map.of("roles", List.of("administrator"), "language", "zh-CN")))
                .get("/operators/{login}", hostile);

        english.then().statusCode(200).body(containsString("<h1>Operators</h1>"));
        Matcher statements = STATEMENTS.matcher(english.getHeader("Server-Timing"));
        assertThat(statements.find()).isTrue();
        assertThat(Integer.parseInt(statements.group(1))).isLessThanOrEqualTo(12);
        chinese.then()
                .statusCode(200)
                .body(containsString("拣货员"))
                .body(containsString("&lt;script&gt;alert(1)"))
                .body(not(containsString("<script>alert")));
    }

    @Test
    void takesOnAnOperatorWhoEntersByTheBadgeAsItIsScanned() {
        String boss = made("boss", Map.of("roles", List.of("administrator")));
        String login = unique("new");
        String badge = unique("4711");

        form(as(boss), Map.of("login", login, "name", "Łin 林", "badge", "B-" + badge, "pin", "2580", "role", "packer"))
                .post("/operators")
                .then()
                .statusCode(200)
                .header("HX-Redirect", "/operators/" + login);

        form(given(), Map.of("badge", "b-" + badge, "pin", "2580", "next", "/scan"))
                .post("/login")
                .then()
                .statusCode(200)
                .header("HX-Redirect", "/scan")
                .header("Set-Cookie", startsWith(COOKIE));
        form(given(), Map.of("badge", badge, "pin", "2581"))
                .post("/login")
                .then()
                .statusCode(401);
        as(boss).get("/operators/{login}", login).then().body(containsString(badge), containsString("Łin 林"));
    }

    @Test
    void aWeakPasswordIsToldInTheForm() {
        String boss = made("boss", Map.of("roles", List.of("administrator"), "language", "zh-CN"));

        form(as(boss), Map.of("login", unique("weak"), "name", "Weak", "password", "password1", "role", "packer"))
                .post("/operators")
                .then()
                .statusCode(422)
                .body(containsString("data-field=\"/password\""), containsString("密码"));
    }

    @Test
    void whatOpensTheDoorEndsTheSessionsWhenItChanges() {
        String boss = made("boss", Map.of("roles", List.of("administrator")));
        String login = made("works", Map.of("roles", List.of("packer")));
        String session = session(login, PASSWORD);

        form(as(boss), Map.of("password", "eight blue pallets"))
                .post("/operators/{login}/password", login)
                .then()
                .statusCode(200);
        given().cookie(COOKIE, session).get("/api/v1/me").then().statusCode(401);

        String second = session(login, "eight blue pallets");
        form(as(boss), Map.of("role", "picker"))
                .post("/operators/{login}/roles", login)
                .then()
                .statusCode(200);
        given().cookie(COOKIE, second).get("/api/v1/me").then().statusCode(401);
        as(boss).get("/operators/{login}", login).then().body(containsString("value=\"picker\" checked"));
    }

    @Test
    void aDisabledOperatorStaysOutsideUntilLetBackIn() {
        String boss = made("boss", Map.of("roles", List.of("administrator")));
        String login = made("leaves", Map.of("roles", List.of("packer")));

        form(as(boss), Map.of())
                .post("/operators/{login}/disable", login)
                .then()
                .statusCode(200);
        form(given(), Map.of("login", login, "password", PASSWORD))
                .post("/login")
                .then()
                .statusCode(401);
        form(as(boss), Map.of()).post("/operators/{login}/enable", login).then().statusCode(200);
        assertThat(session(login, PASSWORD)).isNotEmpty();
    }

    @Test
    void aTokenIsShownOnceAndDiesWhenRevoked() {
        String boss = made("boss", Map.of("roles", List.of("administrator")));
        String login = made("program", Map.of("roles", List.of("integration")));

        String shown = form(as(boss), Map.of("name", "shop <b>"))
                .post("/operators/{login}/tokens", login)
                .then()
                .statusCode(200)
                .body(containsString("shop &lt;b&gt;"))
                .extract()
                .asString();
        Matcher token = Pattern.compile("[\\w-]{43}").matcher(shown);
        assertThat(token.find()).isTrue();
        Api.as(token.group()).get("/api/v1/me").then().statusCode(200);

        String page = as(boss).get("/operators/{login}", login).asString();
        assertThat(page).doesNotContain(token.group());
        Matcher revoke = Pattern.compile("/tokens/(\\d+)/revoke").matcher(page);
        assertThat(revoke.find()).isTrue();
        form(as(boss), Map.of())
                .post("/operators/{login}/tokens/{id}/revoke", login, revoke.group(1))
                .then()
                .statusCode(200);
        Api.as(token.group()).get("/api/v1/me").then().statusCode(401);
    }

    @Test
    void nobodyGivesMoreThanTheyHave() {
        String manager = made("manager", Map.of("roles", List.of("manager")));
        String boss = made("boss", Map.of("roles", List.of("administrator")));
        String picker = made("picker", Map.of("roles", List.of("picker")));

        as(picker).get("/operators").then().statusCode(403);
        as(manager)
                .get("/operators/{login}", boss)
                .then()
                .statusCode(200)
                .body(containsString("You cannot give or take more than you have yourself."))
                .body(not(containsString("/disable")));
        for (String act : List.of("password", "badge", "language", "disable", "enable", "roles")) {
            form(as(manager), Map.of("password", "nine red pallets", "role", "packer"))
                    .post("/operators/{login}/" + act, boss)
                    .then()
                    .statusCode(403);
        }
        form(as(manager), Map.of("role", "administrator"))
                .post("/operators/{login}/roles", picker)
                .then()
                .statusCode(403);
    }

    @Test
    void onesOwnPasswordNeedsThePresentOneAndLogsOutElsewhere() {
        String login = made("self", Map.of("roles", List.of("packer"), "language", "zh-CN"));
        String elsewhere = session(login, PASSWORD);
        RequestSpecification here =
                given().cookie(COOKIE, session(login, PASSWORD)).accept("text/html");

        here.get("/me").then().statusCode(200).body(containsString("打包员"), containsString("打开的会话（含当前）：2"));
        form(as(login), Map.of("current", "not this one", "password", "eight blue pallets"))
                .post("/me/password")
                .then()
                .statusCode(401)
                .body(containsString("role=\"alert\""));
        String kept = form(as(login), Map.of("current", PASSWORD, "password", "eight blue pallets"))
                .post("/me/password")
                .then()
                .statusCode(200)
                .extract()
                .cookie(COOKIE);
        given().cookie(COOKIE, elsewhere).get("/api/v1/me").then().statusCode(401);
        String other = session(login, "eight blue pallets");
        form(given().cookie(COOKIE, kept), Map.of())
                .post("/me/sessions/end")
                .then()
                .statusCode(200);
        given().cookie(COOKIE, other).get("/api/v1/me").then().statusCode(401);
        given().cookie(COOKIE, kept).get("/api/v1/me").then().statusCode(200);
    }

    @Test
    void theFirstRunIsOverWhereSomebodyWorks() {
        given().redirects()
                .follow(false)
                .get("/first-run")
                .then()
                .statusCode(303)
                .header("Location", containsString("/login"));
        form(given(), Map.of("secret", "guessed", "login", "x", "name", "X", "password", "ten white pallets"))
                .post("/first-run")
                .then()
                .statusCode(404)
                .body(containsString("role=\"alert\""));
        form(given(), Map.of("secret", "guessed"))
                .post("/first-run")
                .then()
                .statusCode(422)
                .body(containsString("data-field=\"/login\""), containsString("data-field=\"/password\""));
    }

    private static String unique(String word) {
        return word + "-" + UUID.randomUUID().toString().substring(0, 8);
    }

    private static String made(String word, Map<String, ?> facts) {
        String login = unique(word);
        Map<String, Object> asked = new HashMap<>(Map.of("login", login, "name", word, "password", PASSWORD));
        asked.putAll(facts);
        Api.asAdministrator().body(asked).post("/api/v1/operators").then().statusCode(201);
        return login;
    }

    private static String session(String login, String password) {
        return form(given(), Map.of("login", login, "password", password))
                .post("/login")
                .then()
                .statusCode(200)
                .extract()
                .cookie(COOKIE);
    }

    private static RequestSpecification as(String login) {
        return given().cookie(COOKIE, session(login, PASSWORD)).accept("text/html");
    }

    private static RequestSpecification form(RequestSpecification request, Map<String, String> fields) {
        return request.header("HX-Request", "true")
                .header("Origin", RestAssured.baseURI + ":" + RestAssured.port)
                .contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .formParam("key", UUID.randomUUID().toString())
                .formParams(fields);
    }
}
