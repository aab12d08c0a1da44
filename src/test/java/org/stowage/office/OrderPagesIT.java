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
import org.stowage.PageCall;
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
        String page = PageCall.open(ADMINISTRATOR, "/orders?warehouse=" + warehouse);
        assertThat(page)
                .contains(nos.get(59), nos.get(10), "&lt;img src=x", "before=")
                .doesNotContain("<img src=x", ">" + nos.get(9) + "<");
        String before = page.replaceAll("(?s).*before=(\\d+).*", "$1");
        assertThat(PageCall.open(ADMINISTRATOR, "/orders?warehouse=" + warehouse + "&before=" + before))
                .contains(">" + nos.get(9) + "<", ">" + nos.get(0) + "<")
                .doesNotContain(">" + nos.get(10) + "<");
        assertThat(PageCall.open(ADMINISTRATOR, "/orders?warehouse=" + warehouse + "&status=promised"))
                .doesNotContain(">" + nos.get(0) + "<");
        PageCall.get(ADMINISTRATOR, "/orders?status=nonsense")
                .then()
                .statusCode(422)
                .body(containsString("nonsense"));
    }

    @Test
    void saysWhatBelongsHereWhereNothingIsYet() {
        String warehouse = floor.warehouse();
        assertThat(PageCall.open(ADMINISTRATOR, "/orders?warehouse=" + warehouse))
                .contains("empty-state", "href=\"/imports?kind=orders\"", "href=\"/orders/new\"");
        assertThat(PageCall.open(ADMINISTRATOR, "/waves?warehouse=" + warehouse))
                .contains("empty-state");
        assertThat(PageCall.open(ADMINISTRATOR, "/parcels?warehouse=" + warehouse))
                .contains("empty-state");
        assertThat(PageCall.open(ADMINISTRATOR, "/manifests?warehouse=" + warehouse))
                .contains("empty-state");
        assertThat(PageCall.open(ADMINISTRATOR, "/search?q=no-such-thing")).contains("empty-state", "no-such-thing");
    }

    @Test
    void holdsReleasesAndCancelsWithAReasonAndTellsTheWholeHistory() {
        String warehouse = floor.warehouse();
        String sku = floor.item();
        floor.put(warehouse, sku, 5, "A-1");
        String no = order(warehouse, sku, 2, HOSTILE);
        PageCall.form(ADMINISTRATOR)
                .post("/orders/{no}/hold", no)
                .then()
                .statusCode(422)
                .body(containsString("/reason"));
        PageCall.form(ADMINISTRATOR)
                .formParam("reason", "<b>no house number</b>")
                .post("/orders/{no}/hold", no)
                .then()
                .statusCode(200)
                .header("HX-Redirect", endsWith("/orders/" + no));
        assertThat(PageCall.open(ADMINISTRATOR, "/orders/" + no))
                .contains("&lt;b&gt;no house number&lt;/b&gt;", "&lt;img src=x")
                .doesNotContain("<b>no house", "<img src=x");
        PageCall.form(ADMINISTRATOR)
                .formParam("order", no)
                .post("/waves?warehouse=" + warehouse)
                .then()
                .statusCode(422)
                .body(allOf(containsString(no), containsString("held"), not(containsString("<html"))));
        PageCall.form(ADMINISTRATOR)
                .formParam("code", OrderActs.BY_HAND)
                .post("/orders/{no}/hold-off", no)
                .then()
                .statusCode(200);
        String wave = PageCall.form(ADMINISTRATOR)
                .formParam("order", no)
                .post("/waves?warehouse=" + warehouse)
                .then()
                .statusCode(200)
                .header("HX-Redirect", startsWith("/waves/" + warehouse))
                .extract()
                .header("HX-Redirect");
        assertThat(PageCall.open(ADMINISTRATOR, wave)).contains(no, sku, "A-1", "0 / 2");
        assertThat(PageCall.open(ADMINISTRATOR, "/waves?warehouse=" + warehouse))
                .contains(wave);
        Api.asAdministrator().post("/api/v1/orders/{no}/pick", no).then().statusCode(200);
        assertThat(PageCall.open(ADMINISTRATOR, "/orders/" + no)).contains("A-1", "First to expire");
        PageCall.form(ADMINISTRATOR)
                .formParam("order", no)
                .formParam("reason", "changed their mind")
                .post("/orders/cancel?warehouse=" + warehouse)
                .then()
                .statusCode(200);
        assertThat(PageCall.open(ADMINISTRATOR, "/orders/" + no)).contains("changed their mind", "Cancelling");
        PageCall.form(ADMINISTRATOR)
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
        assertThat(PageCall.open(ADMINISTRATOR, "/orders/new?warehouse=" + warehouse))
                .contains("name=\"sku\"");
        PageCall.form(ADMINISTRATOR)
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
        String page = PageCall.form(ADMINISTRATOR)
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
        assertThat(PageCall.open(ADMINISTRATOR, page)).contains("Ada Byron", sku);
        String no = page.substring("/orders/".length());
        PageCall.get(ADMINISTRATOR, "/search?q=O-" + no).then().statusCode(303).header("Location", endsWith(page));
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
        PageCall.get(picker, "/orders").then().statusCode(403);
        PageCall.get(picker, "/parcels").then().statusCode(403);
        PageCall.form(picker)
                .formParam("reason", "x")
                .post("/orders/{no}/cancel", no)
                .then()
                .statusCode(403);
        assertThat(PageCall.open(picker, "/orders/" + no)).contains("G***").doesNotContain("Grace Hopper", "/cancel");
        PageCall.get(foreign, "/orders/" + no).then().statusCode(404);
        PageCall.get(foreign, "/orders?warehouse=" + warehouse).then().statusCode(404);
        assertThat(PageCall.open(foreign, "/orders")).contains("还没有订单");
        assertThat(PageCall.open(foreign, "/search?q=" + no)).contains("没有找到");
        assertThat(PageCall.open(foreign, "/")).contains("待我处理", "导入订单");
        assertThat(PageCall.open(ADMINISTRATOR, "/?warehouse=" + warehouse)).contains("orders can be released");
        PageCall.form(ADMINISTRATOR)
                .post("/waves?warehouse=" + warehouse)
                .then()
                .statusCode(200);
        assertThat(PageCall.open(picker, "/"))
                .contains("walks wait for a picker", "/scan?open=pick")
                .doesNotContain("orders can be released");
        PageCall.form(ADMINISTRATOR)
                .post("/waves?warehouse=" + warehouse)
                .then()
                .statusCode(422)
                .body(containsString("No order waits"));
    }
}
