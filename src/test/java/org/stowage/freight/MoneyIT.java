package org.stowage.freight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.stowage.Api;
import org.stowage.PageCall;
import org.stowage.TestDatabaseResource;
import org.stowage.photo.PhotoMoment;
import org.stowage.photo.Photos;
import org.stowage.photo.Picture;
import org.stowage.shipping.Parcel;
import org.stowage.site.Warehouse;
import org.stowage.tracking.TrackCode;

/**
 * Money between us and a carrier: a month of parcels, a bill with every kind of fault, claims until they are paid, and the
 * scorecard; on pages, as tables and on paper, always the figures of the books.
 */
@QuarkusTest
class MoneyIT {

    private static final String ADMINISTRATOR = TestDatabaseResource.TOKEN;
    private static final String HEAD = "日期,运单号,计费重量(KG),费用类型,方向,金额\n";

    @Inject
    Month month;

    @Inject
    Photos photos;

    private String day = LocalDate.now(ZoneOffset.UTC).toString();

    @Test
    void aMonthsBillIsComparedClaimedAndPaid() throws Exception {
        Warehouse here = month.warehouse();
        Warehouse there = month.warehouse();
        String carrier = month.carrier();
        terms(carrier);
        List<Parcel> ours = month.packed(here, carrier, 8);
        Parcel far = month.packed(there, carrier, 1).getFirst();
        month.gone(here, carrier, ours.subList(0, 7));
        month.gone(there, carrier, List.of(far));
        month.voided(here, carrier, ours.get(0), carrier + "-VOID");
        month.boxes(here, carrier, ours.get(4), carrier + "-BOX2");
        String text = HEAD
                + row(no(ours, 0), "0.1", "运费", "", "10") // 2 right
                + row(no(ours, 1), "3.0", "运费", "", "20") // 3 weight 8, price 2
                + row(no(ours, 2), "0.1", "运费", "", "13") // 4 price 3
                + row(no(ours, 0), "0.1", "运费", "", "10") // 5 twice 10
                + row("=CMD()|A1", "0.5", "运费", "", "12") // 6 unknown 12
                + row(carrier + "-VOID", "0.1", "运费", "", "11") // 7 void 11
                + row(no(ours, 3), "0.1", "运费", "退回", "9") // 8 way back 9
                + row(no(ours, 4), "0.05", "运费", "", "5") // 9 a parcel in two boxes, right together
                + row(carrier + "-BOX2", "0.05", "运费", "", "5") // 10
                + row(no(ours, 4), "", "燃油附加费", "", "2.5") // 11 surcharge 2.5
                + row(no(ours, 7), "0.1", "运费", "", "10") // 12 never left 10
                + row(
                        String.valueOf(far.waybillNo()).toLowerCase(java.util.Locale.ROOT),
                        "0.1",
                        "运费",
                        "",
                        "15") // 13 price 5
                + row(no(ours, 3), "", "保价", "", "1") // 14 agreed
                + day + ",错 误,x,运费,,abc\n"
                + day + ",A1,1,运费,," + "9".repeat(1 << 20) + "\n合计,,,,,123\n";
        byte[] gbk = text.getBytes(Charset.forName("GBK"));

        String key = UUID.randomUUID().toString();
        JsonPath answer = upload(key, here, carrier, gbk);
        String bill = answer.getString("bill.billNo");
        assertThat(upload(key, here, carrier, gbk).getString("bill.billNo")).isEqualTo(bill);
        assertThat(upload(UUID.randomUUID().toString(), here, carrier, gbk).getString("bill.billNo"))
                .as("the same file")
                .isEqualTo(bill);
        assertThat(answer.getLong("rows")).isEqualTo(15);
        assertThat(answer.getList("rejected.code")).contains("not-a-waybill", "not-a-number", "value-too-long");
        Map<String, BigDecimal> kinds = kinds(answer);
        assertThat(kinds)
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "weight-above", amount("8"),
                        "price-above", amount("10"),
                        "billed-twice", amount("10"),
                        "unknown-number", amount("12"),
                        "void-billed", amount("11"),
                        "return-leg", amount("9"),
                        "surcharge-unknown", amount("2.5"),
                        "never-left", amount("10")));
        assertThat(answer.getLong("whole.missingAll")).as("ours 5 and 6").isEqualTo(2);
        everybodySaysTheSame(bill, ours.get(5));
        othersSeeOnlyTheirs(bill, here, there, far);
        decide(bill, here, carrier, ours);
        month.said(here, carrier, ours.get(0), TrackCode.ACCEPTED, Instant.now().minus(Duration.ofMinutes(5)));
        scorecard(here, carrier);
        earlierBill(here, carrier, bill, ours.get(0));
    }

    /** Page, table and paper against sums that SQL makes of the rows. */
    private void everybodySaysTheSame(String bill, Parcel missing) throws IOException {
        BigDecimal disputed = month.one(
                BigDecimal.class,
                "select sum(d.amount) from freight_bill_difference d join freight_bill b on b.id = d.bill_id where b.bill_no = '"
                        + bill + "'");
        BigDecimal billed = month.one(
                BigDecimal.class,
                "select sum(l.amount) from freight_bill_line l join freight_bill b on b.id = l.bill_id where b.bill_no = '"
                        + bill + "'");
        assertThat(disputed).isEqualByComparingTo("72.5");
        assertThat(billed).isEqualByComparingTo("123.5");
        String page = PageCall.open(ADMINISTRATOR, "/freight-bills/" + bill);
        assertThat(page)
                .contains("123.50 CNY", "72.50", missing.parcelNo(), "Way back", "=CMD()|A1")
                .contains("15 rows, 2 not readable");
        String csv = Api.asAdministrator()
                .get("/api/v1/freight-bills/{no}/differences.csv", bill)
                .then()
                .statusCode(200)
                .body(containsString("'=CMD()|A1"), not(containsString(",=CMD")))
                .extract()
                .asString();
        BigDecimal sum = csv.lines()
                .skip(1)
                .map(line -> line.split(",", -1)[6])
                .filter(cell -> !cell.isEmpty())
                .map(BigDecimal::new)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        assertThat(sum).isEqualByComparingTo(disputed);
        String english = paper("/api/v1/reports/freight-bill.pdf?bill=" + bill, ADMINISTRATOR, "bill-en");
        assertThat(english).contains("123.50 CNY", "72.50", "Billed twice", "Page 1 of");
    }

    private void othersSeeOnlyTheirs(String bill, Warehouse here, Warehouse there, Parcel far) throws IOException {
        String away = PageCall.tokenOf("manager", there.code(), "zh-CN");
        String page = PageCall.open(away, "/freight-bills/" + bill + "?warehouse=" + there.code());
        assertThat(page).contains(far.parcelNo(), "15.00", "价格超出").doesNotContain(here.code() + "-P", "CMD()", "无法读取");
        Api.as(away)
                .get("/api/v1/freight-bills/{no}", bill)
                .then()
                .statusCode(200)
                .body("whole.totals[0].lines", equalTo(1))
                .body("whole.kinds.kind", equalTo(List.of("price-above")))
                .body("whole.missingAll", equalTo(0));
        assertThat(paper("/api/v1/reports/freight-bill.pdf?bill=" + bill, away, "bill-zh"))
                .contains(far.parcelNo())
                .doesNotContain(here.code() + "-P");
        Api.as(away).post("/api/v1/freight-bills/{no}/check", bill).then().statusCode(404);
        String stranger = PageCall.tokenOf("manager", month.warehouse().code(), "en");
        Api.as(stranger).get("/api/v1/freight-bills/{no}", bill).then().statusCode(404);
        assertThat(PageCall.get(stranger, "/freight-bills/" + bill).statusCode())
                .isEqualTo(404);
        assertThat(PageCall.open(stranger, "/freight-bills")).doesNotContain(bill);
        Api.as(stranger)
                .get("/api/v1/reports/freight-bill.pdf?bill=" + bill)
                .then()
                .statusCode(404);
        // of two prices above, one is theirs to claim
        Api.as(away)
                .body(Map.of("kind", "price-above"))
                .post("/api/v1/freight-bills/{no}/claim", bill)
                .then()
                .statusCode(200)
                .body("decided", equalTo(1));
        Api.as(away)
                .get("/api/v1/claims?warehouse=" + there.code())
                .then()
                .body("items.parcel", equalTo(List.of(far.parcelNo())))
                .body("totals[0].asked", equalTo(5.0f));
        String claim =
                Api.as(away).get("/api/v1/claims?warehouse=" + there.code()).path("items[0].no");
        Api.as(PageCall.tokenOf("manager", here.code(), "en"))
                .get("/api/v1/claims/{no}", claim)
                .then()
                .statusCode(404);
    }

    private void decide(String bill, Warehouse here, String carrier, List<Parcel> ours) {
        Api.asAdministrator()
                .post("/api/v1/freight-bills/{no}/check", bill)
                .then()
                .statusCode(422)
                .body("code", equalTo("differences-open"));
        // all of a kind, then one line: of parcel 1 weight and price become one claim
        claim(bill, Map.of("kind", "price-above"), 2);
        claim(bill, Map.of("kind", "weight-above", "row", 3), 1);
        claim(bill, Map.of("kind", "unknown-number"), 1);
        JsonPath claims = Api.asAdministrator()
                .get("/api/v1/claims?warehouse=" + here.code() + "&carrier=" + carrier + "&reason=bill")
                .jsonPath();
        assertThat(claims.getList("items")).hasSize(3);
        Map<String, Object> both =
                claims.getMap("items.find { it.parcel == '" + ours.get(1).parcelNo() + "' }");
        assertThat(both.toString()).contains("amount=10.0");
        String first = String.valueOf(both.get("no"));
        act(first, "pay", Map.of()).then().statusCode(422).body("code", equalTo("claim-not-now"));
        act(first, "file", Map.of("carrierClaimNo", "KF-77"))
                .then()
                .statusCode(200)
                .body("state", equalTo("filed"))
                .body("carrierClaimNo", equalTo("KF-77"));
        act(first, "accept", Map.of("amount", 10.01)).then().statusCode(422).body("code", equalTo("claim-above-asked"));
        act(first, "accept", Map.of("amount", 6, "note", "only the weight"))
                .then()
                .statusCode(200)
                .body("state", equalTo("partly"))
                .body("accepted.amount", notNullValue());
        String payKey = UUID.randomUUID().toString();
        for (int i = 0; i < 2; i++) {
            Api.asAdministrator(payKey)
                    .body(Map.of())
                    .post("/api/v1/claims/{no}/pay", first)
                    .then()
                    .statusCode(200)
                    .body("state", equalTo("paid"));
        }
        act(first, "pay", Map.of()).then().statusCode(422).body("code", equalTo("claim-not-now"));
        assertThat(month.one(BigDecimal.class, "select sum(paid_amount) from claim where claim_no = '" + first + "'"))
                .isEqualByComparingTo("6");
        Api.asAdministrator()
                .body(Map.of())
                .post("/api/v1/freight-bills/{no}/pass", bill)
                .then()
                .statusCode(422)
                .body("code", equalTo("needs-why"));
        String passKey = UUID.randomUUID().toString();
        for (int i = 0; i < 2; i++) {
            Api.asAdministrator(passKey)
                    .body(Map.of("kind", "return-leg", "reason", "our return"))
                    .post("/api/v1/freight-bills/{no}/pass", bill)
                    .then()
                    .statusCode(200)
                    .body("decided", equalTo(1));
        }
        PageCall.send(ADMINISTRATOR, "/freight-bills/" + bill + "/pass", Map.of("reason", "one month's grace"))
                .then()
                .statusCode(200);
        Api.asAdministrator()
                .post("/api/v1/freight-bills/{no}/accept", bill)
                .then()
                .statusCode(422);
        Api.asAdministrator()
                .post("/api/v1/freight-bills/{no}/check", bill)
                .then()
                .statusCode(422)
                .body("code", equalTo("bill-unread-rows"));
        twice(bill, "check", "checked");
        twice(bill, "accept", "accepted");
        Api.asAdministrator()
                .body(Map.of())
                .post("/api/v1/freight-bills/{no}/claim", bill)
                .then()
                .statusCode(422)
                .body("code", equalTo("bill-not-now"));
        String table = Api.asAdministrator()
                .get("/api/v1/claims/claims.csv?warehouse=" + here.code())
                .then()
                .statusCode(200)
                .body(containsString("'=CMD()|A1"), not(containsString(",=CMD")))
                .extract()
                .asString();
        assertThat(table.lines().count()).isEqualTo(1 + 3);
    }

    private void scorecard(Warehouse here, String carrier) throws IOException {
        JsonPath card = Api.asAdministrator()
                .get("/api/v1/scorecard?warehouse=" + here.code())
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        Map<String, Object> score = card.getMap("items.find { it.carrier == '" + carrier + "' && it.parcels > 0 }");
        assertThat(score)
                .containsEntry("parcels", 7)
                .containsEntry("scanned", 1)
                .containsEntry("claims", 2)
                .containsEntry("won", 1)
                .containsEntry("unclear", 1)
                .containsEntry("refused", 0);
        assertThat(score.get("paid")).isEqualTo(List.of(Map.of("amount", 6.0f, "currency", "CNY")));
        assertThat(month.one(
                        Long.class,
                        "select count(*) from freight_bill_difference d join freight_bill_line l on l.warehouse_id = d.warehouse_id"
                                + " and l.bill_id = d.bill_id and l.file_row = d.file_row join parcel p on p.warehouse_id ="
                                + " l.warehouse_id and p.id = l.parcel_id and p.handed_over_at is not null where d.warehouse_id = "
                                + here.id()))
                .isEqualTo(number(score, "differences"));
        assertThat(PageCall.open(ADMINISTRATOR, "/scorecard?warehouse=" + here.code()))
                .contains(carrier, "2 / 1", " / 0 / 1");
        Api.asAdministrator()
                .get("/api/v1/scorecard/scorecard.csv?warehouse=" + here.code())
                .then()
                .body(containsString(carrier + ",,7,"));
        assertThat(paper("/api/v1/reports/scorecard.pdf?warehouse=" + here.code(), ADMINISTRATOR, "scorecard"))
                .contains(carrier, "2 / 1");
        assertThat(month.one(Long.class, "select count(*) from waybill_request where warehouse_id = " + here.id()))
                .isEqualTo(number(score, "bookings"));
    }

    private static long number(Map<String, Object> score, String name) {
        return ((Number) Objects.requireNonNull(score.get(name))).longValue();
    }

    /** The next month's bill charges one of them again; and 20,000 lines that nobody knows. */
    private void earlierBill(Warehouse here, String carrier, String bill, Parcel again) {
        String many = IntStream.range(0, 20_000)
                .mapToObj(i -> row("U" + carrier + i, "0.1", "运费", "", "1"))
                .collect(Collectors.joining());
        byte[] file = (HEAD + row(String.valueOf(again.waybillNo()), "0.1", "运费", "", "10") + many)
                .getBytes(StandardCharsets.UTF_8);
        long began = System.nanoTime();
        JsonPath second = upload(UUID.randomUUID().toString(), here, carrier, file);
        System.out.printf("a bill of 20,001 lines: %d ms%n", (System.nanoTime() - began) / 1_000_000);
        assertThat(kinds(second))
                .containsEntry("billed-twice", amount("10"))
                .containsEntry("unknown-number", amount("20000"));
        String no = second.getString("bill.billNo");
        Api.asAdministrator()
                .get("/api/v1/freight-bills/{no}/differences?kind=billed-twice", no)
                .then()
                .body("items[0].ours", equalTo(bill));
        assertThat(PageCall.open(ADMINISTRATOR, "/freight-bills/" + no)).contains("20000", "after=");
        claim(no, Map.of("kind", "unknown-number"), BillDifferences.MOST);
        twice(no, "compare", "read");
        assertThat(month.one(
                        Long.class,
                        "select count(*) from freight_bill_difference d join freight_bill b on b.id = d.bill_id where b.bill_no = '"
                                + no + "'"))
                .as("compared again: nothing twice, what is claimed stays")
                .isEqualTo(20_001);
        Api.asAdministrator()
                .post("/api/v1/freight-bills/{no}/withdraw", no)
                .then()
                .statusCode(422)
                .body("code", equalTo("bill-decided"));
        withdrawn(here, carrier);
    }

    private void withdrawn(Warehouse here, String carrier) {
        byte[] wrong = (HEAD + row("W" + carrier, "0.1", "运费", "", "10")).getBytes(StandardCharsets.UTF_8);
        String no = upload(UUID.randomUUID().toString(), here, carrier, wrong).getString("bill.billNo");
        twice(no, "withdraw", "read");
        Api.asAdministrator().get("/api/v1/freight-bills/{no}", no).then().statusCode(404);
        assertThat(month.one(
                        Long.class,
                        "select count(*) from audit where act = 'freight-bill.withdraw' and subject = '" + no + "'"))
                .isEqualTo(1);
        assertThat(upload(UUID.randomUUID().toString(), here, carrier, wrong).getString("bill.billNo"))
                .as("the same file is a new bill")
                .isNotEqualTo(no);
    }

    @Test
    void whatACarrierLostIsClaimedInTimeAndOnce() throws Exception {
        Warehouse here = month.warehouse();
        String carrier = month.carrier();
        terms(carrier);
        List<Parcel> parcels = month.packed(here, carrier, 3);
        Parcel lost = parcels.getFirst();
        openClaim(lost).then().statusCode(422).body("code", equalTo("claim-not-posted"));
        month.gone(here, carrier, parcels);
        month.said(here, carrier, lost, TrackCode.LOST, Instant.now());
        Parcel found = parcels.get(1);
        month.said(here, carrier, found, TrackCode.LOST, Instant.now().minus(Duration.ofMinutes(2)));
        month.said(here, carrier, found, TrackCode.DELIVERED, Instant.now().minus(Duration.ofMinutes(1)));
        String list = "/claims?warehouse=" + here.code();
        assertThat(PageCall.open(ADMINISTRATOR, list)).contains("Should be claimed: 1", lost.parcelNo(), "said: LOST");

        try (ExecutorService many = Executors.newFixedThreadPool(6)) {
            List<Callable<Integer>> tries = Stream.generate(
                            () -> (Callable<Integer>) () -> openClaim(lost).statusCode())
                    .limit(6)
                    .toList();
            List<Integer> answers = new ArrayList<>();
            for (Future<Integer> one : many.invokeAll(tries)) {
                answers.add(one.get());
            }
            assertThat(answers).containsOnly(201, 422).containsOnlyOnce(201);
        }
        JsonPath claim = Api.asAdministrator()
                .get("/api/v1/claims?warehouse=" + here.code())
                .jsonPath();
        String no = claim.getString("items[0].no");
        assertThat(claim.getFloat("items[0].amount.amount"))
                .as("what it cost us")
                .isEqualTo(20f);
        assertThat(claim.getString("items[0].fileBy"))
                .isEqualTo(LocalDate.now(ZoneOffset.UTC).plusDays(2).toString());
        assertThat(PageCall.open(ADMINISTRATOR, list)).doesNotContain("Should be claimed");
        assertThat(PageCall.open(ADMINISTRATOR, "/?warehouse=" + here.code())).contains("claims must be filed now");
        assertThat(PageCall.open(ADMINISTRATOR, list + "&state=due")).contains(no);

        documents(no, lost);
        assertThat(PageCall.open(ADMINISTRATOR, "/claims/" + no)).contains("photo.jpg", "packing-slip", "BILL-TEA");
        String english = paper("/api/v1/reports/claim.pdf?claim=" + no, ADMINISTRATOR, "claim-en");
        assertThat(english).contains("Claim to " + carrier, "Reason: Lost", "BILL-TEA", "20.00", "photo.jpg");
        assertThat(english).as("names nobody").doesNotContain("王小明", "13812341234");
        String reader = PageCall.tokenOf("manager", here.code(), "zh-CN");
        assertThat(paper("/api/v1/reports/claim.pdf?claim=" + no, reader, "claim-zh"))
                .contains("理赔单", "丢失");

        act(no, "withdraw", Map.of()).then().statusCode(422).body("code", equalTo("claim-needs-why"));
        act(no, "withdraw", Map.of("note", "it turned up")).then().statusCode(200);
        openClaim(lost).then().statusCode(201);
        openClaim(lost).then().statusCode(422).body("code", equalTo("claim-exists"));
        Api.asAdministrator()
                .get("/api/v1/claims?warehouse=" + here.code())
                .then()
                .body("items", hasSize(2))
                .body("totals[0].claims", equalTo(2))
                .body("totals[0].running", equalTo(20.0f));
    }

    private void documents(String no, Parcel parcel) throws IOException {
        var out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(1_200, 800, BufferedImage.TYPE_INT_RGB), "jpg", out);
        String key = UUID.randomUUID().toString();
        for (int i = 0; i < 2; i++) {
            file(key, "../photo.exe", out.toByteArray())
                    .post("/api/v1/claims/{no}/documents", no)
                    .then()
                    .statusCode(201)
                    .body("name", equalTo("photo.jpg"))
                    .body("media", equalTo("image/jpeg"));
        }
        file(UUID.randomUUID().toString(), "again.jpg", out.toByteArray())
                .post("/api/v1/claims/{no}/documents", no)
                .then()
                .statusCode(422)
                .body("code", equalTo("document-there"));
        file(UUID.randomUUID().toString(), "page.png", "<html><script>1</script>".getBytes(StandardCharsets.UTF_8))
                .post("/api/v1/claims/{no}/documents", no)
                .then()
                .statusCode(422)
                .body("code", equalTo("document-type"));
        PageCall.send(ADMINISTRATOR, "/claims/" + no + "/packing-slip", Map.of())
                .then()
                .statusCode(200);
        assertThat(PageCall.send(ADMINISTRATOR, "/claims/" + no + "/photos", Map.of())
                        .asString())
                .contains("Nobody took photos");
        var small = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(80, 60, BufferedImage.TYPE_INT_RGB), "jpg", small);
        photos.keep(
                parcel.warehouseId(), parcel.parcelNo(), PhotoMoment.DAMAGE, null, Picture.of(small.toByteArray()), 1);
        for (int i = 0; i < 2; i++) {
            PageCall.send(ADMINISTRATOR, "/claims/" + no + "/photos", Map.of())
                    .then()
                    .statusCode(200);
        }
        String again = UUID.randomUUID().toString();
        for (int i = 0; i < 2; i++) {
            Api.asAdministrator(again)
                    .post("/api/v1/claims/{no}/photos", no)
                    .then()
                    .statusCode(201)
                    .body("items.findAll { it.name.startsWith('damage-') }.size()", equalTo(1));
        }
        Api.as(PageCall.tokenOf("auditor", no.substring(0, no.indexOf('-')), "en"))
                .get("/api/v1/claims/{no}/photos", no)
                .then()
                .statusCode(200)
                .body("items.media", org.hamcrest.Matchers.everyItem(org.hamcrest.Matchers.startsWith("image/")));
        Api.as(PageCall.tokenOf("manager", month.warehouse().code(), "en"))
                .get("/api/v1/claims/{no}/photos", no)
                .then()
                .statusCode(404);
        List<String> names =
                Api.asAdministrator().get("/api/v1/claims/{no}", no).path("documents.name");
        assertThat(names)
                .as("once, and kept with the claim")
                .filteredOn(name -> name.startsWith("damage-"))
                .hasSize(1);
        int id = Api.asAdministrator().get("/api/v1/claims/{no}", no).path("documents[0].id");
        Api.asAdministrator()
                .get("/api/v1/claims/{no}/documents/{id}", no, id)
                .then()
                .statusCode(200)
                .header("Content-Disposition", containsString("attachment"))
                .header("X-Content-Type-Options", equalTo("nosniff"));
        String stranger = PageCall.tokenOf("manager", month.warehouse().code(), "en");
        Api.as(stranger)
                .get("/api/v1/claims/{no}/documents/{id}", no, id)
                .then()
                .statusCode(404);
        Api.as(stranger).get("/api/v1/claims/{no}", no).then().statusCode(404);
        Api.as(stranger).get("/api/v1/reports/claim.pdf?claim=" + no).then().statusCode(404);
        Api.asAdministrator()
                .get("/api/v1/claims/{no}", no)
                .then()
                .body("events.code", hasItem("document"))
                .body("parcel", equalTo(parcel.parcelNo()));
    }

    private void terms(String carrier) {
        Api.asAdministrator()
                .body(Map.of("firstGrams", 1000))
                .put("/api/v1/carriers/{code}/terms", carrier)
                .then()
                .statusCode(422)
                .body("errors.code", hasItem("price-half"));
        Api.asAdministrator()
                .body(Map.of(
                        "claimDays", Map.of("lost", 2, "bill", 60),
                        "transitDays", 3,
                        "firstGrams", 1000,
                        "firstPrice", 10,
                        "nextGrams", 1000,
                        "nextPrice", 4,
                        "surcharges", List.of("保价")))
                .put("/api/v1/carriers/{code}/terms", carrier)
                .then()
                .statusCode(200)
                .body("claimDays.lost", equalTo(2))
                .body("weightPercent", equalTo(5));
    }

    private static io.restassured.response.Response openClaim(Parcel parcel) {
        return Api.asAdministrator()
                .body(Map.of("parcel", parcel.parcelNo(), "reason", "lost", "note", "=1+1"))
                .post("/api/v1/claims");
    }

    private static void claim(String bill, Map<String, ?> which, int decided) {
        String key = UUID.randomUUID().toString();
        for (int i = 0; i < 2; i++) {
            Api.asAdministrator(key)
                    .body(which)
                    .post("/api/v1/freight-bills/{no}/claim", bill)
                    .then()
                    .statusCode(200)
                    .body("decided", equalTo(decided));
        }
    }

    /** Sent twice: done once. */
    private static void twice(String bill, String act, String state) {
        String key = UUID.randomUUID().toString();
        for (int i = 0; i < 2; i++) {
            Api.asAdministrator(key)
                    .body(Map.of("reason", "two notes of the carrier"))
                    .post("/api/v1/freight-bills/{no}/" + act, bill)
                    .then()
                    .statusCode(200)
                    .body("state", equalTo(state));
        }
    }

    private static io.restassured.response.Response act(String no, String act, Map<String, ?> said) {
        return Api.asAdministrator().body(said).post("/api/v1/claims/{no}/{act}", no, act);
    }

    private JsonPath upload(String key, Warehouse at, String carrier, byte[] file) {
        return file(key, "账单.csv", file)
                .multiPart("warehouse", at.code())
                .multiPart("carrier", carrier)
                .multiPart("from", day)
                .multiPart("to", day)
                .post("/api/v1/freight-bills")
                .then()
                .statusCode(201)
                .extract()
                .jsonPath();
    }

    private static RequestSpecification file(String key, String name, byte[] bytes) {
        return RestAssured.given()
                .header("Authorization", "Bearer " + ADMINISTRATOR)
                .header("Idempotency-Key", key)
                .multiPart("file", name, bytes, "application/octet-stream");
    }

    private String row(String no, String kg, String charge, String leg, String amount) {
        return day + "," + no + "," + kg + "," + charge + "," + leg + "," + amount + "\n";
    }

    private static String no(List<Parcel> parcels, int which) {
        return String.valueOf(parcels.get(which).waybillNo());
    }

    private static Map<String, BigDecimal> kinds(JsonPath answer) {
        List<Map<String, Object>> kinds = answer.getList("whole.kinds");
        return kinds.stream()
                .collect(Collectors.toMap(
                        one -> String.valueOf(one.get("kind")), one -> amount(String.valueOf(one.get("amount")))));
    }

    private static BigDecimal amount(String text) {
        return new BigDecimal(text).setScale(4);
    }

    /** Its text; the first page is left under target as a picture, to look at. */
    private static String paper(String path, String token, String name) throws IOException {
        byte[] pdf = Api.as(token).get(path).then().statusCode(200).extract().asByteArray();
        try (PDDocument sheet = Loader.loadPDF(pdf)) {
            Path pictures = Files.createDirectories(Path.of("target", "papers"));
            ImageIO.write(
                    new PDFRenderer(sheet).renderImageWithDPI(0, 90),
                    "png",
                    pictures.resolve(name + ".png").toFile());
            return new PDFTextStripper().getText(sheet);
        }
    }
}
