package org.stowage.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.stowage.Api;
import org.stowage.kernel.Sql;
import org.stowage.task.Commands;

/** What the floor hangs up, wears and sticks on: as paper, and scanned back. */
@QuarkusTest
class PrintablesIT {

    private static final String HOSTILE = "{foo} <b>&amp; ^XA\"' 欧阳䶮 Łukasz 김민수 😀";

    @Inject
    Commands commands;

    @Inject
    CommandSheet sheet;

    @Inject
    Sql sql;

    @Test
    void commandSheetHoldsEveryCommandThatTheFloorTakesAndEachOneScans() {
        List<String> all = commands.all().stream().map(Commands.Command::code).toList();
        assertThat(all)
                .contains("C-PICK", "C-PUTBACK", "C-CONFIRM", "C-HELP", "C-QTY-12")
                .doesNotHaveDuplicates();
        for (String paper : List.of("a4", "letter")) {
            Paperwork paperwork = pdf(Api.asAdministrator(), "commands.pdf?language=zh-CN&paper=" + paper);
            assertThat(paperwork.sizes())
                    .hasSizeGreaterThan(1)
                    .containsOnly(paper.equals("a4") ? "210 x 297" : "216 x 279");
            double left = paper.equals("a4") ? 9 : 11.95;
            TreeSet<String> read = new TreeSet<>();
            for (int page = 0; page < paperwork.sizes().size(); page++) {
                read.addAll(paperwork.codes(page, 3, left, 64.5));
            }
            assertThat(read).containsAll(all);
        }
    }

    @Test
    void commandSheetSpeaksBothLanguages() {
        assertThat(sheet.of(Locale.ENGLISH).labels().toString()).contains("word=Put back", "also=返架", "word=12");
        assertThat(sheet.of(Locale.SIMPLIFIED_CHINESE).labels().toString()).contains("word=返架", "also=Put back");
        assertThat(sheet.of(Locale.ENGLISH).labels())
                .flatExtracting(page -> (List<?>) page.get("commands"))
                .allSatisfy(command -> assertThat(((Map<?, ?>) command).get("icon"))
                        .as(command + " has a picture")
                        .asString()
                        .startsWith("M"));
        Api.asAdministrator()
                .get("/api/v1/printables/commands.pdf?language=de")
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/language"));
    }

    @Test
    void badgesArePrintedForThoseBelowOnlyAndAreAudited() {
        String one = wearer("badge-a", HOSTILE, "BA-1001", List.of("picker", "packer"), "PB1");
        String two = wearer("badge-b", "Ada", "BA-1002", List.of("receiver"), "PB1");
        String elsewhere = wearer("badge-c", "Else", "BA-1003", List.of("picker"), "PB2");
        String boss = wearer("badge-d", "Boss", "BA-1004", List.of("manager"), "PB1");
        String manager = Api.tokenOf(Map.of(
                "login",
                "m" + System.nanoTime(),
                "name",
                "M",
                "roles",
                List.of("manager"),
                "warehouses",
                List.of("PB1")));

        Paperwork cards =
                pdf(Api.as(manager), "badges.pdf?warehouse=PB1&operator=" + one + "&operator=" + two + "&start=2");

        assertThat(cards.sizes()).containsExactly("210 x 297");
        assertThat(cards.codes(0, 2)).containsExactlyInAnyOrder("B-BA-1001", "B-BA-1002");
        assertThat(sql.statement("select count(*) from audit where act = 'badge.print' and subject = any(:who)")
                        .bind("who", List.of(one, two))
                        .one(Long.class))
                .isEqualTo(2);
        for (String above : List.of(boss, elsewhere)) {
            Api.as(manager)
                    .get("/api/v1/printables/badges.pdf?warehouse=PB1&operator=" + above)
                    .then()
                    .statusCode(404);
        }
        Api.as(manager)
                .get("/api/v1/printables/badges.pdf?warehouse=PB2&operator=" + elsewhere)
                .then()
                .statusCode(404);
        assertThat(pdf(Api.asAdministrator(), "badges.pdf?warehouse=PB1&paper=letter&operator=" + boss)
                        .codes(0, 2))
                .containsExactly("B-BA-1004");
    }

