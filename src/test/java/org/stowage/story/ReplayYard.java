package org.stowage.story;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.stowage.TestDatabaseResource;
import org.stowage.bench.Api;
import org.stowage.kernel.Sql;

/** What a write needs to find before it can be sent: goods, orders and parcels of its own for every sample. */
final class ReplayYard {

    static final String HOUSE = "Y1";
    static final String CARRIER = "POST-" + HOUSE;

    private static final AtomicInteger NUMBER = new AtomicInteger();

    final Api api;
    final Sql sql;
    final Warehouse warehouse;

    ReplayYard(Api api, Sql sql) {
        this.api = api;
        this.sql = sql;
        this.warehouse = new Warehouse(api, HOUSE);
        warehouse.found();
        api.post("/api/v1/devices", device("printer", "Labels"));
    }

    Map<String, Object> device(String kind, String name) {
        return Map.of(
                "warehouse",
                HOUSE,
                "name",
                name,
                "kind",
                kind,
                "profile",
                "simulated-" + kind,
                "link",
                "simulated",
                "address",
                fresh("line"));
    }

    /** A word that nobody has used yet. */
    String fresh(String prefix) {
        return prefix + NUMBER.incrementAndGet();
    }

    /** An item with ten units on the shelf. */
    String goods() {
        String sku = fresh("REPLAY-");
        api.post("/api/v1/items", Map.of("sku", sku, "name", sku));
        api.post("/api/v1/receipts", receipt(sku));
        return sku;
    }

    /** A lot of ten units, as it is asked for by name. */
    String lot() {
        String sku = fresh("REPLAY-");
        api.post("/api/v1/items", Map.of("sku", sku, "name", sku, "lotControlled", true));
        Map<String, Object> line = Map.of("sku", sku, "quantity", 10, "location", "A-01-1", "lot", "L-" + sku);
        api.post("/api/v1/receipts", Map.of("warehouse", HOUSE, "lines", List.of(line)));
        return sku + " L-" + sku;
    }

    Map<String, Object> receipt(String sku) {
        return Map.of("warehouse", HOUSE, "lines", List.of(Map.of("sku", sku, "quantity", 10, "location", "A-01-1")));
    }

    /** One unit of an item of its own. */
    String order() {
        return warehouse.order(fresh("R"), Map.of(goods(), 1));
    }

    Map<String, Object> wave(String order) {
        return Map.of("warehouse", HOUSE, "select", Map.of("orders", List.of(order)));
    }

    String released() {
        String order = order();
        api.post("/api/v1/waves", wave(order));
        return order;
    }

    String picked() {
        String order = released();
        api.post("/api/v1/orders/" + order + "/pick", Map.of());
        return order;
    }

    /** The parcel's number. */
    String packed() {
        JsonNode packed = api.post("/api/v1/orders/" + picked() + "/pack", Map.of("grams", 500));
        String no = packed.path("parcelNo").asText(packed.path("no").asText());
        if (no.isEmpty()) {
            throw new IllegalStateException("no parcel in " + packed);
        }
        return no;
    }

    /** The number of a manifest of its own, with one parcel on it. */
    String manifest() {
        handOverAll();
        return api.post("/api/v1/manifests", manifestOf(packed())).path("no").asText();
    }

    /** A carrier has one open manifest, which others may have begun. */
    private void handOverAll() {
        for (JsonNode open :
                api.get("/api/v1/manifests?status=open&warehouse=" + HOUSE).path("items")) {
            api.post("/api/v1/manifests/" + open.path("no").asText() + "/handover", Map.of());
        }
    }

    /** A parcel, and no manifest that it could go on. */
    String packedAlone() {
        handOverAll();
        return packed();
    }

    Map<String, Object> manifestOf(String parcel) {
        return Map.of("warehouse", HOUSE, "carrier", CARRIER, "parcels", List.of(parcel));
    }

    String operator() {
        String login = fresh("replay");
        api.post(
                "/api/v1/operators",
                Map.of("login", login, "name", "R", "password", "long enough for this", "roles", List.of("picker")));
        return login;
    }

    /** A job of which nobody knows whether its paper came out. */
    long unknownJob() {
        api.post("/api/v1/printables/totes/jobs", totes());
        long id = sql.statement("select max(id) from print_job").one(Long.class);
        while (sql.statement("select status from print_job where id = :id")
                .bind("id", id)
                .one(String.class)
                .equals("queued")) {
            Load.pause(50);
        }
        sql.statement("update print_job set status = 'unknown' where id = :id")
                .bind("id", id)
                .update();
        return id;
    }

    Map<String, Object> totes() {
        return Map.of("labels", Map.of("warehouse", HOUSE, "prefix", fresh("TX"), "from", 1, "count", 1));
    }

    static Api administrator(java.net.URI base) {
        return new Api(base, TestDatabaseResource.TOKEN);
    }
}
