package org.stowage.tariff;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.stowage.PageCall.get;
import static org.stowage.PageCall.open;
import static org.stowage.PageCall.send;
import static org.stowage.PageCall.tokenOf;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.stowage.Api;
import org.stowage.TestDatabaseResource;
import org.stowage.access.Role;
import org.stowage.kernel.Sql;
import org.stowage.task.ScanDesk;
import org.stowage.task.Scanner;

/** From the contract's file to the label: an order that names no carrier, who takes it, why, and who says otherwise. */
@QuarkusTest
class CarrierChoiceIT {

    private static final String HOUSE = "CCH";
    private static final String FAST = "CCHFAST";
    private static final String CHEAP = "CCHCHEAP";
    private static final String HEAD =
            "carrier,service,warehouse,level,currency,divisor,stepGrams,maxGrams,cod,zone,regions,days,"
                    + "upToGrams,price,firstGrams,nextGrams,nextPrice,surcharge,percent,amount\n";

    private static boolean founded;
    private static int orders;

    @Inject
    ScanDesk desk;

    @Inject
    Sql sql;

    @BeforeEach
    void found() {
        if (founded) {
            return;
        }
        founded = true;
        Api.asAdministrator()
                .body(Map.of(
                        "code",
                        HOUSE,
                        "name",
                        "Choice",
                        "timezone",
                        "Asia/Shanghai",
                        "sender",
                        Map.of("name", "Stowage", "country", "CN", "city", "杭州市", "address", "1")))
                .post("/api/v1/warehouses")
                .then()
                .statusCode(201);
        upload("locations", "warehouse,location,kind,sequence\nCCH,A-01-1,pick_face,1\n")
                .body("rejected", hasSize(0));
        upload("items", """
                sku,name,barcodes,weightGrams,storageClass
                CCH-TEA,Tea,8712345611112,450,
                CCH-LAMP,Lamp with battery,8712345611129,450,dangerous
                """).body("rejected", hasSize(0));
        upload("stock", """
                warehouse,location,sku,quantity
                CCH,A-01-1,CCH-TEA,500
                CCH,A-01-1,CCH-LAMP,500
                """).body("rejected", hasSize(0));
        carrier(FAST, "FA");
        carrier(CHEAP, "CH");
        upload("tariffs", HEAD + """
                cchfast,air,CCH,express,CNY,6000,500,30000,yes,all,CN,1,,12,1000,500,4,,,
                cchfast,air,CCH,,,,,,,,,,,,,,,fuel,10,
                CCHCHEAP,road,CCH,economy,CNY,,,30000,,near,广东; 浙江,3,3000,5,1000,1000,2,,,
                CCHCHEAP,road,CCH,,,,,,,near,,,,9,3000,1000,5,,,
                CCHCHEAP,road,CCH,,,,,,,far,西藏,7,,40,,,,,,
                """).body("rejected", hasSize(0)).body("created", equalTo(5));
    }

