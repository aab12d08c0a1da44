package org.stowage.shipping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.stowage.Api;
import org.stowage.PageCall;
import org.stowage.TestDatabaseResource;
import org.stowage.outbound.NewOrder;
import org.stowage.site.Warehouse;

/** Parcels and manifests as people see them, and what they do there. */
@QuarkusTest
class ShippingPagesIT {

    private static final String ADMINISTRATOR = TestDatabaseResource.TOKEN;

    @Inject
    PackingLine line;

    private static String carrier() {
        String code = "C" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
        Api.asAdministrator()
                .body(Map.of(
                        "code",
                        code,
                        "name",
                        "Carrier <i>" + code,
                        "kind",
                        "range",
                        "ranges",
                        List.of(Map.of("prefix", code, "digits", 6, "from", 1, "to", 9999))))
                .post("/api/v1/carriers")
                .then()
                .statusCode(201);
        return code;
    }

    private String packed(Warehouse warehouse, String carrier, String sku) {
        String order = line.picked(warehouse, carrier, NewOrder.NewLine.of(sku, 1));
        Api.asAdministrator()
                .body(Map.of("grams", 700))
                .post("/api/v1/orders/{no}/pack", order)
                .then()
                .statusCode(201);
        return Api.asAdministrator()
                .get("/api/v1/orders/{no}", order)
                .then()
                .extract()
                .path("parcels[0].no");
    }

    private static String sku() {
        return "SH-" + UUID.randomUUID();
    }

    @Test
    void showsAParcelWithItsLabelAndPrintsItAgainWithAReason() {
        String sku = sku();
        Warehouse warehouse = line.warehouse(10, sku);
        String carrier = carrier();
        String parcel = packed(warehouse, carrier, sku);
        assertThat(PageCall.open(ADMINISTRATOR, "/parcels?warehouse=" + warehouse.code()))
                .contains(parcel, carrier + "000001");
        assertThat(PageCall.open(ADMINISTRATOR, "/parcels/" + parcel))
                .contains(sku, "700 g", "/api/v1/parcels/" + parcel + "/label?format=png", "/reprint");
        PageCall.form(ADMINISTRATOR)
                .post("/parcels/{no}/reprint", parcel)
                .then()
                .statusCode(422)
                .body(containsString("/reason"));
        PageCall.form(ADMINISTRATOR)
                .formParam("reason", "<u>torn</u>")
                .post("/parcels/{no}/reprint", parcel)
                .then()
                .statusCode(200)
                .header("HX-Redirect", equalTo("/parcels/" + parcel));
        assertThat(PageCall.open(ADMINISTRATOR, "/parcels/" + parcel))
                .contains("&lt;u&gt;torn&lt;/u&gt;", "Copy 2.")
                .doesNotContain("<u>torn");
        PageCall.form(ADMINISTRATOR)
                .formParam("job", "999999999")
                .formParam("printed", "true")
                .post("/parcels/{no}/printed", parcel)
                .then()
                .statusCode(404);
        String auditor =
                Api.tokenOf(Map.of("login", "a" + System.nanoTime(), "name", "A", "roles", List.of("auditor")));
        assertThat(PageCall.open(auditor, "/parcels/" + parcel)).doesNotContain("format=png", "/reprint");
        String foreign = Api.tokenOf(Map.of(
                "login",
                "w" + System.nanoTime(),
                "name",
                "W",
                "roles",
                List.of("packer"),
                "warehouses",
                List.of(line.warehouse(1, sku()).code())));
        PageCall.get(foreign, "/parcels/" + parcel).then().statusCode(404);
        PageCall.get(foreign, "/parcels?warehouse=" + warehouse.code()).then().statusCode(404);
    }

    @Test
    void handsOverAllOfACarrierWithOnePress() {
        String sku = sku();
        Warehouse warehouse = line.warehouse(100, sku);
        String carrier = carrier();
        List<String> parcels = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            parcels.add(packed(warehouse, carrier, sku));
        }
        assertThat(PageCall.open(ADMINISTRATOR, "/manifests?warehouse=" + warehouse.code()))
                .contains("3 parcels wait", "Carrier &lt;i&gt;" + carrier, "name=\"handover\"")
                .doesNotContain("Carrier <i>");
        String page = PageCall.form(ADMINISTRATOR)
                .formParam("carrier", carrier)
                .formParam("handover", "true")
                .post("/manifests?warehouse=" + warehouse.code())
                .then()
                .statusCode(200)
                .extract()
                .header("HX-Redirect");
        assertThat(PageCall.open(ADMINISTRATOR, page))
                .contains(parcels)
                .contains("Handed over", "manifest.pdf?manifest=")
                .doesNotContain("/handover\"");
        PageCall.form(ADMINISTRATOR)
                .formParam("carrier", carrier)
                .formParam("handover", "true")
                .post("/manifests?warehouse=" + warehouse.code())
                .then()
                .statusCode(422)
                .body(not(containsString("<html")));
    }

    @Test
    void asksAgainWhereTheDriverCountsOtherwise() {
        String sku = sku();
        Warehouse warehouse = line.warehouse(100, sku);
        String carrier = carrier();
        String loaded = packed(warehouse, carrier, sku);
        String page = PageCall.form(ADMINISTRATOR)
                .formParam("carrier", carrier)
                .formParam("handover", "false")
                .post("/manifests?warehouse=" + warehouse.code())
                .then()
                .statusCode(200)
                .extract()
                .header("HX-Redirect");
        String late = packed(warehouse, carrier, sku);
        assertThat(PageCall.open(ADMINISTRATOR, page))
                .contains(loaded, late, "1 closed parcels of this carrier are not on it");
        PageCall.form(ADMINISTRATOR)
                .formParam("parcels", "NOT-A-PARCEL\n" + loaded)
                .post(page + "/parcels")
                .then()
                .statusCode(422)
                .body(allOf(containsString("NOT-A-PARCEL"), containsString(loaded)));
        PageCall.form(ADMINISTRATOR)
                .formParam("parcels", "P-" + late)
                .post(page + "/parcels")
                .then()
                .statusCode(200);
        PageCall.form(ADMINISTRATOR)
                .formParam("driverCount", "1")
                .post(page + "/handover")
                .then()
                .statusCode(422)
                .body(allOf(containsString("The driver counts 1, 2 are on"), containsString("/driverCount")));
        PageCall.form(ADMINISTRATOR)
                .formParam("driver", "Bob")
                .formParam("driverCount", "1")
                .formParam("countReason", "one label is torn")
                .post(page + "/handover")
                .then()
                .statusCode(200);
        assertThat(PageCall.open(ADMINISTRATOR, page)).contains("Bob", "Handed over");
        assertThat(PageCall.open(ADMINISTRATOR, "/manifests?status=handed-over&warehouse=" + warehouse.code()))
                .contains(page);
    }
}
