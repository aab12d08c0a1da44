package org.stowage.adjustment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.stowage.adjustment.House.line;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.stowage.Api;
import org.stowage.PageCall;
import org.stowage.PdfLook;
import org.stowage.kernel.Sql;
import org.stowage.kernel.SqlFailure;

/** Corrections on paper: the note of one, and what all of them cost the house. */
@QuarkusTest
class AdjustmentPapersIT {

    @Inject
    House house;

    @Inject
    Sql sql;

    private String in = "";
    private String tea = "";
    private String manager = "";

    @BeforeEach
    void aWarehouse() {
        in = house.warehouse();
        tea = house.item(10);
        house.put(in, tea, 400, "A-1");
        manager = house.token(in, "manager");
    }

    @Test
    void aNoteIsADraftUntilItIsIssuedAndThenTheSameBytesForEver() throws IOException {
        String no = asked("lost", -120);
        assertThat(text(note(manager, no))).contains(no, "Waiting for approval", "Worth: 1200.00 CNY", "-120");
        issue(manager, no).then().statusCode(422).body("code", equalTo("paper-not-final"));
        house.post(house.token(in, "manager"), "adjustments/" + no + "/approve", null, 200);

        issue(house.token(in, "auditor"), no).then().statusCode(403);
        assertThat(text(note(manager, no))).contains("State: Booked", "Draft: not the issued paper");
        note(manager, no).then().header("ETag", equalTo(null));
        issue(manager, no).then().statusCode(201).body("document", equalTo(no)).body("language", equalTo("en"));
        byte[] issued = note(manager, no).asByteArray();
        String hash = note(manager, no).header("ETag").replace("\"", "");
        assertThat(text(note(manager, no))).contains("State: Booked", "Approved by", "Page 1 of 1", "D-" + no);
        PdfLook.keep(issued, "adjustment-note");
        sql.statement("update item set name = 'Another name' where sku = :sku")
                .bind("sku", tea)
                .update();
        assertThat(note(house.token(in, "auditor"), no).asByteArray()).isEqualTo(issued);

        Api.as(manager)
                .get("/api/v1/issued-papers?warehouse={in}&document={no}", in, no)
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].sha256", equalTo(hash))
                .body("items[0].size", equalTo(issued.length));
        Api.as(manager)
                .get("/api/v1/issued-papers/{hash}?warehouse={in}", hash, in)
                .then()
                .statusCode(200)
                .body("[0].intact", equalTo(true))
                .body("[0].paper.document", equalTo(no));
        Api.as(manager)
                .get("/api/v1/issued-papers/{hash}?warehouse={in}", "00" + hash.substring(2), in)
                .then()
                .statusCode(404);
        assertThat(hash).isEqualTo(sha256(issued));
    }

    @Test
    void aChineseReaderGetsAPaperOfTheirOwnLanguage() throws IOException {
        String no = asked("damaged", -1);
        String reader = PageCall.tokenOf("manager", in, "zh-CN");
        for (String each : List.of(reader, manager, reader)) {
            issue(each, no).then().statusCode(201);
        }
        assertThat(text(note(reader, no))).contains("库存调整", "状态：已记账", "数量，件", "申请人：姓名、日期、签字", "共 1 页");
        assertThat(note(reader, no).asByteArray())
                .isEqualTo(note(reader, no).asByteArray())
                .isNotEqualTo(note(manager, no).asByteArray());
    }

    @Test
    void issuedByTheKeyOfThePageItStandsThereWithItsHash() {
        String no = asked("lost", -1);
        assertThat(PageCall.open(manager, "/adjustments/" + no)).contains("/reports?kind=adjustment&amp;document=" + no);
        assertThat(PageCall.open(manager, "/reports?kind=adjustment&document=" + no))
                .contains("Issue the paper", "<option value=\"adjustment\" selected>", "value=\"" + no + "\"");
        assertThat(PageCall.open(house.token(in, "auditor"), "/reports")).doesNotContain("Issue the paper");
        PageCall.send(manager, "/reports/issued", Map.of("kind", "adjustment", "document", no))
                .then()
                .statusCode(200)
                .header("HX-Redirect", containsString("/reports?document=" + no));
        String hash = note(manager, no).header("ETag").replace("\"", "");
        assertThat(PageCall.open(manager, "/reports?document=" + no)).contains(hash);
    }

    @Test
    void whoOnlyLooksIssuesNothingAndLeavesNoFile() throws IOException {
        String no = asked("lost", -1);
        Api.as(manager)
                .head("/api/v1/reports/adjustment-note.pdf?adjustment={no}", no)
                .then()
                .statusCode(200)
                .contentType("application/pdf");
        note(manager, no).then().statusCode(200);
        goneBeforeTheAnswer("/api/v1/reports/adjustment-note.pdf?adjustment=" + no);
        Api.as(manager)
                .get("/api/v1/issued-papers?warehouse={in}&document={no}", in, no)
                .then()
                .body("items", hasSize(0));
        long deadline = System.nanoTime() + java.time.Duration.ofSeconds(20).toNanos();
        while (left(no) > 0 && System.nanoTime() < deadline) {
            Thread.onSpinWait();
        }
        assertThat(left(no)).isZero();
    }

    private void goneBeforeTheAnswer(String path) throws IOException {
        for (int i = 0; i < 5; i++) {
            try (java.net.Socket reader = new java.net.Socket("localhost", io.restassured.RestAssured.port)) {
                reader.getOutputStream()
                        .write(("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer " + manager
                                        + "\r\n\r\n")
                                .getBytes(java.nio.charset.StandardCharsets.US_ASCII));
                reader.getOutputStream().flush();
                reader.setSoLinger(true, 0);
            }
        }
    }

    /** Files of this document's papers that lie about. */
    private static long left(String no) throws IOException {
        try (var files = java.nio.file.Files.list(java.nio.file.Path.of(System.getProperty("java.io.tmpdir")))) {
            return files.filter(file -> file.getFileName().toString().startsWith("stowage-report-" + no)).count();
        }
    }

    private static Response issue(String token, String no) {
        return Api.as(token).body(Map.of("kind", "adjustment", "document", no)).post("/api/v1/issued-papers");
    }

    @Test
    void whoMayNotSeeCostsOrAnothersWarehouseGetsNoNote() {
        String no = asked("lost", -1);
        note(house.token(in, "counter"), no).then().statusCode(403);
        note(house.token(house.warehouse(), "manager"), no).then().statusCode(404);
    }

    @Test
    void whatWasIssuedIsNeverWrittenAnew() {
        String no = asked("lost", -1);
        issue(manager, no).then().statusCode(201);
        assertThat(org.assertj.core.api.Assertions.catchThrowable(
                        () -> sql.statement("update issued_paper set sha256 = repeat('0', 64) where document = :no")
                                .bind("no", no)
                                .update()))
                .isInstanceOf(SqlFailure.class)
                .hasMessageContaining("permission denied");
    }

    @Test
    void shrinkageAddsUpToTheLedgerInEveryForm() throws IOException {
        asked("lost", -12);
        asked("found", 5);
        house.post(
                manager,
                "scraps",
                Map.of(
                        "warehouse",
                        in,
                        "reasonCode",
                        "expired",
                        "lines",
                        List.of(line("location", "A-1", "sku", tea, "quantity", 3))),
                201);
        house.post(
                manager,
                "conversions",
                Map.of(
                        "warehouse",
                        in,
                        "reasonCode",
                        "damaged",
                        "lines",
                        List.of(line("location", "A-1", "sku", tea, "quantity", 4, "to", "damaged"))),
                201);
        List<String> csv = report("csv").asString().lines().toList();
        String month = LocalDate.now(ZoneOffset.UTC).toString().substring(0, 7);
        assertThat(csv).hasSize(4).first().isEqualTo("\uFEFFreason,zone,sku,name,month,found,lost,net,value,damaged");
        assertThat(csv.get(1)).startsWith("Adjustment,").endsWith(month + ",5,12,-7,-70.0000,0");
        assertThat(csv.get(2)).startsWith("Damage,").endsWith(month + ",0,0,0,0.0000,4");
        assertThat(csv.get(3)).startsWith("Scrap,").endsWith(month + ",0,3,-3,-30.0000,0");

        try (ReadableWorkbook book =
                new ReadableWorkbook(new ByteArrayInputStream(report("xlsx").asByteArray()))) {
            List<Row> rows = book.findSheet("By reason, zone, item and month")
                    .orElseThrow()
                    .read();
            Row total = rows.getLast();
            assertThat(total.getCellText(0)).isEqualTo("Total");
            assertThat(total.getCellAsNumber(7)).hasValue(new BigDecimal("-10"));
            assertThat(total.getCellAsNumber(8))
                    .hasValueSatisfying(value -> assertThat(value).isEqualByComparingTo(inLedger()));
        }
        Response paper = report("pdf");
        assertThat(text(paper))
                .contains("Shrinkage", "Net value by month, CNY", "Total of Adjustment", "-100.00", "Turned");
        PdfLook.keep(paper.asByteArray(), "shrinkage");
        PdfLook.keep(
                Api.as(PageCall.tokenOf("manager", in, "zh-CN"))
                        .get("/api/v1/reports/shrinkage.pdf?warehouse={in}", in)
                        .asByteArray(),
                "shrinkage-zh");
    }

    @Test
    void bothDaysThatCannotBeAreNamedAtOnce() {
        Api.as(manager)
                .get("/api/v1/reports/shrinkage.pdf?warehouse={in}&from=yesterday&until=2026-13-01", in)
                .then()
                .statusCode(422)
                .body("errors", hasSize(2));
        Api.as(house.token(in, "counter"))
                .get("/api/v1/reports/shrinkage.csv?warehouse={in}", in)
                .then()
                .statusCode(403);
    }

    private BigDecimal inLedger() {
        return sql.statement("""
                        select sum(case when f.kind = 'virtual' then m.quantity else -m.quantity end * i.cost)
                          from stock_move m join item i on i.id = m.item_id
                          join warehouse w on w.id = m.warehouse_id and w.code = :code
                          join location f on f.warehouse_id = m.warehouse_id and f.id = m.from_location_id
                         where m.reason in ('adjust', 'scrap')
                        """).bind("code", in).one(BigDecimal.class);
    }

    private Response report(String format) {
        Response answer = Api.as(manager).get("/api/v1/reports/shrinkage.{format}?warehouse={in}", format, in);
        answer.then().statusCode(200);
        return answer;
    }

    private String asked(String reason, long quantity) {
        return house.post(
                        manager,
                        "adjustments",
                        Map.of(
                                "warehouse",
                                in,
                                "reasonCode",
                                reason,
                                "lines",
                                List.of(line("location", "A-1", "sku", tea, "quantity", quantity))),
                        201)
                .extract()
                .path("adjustmentNo");
    }

    private static Response note(String token, String no) {
        return Api.as(token).get("/api/v1/reports/adjustment-note.pdf?adjustment={no}", no);
    }

    private static String text(Response paper) {
        paper.then().statusCode(200).contentType("application/pdf");
        return PdfLook.text(paper.asByteArray());
    }

    private static String sha256(byte[] bytes) {
        try {
            return java.util.HexFormat.of()
                    .formatHex(
                            java.security.MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }
}
