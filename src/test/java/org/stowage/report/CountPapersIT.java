package org.stowage.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.stowage.Api;
import org.stowage.PageCall;
import org.stowage.PdfLook;
import org.stowage.access.Actor;
import org.stowage.access.Role;
import org.stowage.counting.CountKind;
import org.stowage.counting.CountPlace;
import org.stowage.counting.CountReason;
import org.stowage.counting.Counting;
import org.stowage.counting.Counts;
import org.stowage.counting.Decision;
import org.stowage.counting.NewCount;
import org.stowage.counting.NewPlace;
import org.stowage.counting.NewTally;
import org.stowage.counting.Seen;
import org.stowage.counting.TallySource;
import org.stowage.kernel.Sql;
import org.stowage.picking.Floored;
import org.stowage.site.Locations;
import org.stowage.site.Warehouse;
import org.stowage.site.Warehouses;
import org.stowage.stock.Bucket;
import org.stowage.stock.Condition;
import org.stowage.stock.Place;

/** A stocktake on paper: the sheet to count with and what it found. */
@QuarkusTest
class CountPapersIT {

    @Inject
    Floored floored;

    @Inject
    Warehouses warehouses;

    @Inject
    Locations locations;

    @Inject
    Counts counts;

    @Inject
    Counting counting;

    @Inject
    Sql sql;

    @SuppressWarnings("NullAway.Init") // founded before each test
    private Warehouse at;

    private String tea = "";
    private String nuts = "";
    private String manager = "";

    @BeforeEach
    void aWarehouse() {
        String code = floored.warehouse();
        at = warehouses.scoped(Actor.SYSTEM, code);
        tea = item("绿茶 Grüner Tee", 10);
        nuts = item("Nüsse 坚果", 3);
        floored.put(code, tea, 48, "A-1");
        floored.put(code, nuts, 20, "A-2");
        manager = PageCall.tokenOf("manager", code, "en");
    }

    @Test
    void aBlindSheetHasEveryPlaceAndNoExpectedFigure() throws IOException {
        String no = open(true);
        String sheet = text(paper(manager, "count-sheet.pdf", no));
        assertThat(sheet)
                .contains("Count sheet", "Blind", "A-1", "L-A-2", "绿茶", "D-" + no, "Page 1 of 1")
                .doesNotContain("Expected, pcs", " 48 ", " 20 ");
        assertThat(paper(manager, "count-sheet.csv", no).asString().lines().toList())
                .hasSize(3)
                .first()
                .isEqualTo("\uFEFFcount,location,scan,sku,name,lot,unit,quantity,again");
        byte[] paper = paper(manager, "count-sheet.pdf", no).asByteArray();
        assertThat(new Paperwork(paper).codes(0, 1)).contains("D-" + no, "L-A-1", "L-A-2");
        PdfLook.keep(paper, "count-sheet");
        PdfLook.keep(
                paper(PageCall.tokenOf("counter", at.code(), "zh-CN"), "count-sheet.pdf", no)
                        .asByteArray(),
                "count-sheet-zh");
    }

    @Test
    void anOpenSheetSaysWhatIsExpected() throws IOException {
        assertThat(text(paper(manager, "count-sheet.pdf", open(false)))).contains("Expected", "48", "20");
    }

    @Test
    void theReportOfAPostedCountAddsUpAndIsIssuedOnce() throws IOException {
        String no = open(true);
        count(no, 30, 21);
        counts.approve(at.key(), no, new Decision(List.of(), CountReason.MISPICKED, null), actor("manager"));
        counts.post(at.key(), no, actor("manager"));

        assertThat(text(paper(manager, "stocktake.pdf", no))).contains("Draft: not the issued paper");
        issue(manager, "stocktake", no).then().statusCode(201);
        Response paper = paper(manager, "stocktake.pdf", no);
        assertThat(text(paper))
                .doesNotContain("Draft")
                .contains(
                        "Stocktake report",
                        "State: Booked",
                        "Right in the book: 0.00 %",
                        "Total",
                        "-177.00",
                        "Mispicked");
        assertThat(paper(PageCall.tokenOf("auditor", at.code(), "en"), "stocktake.pdf", no)
                        .asByteArray())
                .isEqualTo(paper.asByteArray());
        PdfLook.keep(paper.asByteArray(), "stocktake");
        Response chinese = paper(PageCall.tokenOf("manager", at.code(), "zh-CN"), "stocktake.pdf", no);
        assertThat(text(chinese)).as("issued in the language of who issued it").contains("草稿：非正式出具的单据");
        assertThat(text(chinese)).contains("盘点报告", "状态：已记账", "盘点差异", "坚果");
        PdfLook.keep(chinese.asByteArray(), "stocktake-zh");
        try (ReadableWorkbook book = new ReadableWorkbook(
                new ByteArrayInputStream(paper(manager, "stocktake.xlsx", no).asByteArray()))) {
            Row total = book.findSheet("Differences").orElseThrow().read().getLast();
            assertThat(total.getCellAsNumber(6)).hasValue(new BigDecimal(booked("m.quantity")));
            assertThat(total.getCellAsNumber(7))
                    .hasValueSatisfying(value -> assertThat(value).isEqualByComparingTo(booked("m.quantity * i.cost")));
        }
        Api.as(PageCall.tokenOf("counter", at.code(), "en"))
                .get("/api/v1/reports/stocktake.pdf?count={no}", no)
                .then()
                .statusCode(403);
        String page = PageCall.open(manager, "/reports");
        assertThat(page).contains(no, "Stocktake report", "SHA-256");
    }

