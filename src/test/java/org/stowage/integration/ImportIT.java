package org.stowage.integration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.RandomAccessFile;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.stowage.Api;
import org.stowage.TestDatabaseResource;
import org.stowage.kernel.Sql;

/** Files as people send them, good and bad, over HTTP. */
@QuarkusTest
class ImportIT {

    private static boolean founded;

    @Inject
    Sql sql;

    @BeforeEach
    void found() {
        if (!founded) {
            founded = true;
            Api.found("IMP");
            file(
                            "items",
                            "sku,name,weightGrams,barcodes,packs\nIMP-TEA,Tea,120,4006381333931,4006381333948=12\nIMP-CUP,Cup,300,,\n")
                    .statusCode(200)
                    .body("created", equalTo(2));
        }
    }

    @Test
    void writesItemsAndSaysWhatChanged() {
        file("items", "name,SKU\nTea,imp-tea\nBig cup,IMP-CUP\nNew,IMP-NEW\n")
                .statusCode(200)
                .body("rows", equalTo(3), "unchanged", equalTo(1), "updated", equalTo(1), "created", equalTo(1))
                .body("rejected", hasSize(0));
        file("items", "sku,name\nIMP-CUP,Cup\n").body("updated", equalTo(1));
    }

    @Test
    void readsAByteOrderMarkAndGbk() {
        file("items", "\uFEFFsku,name\nIMP-BOM,茶杯\n").statusCode(200).body("created", equalTo(1));
        file("items", "sku,name\nIMP-GBK,陶瓷茶杯大号\n".getBytes(Charset.forName("GBK")))
                .statusCode(200)
                .body("created", equalTo(1));
        Api.asAdministrator().get("/api/v1/items/IMP-GBK").then().body("name", equalTo("陶瓷茶杯大号"));
    }

    @Test
    void refusesAFileWithBrokenQuotesAndImportsNothingOfIt() {
        file("items", "sku,name\nIMP-HALF,Half\nIMP-BROKEN,\"never closed\nx,y\n")
                .statusCode(400)
                .contentType("application/problem+json")
                .body("code", equalTo("broken-quotes"), "detail", containsString("line 3"));
        Api.asAdministrator().get("/api/v1/items/IMP-HALF").then().statusCode(404);
    }

    @Test
    void namesMissingAndUnknownColumnsAtOnce() {
        file("orders", "channel,sku,quantity,colour\nweb,IMP-TEA,1,red\n")
                .statusCode(422)
                .body("errors.code", hasItems("unknown-column", "missing-column"))
                .body("errors.detail", hasItems(containsString("colour"), containsString("channelOrderNo")));
    }

    @Test
    void namesTheKindsWhenAskedForAnother() {
        file("wishes", "a\n1\n")
                .statusCode(404)
                .body("code", equalTo("unknown-import-kind"), "detail", containsString("orders"));
    }

    @Test
    void refusesEmptyFilesAndZeroBytes() {
        file("items", "").statusCode(422).body("code", equalTo("file-empty"));
        file("items", "sku,name\nA,\0\n").statusCode(400).body("code", equalTo("not-text"));
    }

