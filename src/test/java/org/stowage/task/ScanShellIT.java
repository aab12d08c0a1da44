package org.stowage.task;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import org.stowage.counting.CountYard;
import org.stowage.site.Warehouse;

/** What a handheld keeps so that the scan page opens without a network. */
@QuarkusTest
class ScanShellIT {

    @Inject
    CountYard yard;

    @Test
    void thePageThatIsKeptNamesItsOperatorAndHasNoWorkOnIt() {
        Warehouse warehouse = yard.warehouse();
        String tea = yard.goods(null);
        yard.put(warehouse, tea, 7, "A-1");
        yard.count(warehouse, true, "A-1");
        Handheld ann = new Handheld(warehouse.code(), "Ann of the shelves", "counter");
        ann.scan("C-COUNT");

        given().auth()
                .oauth2(ann.token())
                .accept("text/html")
                .get("/scan/shell?warehouse=" + warehouse.code())
                .then()
                .statusCode(200)
                .body(allOf(
                        containsString(" data-shell"),
                        containsString("Ann of the shelves"),
                        containsString("data-warehouse=\"" + warehouse.code() + "\""),
                        containsString("data-session=\"\""),
                        not(containsString("A-1"))));
        given().auth()
                .oauth2(ann.token())
                .get("/scan/shell?warehouse=" + yard.warehouse().code())
                .then()
                .statusCode(404);
        given().get("/scan/shell?warehouse=" + warehouse.code()).then().statusCode(401);
    }

    @Test
    void theWorkerIsNobodysSecretAndNeverKeptByTheBrowserItself() {
        given().get("/scan-worker.js")
                .then()
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .header("Content-Security-Policy", containsString("worker-src 'self'"))
                .contentType(containsString("javascript"));
    }
}