    @Test
    void whatIsWrongWithAFileIsNamedRowByRowAndNothingOfItsTableIsKept() {
        String broken = HEAD + """
                CCHCHEAP,night,CCH,fast,XYZ,,,,,near,广东; nowhere,3,2000,5,1000,1000,2,,,
                CCHCHEAP,night,CCH,,,,,,,near,,,1000,6,,,,,,
                CCHCHEAP,night,CCH,,,,,,,far,广东,,,,,,,,,
                CCHCHEAP,night,CCH,,,,,,,,,,,,,,,fuel,,
                CCHCHEAP,night,CCH,,,,,,,,,,,,,,,,,
                NOBODY,x,CCH,standard,CNY,,,,,near,CN,,,5,,,,,,
                """;
        upload("tariffs", broken)
                .body("created", equalTo(0))
                .body("rejected.findAll { it.row == 2 }.code.flatten()", hasItem("unknown-choice"))
                .body("rejected.findAll { it.row == 6 }.code.flatten()", hasItem("tariff-row"))
                .body("rejected.findAll { it.row == 7 }.code.flatten()", hasItem("carrier-unknown"));
        // what can be read is looked at as a whole
        String unfit = HEAD + """
                CCHCHEAP,night,CCH,economy,CNY,,,,,near,广东; nowhere,3,2000,5,1000,1000,2,,,
                CCHCHEAP,night,CCH,,,,,,,near,,,1000,6,,,,,,
                CCHCHEAP,night,CCH,,,,,,,far,广东,,,6,,,,,,
                CCHCHEAP,night,CCH,,,,,,,,,,,,,,,fuel,,
                """;
        upload("tariffs", unfit)
                .body("rejected.find { it.row == 2 }.code", equalTo("region-unfit"))
                .body("rejected.find { it.row == 3 }.code", equalTo("bands-out-of-order"))
                .body("rejected.find { it.row == 4 }.code", equalTo("region-twice"))
                .body("rejected.find { it.row == 5 }.code", equalTo("surcharge-empty"));
        Api.asAdministrator()
                .get("/api/v1/tariffs")
                .then()
                .body("items.findAll { it.table.warehouse == 'CCH' }.table.service", equalTo(List.of("air", "road")));
        Api.asAdministrator()
                .body(Map.of(
                        "carrier",
                        FAST,
                        "service",
                        "air",
                        "level",
                        "express",
                        "warehouse",
                        HOUSE,
                        "validFrom",
                        "2026-01-01",
                        "currency",
                        "EUR",
                        "zones",
                        List.of(Map.of("name", "z", "regions", List.of("*"), "bands", List.of(Map.of("price", 1.5))))))
                .post("/api/v1/tariffs")
                .then()
                .statusCode(422)
                .body("errors.code", hasItem("currency-differs"));
    }

    @Test
    void anOrderThatNamesNobodyGoesWithTheCheapestAndItsPageSaysWhy() {
        String order = picked("CCH-TEA", 2, null, "广东省", "深圳市");
        Api.asAdministrator()
                .get("/api/v1/orders/" + order + "/carrier")
                .then()
                .statusCode(200)
                .body("by", equalTo("rules"))
                .body("carrier", equalTo(CHEAP))
                .body("why.estimated", equalTo(true))
                .body("why.grams", equalTo(900));
        String parcel = pack(order, 980)
                .statusCode(201)
                .body("carrier", equalTo(CHEAP))
                .extract()
                .path("no");
        Api.asAdministrator()
                .get("/api/v1/parcels/" + parcel + "/carrier")
                .then()
                .statusCode(200)
                .body("by", equalTo("rules"))
                .body("service", equalTo("road"))
                .body("price.amount", equalTo("5.00"))
                .body("price.currency", equalTo("CNY"))
                .body("why.estimated", equalTo(false))
                .body("why.place", equalTo("CN 广东 深圳"))
                .body("why.runnerUp.carrier", equalTo(FAST))
                .body("why.runnerUp.price.amount", equalTo("13.20"))
                .body("why.runnerUp.parts.name", contains("freight", "fuel"))
                .body("why.runnerUp.parts.amount.amount", contains("12.00", "1.20"));
        String packer = tokenOf("packer", HOUSE, "zh-CN");
        assertThat(open(packer, "/parcels/" + parcel + "/carrier"))
                .contains("CCHCHEAP road", "其次为 CCHFAST air", "13.20", "燃油附加费 1.20", "按价目表和规则选择");
        assertThat(open(packer, "/parcels/" + parcel)).contains("/parcels/" + parcel + "/carrier");
        String stranger = stranger();
        assertThat(get(stranger, "/parcels/" + parcel + "/carrier").statusCode())
                .isEqualTo(404);
        Api.as(stranger).get("/api/v1/parcels/" + parcel + "/carrier").then().statusCode(404);
    }

