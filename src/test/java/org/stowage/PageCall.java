package org.stowage;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Pages as a browser asks for them, with the token of somebody in place of a session. */
public final class PageCall {

    /** No page asks the database more often. */
    private static final int MOST_STATEMENTS = 12;

    private static final Pattern STATEMENTS = Pattern.compile("db;desc=\"(\\d+)\"");

    private PageCall() {}

    /** Somebody of this role in this warehouse, who reads this language. */
    public static String tokenOf(String role, String warehouse, String language) {
        Map<String, Object> operator = new LinkedHashMap<>();
        operator.put("login", role + UUID.randomUUID().toString().substring(0, 8));
        operator.put("name", role);
        operator.put("language", language);
        operator.put("roles", List.of(role));
        operator.put("warehouses", List.of(warehouse));
        return Api.tokenOf(operator);
    }

    /** Opens a page, which must be there, whole and cheap. */
    public static String open(String token, String path) {
        Response answer = get(token, path);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        assertThat(answer.contentType()).startsWith("text/html");
        assertThat(statements(answer)).as("statements of " + path).isLessThanOrEqualTo(MOST_STATEMENTS);
        return answer.asString();
    }

    public static Response get(String token, String path) {
        return browser(token).get(path);
    }

    /** Sends a form as htmx does, with a fresh key. */
    public static Response send(String token, String path, Map<String, ?> fields) {
        return send(token, path, UUID.randomUUID().toString(), fields);
    }

    public static Response send(String token, String path, String key, Map<String, ?> fields) {
        return browser(token)
                .header("HX-Request", "true")
                .contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .body(written(key, fields))
                .post(path);
    }

    /** A form with a fresh key: set its fields, then post it. */
    public static RequestSpecification form(String token) {
        return given().header("Authorization", "Bearer " + token)
                .header("HX-Request", "true")
                .header("Origin", RestAssured.baseURI + ":" + RestAssured.port)
                .contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .formParam("key", UUID.randomUUID().toString());
    }

    /** As a browser writes it: {@code a=1&a=2&b=x%20y}. */
    private static String written(String key, Map<String, ?> fields) {
        StringBuilder form = new StringBuilder("key=").append(key);
        fields.forEach((name, value) -> (value instanceof List<?> several ? several : List.of(value))
                .forEach(each -> form.append('&')
                        .append(name)
                        .append('=')
                        .append(URLEncoder.encode(String.valueOf(each), StandardCharsets.UTF_8))));
        return form.toString();
    }

    public static RequestSpecification browser(String token) {
        return given().header("Authorization", "Bearer " + token)
                .header("Origin", RestAssured.baseURI + ":" + RestAssured.port)
                .accept("text/html")
                .urlEncodingEnabled(false)
                .redirects()
                .follow(false);
    }

    private static int statements(Response answer) {
        Matcher count = STATEMENTS.matcher(answer.header("Server-Timing"));
        assertThat(count.find()).isTrue();
        return Integer.parseInt(count.group(1));
    }
}
