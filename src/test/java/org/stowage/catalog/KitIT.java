package org.stowage.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.stowage.Api;
import org.stowage.PageCall;
import org.stowage.kernel.Sql;

/** Kits, named packs and barcodes of several items, as they come in by program, file and form. */
@QuarkusTest
class KitIT {

    @Inject
    Sql sql;

    private final String key =
            "K" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
    private final String tea = key + "-TEA";
    private final String cup = key + "-CUP";
    private final String set = key + "-SET";

    @Test
    void anItemWithPartsIsAKitAndWithoutThemAPlainItemAgain() {
        plain(tea, cup);
        keep(Map.of("sku", set, "name", "Set", "parts", List.of(part(tea.toLowerCase(Locale.ROOT), 2))))
                .statusCode(201)
                .body("change", equalTo("created"))
                .body("item.parts.sku", contains(tea), "item.parts.quantity", contains(2));
        keep(Map.of("sku", set, "name", "Set")).body("change", equalTo("unchanged"));
        keep(Map.of("sku", set, "parts", List.of(part(tea, 2), part(cup, 1))))
                .body("change", equalTo("updated"), "item.parts.sku", contains(cup, tea));
        Api.asAdministrator()
                .body(Map.of("sku", set, "parts", List.of()))
                .put("/api/v1/items/{sku}", set)
                .then()
                .statusCode(200)
                .body("item.parts", empty());
    }

    @Test
    void everyFaultOfThePartsIsToldAtOnce() {
        plain(tea);
        keep(Map.of(
                        "sku",
                        set,
                        "name",
                        "Set",
                        "parts",
                        List.of(part(set, 1), part(tea, 0), part(tea, 2), part(" ", 1), part(cup, -3))))
                .statusCode(422)
                .body(
                        "errors.pointer",
                        contains(
                                "/parts/0/sku",
                                "/parts/1/quantity",
                                "/parts/2/sku",
                                "/parts/3/sku",
                                "/parts/4/quantity"),
                        "errors.code",
                        contains("kit-of-itself", "invalid-part", "part-twice", "invalid-sku", "invalid-part"));
        keep(Map.of("sku", set, "name", "Set", "parts", List.of(part(cup, 1), part(tea, 1))))
                .statusCode(422)
                .body("code", equalTo("unknown-part"), "detail", containsString(cup));
        List<Map<String, Object>> thousand =
                IntStream.range(0, 1_000).mapToObj(i -> part("P" + i, 1)).toList();
        keep(Map.of("sku", set, "name", "Set", "parts", thousand))
                .statusCode(422)
                .body("code", equalTo("too-many-parts"));
        Api.asAdministrator().get("/api/v1/items/{sku}", set).then().statusCode(404);
    }

    @Test
    void noKitLiesInAnother() {
        plain(tea, cup);
        keep(Map.of("sku", set, "name", "Set", "parts", List.of(part(tea, 1)))).statusCode(201);
        keep(Map.of("sku", key + "-BIG", "name", "Big set", "parts", List.of(part(set, 1))))
                .statusCode(422)
                .body("code", equalTo("kit-in-kit"));
        keep(Map.of("sku", tea, "parts", List.of(part(cup, 1)))).statusCode(422).body("code", equalTo("kit-is-part"));
    }

    @Test
    void aKitIsNeverReceivedAndWhatLiesInStockBecomesNone() {
        plain(tea, cup);
        keep(Map.of("sku", set, "name", "Set", "parts", List.of(part(tea, 2)))).statusCode(201);
        Api.found(key);
        receipt(Map.of("sku", set, "quantity", 1))
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/lines/0/sku"), "errors[0].code", equalTo("kit-not-stocked"))
                .body("errors[0].detail", containsString("2 × " + tea));
        upload("stock?warehouse=" + key, "location,sku,quantity\nDOCK-1," + set + ",5\n")
                .body("rejected[0].code", equalTo("kit-not-stocked"), "rejected[0].column", equalTo("sku"));
        receipt(Map.of("sku", cup, "quantity", 1)).statusCode(201);
        keep(Map.of("sku", cup, "parts", List.of(part(tea, 1)))).statusCode(422).body("code", equalTo("kit-has-stock"));
    }

