package org.stowage.office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.stowage.Api;
import org.stowage.Pages;
import org.stowage.TestDatabaseResource;
import org.stowage.picking.Floored;

/** Home, the list of orders, one order, the search box: what people see and do there. */
@QuarkusTest
class OrderPagesIT {

    private static final String ADMINISTRATOR = TestDatabaseResource.TOKEN;
    private static final String HOSTILE = "<img src=x onerror=alert(1)> & \"O’Neil\"";

    @Inject
    Floored floor;

    private static String order(String warehouse, String sku, int quantity, String name) {
        return Api.asAdministrator()
                .body(Map.of(
                        "warehouse",
                        warehouse,
                        "channel",
                        "shop",
                        "channelOrderNo",
                        warehouse + "-" + System.nanoTime(),
                        "buyerRemark",
                        HOSTILE,
                        "recipient",
                        Map.of("name", name, "country", "GB", "city", "London", "address", "12 St James Square"),
                        "lines",
                        List.of(Map.of("sku", sku, "quantity", quantity))))
                .post("/api/v1/orders")
                .then()
                .statusCode(201)
                .extract()
                .path("orderNo");
    }

    @Test
    void showsAListOfSixtyOrdersInFewStatementsAndTheRestBehindIt() {
        String warehouse = floor.warehouse();
        String sku = floor.item();
        List<String> nos = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            nos.add(order(warehouse, sku, 1, HOSTILE + i));
        }
        String page = Pages.open(ADMINISTRATOR, "/orders?warehouse=" + warehouse);
        assertThat(page)
                .contains(nos.get(59), nos.get(10), "&lt;img src=x", "before=")
                .doesNotContain("<img src=x", ">" + nos.get(9) + "<");
        String before = page.replaceAll("(?s).*before=(\\d+).*", "$1");
        assertThat(Pages.open(ADMINISTRATOR, "/orders?warehouse=" + warehouse + "&before=" + before))
                .contains(">" + nos.get(9) + "<", ">" + nos.get(0) + "<")
                .doesNotContain(">" + nos.get(10) + "<");
        assertThat(Pages.open(ADMINISTRATOR, "/orders?warehouse=" + warehouse + "&status=promised"))
                .doesNotContain(">" + nos.get(0) + "<");
        Pages.asked(ADMINISTRATOR, "/orders?status=nonsense").statusCode(422).body(containsString("nonsense"));
    }

    @Test
    void saysWhatBelongsHereWhereNothingIsYet() {
        String warehouse = floor.warehouse();
        assertThat(Pages.open(ADMINISTRATOR, "/orders?warehouse=" + warehouse))
                .contains("empty-state", "href=\"/imports?kind=orders\"", "href=\"/orders/new\"");
        assertThat(Pages.open(ADMINISTRATOR, "/waves?warehouse=" + warehouse)).contains("empty-state");
        assertThat(Pages.open(ADMINISTRATOR, "/parcels?warehouse=" + warehouse)).contains("empty-state");
        assertThat(Pages.open(ADMINISTRATOR, "/manifests?warehouse=" + warehouse))
                .contains("empty-state");
        assertThat(Pages.open(ADMINISTRATOR, "/search?q=no-such-thing")).contains("empty-state", "no-such-thing");
    }

    @Test
    void holdsReleasesAndCancelsWithAReasonAndTellsTheWholeHistory() {
        String warehouse = floor.warehouse();
        String sku = floor.item();
        floor.put(warehouse, sku, 5, "A-1");
        String no = order(warehouse, sku, 2, HOSTILE);
        Pages.form(ADMINISTRATOR)
                .post("/orders/{no}/hold", no)
                .then()
                .statusCode(422)
                .body(containsString("/reason"));
        Pages.form(ADMINISTRATOR)
                .formParam("reason", "<b>no house number</b>")
                .post("/orders/{no}/hold", no)
                .then()
                .statusCode(200)
                .header("HX-Redirect", endsWith("/orders/" + no));
        assertThat(Pages.open(ADMINISTRATOR, "/orders/" + no))
                .contains("&lt;b&gt;no house number&lt;/b&gt;", "&lt;img src=x")
                .doesNotContain("<b>no house", "<img src=x");
        Pages.form(ADMINISTRATOR)
                .formParam("order", no)
                .post("/waves?warehouse=" + warehouse)
                .then()
                .statusCode(422)
                .body(allOf(containsString(no), containsString("held"), not(containsString("<html"))));
        Pages.form(ADMINISTRATOR)
                .formParam("code", OrderActs.BY_HAND)
                .post("/orders/{no}/hold-off", no)
                .then()
                .statusCode(200);
        String wave = Pages.form(ADMINISTRATOR)
                .formParam("order", no)
                .post("/waves?warehouse=" + warehouse)
                .then()
                .statusCode(200)
                .header("HX-Redirect", startsWith("/waves/" + warehouse))
                .extract()
                .header("HX-Redirect");
        assertThat(Pages.open(ADMINISTRATOR, wave)).contains(no, sku, "A-1", "0 / 2");
        assertThat(Pages.open(ADMINISTRATOR, "/waves?warehouse=" + warehouse)).contains(wave);
        Api.asAdministrator().post("/api/v1/orders/{no}/pick", no).then().statusCode(200);
        assertThat(Pages.open(ADMINISTRATOR, "/orders/" + no)).contains("A-1", "First to expire");
        Pages.form(ADMINISTRATOR)
                .formParam("order", no)
                .formParam("reason", "changed their mind")
                .post("/orders/cancel?warehouse=" + warehouse)
                .then()
                .statusCode(200);
        assertThat(Pages.open(ADMINISTRATOR, "/orders/" + no)).contains("changed their mind", "Cancelling");
        Pages.form(ADMINISTRATOR)
                .formParam("order", no, "NOT-THERE")
                .formParam("reason", "again")
                .post("/orders/cancel?warehouse=" + warehouse)
                .then()
                .statusCode(422)
                .body(allOf(containsString(no), containsString("NOT-THERE")));
    }

    @Test
    void takesAnOrderByHandAndNamesEachFieldAtFault() {
        String warehouse = floor.warehouse();
        String sku = floor.item();
        assertThat(Pages.open(ADMINISTRATOR, "/orders/new?warehouse=" + warehouse))
                .contains("name=\"sku\"");
        Pages.form(ADMINISTRATOR)
                .formParam("name", "Ada")
                .formParam("country", "XX")
                .formParam("sku", "NO-SUCH", "")
                .formParam("quantity", "2", "")
                .post("/orders/new?warehouse=" + warehouse)
                .then()
                .statusCode(422)
                .body(allOf(
                        containsString("/recipient/city"),
                        containsString("/recipient/country"),
                        containsString("/lines/0/sku")));
        String page = Pages.form(ADMINISTRATOR)
                .formParam("name", "Ada Byron")
                .formParam("country", "gb")
                .formParam("city", "London")
                .formParam("address", "12 St James Square")
                .formParam("sku", sku, "")
                .formParam("quantity", "2", "")
                .post("/orders/new?warehouse=" + warehouse)
                .then()
                .statusCode(200)
                .extract()
                .header("HX-Redirect");
        assertThat(Pages.open(ADMINISTRATOR, page)).contains("Ada Byron", sku);
        String no = page.substring("/orders/".length());
        Pages.asked(ADMINISTRATOR, "/search?q=O-" + no).statusCode(303).header("Location", endsWith(page));
    }

    @Test
    void showsEachRoleItsOwnAndNothingOfAnotherWarehouse() {
        String warehouse = floor.warehouse();
        String other = floor.warehouse();
        String sku = floor.item();
        floor.put(warehouse, sku, 5, "A-1");
        String no = order(warehouse, sku, 1, "Grace Hopper");
        String picker = Api.tokenOf(Map.of(
                "login",
                "p" + System.nanoTime(),
                "name",
                "Pick",
                "roles",
                List.of("picker"),
                "warehouses",
                List.of(warehouse)));
        String foreign = Api.tokenOf(Map.of(
                "login",
                "f" + System.nanoTime(),
                "name",
                "Far",
                "roles",
                List.of("clerk"),
                "warehouses",
                List.of(other),
                "language",
                "zh-CN"));
        Pages.asked(picker, "/orders").statusCode(403);
        Pages.asked(picker, "/parcels").statusCode(403);
        Pages.form(picker)
                .formParam("reason", "x")
                .post("/orders/{no}/cancel", no)
                .then()
                .statusCode(403);
        assertThat(Pages.open(picker, "/orders/" + no)).contains("G***").doesNotContain("Grace Hopper", "/cancel");
        Pages.asked(foreign, "/orders/" + no).statusCode(404);
        Pages.asked(foreign, "/orders?warehouse=" + warehouse).statusCode(404);
        assertThat(Pages.open(foreign, "/orders")).contains("还没有订单");
        assertThat(Pages.open(foreign, "/search?q=" + no)).contains("没有找到");
        assertThat(Pages.open(foreign, "/")).contains("待我处理", "导入订单");
        assertThat(Pages.open(ADMINISTRATOR, "/?warehouse=" + warehouse)).contains("orders can be released");
        Pages.form(ADMINISTRATOR).post("/waves?warehouse=" + warehouse).then().statusCode(200);
        assertThat(Pages.open(picker, "/"))
                .contains("walks wait for a picker", "/scan?open=pick")
                .doesNotContain("orders can be released");
        Pages.form(ADMINISTRATOR)
                .post("/waves?warehouse=" + warehouse)
                .then()
                .statusCode(422)
                .body(containsString("No order waits"));
    }
}
