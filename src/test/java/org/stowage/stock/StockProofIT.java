package org.stowage.stock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.stowage.PageCall.open;
import static org.stowage.PageCall.send;
import static org.stowage.PageCall.tokenOf;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.stowage.Api;
import org.stowage.catalog.Items;
import org.stowage.kernel.Sql;
import org.stowage.site.Locations;
import org.stowage.site.Warehouses;
import org.stowage.task.TaskKind;
import org.stowage.task.Tasks;

/** The proof, the past and other people's goods, as programs and readers meet them. */
@QuarkusTest
class StockProofIT {

    private static boolean furnished;

    @Inject
    Sql sql;

    @Inject
    ProofWatch watch;

    @Inject
    Tasks tasks;

    @Inject
    Warehouses warehouses;

    @Inject
    Locations locations;

    @Inject
    Items items;

    @BeforeEach
    void furnish() {
        if (furnished) {
            return;
        }
        furnished = true;
        Api.found("PRF");
        Api.found("PRX");
        Api.asAdministrator()
                .body(Map.of("code", "RENTS", "name", "Rents a shelf"))
                .post("/api/v1/owners")
                .then()
                .statusCode(201);
        for (String sku : List.of("PRF-TEA", "PRF-MILK")) {
            Api.asAdministrator()
                    .body(Map.of("sku", sku, "name", sku))
                    .post("/api/v1/items")
                    .then()
                    .statusCode(201);
        }
        receive(10, "PRF-TEA", "OWN").statusCode(201);
        receive(4, "PRF-TEA", "RENTS").statusCode(201);
        receive(6, "PRF-MILK", "OWN").statusCode(201);
    }

    private static ValidatableResponse receive(long units, String sku, String owner) {
        return Api.asAdministrator()
                .body(Map.of(
                        "warehouse",
                        "PRF",
                        "lines",
                        List.of(Map.of("sku", sku, "quantity", units, "location", "DOCK-1", "owner", owner))))
                .post("/api/v1/receipts")
                .then();
    }

    @Test
    void aPlantedMismatchIsClosedNamedAndOpenedByItsRepair() {
        String manager = tokenOf("manager", "PRF", "en");
        String auditor = tokenOf("auditor", "PRF", "zh-CN");
        plant("PRF-MILK", 2);
        watch.recent();

        String bucket = proof(auditor)
                .statusCode(200)
                .body("ok", equalTo(false))
                .body("checks.mismatches.flatten().row", hasItem("DOCK-1 / PRF-MILK / good / OWN"))
                .body("checks.mismatches.flatten().readOnlySince", everyItem(notNullValue()))
                .extract()
                .path("checks.mismatches.flatten().find { it.location == 'DOCK-1' }.bucket");
        receive(1, "PRF-MILK", "OWN")
                .statusCode(422)
                .body("code", equalTo("bucket-read-only"))
                .body("detail", containsString("DOCK-1 / PRF-MILK"));
        receive(1, "PRF-TEA", "OWN").statusCode(201);

        assertThat(open(manager, "/proof")).contains("Read-only since", "Accept", "DOCK-1 / PRF-MILK", "Received");
        assertThat(open(auditor, "/proof")).contains("只读").doesNotContain("/proof/repairs");
        accept(auditor, bucket).statusCode(403);
        accept(tokenOf("manager", "PRX", "en"), bucket).statusCode(404);
        accept(manager, "1.2")
                .statusCode(404)
                .body("code", equalTo("unknown-bucket"), "errors.pointer", contains("/bucket"));

        List<Integer> figures = accept(manager, bucket)
                .statusCode(201)
                .body("figures.name", contains("on_hand"))
                .body("document", containsString("REPAIR-"))
                .extract()
                .path("figures.collectMany { [it.before, it.after] }");
        assertThat(figures.getFirst() - figures.getLast()).isEqualTo(2);
        String document = Api.as(auditor)
                .get("/api/v1/stock/proof/repairs?warehouse=PRF&limit=1")
                .then()
                .statusCode(200)
                .body("items[0].location", equalTo("DOCK-1"), "items[0].sku", equalTo("PRF-MILK"))
                .body("items[0].figures.name", contains("on_hand"))
                .extract()
                .path("items[0].document");
        Api.as(auditor)
                .get("/api/v1/stock/proof/repairs/{document}?warehouse=PRF", document)
                .then()
                .statusCode(200)
                .body("document", equalTo(document), "acceptedBy", notNullValue());
        Api.as(tokenOf("manager", "PRX", "en"))
                .get("/api/v1/stock/proof/repairs/{document}?warehouse=PRX", document)
                .then()
                .statusCode(404);
        accept(manager, bucket).statusCode(409).body("code", equalTo("nothing-to-repair"));
        proof(manager).body("ok", equalTo(true));
        long at = warehouses.scoped("PRF").id();
        assertThat(tasks.openAt(
                        at,
                        TaskKind.COUNT,
                        locations.get(at, "DOCK-1").id(),
                        items.bySku("PRF-MILK").orElseThrow().id()))
                .hasSize(1);
        receive(1, "PRF-MILK", "OWN").statusCode(201);
    }

