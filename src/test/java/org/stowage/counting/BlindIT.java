package org.stowage.counting;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.stowage.Api;
import org.stowage.PdfLook;
import org.stowage.kernel.Sql;
import org.stowage.site.Warehouse;
import org.stowage.task.Scanner;

/** Blind means blind: nothing that somebody who counts can ask tells what the book has where they count. */
@QuarkusTest
class BlindIT {

    /** Nobody has this number by chance. */
    private static final long SECRET = 7_193_541;

    @Inject
    CountYard yard;

    @Inject
    Sql sql;

    private Warehouse in;
    private String tea = "";
    private String cup = "";
    private String no = "";
    private String token = "";
    private String session = "";

    @BeforeEach
    void aBlindCountOfASecret() {
        in = yard.warehouse();
        tea = yard.goods(null);
        cup = yard.goods(null);
        yard.put(in, tea, SECRET, "A-1");
        yard.putIn(in, "SEC-" + in.code(), cup, SECRET, "A-2");
        yard.put(in, tea, 3, "A-4");
        no = yard.count(in, true, "A-1", "A-2", "A-3");
        token = Api.tokenOf(Map.of(
                "login",
                "blind-" + UUID.randomUUID(),
                "name",
                "Blind",
                "roles",
                List.of("counter"),
                "warehouses",
                List.of(in.code())));
    }

    @Test
    void noAddressTellsWhatIsExpectedBeforeNorAfterTheFirstCount() {
        assertThat(Api.asAdministrator()
                        .get("/api/v1/stock?warehouse=" + in.code() + "&location=A-1")
                        .asString())
                .contains(String.valueOf(SECRET));
        assertThat(leaks()).isEmpty();
        Scanner first = yard.counter(in);
        first.scan("C-COUNT");
        first.scan("L-A-1");
        first.scan(tea);
        first.type("12");
        first.scan("C-DONE");
        first.scan("C-CONFIRM");
        assertThat(leaks()).isEmpty();
    }

    @Test
    void noScanTellsWhatIsExpected() {
        Scanner counter = yard.counter(in);
        List<String> said = new ArrayList<>();
        for (String raw : List.of(
                "C-COUNT",
                "C-WHY",
                "C-HELP",
                "L-A-1",
                "C-WHY",
                tea,
                "C-WHY",
                "C-HELP",
                "C-DONE",
                "C-WHY",
                "C-CONFIRM",
                "L-A-2",
                "H-SEC-" + in.code(),
                "C-CONFIRM",
                "C-UNDO",
                "H-SEC-" + in.code(),
                "C-CONFIRM",
                "C-DONE",
                "C-CONFIRM",
                "C-CANCEL",
                "C-YES",
                "C-WHAT",
                tea,
                cup,
                "L-A-1",
                "L-A-2",
                "H-SEC-" + in.code(),
                "D-" + no,
                "C-WHY")) {
            said.add(raw + ": " + counter.scan(raw));
        }
        assertThat(said).noneMatch(BlindIT::tells);
    }

    /** Twice the same way through the house: once the first place was right, once it was wrong. */
    @Test
    void nothingTellsTheCounterWhetherAPlaceWasRight() {
        assertThat(heardAfter(12)).isEqualTo(heardAfter(10));
    }

    private List<String> heardAfter(long counted) {
        Warehouse house = yard.warehouse();
        String sku = yard.goods(null);
        yard.put(house, sku, 10, "A-1");
        yard.put(house, sku, 5, "A-2");
        String count = yard.count(house, true, "A-1", "A-2");
        String login = "same-" + UUID.randomUUID();
        String who = Api.tokenOf(Map.of(
                "login", login, "name", "Same", "roles", List.of("counter"), "warehouses", List.of(house.code())));
        long operator = sql.statement("select id from operator where login = :login")
                .bind("login", login)
                .one(Long.class);
        Scanner counter = yard.counter(house, operator);
        List<String> heard = new ArrayList<>();
        counter.scan("C-COUNT");
        counter.scan("L-A-1");
        counter.scan(sku);
        counter.type(String.valueOf(counted));
        counter.scan("C-DONE");
        heard.add(String.valueOf(counter.scan("C-CONFIRM")));
        looks(house, count, who, heard);
        for (String raw : List.of("L-A-2", sku)) {
            heard.add(String.valueOf(counter.scan(raw)));
        }
        heard.add(String.valueOf(counter.type("5")));
        for (String raw : List.of("C-DONE", "C-CONFIRM", "C-COUNT", "C-WHY", "L-A-1", "D-" + count, "C-CANCEL")) {
            heard.add(String.valueOf(counter.scan(raw)));
        }
        looks(house, count, who, heard);
        Map<String, Object> again = Map.of("location", "A-1", "sku", sku, "quantity", 7);
        heard.add(Api.as(who)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(Map.of("lines", List.of(again)))
                .post("/api/v1/counts/" + count + "/lines")
                .asString());
        return heard.stream()
                .map(text -> text.replace(count, "COUNT")
                        .replace(house.code(), "HOUSE")
                        .replace(sku, "SKU")
                        .replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", "UUID")
                        .replaceAll("count-\\d+", "TASK")
                        .replaceAll("\"(id|countId|locationId|claimedBy|traceId)\":\"?[0-9a-f]+", "ID")
                        .replaceAll("\\d{4}-\\d\\d-\\d\\d[T ][0-9:.]+Z?", "THEN")
                        .replaceAll("\\d\\d:\\d\\d(:\\d\\d)?", "THEN"))
                .toList();
    }

