package org.stowage.app;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

/** The page of trust where no HTTPS is opened, as in every test; the rest stands in {@link OtherHostsFaultIT}. */
@QuarkusTest
class TrustIT {

    @Test
    void isOpenToAllAndSaysWhatIs() {
        given().header("Accept-Language", "en")
                .get("/trust")
                .then()
                .statusCode(200)
                .body(containsString("STOWAGE_TLS=off"))
                .body(containsString("lang=\"en\""));
        given().header("Accept-Language", "zh-CN").get("/trust").then().body(containsString("目前只有本机可以访问"));
        given().get("/trust/ca.crt").then().statusCode(404);
    }
}
