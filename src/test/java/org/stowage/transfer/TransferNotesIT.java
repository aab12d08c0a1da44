package org.stowage.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.stowage.transfer.Yards.ADMINISTRATOR;
import static org.stowage.transfer.Yards.line;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.stowage.Api;
import org.stowage.PageCall;
import org.stowage.PdfLook;

/** What both sides of a transfer read and print, and nobody else. */
@QuarkusTest
class TransferNotesIT {

    @Inject
    Yards yards;

    private String east = "";
    private String west = "";
    private String tea = "";

    @BeforeEach
    void twoWarehouses() {
        east = yards.warehouse();
        west = yards.warehouse();
        tea = yards.item();
        yards.put(east, tea, 20, "A-1");
    }

    @Test
    void bothSidesPrintWhatWasSentAndWhatBecameOfIt() {
        String no = yards.released(east, west, line("sku", tea, "quantity", 10));
        String first = yards.lpn("C");
        String second = yards.lpn("C");
        yards.pick(no, first, line("sku", tea, "quantity", 6));
        yards.pick(no, second, line("sku", tea, "quantity", 4));
        yards.pack(no, first);
        yards.pack(no, second);
        assertThat(paper(ADMINISTRATOR, "discrepancy-note.pdf", no).statusCode())
                .as("nothing has left")
                .isEqualTo(404);
        yards.act(no, "ship");
        yards.post(ADMINISTRATOR, "/" + no + "/receive", line("lpn", first), 200);
        int claim = yards.post(ADMINISTRATOR, "/" + no + "/close", null, 200)
                .extract()
                .path("claims[0].id");
        yards.post(
                ADMINISTRATOR,
                "/" + no + "/claims/" + claim + "/settle",
                line("settlement", "carrier-pays", "note", "=van <open>"),
                200);
        for (String side : List.of(east, west)) {
            String reader = PageCall.tokenOf("auditor", side, "en");
            assertThat(text(reader, "transfer-note.pdf", no))
                    .contains(no, "H-" + first, "H-" + second, tea.substring(0, 12));
            assertThat(text(reader, "discrepancy-note.pdf", no)).contains(no, "Short", "Carrier pays", "=van <open>");
            for (String book : List.of("transfer-note.xlsx", "discrepancy-note.xlsx")) {
                Response answer = paper(reader, book, no);
                assertThat(answer.statusCode()).as(book).isEqualTo(200);
                assertThat(answer.asByteArray()).as(book).startsWith('P', 'K');
            }
            assertThat(PageCall.open(reader, "/transfers/" + no))
                    .contains("/api/v1/reports/transfer-note.pdf?transfer=" + no)
                    .contains("/api/v1/reports/discrepancy-note.xlsx?transfer=" + no);
        }
        String stranger = PageCall.tokenOf("auditor", yards.warehouse(), "en");
        for (String kind : List.of("transfer-note", "discrepancy-note")) {
            for (String format : List.of(".pdf", ".xlsx")) {
                assertThat(paper(stranger, kind + format, no).statusCode())
                        .as(kind + format)
                        .isEqualTo(404);
            }
        }
        assertThat(paper(PageCall.tokenOf("picker", east, "en"), "transfer-note.pdf", no)
                        .statusCode())
                .isEqualTo(403);
        assertThat(PageCall.open(PageCall.tokenOf("picker", east, "en"), "/transfers/" + no))
                .doesNotContain("/api/v1/reports/");
    }

    @Test
    void theItemsPageNamesTheTransferThatClaimsIt() {
        String no = yards.released(east, west, line("sku", tea, "quantity", 10));
        long order = yards.order(east, tea, 3);
        assertThat(PageCall.open(PageCall.tokenOf("clerk", east, "en"), "/stock/items/" + tea))
                .contains("href=\"/transfers/" + no + "\"", "href=\"/orders/" + east + "-O")
                .doesNotContain("-O-", String.valueOf(java.time.Year.now().getValue() + 10));
        assertThat(order).isEqualTo(3);
    }

    @Test
    void whatCameInMeanwhileIsAllocatedToo() {
        String no = yards.released(east, west, line("sku", tea, "quantity", 25));
        String clerk = PageCall.tokenOf("clerk", east, "en");
        assertThat(PageCall.open(clerk, "/transfers/" + no)).contains("Allocate what came in meanwhile");
        yards.put(east, tea, 5, "A-2");
        assertThat(PageCall.send(clerk, "/transfers/" + no + "/release", Map.of())
                        .statusCode())
                .isLessThan(400);
        yards.get(clerk, "/" + no, 200).body("lines[0].allocated", org.hamcrest.Matchers.is(25));
        assertThat(PageCall.open(clerk, "/transfers/" + no)).doesNotContain("Allocate what came in meanwhile");
    }

    @Test
    void theListGoesOnBehindFiftyTransfers() {
        List<String> all = IntStream.range(0, 51)
                .mapToObj(n -> yards.requested(east, west, line("sku", tea, "quantity", 1)))
                .toList();
        String clerk = PageCall.tokenOf("clerk", west, "en");
        String page = PageCall.open(clerk, "/transfers?status=requested");
        assertThat(page).contains(all.getLast() + "\"").doesNotContain(all.getFirst() + "\"");
        String older = page.replaceAll("(?s).*href=\"(/transfers\\?status=requested[^\"]*cursor=[^\"]*)\".*", "$1")
                .replace("&amp;", "&");
        assertThat(PageCall.open(clerk, older))
                .contains(all.getFirst() + "\"")
                .doesNotContain(all.get(1) + "\"", "Older ones");
        assertThat(PageCall.get(clerk, "/transfers?cursor=no").statusCode()).isEqualTo(422);
    }

    @Test
    void ofTwoInstancesThatLookAtOnceOneTellsThatItIsLate() throws Exception {
        String no = yards.released(east, west, line("sku", tea, "quantity", 1));
        String carton = yards.lpn("C");
        yards.pick(no, carton, line("sku", tea, "quantity", 1));
        yards.pack(no, carton);
        yards.act(no, "ship");
        yards.leftDaysAgo(no, 4);
        Callable<List<String>> look = yards::toldLate;
        try (var instances = Executors.newFixedThreadPool(4)) {
            int told = 0;
            for (Future<List<String>> one : instances.invokeAll(List.of(look, look, look, look))) {
                told += one.get().contains(no) ? 1 : 0;
            }
            assertThat(told).isEqualTo(1);
        }
        assertThat(yards.lateNews(no)).as("each side once").isEqualTo(2);
    }

    private static Response paper(String token, String name, String no) {
        return Api.as(token).queryParam("transfer", no).get("/api/v1/reports/" + name);
    }

    private static String text(String token, String name, String no) {
        Response answer = paper(token, name, no);
        assertThat(answer.statusCode()).as(name).isEqualTo(200);
        return PdfLook.text(answer.asByteArray());
    }
}