    @Test
    void theOrdersOwnWishCountsAndSoDoesHowFastItMustBe() {
        pack(picked("CCH-TEA", 1, Map.of("carrier", FAST), "广东省", "深圳市"), 500)
                .statusCode(201)
                .body("carrier", equalTo(FAST));
        String express = pack(picked("CCH-TEA", 1, Map.of("service", "express"), "广东省", "深圳市"), 500)
                .statusCode(201)
                .body("carrier", equalTo(FAST))
                .body("service", equalTo("air"))
                .extract()
                .path("no");
        Api.asAdministrator()
                .get("/api/v1/parcels/" + express + "/carrier")
                .then()
                .body("why.candidates.find { it.carrier == 'CCHCHEAP' }.against.code", contains("level"))
                .body("why.runnerUp", nullValue());
    }

    /** 900 g of tea by its catalog go by road; with what was packed around it the parcel is too heavy for the cheap band. */
    @Test
    void theScaleMayMakeAnotherCarrierTheCheaperOne() {
        String order = picked("CCH-TEA", 2, null, "浙江省", "杭州市");
        Scanner packer = new Scanner(desk, HOUSE, Locale.ENGLISH, Role.PACKER);
        packer.scan("C-PACK");
        packer.scan("O-" + order);
        packer.scan("CCH-TEA");
        packer.scan("CCH-TEA");
        String parcel = Objects.requireNonNull(parcelOf(order));
        carrierOf(parcel).body("carrier", equalTo(CHEAP)).body("why.estimated", equalTo(true));
        packer.scan("C-CONFIRM");
        packer.type("5100");
        packer.scan("C-CONFIRM");
        packer.scan(packer.field("waybill"));
        // by road 9 + 3 × 5 = 24, by air (12 + 9 × 4) + 10 % = 52.80: road stays; beyond 30 kg nobody may
        carrierOf(parcel)
                .body("carrier", equalTo(CHEAP))
                .body("price.amount", equalTo("24.00"))
                .body("why.estimated", equalTo(false))
                .body("why.grams", equalTo(5_100));
        rule(Map.of(
                "code", "cch-heavy-by-air", "kind", "exclude", "carrier", CHEAP, "when", Map.of("overGrams", 8_000)));
        String heavy = pack(picked("CCH-TEA", 2, null, "浙江省", "杭州市"), 8_001)
                .statusCode(201)
                .body("carrier", equalTo(FAST))
                .extract()
                .path("no");
        carrierOf(heavy)
                .body("why.candidates.find { it.carrier == 'CCHCHEAP' }.against.code", contains("rule"))
                .body(
                        "why.candidates.find { it.carrier == 'CCHCHEAP' }.against[0].values[0]",
                        equalTo("cch-heavy-by-air"));
    }

    @Test
    void aClerkTakesAnotherCarrierWithAReason() {
        String parcel = pack(picked("CCH-TEA", 1, null, "广东省", "深圳市"), 500)
                .body("carrier", equalTo(CHEAP))
                .extract()
                .path("no");
        String before = Api.asAdministrator().get("/api/v1/parcels/" + parcel).path("waybillNo");
        String clerk = tokenOf("clerk", HOUSE, "en");
        String page = "/parcels/" + parcel + "/carrier";
        assertThat(send(clerk, page, Map.of("carrier", FAST)).statusCode()).isEqualTo(422);
        Response done = send(clerk, page, Map.of("carrier", FAST, "reason", "promised by phone"));
        assertThat(done.header("HX-Redirect")).isEqualTo(page);
        assertThat(before).startsWith("CH");
        Api.asAdministrator()
                .get("/api/v1/parcels/" + parcel)
                .then()
                .body("carrier", equalTo(FAST))
                .body("status", equalTo("closed"))
                .body("waybillNo", containsString("FA"));
        carrierOf(parcel)
                .body("by", equalTo("person"))
                .body("service", equalTo("air"))
                .body("price.amount", equalTo("13.20"))
                .body("reason", equalTo("promised by phone"))
                .body("why.chosen.carrier", equalTo(CHEAP));
        assertThat(open(clerk, page)).contains("promised by phone", "CCHFAST air");
        Api.as(clerk)
                .body(Map.of("carrier", CHEAP, "reason", "van broke down"))
                .post("/api/v1/parcels/" + parcel + "/waybill/retry")
                .then()
                .statusCode(200);
        carrierOf(parcel)
                .body("carrier", equalTo(CHEAP))
                .body("service", nullValue())
                .body("reason", equalTo("van broke down"));
    }

