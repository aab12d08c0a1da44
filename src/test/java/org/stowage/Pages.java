package org.stowage;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The pages as a browser asks for them: as HTML, their forms as htmx sends them. */
public final class Pages {

    private static final int MOST_STATEMENTS = 12;
    private static final Pattern STATEMENTS = Pattern.compile("db;desc=\"(\\d+)\"");

    private Pages() {}

    /** The page, which took no more statements than a page may take. */
    public static String open(String token, String path) {
        ValidatableResponse answer = asked(token, path).statusCode(200);
        Matcher statements = STATEMENTS.matcher(answer.extract().header("Server-Timing"));
        assertThat(statements.find()).isTrue();
        assertThat(Integer.parseInt(statements.group(1)))
                .as("statements of " + path)
                .isLessThanOrEqualTo(MOST_STATEMENTS);
        return answer.extract().asString();
    }

    public static ValidatableResponse asked(String token, String path) {
        return given().header("Authorization", "Bearer " + token)
                .accept("text/html")
                .redirects()
                .follow(false)
                .urlEncodingEnabled(false)
                .get(path)
                .then();
    }

    /** A form with a fresh key: set its fields, then post it. */
    public static RequestSpecification form(String token) {
        return given().header("Authorization", "Bearer " + token)
                .header("HX-Request", "true")
                .header("Origin", RestAssured.baseURI + ":" + RestAssured.port)
                .contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .formParam("key", UUID.randomUUID().toString());
    }
}
