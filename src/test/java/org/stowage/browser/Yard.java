package org.stowage.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Map;
import org.stowage.Api;

/** A small warehouse for one browser test: a shelf, two items, a carrier, a station with simulated devices. */
final class Yard {

    final String code;
    final long scanner;
    final long scale;

    /** @param code of two to six letters and digits, its own for every test: all share one database */
    Yard(String code, int number) {
        this.code = code;
        post(
                "/api/v1/warehouses",
                Map.of(
                        "code",
                        code,
                        "name",
                        "Yard " + code,
                        "timezone",
                        "Asia/Shanghai",
                        "sender",
                        Map.of("name", "Stowage 仓", "address", "1 Dock Road", "city", "London", "country", "GB")));
        Api.asAdministrator()
                .body(Map.of("location", "A-01-1", "kind", "pick_face", "sequence", 1))
                .put("/api/v1/warehouses/{code}/locations/A-01-1", code);
        item("TEA", "Green tea 500 g 绿茶", 520);
        item("MUG", "Mug \"Łódź\" white", 350);
        post(
                "/api/v1/carriers",
                Map.of(
                        "code",
                        code + "POST",
                        "name",
                        "Parcel Post",
                        "kind",
                        "range",
                        "ranges",
                        List.of(Map.of(
                                "prefix",
                                "RY",
                                "suffix",
                                "GB",
                                "digits",
                                8,
                                "checkDigit",
                                "s10",
                                "from",
                                number * 1000,
                                "to",
                                number * 1000 + 999))));
        post("/api/v1/stations", Map.of("warehouse", code, "code", "DESK1", "name", "Desk 1"));
        scanner = device("scanner");
        scale = device("scale");
        device("printer");
    }

    String sku(String name) {
        return code + "-" + name;
    }

    /** An order for two teas and a mug. */
    String order() {
        String no = post(
                        "/api/v1/orders",
                        Map.of(
                                "warehouse",
                                code,
                                "channel",
                                "shop-" + code,
                                "channelOrderNo",
                                "1001",
                                "placedAt",
                                "2026-11-21T08:00:00Z",
                                "carrier",
                                code + "POST",
                                "recipient",
                                Map.of(
                                        "name",
                                        "欧阳䶮 <b>&",
                                        "phone",
                                        "13812345678",
                                        "country",
                                        "CN",
                                        "city",
                                        "成都市",
                                        "address",
                                        "幸福街道观景路88号1201室"),
                                "lines",
                                List.of(
                                        Map.of("sku", sku("TEA"), "quantity", 2),
                                        Map.of("sku", sku("MUG"), "quantity", 1))))
                .getString("orderNo");
        assertThat(get("/api/v1/orders/" + no).getString("status")).isEqualTo("promised");
        return no;
    }

    void release(String orderNo) {
        JsonPath wave = post(
                "/api/v1/waves",
                Map.of(
                        "warehouse",
                        code,
                        "select",
                        Map.of("orders", List.of(orderNo)),
                        "strategy",
                        "fefo",
                        "mode",
                        "order"));
        assertThat(wave.getInt("linesAllocated")).isEqualTo(2);
    }

    JsonPath get(String path) {
        return Api.asAdministrator().get(path).then().statusCode(200).extract().jsonPath();
    }

    void booksAgree() {
        Api.asAdministrator().get("/api/v1/stock/proof").then().statusCode(200).body("ok", equalTo(true));
    }

    private void item(String name, String text, int grams) {
        post(
                "/api/v1/items",
                Map.of(
                        "sku",
                        sku(name),
                        "name",
                        text,
                        "barcodes",
                        List.of(code + name + "4711"),
                        "weightGrams",
                        grams));
    }

    private long device(String kind) {
        return post(
                        "/api/v1/devices",
                        Map.of(
                                "warehouse",
                                code,
                                "station",
                                "DESK1",
                                "name",
                                "Desk 1 " + kind,
                                "kind",
                                kind,
                                "profile",
                                "simulated-" + kind,
                                "link",
                                "simulated",
                                "address",
                                code + "-" + kind))
                .getLong("id");
    }

    private static JsonPath post(String path, Map<String, ?> body) {
        return Api.asAdministrator()
                .body(body)
                .post(path)
                .then()
                .statusCode(201)
                .extract()
                .jsonPath();
    }
}