    @Test
    void locationLabelsGoAlongTheWalkAndBeginAtTheStartPosition() {
        Api.found("PL1");
        // walked the other way round than the codes run
        for (int i = 1; i <= 14; i++) {
            location("PL1", "A-01-%02d".formatted(i), "A", "pick_face", 100 - i);
        }
        location("PL1", "B-01-01", "B", "reserve", 500);

        Paperwork sheet = pdf(Api.asAdministrator(), "locations.pdf?warehouse=PL1&zone=A&paper=a4&start=12");

        assertThat(sheet.sizes()).containsExactly("210 x 297", "210 x 297", "210 x 297");
        assertThat(sheet.codes(0, 2)).containsExactly("L-A-01-14");
        assertThat(sheet.codes(1, 2)).hasSize(12).startsWith("L-A-01-13", "L-A-01-12");
        assertThat(sheet.codes(2, 2)).containsExactly("L-A-01-01");
        Paperwork roll = pdf(Api.asAdministrator(), "locations.pdf?warehouse=PL1&from=a-01-05&to=A-01-03&arrow=up");
        assertThat(roll.sizes()).containsExactly("100 x 50", "100 x 50", "100 x 50");
        assertThat(List.of(roll.codes(0, 1), roll.codes(1, 1), roll.codes(2, 1)))
                .containsExactly(List.of("L-A-01-05"), List.of("L-A-01-04"), List.of("L-A-01-03"));
        assertThat(count("locations.png?warehouse=PL1&codes=A-01-1")).isEqualTo(5);
        assertThat(count("locations.png?warehouse=PL1&codes=*-01-01")).isEqualTo(2);
        assertThat(count("locations.png?warehouse=PL1&codes=A-??-0*")).isEqualTo(9);
        assertThat(count("locations.png?warehouse=PL1&kind=reserve&codes=B")).isEqualTo(1);
    }

    @Test
    void refusesWhatCannotBePrinted() {
        Api.found("PR1");
        refused("locations.pdf?warehouse=PR1&codes=%25", 422, "nothing-to-print");
        refused("locations.pdf?warehouse=PR1&from=NOWHERE", 404, "unknown-location");
        refused("locations.pdf?warehouse=PR1&kind=shelf", 422, "invalid-value");
        refused("locations.pdf?warehouse=NONE", 404, "unknown-warehouse");
        refused("locations.pdf?warehouse=PR1&paper=a5", 422, "paper-unknown");
        refused("locations.pdf?warehouse=PR1&start=0", 422, "paper-start");
        refused("totes.pdf?warehouse=PR1&count=5001", 422, "too-many-labels");
        refused("totes.pdf?warehouse=PR1&prefix=A-B", 422, "tote-prefix");
        refused("items.pdf?warehouse=PR1&items=NO-SUCH 3", 404, "unknown-item");
        refused("items.pdf?warehouse=PR1", 422, "nothing-to-print");
        String picker = Api.tokenOf(Map.of("login", "pp" + System.nanoTime(), "name", "P", "roles", List.of("picker")));
        Api.as(picker).get("/api/v1/printables/commands.pdf").then().statusCode(200);
        Api.as(picker).get("/api/v1/printables/badges.pdf?warehouse=PR1").then().statusCode(403);
        Api.as(picker)
                .get("/api/v1/printables/locations.pdf?warehouse=PR1")
                .then()
                .statusCode(403);
    }

    @Test
    void itemLabelsBearTheEanOrTheSkuAsOftenAsAsked() {
        Api.found("PI1");
        item(Map.of("sku", "PI-TEA 7", "name", HOSTILE, "gtin", "6901234567892", "colour", "绿"));
        item(Map.of("sku", "PI-MUG", "name", "Mug"));

        Paperwork labels = pdf(
                Api.asAdministrator(),
                "items.pdf?paper=a4&start=3&warehouse=PI1&items=pi-tea 7 × 2\nPI-MUG;1\nPI-TEA 7");

        assertThat(labels.codes(0, 3)).contains("6901234567892", "PI-MUG");
        assertThat(count("items.png?warehouse=PI1&items=pi-tea 7 × 2\nPI-MUG;1\nPI-TEA 7"))
                .isEqualTo(4);
        assertThat(pdf(Api.asAdministrator(), "items.pdf?warehouse=PI1&code=sku&items=PI-TEA 7")
                        .codes(0, 1))
                .containsExactly("PI-TEA 7");
        refused("items.pdf?warehouse=PI1&code=ean&items=PI-MUG", 422, "no-ean");
        refused("items.pdf?warehouse=PI1&items=PI-MUG 5001", 422, "quantity-outside");
        refused("items.pdf?warehouse=PI1&items=PI-MUG 3000\nPI-MUG 3000", 422, "too-many-labels");
    }

