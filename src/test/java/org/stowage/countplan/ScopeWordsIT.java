package org.stowage.countplan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.stowage.Api;
import org.stowage.PageCall;
import org.stowage.PdfLook;
import org.stowage.kernel.Sql;
import org.stowage.picking.Floored;

/** What is counted is read in the reader's language, whoever has asked for the count. */
@QuarkusTest
class ScopeWordsIT {

    private static final String ENGLISH = "Touched in 7 days · A-1..A-2";
    private static final String CHINESE = "7 天内动碰 · A-1..A-2";

    @Inject
    Floored floored;

    @Inject
    Sql sql;

    private String no = "";
    private String ann = "";
    private String lin = "";

    @BeforeEach
    void aCountThatAnEnglishReaderAskedFor() {
        String in = floored.warehouse();
        floored.put(in, floored.item(), 48, "A-1");
        floored.put(in, floored.item(), 20, "A-2");
        ann = PageCall.tokenOf("manager", in, "en");
        lin = PageCall.tokenOf("manager", in, "zh-CN");
        no = Api.as(ann)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(Map.of("warehouse", in, "scope", Map.of("reach", "touched", "days", 7, "places", "A-1..A-2")))
                .post("/api/v1/count-scopes/start")
                .then()
                .statusCode(201)
                .extract()
                .path("countNo");
    }

    @Test
    void listPageAndPapersSpeakToTheirReader() throws IOException {
        reads(ann, ENGLISH);
        reads(lin, CHINESE);
        Api.as(lin)
                .get("/api/v1/counts?warehouse={in}", no.substring(0, no.indexOf('-')))
                .then()
                .statusCode(200)
                .body("items[0].scope", equalTo(CHINESE));
    }

    @Test
    void aCountOfBeforeIsReadAsItWasAsked() throws IOException {
        sql.statement("update stock_count set scope_said = null where count_no = :no")
                .bind("no", no)
                .update();
        reads(lin, ENGLISH);
    }

    private void reads(String token, String scope) throws IOException {
        Api.as(token).get("/api/v1/counts/{no}", no).then().statusCode(200).body("scope", equalTo(scope));
        assertThat(PageCall.open(token, "/counts/" + no)).contains(scope);
        for (String paper : List.of("count-sheet.pdf", "stocktake.pdf")) {
            assertThat(PdfLook.text(paper(token, paper))).as(paper).contains(scope);
        }
        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(paper(token, "stocktake.xlsx")))) {
            assertThat(book.getFirstSheet().read().toString()).contains(scope);
        }
    }

    private byte[] paper(String token, String name) {
        return Api.as(token)
                .get("/api/v1/reports/{name}?count={no}", name, no)
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
    }
}
