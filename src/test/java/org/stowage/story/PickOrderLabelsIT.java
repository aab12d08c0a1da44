package org.stowage.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.stowage.PageCall;
import org.stowage.TestDatabaseResource;
import org.stowage.bench.Api;

/** The labels of a wave come out of one printer in the order of the walk, each once, however often they are asked for. */
@QuarkusTest
class PickOrderLabelsIT {

    private static final String HOUSE = "Q7";

    @TestHTTPResource("/")
    @SuppressWarnings("NullAway.Init") // given by the test's Quarkus
    URI base;

    @Test
    void printsAWaveInPickOrderAndNothingTwice() {
        Api api = ReplayYard.administrator(base);
        Warehouse warehouse = new Warehouse(api, HOUSE);
        warehouse.found();
        long shared = printer(api, "Shared");
        long desk = printer(api, "Desk");
        // the first order's goods lie at the end of the walk
        String last = shelved(api, "A-01-2");
        String first = shelved(api, "A-01-1");
        String late = warehouse.order("1", Map.of(last, 1));
        String early = warehouse.order("2", Map.of(first, 1));
        String wave = api.post(
                        "/api/v1/waves",
                        Map.of("warehouse", HOUSE, "mode", "batch", "select", Map.of("orders", List.of(late, early))))
                .path("waveNo")
                .asText();
        String lateLabel = "P-" + packed(api, late);
        String earlyLabel = "P-" + packed(api, early);

        String page = PageCall.open(
                TestDatabaseResource.TOKEN, "/print/batches?warehouse=" + HOUSE + "&wave=" + wave + "&printer=" + desk);
        assertThat(page.indexOf(earlyLabel)).isPositive().isLessThan(page.indexOf(lateLabel));
        assertThat(page).contains("Print 2 in this order", "1 / 2");
        Map<String, Object> asked = Map.of("warehouse", HOUSE, "wave", wave, "printer", desk);
        JsonNode batch = api.post("/api/v1/print/batches", asked);
        assertThat(batch.path("labels").asInt()).isEqualTo(2);
        assertThat(waiting(api, desk)).containsExactly(earlyLabel + " 1/2", lateLabel + " 2/2");
        assertThat(waiting(api, shared)).isEmpty();

        JsonNode again = api.post("/api/v1/print/batches", asked);
        assertThat(again.path("labels").asInt()).isZero();
        assertThat(again.path("lines").get(0).path("what").asText()).isEqualTo("waits");
        JsonNode back = api.post(
                "/api/v1/print/batches",
                Map.of("warehouse", HOUSE, "documents", List.of(lateLabel), "printer", shared));
        assertThat(back.path("labels").asInt()).isOne();
        assertThat(waiting(api, shared)).containsExactly(lateLabel + " 1/1");
        assertThat(waiting(api, desk)).containsExactly(earlyLabel + " 1/2");
    }

    private static List<String> waiting(Api api, long printer) {
        List<String> rows = new ArrayList<>();
        api.get("/api/v1/printers/" + printer + "/queue?warehouse=" + HOUSE)
                .path("waiting")
                .forEach(row -> rows.add("%s %d/%d"
                        .formatted(
                                row.path("document").asText(),
                                row.path("turn").asInt(),
                                row.path("turns").asInt())));
        return rows;
    }

    private static String shelved(Api api, String location) {
        String sku = "PICK-" + location;
        api.post("/api/v1/items", Map.of("sku", sku, "name", sku));
        Map<String, Object> line = Map.of("sku", sku, "quantity", 5, "location", location);
        api.post("/api/v1/receipts", Map.of("warehouse", HOUSE, "lines", List.of(line)));
        return sku;
    }

    private static String packed(Api api, String order) {
        api.post("/api/v1/orders/" + order + "/pick", Map.of());
        JsonNode packed = api.post("/api/v1/orders/" + order + "/pack", Map.of("grams", 500));
        return packed.path("parcelNo").asText(packed.path("no").asText());
    }

    /** One that is paused: what goes to it stays to be looked at. */
    private static long printer(Api api, String name) {
        Map<String, Object> device = Map.of(
                "warehouse",
                HOUSE,
                "name",
                name,
                "kind",
                "printer",
                "profile",
                "simulated-printer",
                "link",
                "simulated",
                "address",
                "q7-" + name);
        long id = api.post("/api/v1/devices", device).path("id").asLong();
        api.post("/api/v1/printers/" + id + "/pause?warehouse=" + HOUSE, Map.of("reason", "the day has not begun"));
        return id;
    }
}
