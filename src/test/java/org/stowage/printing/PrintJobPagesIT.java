package org.stowage.printing;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.stowage.Api;
import org.stowage.kernel.Sql;

/** The list of what was sent to printers, and what people answer to it. */
@QuarkusTest
class PrintJobPagesIT {

    @Inject
    Sql sql;

    @Test
    void asksWhetherALabelCameOutAndPrintsAgainWithAReason() {
        Api.found("PJP1");
        long job = job("PJP1", "L-<b>X</b>", "unknown", "<i>cable</i>");
        String packer = worker("packer", "zh-CN");
        page(packer, "/print/jobs?warehouse=PJP1")
                .then()
                .statusCode(200)
                .body(containsString("打印任务"), containsString("打印出来了吗"), containsString("L-&lt;b&gt;X"))
                .body(not(containsString("<i>cable")));

        form(packer, Map.of("printed", "true"))
                .post("/print/jobs/" + job + "/answer?warehouse=PJP1")
                .then()
                .statusCode(200)
                .header("HX-Redirect", equalTo("/print/jobs"));
        page(packer, "/print/jobs?warehouse=PJP1&status=confirmed")
                .then()
                .body(containsString("/print/jobs/" + job + "/again"));
        form(packer, Map.of("reason", " "))
                .header("HX-Request", "true")
                .post("/print/jobs/" + job + "/again?warehouse=PJP1")
                .then()
                .statusCode(422)
                .body(containsString("data-field=\"/reason\""));
        form(packer, Map.of("reason", "torn"))
                .post("/print/jobs/" + job + "/again?warehouse=PJP1")
                .then()
                .statusCode(200);
        page(packer, "/print/jobs?warehouse=PJP1&status=queued").then().body(containsString("torn"));
    }

    @Test
    void isForThoseWhoPrintAndSaysWhatBelongsHereWhenItIsEmpty() {
        Api.found("PJP2");
        page(worker("picker", "en"), "/print/jobs").then().statusCode(403);
        page(worker("clerk", "en"), "/print/jobs?warehouse=PJP2")
                .then()
                .statusCode(200)
                .body(containsString("Nothing was sent"), containsString("href=\"/print\""));
        page(worker("clerk", "en"), "/print/jobs?warehouse=PJP2&status=lost")
                .then()
                .statusCode(404);
    }

    private long job(String warehouse, String document, String status, String problem) {
        return sql.statement("""
                        insert into print_job (warehouse_id, document, label, data, status, requested_by, problem)
                        select id, :document, 'location', '{}', :status, 1, :problem from warehouse where code = :code
                        returning id
                        """)
                .bind("document", document)
                .bind("status", status)
                .bind("problem", problem)
                .bind("code", warehouse)
                .one(Long.class);
    }

    private static String worker(String role, String language) {
        return Api.tokenOf(
                Map.of("login", role + System.nanoTime(), "name", "W", "language", language, "roles", List.of(role)));
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
