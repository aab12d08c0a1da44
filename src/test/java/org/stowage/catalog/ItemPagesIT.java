package org.stowage.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.stowage.PageCall.get;
import static org.stowage.PageCall.open;
import static org.stowage.PageCall.send;
import static org.stowage.PageCall.tokenOf;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.stowage.Api;

/** The catalogue as the office writes and reads it. */
@QuarkusTest
class ItemPagesIT {

    private static final String SKU = "CPG/Tea & <milk>";
    private static boolean furnished;

    @Inject
    Items items;

    @BeforeEach
    void furnish() {
        if (!furnished) {
            furnished = true;
            Api.found("CPG");
            items.upsert(IntStream.range(0, 60)
                    .mapToObj(n -> NewItem.of("CPG-" + n, "Cup <i>" + n))
                    .toList());
        }
    }

    @Test
    void findsItemsAndGoesOnBehindFifty() {
        assertThat(open(tokenOf("clerk", "CPG", "en"), "/items?q=CPG-"))
                .contains("Cup &lt;i&gt;", "rel=\"next\"", "/items/new")
                .doesNotContain("Cup <i>");
        assertThat(open(tokenOf("auditor", "CPG", "zh-CN"), "/items?q=no-such-item"))
                .contains("empty-state", "商品编码")
                .doesNotContain("/items/new");
        assertThat(get(tokenOf("integration", "CPG", "en"), "/items").statusCode())
                .isEqualTo(403);
    }

    @Test
    void writesANewItemDownAndChangesIt() {
        String clerk = tokenOf("clerk", "CPG", "en");
        assertThat(open(clerk, "/items/new")).contains("name=\"sku\"", "required");
        Map<String, Object> form = new HashMap<>(Map.of(
                "sku",
                SKU,
                "name",
                "Tea",
                "barcodes",
                "CPGB1\r\nCPGB2\r\n",
                "packs",
                "CPGP = 12",
                "weightGrams",
                "520",
                "stackable",
                "true",
                "colour",
                "green"));
        String path = send(clerk, "/items", form).header("HX-Redirect");
        assertThat(path).isEqualTo("/items/CPG%2FTea%20%26%20%3Cmilk%3E");
        assertThat(open(clerk, path)).contains("CPGB1\nCPGB2", "CPGP = 12", "value=\"520\"", "Tea &amp; &lt;milk&gt;");
        assertThat(send(clerk, "/items", form).asString()).contains("data-field=\"/sku\"");
        form.put("name", "Green tea");
        form.put("barcodes", "");
        form.put("colour", "");
        assertThat(send(clerk, path, form).header("HX-Redirect")).isEqualTo(path);
        Item changed = items.bySku(SKU).orElseThrow();
        assertThat(changed.name()).isEqualTo("Green tea");
        assertThat(changed.colour()).isEmpty();
        assertThat(items.packs(List.of(changed.id())))
                .extracting(PackCode::code)
                .containsExactly("CPGP");
        assertThat(open(tokenOf("auditor", "CPG", "zh-CN"), path)).contains("disabled", "箱码");
    }

    @Test
    void namesEveryFaultAtOnce() {
        Response refused = send(
                tokenOf("clerk", "CPG", "en"),
                "/items",
                Map.of("sku", "CPG-NEW", "name", "x", "weightGrams", "heavy", "packs", "CASE", "cost", "1,5"));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.asString())
                .contains("data-field=\"/weightGrams\"", "data-field=\"/packs\"", "data-field=\"/cost\"")
                .doesNotContain("<html");
        assertThat(send(tokenOf("clerk", "CPG", "en"), "/items", Map.of("sku", "CPG-NEW", "gtin", "12"))
                        .asString())
                .contains("data-field=\"/name\"", "data-field=\"/gtin\"");
        assertThat(send(tokenOf("picker", "CPG", "en"), "/items", Map.of("sku", "CPG-NEW"))
                        .statusCode())
                .isEqualTo(403);
    }
}