    private static void looks(Warehouse house, String count, String who, List<String> heard) {
        for (String address : List.of(
                "/api/v1/counts/" + count,
                "/api/v1/counts/" + count + "/lines",
                "/api/v1/counts/" + count + "/zones",
                "/api/v1/counts/" + count + "/variances",
                "/api/v1/counts?warehouse=" + house.code(),
                "/api/v1/counts?status=review&warehouse=" + house.code(),
                "/api/v1/reports/count-sheet.csv?count=" + count,
                "/counts/" + count,
                "/counts?warehouse=" + house.code(),
                "/?warehouse=" + house.code(),
                "/stock/locations/A-1?warehouse=" + house.code())) {
            Response answer = Api.as(who).accept("*/*").get(address);
            assertThat(answer.statusCode()).as(address).isEqualTo(200);
            heard.add(address + ": " + answer.asString().replaceAll("(?s)^.*<main", ""));
        }
    }

    @Test
    void noActIsRefusedWithTheNumber() {
        for (String act : List.of("adjustments", "scraps")) {
            Map<String, Object> line = act.equals("scraps")
                    ? Map.of("sku", tea, "location", "A-1", "quantity", 9_000_000)
                    : Map.of("sku", tea, "location", "A-1", "counted", 5);
            Response answer = Api.as(token)
                    .body(Map.of("warehouse", in.code(), "reasonCode", "found", "lines", List.of(line)))
                    .post("/api/v1/" + act);
            assertThat(answer.statusCode()).as(act).isBetween(400, 422);
            assertThat(answer.asString()).as(act).doesNotContain(String.valueOf(SECRET));
        }
    }

    private List<String> leaks() {
        CounterCalls calls = new CounterCalls(
                Map.ofEntries(
                        Map.entry("warehouse", List.of(in.code())),
                        Map.entry("code", List.of(in.code(), "A-1", "A-2")),
                        Map.entry("location", List.of("A-1", "A-2")),
                        Map.entry("sku", List.of(tea, cup)),
                        Map.entry("q", List.of(tea)),
                        Map.entry("no", List.of(no)),
                        Map.entry("number", List.of(no)),
                        Map.entry("lpn", List.of("SEC-" + in.code())),
                        Map.entry("show", List.of("all")),
                        Map.entry("limit", List.of("100")),
                        Map.entry("asOf", instants(1)),
                        Map.entry("from", instants(-1)),
                        Map.entry("to", instants(1)),
                        Map.entry("form", List.of("pdf")),
                        Map.entry("format", List.of("pdf", "xlsx", "csv")),
                        Map.entry("session", List.of(session())),
                        Map.entry("count", List.of(no))),
                List.of(no, in.code(), "A-1", tea, "SEC-" + in.code(), "1"));
        List<String> leaks = new ArrayList<>();
        List<String> answered = new ArrayList<>();
        for (String call : calls.all()) {
            Response answer =
                    Api.as(token).accept("*/*").get(call.replace("?&", "?").replaceAll("\\?$", ""));
            if (answer.statusCode() == 200) {
                answered.add(call.substring(0, call.indexOf('?')));
            }
            if (tells(read(answer))) {
                leaks.add(call);
            }
        }
        assertThat(answered)
                .contains(
                        "/stock",
                        "/stock/locations/A-1",
                        "/stock/items/" + tea,
                        "/stock/moves",
                        "/api/v1/stock",
                        "/api/v1/stock/moves",
                        "/api/v1/scans/sessions/" + session + "/plans",
                        "/api/v1/counts/" + no,
                        "/api/v1/counts/" + no + "/lines",
                        "/api/v1/counts/" + no + "/variances",
                        "/api/v1/reports/count-sheet.pdf",
                        "/api/v1/reports/count-sheet.xlsx",
                        "/api/v1/reports/count-sheet.csv");
        return leaks;
    }

    /** A handheld that walks the count, and may lose its line. */
    private String session() {
        if (session.isEmpty()) {
            session = Api.as(token)
                    .body(Map.of(
                            "scanId",
                            UUID.randomUUID(),
                            "warehouse",
                            in.code(),
                            "raw",
                            "C-COUNT",
                            "source",
                            "scan",
                            "happenedAt",
                            Instant.now().toString()))
                    .post("/api/v1/scans")
                    .then()
                    .statusCode(200)
                    .extract()
                    .path("session");
        }
        return session;
    }

    /** Papers as people read them: a figure is not found in what is packed. */
    private static String read(Response answer) {
        byte[] body = answer.asByteArray();
        if (answer.contentType().startsWith("application/pdf")) {
            return PdfLook.text(body);
        }
        return body.length > 1 && body[0] == 'P' && body[1] == 'K' ? unzipped(body) : answer.asString();
    }

    private static String unzipped(byte[] book) {
        StringBuilder text = new StringBuilder();
        try {
            Path file = Files.write(Files.createTempFile("sheet", ".xlsx"), book);
            try (ZipFile zip = new ZipFile(file.toFile())) {
                for (ZipEntry entry : zip.stream().toList()) {
                    text.append(new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
                }
            }
            Files.delete(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private static List<String> instants(int daysFromNow) {
        LocalDate day = LocalDate.now().plusDays(daysFromNow);
        return List.of(day + "T00:00:00Z", day + "T00:00");
    }

    private static boolean tells(String text) {
        return text.replaceAll("[,.'\\u00a0\\u202f ]", "").contains(String.valueOf(SECRET));
    }
}