    @Test
    void aRepairIsAcceptedOnThePage() {
        String manager = tokenOf("manager", "PRF", "en");
        plant("PRF-TEA", 3);
        watch.recent();
        String bucket =
                proof(manager).extract().path("checks.mismatches.flatten().find { it.location == 'DOCK-1' }.bucket");
        assertThat(send(manager, "/proof/repairs", Map.of("bucket", bucket)).statusCode())
                .isEqualTo(422);
        assertThat(send(tokenOf("auditor", "PRF", "en"), "/proof/repairs", Map.of("bucket", bucket, "reason", "x"))
                        .statusCode())
                .isEqualTo(403);
        var done = send(manager, "/proof/repairs", Map.of("bucket", bucket, "reason", "a disk was restored"));
        assertThat(done.header("HX-Redirect")).isEqualTo("/proof?warehouse=PRF");
        assertThat(open(manager, "/proof")).contains("agree").doesNotContain("Read-only since");
    }

    @Test
    void twoInstantsAreComparedWithThePathToTheMoves() {
        String clerk = tokenOf("clerk", "PRF", "en");
        Instant before = Instant.now();
        receive(5, "PRF-MILK", "OWN").statusCode(201);
        compare(clerk, before, "PRF-MILK")
                .statusCode(200)
                .body("items.difference", contains(5))
                .body("items.movedIn", contains(5))
                .body("items.owner", contains("OWN"));
        Api.as(clerk)
                .get("/api/v1/stock/compare?warehouse=PRF&to=2026-01-01T00:00:00Z")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("?from"));
        Api.as(clerk)
                .get("/api/v1/stock?warehouse=PRF&sku=PRF-MILK&asOf=" + before)
                .then()
                .body("items.condition", contains("good"));
        assertThat(open(clerk, "/stock/compare?sku=PRF-MILK"))
                .contains("DOCK-1", "PRF-MILK", "/stock/moves?sku=PRF-MILK&amp;location=DOCK-1&amp;from=");
        assertThat(open(tokenOf("clerk", "PRF", "zh-CN"), "/stock/compare")).contains("对比");
        assertThat(open(clerk, "/stock/compare?from=2025-01-01T00:00&to=2025-01-02T00:00"))
                .contains("Nothing moved");
        assertThat(open(clerk, "/stock/moves?sku=PRF-MILK&from=2025-01-01T00:00&to=2025-01-02T00:00"))
                .doesNotContain("receipt:");
    }

    @Test
    void whoServesOneOwnerSeesNobodyElsesGoods() {
        String renter = Api.tokenOf(Map.of(
                "login",
                "renter" + UUID.randomUUID().toString().substring(0, 8),
                "name",
                "Renter",
                "roles",
                List.of("manager"),
                "warehouses",
                List.of("PRF"),
                "owners",
                List.of("RENTS")));
        for (String list : List.of("", "&asOf=" + Instant.now().plusSeconds(60))) {
            Api.as(renter)
                    .get("/api/v1/stock?warehouse=PRF" + list)
                    .then()
                    .statusCode(200)
                    .body("items", hasSize(1))
                    .body("items.owner", contains("RENTS"))
                    .body("items.onHand", contains(4));
        }
        Api.as(renter).get("/api/v1/stock/moves?warehouse=PRF").then().body("items.quantity", contains(4));
        compare(renter, Instant.now().minusSeconds(3600), "").body("items.owner", contains("RENTS"));
        Api.as(renter).get("/api/v1/stock?warehouse=PRF&owner=OWN").then().statusCode(404);
        Api.as(tokenOf("manager", "PRF", "en"))
                .get("/api/v1/stock?warehouse=PRF&owner=RENTS")
                .then()
                .body("items", hasSize(1));

        assertThat(open(renter, "/stock/items/PRF-TEA")).contains("<dd>4</dd>").doesNotContain("<dd>14</dd>");
        assertThat(open(renter, "/stock/moves")).contains("PRF-TEA").doesNotContain("PRF-MILK");
        assertThat(open(renter, "/stock/compare")).contains("RENTS").doesNotContain("PRF-MILK");
        assertThat(open(renter, "/stock/locations/DOCK-1")).contains("PRF-TEA").doesNotContain("PRF-MILK");
        accept(renter, "1.1.0.0.good.1").statusCode(404);
    }

    private static ValidatableResponse proof(String token) {
        return Api.as(token).get("/api/v1/stock/proof").then();
    }

    private static ValidatableResponse accept(String token, String bucket) {
        return Api.as(token)
                .body(Map.of("warehouse", "PRF", "bucket", bucket, "reason", "looked at the shelf"))
                .post("/api/v1/stock/proof/repairs")
                .then();
    }

    private static ValidatableResponse compare(String token, Instant from, String sku) {
        return Api.as(token)
                .get("/api/v1/stock/compare?warehouse=PRF&from=" + from + "&to="
                        + Instant.now().plusSeconds(60) + (sku.isEmpty() ? "" : "&sku=" + sku))
                .then();
    }

    private void plant(String sku, long units) {
        QuarkusTransaction.requiringNew()
                .run(() -> assertThat(sql.statement("""
                                        update stock set on_hand = on_hand + :units
                                         where warehouse_id = (select id from warehouse where code = 'PRF') and owner_id = 1
                                           and item_id = (select id from item where sku = :sku)
                                        """)
                                .bind("units", units)
                                .bind("sku", sku)
                                .update())
                        .isEqualTo(1));
    }
}