    @Test
    void toteNumbersGoOnBehindTheHighestKnown() {
        Api.found("PT1");
        sql.statement("insert into lpn (code, warehouse_id) select 'PTX-0041', id from warehouse where code = 'PT1'")
                .update();
        Paperwork totes = pdf(Api.asAdministrator(), "totes.pdf?warehouse=PT1&prefix=ptx&count=2");
        assertThat(totes.codes(0, 1)).containsExactly("H-PTX-0042");
        assertThat(totes.codes(1, 1)).containsExactly("H-PTX-0043");
        assertThat(pdf(Api.asAdministrator(), "totes.pdf?warehouse=PT1&prefix=ptx&from=7")
                        .codes(0, 1))
                .containsExactly("H-PTX-0007");
    }

    @Test
    void labelPrinterGetsJobsAndTheSameLabelAgainWhenItIsAskedForAgain() {
        Api.found("PJ1");
        Map<String, Object> asked =
                Map.of("labels", Map.of("warehouse", "PJ1", "prefix", "PJT", "from", 1, "count", 3));
        Api.asAdministrator()
                .body(asked)
                .post("/api/v1/printables/totes/jobs")
                .then()
                .statusCode(422)
                .body("code", equalTo("no-label-printer"));
        Api.asAdministrator()
                .body(Map.of(
                        "warehouse", "PJ1",
                        "name", "Zebra",
                        "kind", "printer",
                        "profile", "simulated-printer",
                        "link", "simulated",
                        "address", "pj1-" + UUID.randomUUID()))
                .post("/api/v1/devices")
                .then()
                .statusCode(201);
        String key = UUID.randomUUID().toString();
        for (int sent = 0; sent < 2; sent++) {
            Api.asAdministrator().header("Idempotency-Key", key).body(asked).post("/api/v1/printables/totes/jobs");
        }
        Api.asAdministrator()
                .body(asked)
                .post("/api/v1/printables/totes/jobs")
                .then()
                .statusCode(201)
                .body("labels", equalTo(3), "printer", equalTo("Zebra"));
        List<String> documents = new ArrayList<>(Api.asAdministrator()
                .get("/api/v1/print-jobs?warehouse=PJ1")
                .then()
                .body("items.document", hasItems("H-PJT-0001", "H-PJT-0003"))
                .extract()
                .<List<String>>path("items.document"));
        assertThat(documents).filteredOn("H-PJT-0002"::equals).hasSizeGreaterThanOrEqualTo(2);
    }

    private static Paperwork pdf(RequestSpecification who, String address) {
        return new Paperwork(ask(who, address)
                .then()
                .statusCode(200)
                .contentType("application/pdf")
                .header("Content-Disposition", containsString("stowage-"))
                .extract()
                .asByteArray());
    }

    private static long count(String address) {
        return Long.parseLong(ask(Api.asAdministrator(), address)
                .then()
                .statusCode(200)
                .contentType("image/png")
                .extract()
                .header("Label-Count"));
    }

    private static void refused(String address, int status, String code) {
        ask(Api.asAdministrator(), address).then().statusCode(status).body("code", equalTo(code));
    }

    private static io.restassured.response.Response ask(RequestSpecification who, String address) {
        return who.urlEncodingEnabled(true).get("/api/v1/printables/" + address);
    }

    private static String wearer(String login, String name, String badge, List<String> roles, String warehouse) {
        if (Api.asAdministrator().get("/api/v1/warehouses/" + warehouse).statusCode() == 404) {
            Api.found(warehouse);
        }
        Api.asAdministrator()
                .body(Map.of(
                        "login", login,
                        "name", name,
                        "badge", badge,
                        "pin", "4711",
                        "roles", roles,
                        "warehouses", List.of(warehouse)))
                .post("/api/v1/operators")
                .then()
                .statusCode(201);
        return login;
    }

    private static void location(String warehouse, String code, String zone, String kind, int sequence) {
        Api.asAdministrator()
                .body(Map.of("location", code, "zone", zone, "kind", kind, "sequence", sequence))
                .post("/api/v1/warehouses/" + warehouse + "/locations")
                .then()
                .statusCode(201);
    }

    private static void item(Map<String, ?> item) {
        Api.asAdministrator().body(item).post("/api/v1/items").then().statusCode(201);
    }
}