    @Test
    void refusesWhatIsTooLarge() throws Exception {
        // streamed: a body of this size, copied a few times, would not fit beside the service
        Path large = Files.createTempFile("large", ".csv");
        try (RandomAccessFile file = new RandomAccessFile(large.toFile(), "rw")) {
            file.setLength(Imports.LARGEST_FILE + 1);
        }
        String head = "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.csv\"\r\n\r\n";
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + RestAssured.port + "/api/v1/imports/items"))
                .header("Authorization", "Bearer " + TestDatabaseResource.TOKEN)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .header("Content-Type", "multipart/form-data; boundary=x")
                .POST(HttpRequest.BodyPublishers.concat(
                        HttpRequest.BodyPublishers.ofString(head),
                        HttpRequest.BodyPublishers.ofFile(large),
                        HttpRequest.BodyPublishers.ofString("\r\n--x--\r\n")))
                .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            assertThat(client.send(request, HttpResponse.BodyHandlers.ofString())
                            .statusCode())
                    .isEqualTo(413);
        } finally {
            Files.delete(large);
        }
    }

    @Test
    void takesAFileWithAHeaderOnly() {
        file("items", "sku,name\n").statusCode(200).body("rows", equalTo(0), "rejected", hasSize(0));
    }

    @Test
    void rejectsAWholeOrderForOneBadRowAndKeepsTheOthers() {
        file("orders", """
                channel,channelOrderNo,sku,quantity,placedAt,name
                web,A-1,IMP-TEA,2,2026-11-01 10:00,Łukasz
                web,A-1,IMP-NONE,1,,
                web,A-1,IMP-CUP,-3,,
                web,A-2,IMP-TEA,1.5,2026-11-01 10:00,金
                web,A-3,IMP-CUP,1,2026-11-01 10:00,=cmd|'/C calc'!A0
                """)
                .statusCode(200)
                .body("rows", equalTo(5), "created", equalTo(1))
                .body("rejected.row", contains(2, 3, 4, 5))
                .body(
                        "rejected.code",
                        contains("document-rejected", "unknown-sku", "invalid-quantity", "invalid-quantity"))
                .body("rejected[1].column", equalTo("sku"))
                .body("rejected[0].detail", containsString("row 3"));
        assertThat(orders("A-1")).isZero();
        assertThat(orders("A-3")).isEqualTo(1);
    }

    @Test
    void refusesAnOrderNumberThatComesAgainWithOtherContent() {
        String header = "channel,channelOrderNo,sku,quantity,placedAt\n";
        file("orders", header + "web,B-1,IMP-TEA,2,2026-11-01\n").body("created", equalTo(1));
        file("orders", header + "web,B-1,IMP-TEA,2,2026-11-01\n").body("unchanged", equalTo(1));
        file("orders", header + "web,B-1,IMP-TEA,3,2026-11-01\nweb,B-2,IMP-TEA,1,2026-11-01\n")
                .body("created", equalTo(1))
                .body("rejected.code", contains("order-exists-with-other-content"));
    }

    @Test
    void gathersRowsOfOneOrderFromAllOverTheFileAndNamesContradictions() {
        file("orders", """
                channel;channelOrderNo;sku;quantity;city
                web;C-1;IMP-TEA;1;Berlin
                web;C-2;IMP-TEA;1;Berlin
                web;C-1;IMP-CUP;1;
                web;C-2;IMP-CUP;1;Bremen
                """)
                .body("created", equalTo(2))
                .body("rejected.row", contains(3, 5))
                .body("rejected.code", contains("document-rejected", "conflicting-value"));
    }

    @Test
    void answersTheSameUnderTheSameKeyAndRefusesAnotherFileUnderIt() {
        String key = UUID.randomUUID().toString();
        String text = "channel,channelOrderNo,sku,quantity\nweb,D-1,IMP-TEA,1\n";
        send("orders", text.getBytes(StandardCharsets.UTF_8), key).body("created", equalTo(1));
        send("orders", text.getBytes(StandardCharsets.UTF_8), key)
                .header("Idempotency-Replayed", "true")
                .body("created", equalTo(1), "unchanged", equalTo(0));
        send("orders", (text + "web,D-2,IMP-TEA,1\n").getBytes(StandardCharsets.UTF_8), key)
                .statusCode(422)
                .body("code", equalTo("idempotency-key-reused"));
    }

    @Test
    void asksForAKeyUnlessItIsADryRun() {
        request(null)
                .multiPart("file", "a.csv", "sku,name\nIMP-DRY,Dry\n".getBytes(StandardCharsets.UTF_8))
                .post("/api/v1/imports/items?warehouse=IMP")
                .then()
                .statusCode(400)
                .body("code", equalTo("idempotency-key-missing"));
        request(null)
                .multiPart("file", "a.csv", "sku,name\nIMP-DRY,Dry\n".getBytes(StandardCharsets.UTF_8))
                .post("/api/v1/imports/items?dryRun=true")
                .then()
                .statusCode(200)
                .body("created", equalTo(1));
        Api.asAdministrator().get("/api/v1/items/IMP-DRY").then().statusCode(404);
    }

    @Test
    void opensStockOnceAndRefusesAnotherFigure() {
        file("locations", "warehouse,location,kind,sequence\nIMP,OPEN-1,reserve,10\nIMP,OPEN-2,shelf,20\n")
                .body("created", equalTo(1))
                .body("rejected.code", contains("unknown-choice"));
        String header = "warehouse,location,sku,quantity\n";
        file("stock", header + "IMP,OPEN-1,IMP-TEA,40\nIMP,OPEN-1,IMP-TEA,8\nIMP,NOWHERE,IMP-TEA,1\n")
                .body("created", equalTo(2))
                .body("rejected.code", contains("unknown-location"));
        file("stock", header + "IMP,OPEN-1,imp-tea,48\n").body("unchanged", equalTo(1));
        file("stock", header + "IMP,OPEN-1,IMP-TEA,50\n").body("rejected.code", contains("opened-otherwise"));
        Api.asAdministrator()
                .get("/api/v1/stock?warehouse=IMP&location=OPEN-1")
                .then()
                .body("items.onHand", hasItem(48));
    }

    @Test
    void keepsPackagingByFileAndLeavesWhatARowDoesNotSay() {
        String head = "warehouse,code,name,kind,lengthMm,widthMm,heightMm,grams,maxGrams,sku,cost\n";
        file(
                        "packaging",
                        head
                                + "IMP,s,Small,Box,200,150,100,90,3000,IMP-TEA,0.80\nIMP,E,Letter,envelope,340,240,20,25,,,\n")
                .body("created", equalTo(2))
                .body("rejected", empty());
        file("packaging", "warehouse,code,grams\nIMP,S,95\nIMP,E,25\n")
                .body("updated", equalTo(1))
                .body("unchanged", equalTo(1));
        Api.asAdministrator()
                .get("/api/v1/warehouses/IMP/packaging")
                .then()
                .body("items.code", hasItem("S"))
                .body("items.find { it.code == 'S' }.grams", equalTo(95))
                .body("items.find { it.code == 'S' }.sku", equalTo("IMP-TEA"))
                .body("items.find { it.code == 'S' }.maxGrams", equalTo(3000));
        file("packaging", head + "IMP,NEW,,crate,0,x,100,90,,IMP-NONE,-1\nIMP,OK,Fine,bag,10,10,10,5,,,\n")
                .body("created", equalTo(1))
                .body("rejected.row", contains(2))
                .body("rejected[0].more.column", hasItems("kind", "lengthMm", "sku", "cost"));
    }

    @Test
    void receivesByFileOnce() {
        String text = "receipt,warehouse,sku,quantity\nIMP-RC-1,IMP,IMP-CUP,30\nIMP-RC-1,IMP,IMP-TEA,5\n";
        file("receipts", text).body("created", equalTo(2));
        file("receipts", text).body("unchanged", equalTo(2));
        file("receipts", text.replace("30", "31")).body("rejected.code", hasItem("receipt-otherwise"));
        file("receipts", "receipt,warehouse,sku,quantity\nIMP-RC-2,IMP,IMP-NONE,3\nIMP-RC-3,ELSEWHERE,IMP-CUP,3\n")
                .body("rejected.code", contains("unknown-sku", "unknown-warehouse"));
    }

    @Test
    void aFileOfReceiptsTakesAsManyStatementsHoweverManyItHas() {
        file("locations", "warehouse,location,kind\nIMP,IMP-SHELF,reserve\n").statusCode(200);
        // the first one finds out what a warehouse never changes
        statements(receipts(1));
        int few = statements(receipts(1));
        assertThat(statements(receipts(80))).isEqualTo(few).isLessThanOrEqualTo(12);
        assertThat(sql.statement("select count(*) from import_run where state = 'running' and kind = 'receipts'")
                        .one(Long.class))
                .isZero();
    }

    private static String receipts(int number) {
        return IntStream.range(0, number)
                .mapToObj(i -> "%s-%d,IMP,IMP-CUP,3,IMP-SHELF\n".formatted(UUID.randomUUID(), i))
                .collect(Collectors.joining("", "receipt,warehouse,sku,quantity,location\n", ""));
    }

    private static int statements(String receipts) {
        String timing = file("receipts", receipts).statusCode(200).extract().header("Server-Timing");
        return Integer.parseInt(timing.replaceAll(".*desc=\"(\\d+)\".*", "$1"));
    }

    @Test
    void speaksTheLanguageOfTheCaller() {
        String token = Api.tokenOf(Map.of(
                "login", "bans" + System.nanoTime(), "name", "文员", "language", "zh-CN", "roles", List.of("clerk")));
        RestAssured.given()
                .header("Authorization", "Bearer " + token)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .contentType(ContentType.MULTIPART)
                .multiPart("file", "a.csv", "a,b\n1,2\n".getBytes(StandardCharsets.UTF_8))
                .post("/api/v1/imports/items")
                .then()
                .statusCode(422)
                .body("errors.detail", hasItem(containsString("列")));
    }

    @Test
    void letsNobodyInWithoutToken() {
        RestAssured.given()
                .multiPart("file", "a.csv", "a".getBytes(StandardCharsets.UTF_8))
                .post("/api/v1/imports/items")
                .then()
                .statusCode(401);
    }

    private long orders(String no) {
        return sql.statement("select count(*) from channel_order where channel = 'web' and no = :no")
                .bind("no", no)
                .one(Long.class);
    }

    private static ValidatableResponse file(String kind, String text) {
        return file(kind, text.getBytes(StandardCharsets.UTF_8));
    }

    private static ValidatableResponse file(String kind, byte[] bytes) {
        return send(kind, bytes, UUID.randomUUID().toString());
    }

    private static ValidatableResponse send(String kind, byte[] bytes, String key) {
        return request(key)
                .multiPart("file", "file.csv", bytes)
                .post("/api/v1/imports/{kind}?warehouse=IMP", kind)
                .then();
    }

    private static RequestSpecification request(@org.jspecify.annotations.Nullable String key) {
        RequestSpecification request = RestAssured.given()
                .header("Authorization", "Bearer " + TestDatabaseResource.TOKEN)
                .contentType(ContentType.MULTIPART);
        return key == null ? request : request.header("Idempotency-Key", key);
    }
}
