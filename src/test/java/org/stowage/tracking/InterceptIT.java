package org.stowage.tracking;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.stowage.Api;
import org.stowage.PageCall;
import org.stowage.kernel.Sql;
import org.stowage.outbound.NewOrder.NewLine;
import org.stowage.shipping.PackingLine;
import org.stowage.shipping.RangeCarriers;
import org.stowage.site.Warehouse;

/** A parcel that has left is called back: the carrier's word or its news ends the request, and the returns desk is told. */
@QuarkusTest
class InterceptIT {

    private static final String SKU = "BACK-TEA";

    @Inject
    PackingLine line;

    @Inject
    RangeCarriers carriers;

    @Inject
    Sql sql;

    private Warehouse warehouse;
    private String carrier;
    private String clerk;

    @BeforeEach
    void open() {
        warehouse = line.warehouse(20, SKU);
        carrier = carriers.code();
        clerk = PageCall.tokenOf("clerk", warehouse.code(), "en");
    }

    @Test
    void aParcelIsCalledBackOnceAndAnnouncedAsRefused() {
        String order = line.picked(warehouse, carrier, NewLine.of(SKU, 2));
        String no = pack(order);
        assertThat(ask(no, "the customer wants it no more").statusCode()).isEqualTo(422);
        handOver(no);
        String key = UUID.randomUUID().toString();
        for (int i = 0; i < 2; i++) {
            Api.asAdministrator(key)
                    .body(Map.of("reason", "the customer wants it no more"))
                    .post("/api/v1/parcels/{no}/intercept", no)
                    .then()
                    .statusCode(200);
        }
        assertThat(track(no).getString("intercept.state")).isEqualTo("requested");
        assertThat(ask(no, "again").asString()).contains("intercept-asked");
        assertThat(PageCall.open(clerk, "/tracking/parcels/" + no))
                .contains("Called back", "the customer wants it no more", "Call " + carrier + " now")
                .contains(track(no).getString("waybillNo"));

        String answer = UUID.randomUUID().toString();
        for (int i = 0; i < 2; i++) {
            Api.asAdministrator(answer)
                    .body(Map.of("state", "accepted", "note", "Ms Chen, case 4711"))
                    .post("/api/v1/parcels/{no}/intercept/answer", no)
                    .then()
                    .statusCode(200);
        }
        assertThat(track(no).getString("intercept.state")).isEqualTo("accepted");
        assertThat(track(no).getString("intercept.note")).isEqualTo("Ms Chen, case 4711");
        assertThat(announced(no)).containsExactly(2L);
        assertThat(answer(no, "refused").asString()).contains("intercept-not-asked");
        assertThat(PageCall.open(clerk, "/tracking/parcels/" + no))
                .contains("The carrier brings it back", "Ms Chen, case 4711")
                .doesNotContain("Call the parcel back");
        String stranger = PageCall.tokenOf("clerk", line.warehouse(1, SKU).code(), "en");
        assertThat(Api.as(stranger)
                        .body(Map.of("reason", "x"))
                        .post("/api/v1/parcels/{no}/intercept", no)
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void whatTheCarrierDoesIsItsAnswer() {
        String delivered = left();
        assertThat(ask(delivered, "wrong goods").statusCode()).isEqualTo(200);
        said(delivered, "delivered");
        assertThat(track(delivered).getString("intercept.state")).isEqualTo("too-late");
        assertThat(announced(delivered)).isEmpty();
        assertThat(ask(delivered, "once more").asString()).contains("intercept-too-late");

        String returning = left();
        assertThat(ask(returning, "wrong goods").statusCode()).isEqualTo(200);
        said(returning, "in-transit");
        assertThat(track(returning).getString("intercept.state")).isEqualTo("requested");
        said(returning, "returning");
        assertThat(track(returning).getString("intercept.state")).isEqualTo("accepted");
        assertThat(announced(returning)).containsExactly(1L);
    }

    @Test
    void aRefusedOneMayBeAskedAgainByTheButton() {
        String no = left();
        String at = "/tracking/parcels/" + no + "/intercept";
        assertThat(PageCall.open(clerk, "/tracking/parcels/" + no)).contains("Call the parcel back");
        assertThat(PageCall.send(clerk, at, Map.of("reason", "wrong house")).statusCode())
                .isLessThan(300);
        assertThat(PageCall.send(clerk, at + "/answer", Map.of("state", "refused", "note", "no such service"))
                        .statusCode())
                .isLessThan(300);
        assertThat(track(no).getString("intercept.state")).isEqualTo("refused");
        assertThat(PageCall.send(clerk, at, Map.of("reason", "asked again")).statusCode())
                .isLessThan(300);
        assertThat(track(no).getString("intercept.reason")).isEqualTo("asked again");
        assertThat(PageCall.send(clerk, at, Map.of("reason", "")).statusCode()).isGreaterThan(399);
    }

    private Response ask(String no, String reason) {
        return Api.asAdministrator().body(Map.of("reason", reason)).post("/api/v1/parcels/{no}/intercept", no);
    }

    private Response answer(String no, String state) {
        return Api.asAdministrator()
                .body(Map.of("state", state, "note", "x"))
                .post("/api/v1/parcels/{no}/intercept/answer", no);
    }

    private void said(String no, String code) {
        Map<String, Object> event =
                Map.of("parcel", no, "code", code, "at", Instant.now().toString(), "text", "said");
        Api.asAdministrator()
                .body(Map.of("warehouse", warehouse.code(), "events", List.of(event)))
                .post("/api/v1/tracking")
                .then()
                .statusCode(200);
    }

    private String left() {
        String no = pack(line.picked(warehouse, carrier, NewLine.of(SKU, 1)));
        handOver(no);
        return no;
    }

    private void handOver(String no) {
        Api.asAdministrator()
                .body(Map.of(
                        "warehouse", warehouse.code(), "carrier", carrier, "parcels", List.of(no), "handover", true))
                .post("/api/v1/manifests")
                .then()
                .statusCode(201);
    }

    private static String pack(String order) {
        return Api.asAdministrator()
                .body(Map.of("grams", 100))
                .post("/api/v1/orders/{no}/pack", order)
                .then()
                .statusCode(201)
                .extract()
                .path("no");
    }

    private JsonPath track(String no) {
        return Api.asAdministrator().get("/api/v1/parcels/{no}/track", no).jsonPath();
    }

    /** Units of the returns that were announced for the parcel. */
    private List<Long> announced(String no) {
        return sql.statement("""
                        select l.announced from customer_return r
                          join customer_return_line l on l.warehouse_id = r.warehouse_id and l.return_id = r.id
                         where r.warehouse_id = :warehouse and r.channel_return_no = :no
                        """)
                .bind("warehouse", warehouse.id())
                .bind("no", "P-" + no)
                .list(Long.class);
    }
}
