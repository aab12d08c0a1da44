package org.stowage.integration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.stowage.Api;

/** The exports of the shops as they are, with the mappings that travel with Stowage. */
@QuarkusTest
class ShopImportIT {

    private static boolean founded;

    @BeforeEach
    void found() {
        if (!founded) {
            founded = true;
            Api.asAdministrator()
                    .body(Map.of("code", "SHOP", "name", "Tea & Mug", "mode", "simple"))
                    .post("/api/v1/warehouses")
                    .then()
                    .statusCode(201);
            file("items", "shopify-products", "/samples/shopify-products.csv").body("created", equalTo(20));
        }
    }

    @Test
    void readsAShopifyShopFromItsThreeExports() {
        file("items", "shopify-products", "/samples/shopify-products.csv").body("unchanged", equalTo(20));
        Api.asAdministrator()
                .get("/api/v1/items/TEA-GR-500")
                .then()
                .body("name", equalTo("Green tea – 500 g"), "weightGrams", equalTo(540));
        Api.asAdministrator().get("/api/v1/items/HONEY-250").then().body("name", equalTo("Honey 250 g"));

        file("stock", "shopify-inventory", "/samples/shopify-inventory.csv")
                .body("rejected", hasSize(0), "rows", equalTo(20));
        file("stock", "shopify-inventory", "/samples/shopify-inventory.csv").body("unchanged", equalTo(20));

        file("orders", "shopify", "/samples/shopify-orders.csv").body("rows", equalTo(9), "rejected", hasSize(0));
        file("orders", "shopify", "/samples/shopify-orders.csv").body("unchanged", equalTo(9));

        JsonPath order = order("shopify", "#1003");
        assertThat(order.getList("lines.sku")).containsExactly("POT-05", "TEA-BL-500", "STRAINER");
        assertThat(order.getString("recipient.postcode")).isEqualTo("69003");
        assertThat(order.getString("buyerRemark")).isEqualTo("Please ring twice");
        assertThat(order.getString("placedAt")).isEqualTo("2026-11-20T17:40:02Z");
        assertThat(order.getString("status")).isEqualTo("promised");
        assertThat(order("shopify", "#1005").getString("recipient.phone")).isEqualTo("+353 85 123 4567");
    }

    @Test
    void takesOfAShopifyFileWhatIsToBeSentAndNamesTheRest() {
        file("orders", "shopify", "/shops/shopify-orders.csv")
                .body("rows", equalTo(18), "rejected", hasSize(7))
                .body("rejected.findAll { it.code == 'already-fulfilled' }.row", hasItems(11, 12))
                .body("rejected.findAll { it.code == 'cancelled' }.row", hasItems(13, 14))
                .body("rejected.findAll { it.code == 'not-paid' }.row", hasItems(15))
                .body("rejected.findAll { it.code == 'unknown-sku' }.detail", hasItems(containsString("NOBODY-KNOWS")));
        assertThat(order("shopify", "#1010").getList("lines.sku")).containsExactly("TEA-GR-100", "TEA-BL-100");
    }

    @Test
    void readsWooCommerceWithOrderColumnsInEveryRowOrInTheFirstOnly() {
        file("orders", "woocommerce", "/shops/woocommerce.csv")
                .body("created", equalTo(2), "rejected", hasSize(4))
                .body("rejected.code", hasItems("unknown-sku", "already-fulfilled", "not-paid"));
        JsonPath order = order("woocommerce", "7001");
        assertThat(order.getString("recipient.name")).isEqualTo("Bernd Schmidt");
        assertThat(order.getString("recipient.city")).isEqualTo("Potsdam");
        assertThat(order.getList("lines.ordered")).isEqualTo(List.of(1, 2));
    }

    @Test
    void readsAmazonsReportWithTabs() {
        file("orders", "amazon", "/shops/amazon.txt").body("created", equalTo(3), "rejected", hasSize(0));
        JsonPath order = order("amazon", "202-1111111-1111111");
        assertThat(order.getString("recipient.address")).isEqualTo("Flat 2, 5 Harbour Street");
        assertThat(order.getString("shipBy")).isEqualTo("2026-11-23T22:59:59Z");
        assertThat(order.getList("lines.ordered")).as("one of three was sent").isEqualTo(List.of(2, 2));
    }

    @Test
    void showsEveryMappingAndGivesItsFile() {
        String page = Api.asAdministrator()
                .get("/imports/mappings")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertThat(page).contains("shopify", "Lineitem sku", "channelOrderNo", "woocommerce", "amazon");
        Api.asAdministrator()
                .get("/imports/mappings/shopify.yaml")
                .then()
                .statusCode(200)
                .header("Content-Disposition", containsString("shopify.yaml"))
                .body(startsWith("# Shopify"));
        Api.asAdministrator().get("/imports/mappings/no-such.yaml").then().statusCode(404);
        Api.asAdministrator()
                .get("/imports/mappings/..%2Fapplication.yaml")
                .then()
                .statusCode(not(200));
    }

    private static JsonPath order(String channel, String no) {
        String orderNo = Api.asAdministrator()
                .queryParam("warehouse", "SHOP")
                .queryParam("channel", channel)
                .queryParam("channelOrderNo", no)
                .get("/api/v1/orders")
                .then()
                .statusCode(200)
                .extract()
                .path("items[0].orderNo");
        return Api.asAdministrator()
                .get("/api/v1/orders/{no}", orderNo)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static ValidatableResponse file(String kind, String mapping, String resource) {
        try (InputStream in = Objects.requireNonNull(ShopImportIT.class.getResourceAsStream(resource))) {
            return Api.asAdministrator()
                    .contentType("multipart/form-data")
                    .multiPart("file", resource.substring(resource.lastIndexOf('/') + 1), in.readAllBytes())
                    .post("/api/v1/imports/" + kind + "?warehouse=SHOP&mapping=" + mapping)
                    .then()
                    .statusCode(200)
                    .body("rejected.code", everyItem(not(equalTo("internal-error"))));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
