package org.stowage.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.stowage.Api;
import org.stowage.barcode.BarcodeReader;
import org.stowage.barcode.ReadBarcode;
import org.stowage.printing.LabelDesign;
import org.stowage.printing.Labels;
import org.stowage.printing.NewPrintJob;
import org.stowage.printing.PrintJobs;
import org.stowage.site.Warehouses;

/** The page where one looks at the designs of labels, and the calls beside it. */
@QuarkusTest
class LabelDesignsIT {

    @Inject
    Labels labels;

    @Inject
    PrintJobs jobs;

    @Inject
    Warehouses warehouses;

    @Test
    void showsEveryDesignInBothLanguagesAtTheDotsOfAHead() throws IOException {
        Api.found("LD1");
        for (String language : List.of("en", "zh-CN")) {
            String clerk = worker("clerk", language);
            for (String design :
                    labels.designs().stream().map(LabelDesign::name).toList()) {
                page(clerk, "/labels?warehouse=LD1&name=" + design)
                        .then()
                        .statusCode(200)
                        .body(containsString(language.equals("en") ? "<h1>Label designs</h1>" : "<h1>标签模板</h1>"))
                        .body(
                                containsString("/api/v1/labels/" + design + ".png?warehouse=LD1"),
                                not(containsString("role=\"alert\"")));
            }
            assertThat(ImageIO.read(new ByteArrayInputStream(Api.as(clerk)
                                    .get("/api/v1/labels/pallet.png?warehouse=LD1&dpi=300")
                                    .asByteArray()))
                            .getWidth())
                    .isEqualTo(1181);
        }
        String clerk = worker("clerk", "en");
        Api.as(clerk).get("/api/v1/labels").then().statusCode(200).body("items.name", hasItem("logistic-a6"));
        Api.as(clerk)
                .get("/api/v1/labels/pallet.png?warehouse=LD1&dpi=72")
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/dpi"));
        Api.as(clerk).get("/api/v1/labels/nothing.png?warehouse=LD1").then().statusCode(404);
        Api.as(clerk).get("/api/v1/labels/pallet.png?warehouse=NOWHERE").then().statusCode(404);
        page(worker("picker", "en"), "/labels?warehouse=LD1").then().statusCode(403);
    }

    @Test
    void fillsADesignWithAThingOfThisWarehouse() throws IOException {
        Api.found("LD2");
        Api.asAdministrator()
                .body(Map.of("location", "LD-2-1", "kind", "reserve"))
                .post("/api/v1/warehouses/LD2/locations");
        Api.asAdministrator().body(Map.of("sku", "LD-TEA", "name", "Tea <b>")).post("/api/v1/items");
        assertThat(codes("location", "LD2", "LD-2-1")).contains("L-LD-2-1");
        assertThat(codes("item", "LD2", "ld-tea")).contains("LD-TEA");
        assertThat(codes("tote", "LD2", "h-tote-0007")).contains("H-TOTE-0007");
        String clerk = worker("clerk", "en");
        page(clerk, "/labels?warehouse=LD2&name=location&of=NO-SUCH")
                .then()
                .statusCode(200)
                .body(containsString("role=\"alert\""));
        page(clerk, "/labels?warehouse=LD2&name=item&of=%22%3E%3Cscript%3E")
                .then()
                .statusCode(200)
                .body(containsString("role=\"alert\""), not(containsString("\"><script>")));
        Api.as(clerk)
                .get("/api/v1/labels/badge.png?warehouse=LD2&of=x")
                .then()
                .statusCode(422)
                .body("code", equalTo("sample-only"));
    }

    @Test
    void aParcelIsShownByItsNumberWithoutItsRecipientForThoseWhoSeeNone() throws IOException {
        Api.found("LD3");
        Api.found("LD4");
        var data = labels.sample("waybill-100x150");
        data.put("waybillNo", "LD3000000017");
        jobs.submit(warehouses.scoped("LD3").id(), new NewPrintJob("P-LD3-P1", "waybill-100x150", data, null, 1));
        assertThat(codes("waybill-76x130", "LD3", "ld3-p1")).contains("LD3000000017");
        Api.asAdministrator()
                .get("/api/v1/labels/waybill-76x130.png?warehouse=LD4&of=LD3-P1")
                .then()
                .statusCode(404);
        byte[] seen = picture(worker("packer", "en"));
        byte[] masked = picture(worker("receiver", "en"));
        assertThat(masked).isNotEqualTo(seen);
        data.replaceAll((key, value) -> key.startsWith("receiver") || key.startsWith("sender") ? "***" : value);
        assertThat(masked).isEqualTo(labels.png("waybill-76x130", data, 203));
        Api.as(worker("packer", "en"))
                .body(Map.of("warehouse", "LD3", "of", "LD3-P1"))
                .post("/api/v1/labels/waybill-76x130/jobs")
                .then()
                .statusCode(422)
                .body("code", equalTo("no-second-label"));
    }

    @Test
    void printsATestAsAJobThatEverybodySees() {
        Api.found("LD5");
        String clerk = worker("clerk", "en");
        form(clerk).post("/labels/return?warehouse=LD5").then().statusCode(422);
        Api.asAdministrator()
                .body(Map.of(
                        "warehouse",
                        "LD5",
                        "name",
                        "Shared",
                        "kind",
                        "printer",
                        "profile",
                        "simulated-printer",
                        "link",
                        "simulated",
                        "address",
                        "ld5-" + UUID.randomUUID()))
                .post("/api/v1/devices")
                .then()
                .statusCode(201);
        page(clerk, "/labels?warehouse=LD5&name=return")
                .then()
                .body(allOf(containsString("Shared"), containsString("Print a test")));
        form(clerk)
                .post("/labels/return?warehouse=LD5")
                .then()
                .statusCode(200)
                .header("HX-Redirect", equalTo("/print/jobs"));
        page(clerk, "/print/jobs?warehouse=LD5").then().body(containsString("TEST return"));
        Api.as(clerk)
                .body(Map.of("warehouse", "LD5"))
                .post("/api/v1/labels/return/jobs")
                .then()
                .statusCode(201)
                .body("labels", equalTo(1), "printer", equalTo("Shared"));
    }

    private static List<String> codes(String design, String warehouse, String of) throws IOException {
        byte[] png = Api.asAdministrator()
                .get("/api/v1/labels/" + design + ".png?warehouse=" + warehouse + "&of=" + of)
                .then()
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .extract()
                .asByteArray();
        return BarcodeReader.read(ImageIO.read(new ByteArrayInputStream(png))).stream()
                .map(ReadBarcode::text)
                .toList();
    }

    private static byte[] picture(String token) {
        return Api.as(token)
                .get("/api/v1/labels/waybill-76x130.png?warehouse=LD3&of=P-LD3-P1")
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
    }

    private static RequestSpecification form(String token) {
        return Api.as(token)
                .contentType(ContentType.URLENC.withCharset("UTF-8"))
                .formParam("key", UUID.randomUUID().toString());
    }

    private static String worker(String role, String language) {
        return Api.tokenOf(
                Map.of("login", role + System.nanoTime(), "name", "W", "language", language, "roles", List.of(role)));
    }

    private static Response page(String token, String address) {
        return Api.as(token).accept("text/html").get(address);
    }
}
