package org.stowage.integration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.stowage.PageCall.browser;
import static org.stowage.PageCall.get;
import static org.stowage.PageCall.open;
import static org.stowage.PageCall.tokenOf;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.stowage.Api;

/** Files handed in by the form of the page. */
@QuarkusTest
class ImportPagesIT {

    private static final String BAD =
            "sku,name,weightGrams\nIPG-1,Good,1\nIPG-2,\"<img src=x onerror=alert(1)>\",-5\n=1+1,,x\n";
    private static boolean founded;

    @BeforeEach
    void found() {
        if (!founded) {
            founded = true;
            Api.found("IPG");
        }
    }

    @Test
    void triesAFileWithoutChangingAnything() {
        String clerk = tokenOf("clerk", "IPG", "en");
        assertThat(open(clerk, "/imports?kind=items")).contains("multipart/form-data", "empty-state", "weightGrams");
        Response tried = send(clerk, "items", BAD, true);
        assertThat(tried.statusCode()).isEqualTo(200);
        assertThat(tried.asString())
                .contains("This would happen", "Do it now", "-5 must not be negative", ">3<", ">4<")
                .doesNotContain("<html", "<img src=x");
        Api.asAdministrator().get("/api/v1/items/IPG-1").then().statusCode(404);
        assertThat(open(clerk, "/imports")).contains("empty-state");
    }

    @Test
    void showsEveryRejectedRowAndGivesThemAsAFile() {
        String clerk = tokenOf("clerk", "IPG", "zh-CN");
        String path = send(clerk, "items", BAD.replace("IPG", "IPH"), false).header("HX-Redirect");
        assertThat(path).startsWith("/imports/");
        assertThat(open(clerk, path)).contains("被拒绝的行", "rejected.csv", "weightGrams");
        Api.asAdministrator().get("/api/v1/items/IPH-1").then().statusCode(200);
        Response csv = browser(clerk).accept("*/*").get(path + "/rejected.csv");
        assertThat(csv.contentType()).startsWith("text/csv");
        assertThat(csv.asString()).contains("row,column,code,text", "3,weightGrams,negative-measure");
        assertThat(open(clerk, "/imports")).contains(path);
        assertThat(get(tokenOf("clerk", "IPG", "en"), path).statusCode()).isEqualTo(404);
        assertThat(get(tokenOf("picker", "IPG", "en"), "/imports").statusCode()).isEqualTo(403);
    }

    @Test
    void refusesWithAFragmentThatSaysWhy() {
        String clerk = tokenOf("clerk", "IPG", "en");
        Response missing = browser(clerk)
                .header("HX-Request", "true")
                .multiPart("kind", "items")
                .multiPart("key", "k")
                .post("/imports");
        assertThat(missing.statusCode()).isEqualTo(400);
        assertThat(missing.asString()).contains("data-field=\"/file\"").doesNotContain("<html");
        Response unknown = send(clerk, "items", "sku,colours\nA,<b>\n", false);
        assertThat(unknown.asString()).contains("There is no column colours");
        assertThat(get(clerk, "/imports/" + UUID.randomUUID()).statusCode()).isEqualTo(404);
        assertThat(get(clerk, "/imports/progress?key=none").asString()).contains("being read");
    }

    private static Response send(String token, String kind, String text, boolean isTry) {
        var form = browser(token)
                .header("HX-Request", "true")
                .multiPart("kind", kind)
                .multiPart("key", UUID.randomUUID().toString())
                .multiPart("warehouse", "")
                .multiPart("mapping", "")
                .multiPart("file", "a.csv", text.getBytes(StandardCharsets.UTF_8));
        return (isTry ? form.multiPart("dryRun", "true") : form).post("/imports");
    }
}