    /** The wave's labels come first: the parcel has its number of one carrier before somebody names another. */
    @Test
    void aParcelThatIsPlannedGoesWithWhomTheOrderNamesToo() {
        String order = ordered("CCH-TEA", 1, null, "广东省", "深圳市");
        release(order, Map.of("waybillMoment", "release"));
        String parcel = planned(order);
        carrierOf(parcel).body("carrier", equalTo(CHEAP)).body("by", equalTo("rules"));
        Api.as(tokenOf("clerk", HOUSE, "en"))
                .body(Map.of("carrier", FAST, "reason", "promised by phone"))
                .post("/api/v1/orders/" + order + "/carrier")
                .then()
                .statusCode(200)
                .body("by", equalTo("order"));
        String no = Api.asAdministrator()
                .get("/api/v1/parcels/" + parcel)
                .then()
                .body("carrier", equalTo(FAST))
                .body("status", equalTo("open"))
                .body("waybillNo", startsWith("FACCH"))
                .extract()
                .path("waybillNo");
        carrierOf(parcel)
                .body("by", equalTo("person"))
                .body("service", equalTo("air"))
                .body("reason", equalTo("promised by phone"));
        Api.asAdministrator().post("/api/v1/orders/" + order + "/pick").then().statusCode(200);
        pack(order, 500)
                .statusCode(201)
                .body("no", equalTo(parcel))
                .body("carrier", equalTo(FAST))
                .body("waybillNo", equalTo(no));
        Api.asAdministrator()
                .body(Map.of("carrier", CHEAP, "reason", "too late"))
                .post("/api/v1/orders/" + order + "/carrier")
                .then()
                .statusCode(200);
        carrierOf(parcel).body("carrier", equalTo(FAST));
    }

    /** As it was written before amounts were always digits: it keeps nobody from packing, and can be removed. */
    @Test
    void aRowThatCannotBeReadCountsForNobodyAndCanBeRemoved() {
        String manager = tokenOf("manager", HOUSE, "en");
        assertThat(send(
                                manager,
                                "/carrier-choice/rules",
                                Map.of("code", "cch-typed", "kind", "DEMOTE", "amount", "1e2", "here", "true"))
                        .header("HX-Redirect"))
                .isEqualTo("/carrier-choice");
        Api.as(manager)
                .get("/api/v1/carrier-rules")
                .then()
                .statusCode(200)
                .body("items.find { it.code == 'cch-typed' }.amount", equalTo("100"));
        long table = QuarkusTransaction.requiringNew().call(() -> {
            sql.statement("""
                            update carrier_rule set rule = rule || '{"amount":"1E+2"}' where code = 'cch-typed'
                            """).update();
            return sql.statement("""
                            insert into carrier_tariff (carrier_id, warehouse_id, service, valid_from, cost_table, changed_by)
                            select carrier_id, warehouse_id, 'night', valid_from,
                                   cost_table || '{"service":"night","minimum":"0E-7"}', changed_by
                              from carrier_tariff where service = 'road' and cost_table ->> 'warehouse' = 'CCH'
                            returning id
                            """).one(Long.class);
        });
        pack(picked("CCH-TEA", 1, null, "广东省", "深圳市"), 500).statusCode(201).body("carrier", equalTo(CHEAP));
        assertThat(open(manager, "/carrier-choice")).doesNotContain("cch-typed");
        assertThat(Api.as(stranger()).delete("/api/v1/tariffs/" + table).statusCode())
                .isEqualTo(404);
        Api.as(manager).delete("/api/v1/tariffs/" + table).then().statusCode(200);
        Api.as(manager)
                .delete("/api/v1/carrier-rules/cch-typed?warehouse=" + HOUSE)
                .then()
                .statusCode(200);
        assertThat(Api.as(manager).delete("/api/v1/tariffs/" + table).statusCode())
                .isEqualTo(404);
    }

