package org.stowage.browser;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.stowage.Api;

/** A yard whose carrier stands at the door: one parcel is packed and on its manifest. */
final class LoadedYard {

    private final String manifest;

    /** As {@link Yard}. */
    LoadedYard(String code, int number) {
        Yard yard = new Yard(code, number);
        post("receipts", Map.of("warehouse", code, "lines", List.of(line(yard.sku("TEA")), line(yard.sku("MUG")))));
        String order = yard.order();
        yard.release(order);
        post("orders/" + order + "/pick", Map.of());
        String parcel =
                post("orders/" + order + "/pack", Map.of("grams", 1_400)).getString("no");
        manifest = post("manifests", Map.of("warehouse", code, "carrier", code + "POST", "parcels", List.of(parcel)))
                .getString("no");
    }

    /** Its number. */
    String manifest() {
        return manifest;
    }

    private static Map<String, Object> line(String sku) {
        return Map.of("sku", sku, "quantity", 9, "location", "A-01-1");
    }

    private static JsonPath post(String path, Map<String, ?> body) {
        Response answer = Api.asAdministrator().body(body).post("/api/v1/" + path);
        assertThat(answer.statusCode()).as(path + " " + answer.asString()).isBetween(200, 202);
        return answer.jsonPath();
    }
}