    @Test
    void aCountThatFoundNothingWrongHasAReportThatSaysSo() throws IOException {
        String no = open(false);
        // nothing to decide: the last place ends it
        count(no, 48, 20);
        issue(manager, "stocktake", no).then().statusCode(201);
        String text = text(paper(manager, "stocktake.pdf", no));
        assertThat(text).contains("State: Booked", "Right in the book: 100.00 %", "Differences", "Page 1 of");
        PdfLook.keep(paper(manager, "stocktake.pdf", no).asByteArray(), "stocktake-none");
        assertThat(paper(manager, "stocktake.csv", no).asString().lines()).as("a head and no row").hasSize(1);
        paper(manager, "stocktake.xlsx", no).then().statusCode(200);
    }

    @Test
    void whoServesSomeOwnersGetsAnExtractOfTheirGoodsAndIssuesNothing() throws IOException {
        String no = open(true);
        count(no, 30, 21);
        counts.approve(at.key(), no, new Decision(List.of(), CountReason.MISPICKED, null), actor("manager"));
        counts.post(at.key(), no, actor("manager"));
        issue(manager, "stocktake", no).then().statusCode(201);
        String ours = serving("OWN");
        assertThat(text(paper(ours, "stocktake.pdf", no)))
                .contains("Extract: goods of the reader's owners only", "绿茶")
                .doesNotContain("Draft");
        issue(ours, "stocktake", no).then().statusCode(422).body("code", equalTo("paper-in-part"));
        String stranger = "X" + System.nanoTime();
        Api.asAdministrator()
                .body(Map.of("code", stranger, "name", "Stranger"))
                .post("/api/v1/owners")
                .then()
                .statusCode(201);
        Response theirs = paper(serving(stranger), "stocktake.csv", no);
        if (theirs.statusCode() == 200) {
            assertThat(theirs.asString().lines()).as("nothing of others").hasSize(1);
        } else {
            theirs.then().statusCode(404);
        }
    }

    private String serving(String owner) {
        return Api.tokenOf(Map.of(
                "login",
                "own" + UUID.randomUUID(),
                "name",
                "O",
                "language",
                "en",
                "roles",
                List.of("manager"),
                "warehouses",
                List.of(at.code()),
                "owners",
                List.of(owner)));
    }

    private static Response issue(String token, String kind, String no) {
        return Api.as(token)
                .body(Map.of("kind", kind, "document", no))
                .post("/api/v1/issued-papers");
    }

    /** Of the ledger, by reason count. */
    private String booked(String what) {
        return sql.statement("select sum(case when f.kind = 'virtual' then " + what + " else -" + what + """
                         end)::text from stock_move m join item i on i.id = m.item_id
                          join location f on f.warehouse_id = m.warehouse_id and f.id = m.from_location_id
                         where m.warehouse_id = :warehouse and m.reason = 'count'
                        """)
                .bind("warehouse", at.id())
                .one(String.class);
    }

    private String open(boolean blind) {
        return counts.open(
                at.key(),
                new NewCount(
                        CountKind.ZONE,
                        "aisle A 零食区",
                        blind,
                        false,
                        true,
                        null,
                        null,
                        List.of(),
                        List.of(
                                new NewPlace(locations.get(at.id(), "A-1").id(), 0, 1),
                                new NewPlace(locations.get(at.id(), "A-2").id(), 0, 2))),
                actor("manager"));
    }

    /** By two people, who agree: both places each. */
    private void count(String no, long ofTea, long ofNuts) {
        for (Actor counter : List.of(actor("counter"), actor("counter"))) {
            for (int places = 0; places < 2; places++) {
                CountPlace place = counting.nextPlace(at.key(), no, counter).orElseThrow();
                boolean first = place.location().equals("A-1");
                tally(place, first ? tea : nuts, first ? ofTea : ofNuts, counter);
            }
        }
    }

    private void tally(CountPlace place, String sku, long counted, Actor counter) {
        long item = sql.statement("select id from item where sku = :sku")
                .bind("sku", sku)
                .one(Long.class);
        Bucket bucket = new Bucket(new Place(place.locationId(), 0, Condition.GOOD), item, 0, 1);
        counting.tally(
                at.key(),
                new NewTally(place.id(), bucket, counted, new Seen.Now(), TallySource.HAND, List.of(), null),
                counter);
        counting.donePlace(at.key(), place.id(), counter);
    }

    private Actor actor(String role) {
        String login = role + UUID.randomUUID().toString().substring(0, 8);
        Api.tokenOf(Map.of("login", login, "name", login, "roles", List.of(role), "warehouses", List.of(at.code())));
        long id = sql.statement("select id from operator where login = :login")
                .bind("login", login)
                .one(Long.class);
        return new Actor(
                id, login, login, EnumSet.of(Role.valueOf(role.toUpperCase(Locale.ROOT))), null, null, Locale.ENGLISH);
    }

    private String item(String name, int cost) {
        String sku = floored.item();
        sql.statement("update item set name = :name, cost = :cost where sku = :sku")
                .bind("name", name)
                .bind("cost", cost)
                .bind("sku", sku)
                .update();
        return sku;
    }

    private static Response paper(String token, String name, String no) {
        Response answer = Api.as(token).get("/api/v1/reports/{name}?count={no}", name, no);
        answer.then().statusCode(200);
        return answer;
    }

    private static String text(Response paper) {
        return PdfLook.text(paper.asByteArray());
    }
}