    @Test
    void whatNobodyMayTakeIsRefusedWithTheReasonUntilAManagerNamesSomebody() {
        rule(Map.of(
                "code",
                "cch-battery",
                "kind",
                "exclude",
                "when",
                Map.of("classes", List.of("dangerous")),
                "note",
                "no batteries"));
        String order = picked("CCH-LAMP", 1, null, "广东省", "深圳市");
        pack(order, 500)
                .statusCode(422)
                .body("code", equalTo("no-carrier-allowed"))
                .body("detail", containsString("CCHFAST air: Rule cch-battery: no batteries"));
        String manager = tokenOf("manager", HOUSE, "en");
        assertThat(open(manager, "/orders/" + order + "/carrier")).contains("no batteries", "No carrier may take it.");
        Api.as(manager)
                .body(Map.of("carrier", CHEAP, "reason", "packed by the book"))
                .post("/api/v1/orders/" + order + "/carrier")
                .then()
                .statusCode(200)
                .body("by", equalTo("order"))
                .body("service", equalTo("road"));
        pack(order, 500).statusCode(201).body("carrier", equalTo(CHEAP));
        assertThat(open(manager, "/orders/" + order)).contains("Carrier named", "packed by the book");
    }

    @Test
    void thePageShowsTablesAndRulesAndAnswersATrial() {
        String manager = tokenOf("manager", HOUSE, "zh-CN");
        Map<String, String> form = Map.of(
                "code",
                "cch-late",
                "kind",
                "DEMOTE",
                "carrier",
                CHEAP,
                "amount",
                "20",
                "regions",
                "CN/西藏；US:900",
                "pickedUp",
                "true",
                "here",
                "true",
                "note",
                "<b>");
        assertThat(send(manager, "/carrier-choice/rules", form).header("HX-Redirect"))
                .isEqualTo("/carrier-choice");
        assertThat(send(manager, "/carrier-choice/rules", Map.of("code", "x y", "kind", "DEMOTE"))
                        .statusCode())
                .isEqualTo(422);
        String asked = "/carrier-choice?province=西藏&city=拉萨&grams=900&box=600x400x300&service=";
        String page = open(manager, asked);
        assertThat(page)
                .contains("cch-late", "寄往 CN/西藏, US:900", "当日最后一次揽收已过", "&lt;b&gt;", "由 CCHCHEAP road 承运", "40.00")
                .doesNotContain("<td><b>");
        // 72,000 cm³ by 6000 are 12 kg by air: (12 + 22 × 4) + 10 %
        assertThat(page).contains("110.00", "计费重量 12000 克（按体积）");
        Api.asAdministrator()
                .body(Map.of("pickups", List.of(Map.of("carrier", CHEAP, "at", "00:00"))))
                .put("/api/v1/warehouses/CCH/pickups")
                .then()
                .statusCode(200);
        // its only van of the day was there at midnight: 40 count as 60, still less than by air
        Api.as(manager)
                .body(Map.of(
                        "warehouse",
                        HOUSE,
                        "to",
                        Map.of("province", "西藏", "city", "拉萨"),
                        "grams",
                        900,
                        "box",
                        Map.of("lengthMm", 600, "widthMm", 400, "heightMm", 300)))
                .post("/api/v1/carrier-choices")
                .then()
                .statusCode(200)
                .body("chosen.carrier", equalTo(CHEAP))
                .body("chosen.price.amount", equalTo("40.00"))
                .body("chosen.noted.code", hasItems("demoted"));
        assertThat(send(manager, "/carrier-choice/rules/remove", Map.of("code", "cch-late", "warehouse", HOUSE))
                        .header("HX-Redirect"))
                .isEqualTo("/carrier-choice");
        int id = Api.asAdministrator()
                .get("/api/v1/tariffs")
                .path("items.find { it.table.warehouse == 'CCH' && it.table.service == 'road' }.id");
        assertThat(open(manager, "/tariffs/" + id)).contains("首重 1000 克 5，续重每 1000 克 2", "西藏");
        String file = Api.as(manager)
                .get("/tariffs/" + id + "/file")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        upload("tariffs", file).body("rejected", hasSize(0)).body("unchanged", equalTo(3));
        assertThat(get(stranger(), "/tariffs/" + id).statusCode()).isEqualTo(404);
    }