    @Test
    void aReceiptCountsInCases() {
        List<Map<String, Object>> packs = List.of(pack(key + "C", 12, "case"), pack(key + "D", 48, null));
        keep(Map.of("sku", tea, "name", "Tea", "packs", packs))
                .statusCode(201)
                .body("item.packs[0].unit", equalTo("case"));
        Api.found(key);
        receipt(Map.of("sku", tea, "quantity", 2, "unit", "CASE"))
                .statusCode(201)
                .body("lines[0].received", equalTo(24));
        receipt(Map.of("sku", tea, "quantity", 2, "unit", "pallet"))
                .statusCode(422)
                .body("code", equalTo("unknown-unit"), "detail", containsString("piece, case"));
        String file = "receipt,sku,quantity,unit\nF-" + key + "," + tea + ",3,case\n";
        upload("receipts?warehouse=" + key, file).body("created", equalTo(1));
        upload("receipts?warehouse=" + key, file).body("unchanged", equalTo(1));
        upload("receipts?warehouse=" + key, "receipt,sku,quantity,unit\nG-" + key + "," + tea + ",3,barrel\n")
                .body("rejected[0].code", equalTo("unknown-unit"), "rejected[0].column", equalTo("unit"));
        assertThat(sql.statement("""
                        select sum(s.on_hand)::bigint from stock s join item i on i.id = s.item_id and i.sku = :sku
                        """).bind("sku", tea).one(Long.class)).isEqualTo(60);
    }

    @Test
    void aWordForAPackMeansOneQuantityAndABarcodeOnePackOfTheItem() {
        keep(Map.of(
                        "sku",
                        tea,
                        "name",
                        "Tea",
                        "barcodes",
                        List.of("012345678905"),
                        "packs",
                        List.of(
                                pack(key + "C", 12, "case"),
                                pack(key + "D", 24, "Case"),
                                pack("0012345678905", 6, null),
                                pack(key + "E", 6, "piece"))))
                .statusCode(422)
                .body("errors.code", contains("unit-means-two", "code-means-two", "invalid-unit"));
        keep(Map.of("sku", tea, "name", "Tea", "barcodes", List.of("012345678905", "0012345678905")))
                .statusCode(201)
                .body("item.barcodes", contains("012345678905"));
    }

    @Test
    void namingBarcodesLeavesThePacksAsTheyAre() {
        keep(Map.of("sku", tea, "name", "Tea", "packs", List.of(pack(key + "C", 12, "case"))))
                .statusCode(201);
        keep(Map.of("sku", tea, "barcodes", List.of(key + "B")))
                .body("item.barcodes", contains(key + "B"), "item.packs.code", contains(key + "C"));
        keep(Map.of("sku", tea, "packs", List.of(pack(key + "B", 6, null))))
                .body("item.barcodes", empty(), "item.packs.code", contains(key + "B"));
    }

    @Test
    void aBarcodeOfAnotherItemIsKeptWithAWarningAndShownOnItsPage() {
        String gtin = "4" + String.format("%011d", System.nanoTime() % 100_000_000_000L);
        keep(Map.of("sku", tea, "name", "Tea", "barcodes", List.of(gtin))).body("warnings", empty());
        keep(Map.of("sku", cup, "name", "Cup", "packs", List.of(pack("00" + gtin, 6, null))))
                .statusCode(201)
                .body("warnings.code", contains("barcode-shared"))
                .body("warnings[0].detail", containsString(tea));
        Api.found(key);
        String clerk = PageCall.tokenOf("clerk", key, "en");
        assertThat(PageCall.open(clerk, "/items/" + tea)).contains(gtin, "/items/" + cup);
    }

    @Test
    void aFormWritesDownPartsPacksAndRemainingLife() {
        plain(cup);
        Api.found(key);
        String clerk = PageCall.tokenOf("clerk", key, "zh-CN");
        assertThat(PageCall.send(
                                clerk,
                                "/items",
                                Map.of(
                                        "sku",
                                        tea,
                                        "name",
                                        "Tea",
                                        "packs",
                                        key + "C = 12 case",
                                        "minimumRemainingDays",
                                        "30"))
                        .statusCode())
                .isLessThan(300);
        Api.asAdministrator()
                .get("/api/v1/items/{sku}", tea)
                .then()
                .body("packs[0].unit", equalTo("case"), "minimumRemainingDays", equalTo(30));
        PageCall.send(clerk, "/items", Map.of("sku", set, "name", "Set", "parts", cup + " = 2\n" + tea));
        String page = PageCall.open(clerk, "/items/" + set);
        assertThat(page).contains("套装", cup + " = 2", tea + " = 1");
        assertThat(PageCall.send(clerk, "/items/" + set, Map.of("name", "Set", "parts", cup + " = many"))
                        .asString())
                .contains(cup + " = many");
    }

