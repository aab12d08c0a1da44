package org.stowage.stray;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.stowage.PageCall.open;
import static org.stowage.PageCall.send;
import static org.stowage.PageCall.tokenOf;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.stowage.Api;
import org.stowage.counting.CountYard;
import org.stowage.kernel.Sql;
import org.stowage.site.Warehouse;
import org.stowage.task.Scanner;

/** A counter finds what nobody knows; the office says what it is, or throws it away. */
@QuarkusTest
class UnknownGoodsIT {

    @Inject
    CountYard yard;

    @Inject
    Sql sql;

    private Warehouse at;
    private String tea = "";
    private String no = "";
    private String manager = "";
    private Scanner counter;

    @BeforeEach
    void aCount() {
        at = yard.warehouse();
        tea = yard.goods(null);
        yard.put(at, tea, 10, "A-1");
        no = yard.count(at, true, "A-1", "A-2");
        manager = tokenOf("manager", at.code(), "en");
        counter = yard.counter(at);
        counter.scan("C-COUNT");
        counter.scan("L-A-1");
    }

    @Test
    void theyWaitWithTheirPhotoUntilTheyAreAnItemAndCount() {
        assertThat(counter.field("photo")).isEqualTo(no + "/A-1");
        counter.scan("NOBODY-KNOWS-<1>");
        counter.type("3");
        long photo = photographed(no + "/A-1");
        assertThat(String.valueOf(counter.scan("C-PARK"))).contains("3 of NOBODY-KNOWS-<1>");

        assertThat(open(manager, "/counts/" + no)).contains("/api/v1/photos/" + photo, "location=A-1");
        String page = open(manager, "/unknown-goods");
        assertThat(page).contains("NOBODY-KNOWS-&lt;1&gt;", "× 3", "/api/v1/photos/" + photo, "href=\"/counts/" + no);
        assertThat(open(manager, "/")).contains("/unknown-goods");
        String id = page.replaceAll("(?s).*/unknown-goods/(\\d+)/assign.*", "$1");
        assertThat(send(manager, "/unknown-goods/" + id + "/assign", Map.of("sku", "NOT-ONE"))
                        .statusCode())
                .isEqualTo(422);
        assertThat(send(manager, "/unknown-goods/" + id + "/assign", Map.of("sku", tea, "quantity", "4"))
                        .asString())
                .contains("4 are more than the 3");
        Response assigned = send(manager, "/unknown-goods/" + id + "/assign", Map.of("sku", tea, "location", "A-2"));
        assertThat(assigned.statusCode()).as(assigned.asString()).isEqualTo(200);
        String count = assigned.header("HX-Redirect").replace("/counts/", "");
        Api.as(manager)
                .get("/api/v1/counts/" + count + "/variances")
                .then()
                .body("items.sku", contains(tea))
                .body("items.location", contains("A-2"))
                .body("items.difference", contains(3));
        assertThat(send(manager, "/counts/" + count + "/post", Map.of()).statusCode())
                .isEqualTo(200);
        assertThat(open(manager, "/unknown-goods?status=assigned")).contains(count, tea);
        assertThat(open(manager, "/unknown-goods")).doesNotContain("NOBODY-KNOWS");
        assertThat(Api.asAdministrator()
                        .get("/api/v1/stock?warehouse=" + at.code() + "&location=A-2")
                        .asString())
                .contains(tea, "\"onHand\":3");
    }

    @Test
    void theyAreThrownAwayOnceAndNobodyElseReadsOfThem() {
        counter.scan("RUBBISH-1");
        counter.scan("C-PARK");
        int id = Api.as(manager)
                .get("/api/v1/unknown-goods?status=parked&warehouse=" + at.code())
                .then()
                .statusCode(200)
                .body("items.code", contains("RUBBISH-1"))
                .body("items.quantity", contains(1))
                .extract()
                .path("items[0].id");
        String discard = "/api/v1/unknown-goods/" + id + "/discard?warehouse=" + at.code();
        act(tokenOf("counter", at.code(), "en"), discard, Map.of()).statusCode(403);
        Warehouse elsewhere = yard.warehouse();
        act(tokenOf("manager", elsewhere.code(), "en"), discard, Map.of()).statusCode(404);
        act(tokenOf("manager", elsewhere.code(), "en"), discard.replace(at.code(), elsewhere.code()), Map.of())
                .statusCode(404);
        act(manager, discard, Map.of("note", "an old box"))
                .statusCode(200)
                .body("status", equalTo("discarded"))
                .body("note", equalTo("an old box"));
        act(manager, discard, Map.of()).statusCode(409).body("code", equalTo("goods-decided"));
        act(manager, discard.replace("discard", "assign"), Map.of("sku", tea)).statusCode(409);
        assertThat(open(tokenOf("auditor", at.code(), "zh-CN"), "/unknown-goods?status=discarded"))
                .contains("RUBBISH-1", "已丢弃", "an old box")
                .doesNotContain("/assign");
        assertThat(sql.statement("""
                                select act from audit where warehouse_id = :warehouse and act like 'stray.%' order by id
                                """).bind("warehouse", at.id()).list(String.class))
                .containsExactly("stray.parked", "stray.discarded");
    }

    private static ValidatableResponse act(String token, String address, Map<String, ?> body) {
        return Api.as(token)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(body)
                .post(address)
                .then();
    }

    private long photographed(String of) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB), "png", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Number id = Api.as(tokenOf("counter", at.code(), "en"))
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .contentType("multipart/form-data")
                .multiPart("file", "box.png", bytes.toByteArray(), "image/png")
                .post("/api/v1/photos?moment=damage&no={of}&warehouse={at}", of, at.code())
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        return id.longValue();
    }
}