    private static String stranger() {
        String other = "T" + UUID.randomUUID().toString().substring(0, 6).toUpperCase(Locale.ROOT);
        Api.found(other);
        return tokenOf("manager", other, "en");
    }

    private static void rule(Map<String, Object> rule) {
        Map<String, Object> here = new HashMap<>(rule);
        here.put("warehouse", HOUSE);
        Api.asAdministrator().body(here).post("/api/v1/carrier-rules").then().statusCode(201);
    }

    private static void carrier(String code, String prefix) {
        Api.asAdministrator()
                .body(Map.of(
                        "code",
                        code,
                        "name",
                        code,
                        "kind",
                        "range",
                        "ranges",
                        List.of(Map.of("prefix", prefix + "CCH", "digits", 6, "from", 1, "to", 9_999))))
                .post("/api/v1/carriers")
                .then()
                .statusCode(201);
    }

    private static ValidatableResponse upload(String kind, String csv) {
        return given().header("Authorization", "Bearer " + TestDatabaseResource.TOKEN)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .multiPart("file", kind + ".csv", csv.getBytes(StandardCharsets.UTF_8), "text/csv")
                .post("/api/v1/imports/" + kind)
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse carrierOf(String parcel) {
        return Api.asAdministrator()
                .get("/api/v1/parcels/" + parcel + "/carrier")
                .then()
                .statusCode(200);
    }

    private static @Nullable String parcelOf(String order) {
        return Api.asAdministrator().get("/api/v1/orders/" + order).path("parcels[0].no");
    }

    private static ValidatableResponse pack(String order, int grams) {
        return Api.asAdministrator()
                .body(Map.of("grams", grams))
                .post("/api/v1/orders/" + order + "/pack")
                .then();
    }

    private static String picked(
            String sku, int quantity, @Nullable Map<String, Object> more, String province, String city) {
        String no = ordered(sku, quantity, more, province, city);
        release(no, Map.of());
        Api.asAdministrator().post("/api/v1/orders/" + no + "/pick").then().statusCode(200);
        return no;
    }

    private static void release(String no, Map<String, Object> how) {
        Map<String, Object> wave = new HashMap<>(how);
        wave.putAll(Map.of("warehouse", HOUSE, "select", Map.of("orders", List.of(no)), "strategy", "fifo"));
        Api.asAdministrator().body(wave).post("/api/v1/waves").then().statusCode(201);
    }

    /** Its parcel, as soon as that has its number. */
    private static String planned(String order) {
        Instant end = Instant.now().plus(Duration.ofSeconds(30));
        String parcel = parcelOf(order);
        while (parcel == null
                || Api.asAdministrator().get("/api/v1/parcels/" + parcel).path("waybillNo") == null) {
            assertThat(Instant.now()).isBefore(end);
            LockSupport.parkNanos(30_000_000);
            parcel = parcelOf(order);
        }
        return parcel;
    }

    private static String ordered(
            String sku, int quantity, @Nullable Map<String, Object> more, String province, String city) {
        Map<String, Object> order = new HashMap<>(Map.of(
                "warehouse",
                HOUSE,
                "channel",
                "cch-shop",
                "channelOrderNo",
                "CCH-" + ++orders,
                "placedAt",
                "2026-11-21T08:00:00Z",
                "lines",
                List.of(Map.of("sku", sku, "quantity", quantity)),
                "recipient",
                Map.of(
                        "name",
                        "王小明",
                        "phone",
                        "13812345678",
                        "country",
                        "CN",
                        "province",
                        province,
                        "city",
                        city,
                        "address",
                        "文一西路1号")));
        if (more != null) {
            order.putAll(more);
        }
        return Api.asAdministrator()
                .body(order)
                .post("/api/v1/orders")
                .then()
                .statusCode(201)
                .extract()
                .path("orderNo");
    }
}