    @Test
    void aFileOfKitsIsReadRowByRow() {
        upload("items", """
                sku,name,barcodes,packs,parts,minimumRemainingDays
                %1$s,Set,,,%2$s=2;%3$s=1,
                %2$s,Tea,%2$sB,%2$sC=12 case;%2$sP=480 pallet,,30
                %3$s,Cup,,,,
                %1$s2,Nothing,,,%1$sNONE=1,
                %1$s3,Nested,,,%1$s,
                %1$s4,Broken,,,%3$s=x,
                """.formatted(set, tea, cup))
                .body("created", equalTo(3), "rejected.row", contains(5, 6, 7))
                .body("rejected.code", contains("unknown-part", "kit-in-kit", "broken-part"))
                .body("rejected.column", contains("parts", "parts", "parts"));
        Api.asAdministrator()
                .get("/api/v1/items/{sku}", set)
                .then()
                .body("parts.sku", contains(cup, tea), "parts.quantity", contains(1, 2));
        upload("items", "sku,name,parts\n%s,Set,%s=1;%s=2\n".formatted(set, cup, tea))
                .body("unchanged", equalTo(1));
        Api.asAdministrator()
                .get("/api/v1/items/{sku}", tea)
                .then()
                .body("packs.unit", contains("case", "pallet"), "minimumRemainingDays", equalTo(30));
    }

    @Test
    void lotsNearTheirEndLeaveTheOfferWhenCustomersShallGetMoreLife() {
        keep(Map.of("sku", tea, "name", "Tea", "lotControlled", true)).statusCode(201);
        Api.found(key);
        upload("locations", "warehouse,location,kind\n" + key + ",A-1,pick_face\n");
        String soon =
                java.time.LocalDate.now(java.time.ZoneOffset.UTC).plusDays(10).toString();
        receipt(Map.of("sku", tea, "quantity", 5, "lot", "L1", "expiresOn", soon, "location", "A-1"))
                .statusCode(201);
        assertThat(sellable()).isEqualTo(5);
        keep(Map.of("sku", tea, "minimumRemainingDays", 30)).body("change", equalTo("updated"));
        assertThat(sellable()).isZero();
        keep(Map.of("sku", tea, "minimumRemainingDays", 5));
        assertThat(sellable()).isEqualTo(5);
        Api.asAdministrator().get("/api/v1/stock/proof").then().body("ok", equalTo(true));
    }

    private long sellable() {
        return sql.statement("""
                        select coalesce(sum(a.sellable), 0)::bigint from availability a join item i on i.id = a.item_id
                         where i.sku = :sku
                        """).bind("sku", tea).one(Long.class);
    }

    private void plain(String... skus) {
        for (String sku : skus) {
            keep(Map.of("sku", sku, "name", sku)).statusCode(201);
        }
    }

    private static Map<String, Object> part(String sku, long quantity) {
        return Map.of("sku", sku, "quantity", quantity);
    }

    private static Map<String, Object> pack(String code, long quantity, @Nullable String unit) {
        return unit == null
                ? Map.of("code", code, "quantity", quantity)
                : Map.of("code", code, "quantity", quantity, "unit", unit);
    }

    private static ValidatableResponse keep(Map<String, ?> item) {
        return Api.asAdministrator().body(item).post("/api/v1/items").then();
    }

    private ValidatableResponse receipt(Map<String, ?> line) {
        return Api.asAdministrator()
                .body(Map.of("warehouse", key, "lines", List.of(line)))
                .post("/api/v1/receipts")
                .then();
    }

    private static ValidatableResponse upload(String kind, String csv) {
        return Api.asAdministrator()
                .contentType(ContentType.MULTIPART)
                .multiPart("file", "file.csv", csv.getBytes(StandardCharsets.UTF_8), "text/csv")
                .post("/api/v1/imports/" + kind)
                .then()
                .statusCode(200);
    }
}
