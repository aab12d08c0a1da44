package org.stowage.story;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.stowage.story.ReplaySamples.Call;

/** What is done with a count, each time with one of its own at a place of its own. */
final class ReplayCounts {

    private static final int BOOKED = 30;

    private ReplayCounts() {}

    static void samples(Map<String, Function<ReplayYard, Call>> samples) {
        samples.put("POST /api/v1/counts", yard -> new Call("/api/v1/counts", handedIn(yard, BOOKED - 1, true)));
        samples.put("POST /api/v1/counts/{no}/lines", yard -> {
            String place = place(yard);
            String sku = goods(yard, place);
            String no = opened(yard, place);
            return of(no, "lines", Map.of("lines", List.of(line(place, sku, BOOKED))));
        });
        samples.put("POST /api/v1/scans/replay", ReplayCounts::offline);
        samples.put("POST /api/v1/counts/{no}/recount", yard -> of(waiting(yard), "recount", null));
        samples.put("POST /api/v1/counts/{no}/reject", yard -> of(waiting(yard), "reject", null));
        samples.put("POST /api/v1/counts/{no}/post", yard -> of(handIn(yard, BOOKED - 1), "post", null));
        samples.put("POST /api/v1/counts/{no}/cancel", yard -> of(opened(yard, place(yard)), "cancel", null));
    }

    /** Counted while a handheld had no line. */
    private static Call offline(ReplayYard yard) {
        String place = place(yard);
        String sku = goods(yard, place);
        long open = yard.api
                .get("/api/v1/counts/" + opened(yard, place) + "/lines")
                .path("items")
                .path(0)
                .path("id")
                .asLong();
        String now = Instant.now().toString();
        Map<String, Object> act = Map.of(
                "scanId",
                UUID.randomUUID().toString(),
                "task",
                "count-" + open,
                "location",
                place,
                "item",
                sku,
                "quantity",
                BOOKED,
                "happenedAt",
                now);
        return new Call(
                "/api/v1/scans/replay", Map.of("warehouse", ReplayYard.HOUSE, "sentAt", now, "acts", List.of(act)));
    }

    static void unknownGoods(Map<String, Function<ReplayYard, Call>> samples) {
        samples.put("POST /api/v1/unknown-goods/{id}/assign", yard -> {
            String place = place(yard);
            String sku = goods(yard, place);
            return new Call(stray(yard, place) + "/assign?warehouse=" + ReplayYard.HOUSE, Map.of("sku", sku));
        });
        samples.put(
                "POST /api/v1/unknown-goods/{id}/discard",
                yard -> new Call(
                        stray(yard, place(yard)) + "/discard?warehouse=" + ReplayYard.HOUSE, Map.of("note", "old")));
    }

    /** Found on a count at this place. */
    private static String stray(ReplayYard yard, String place) {
        long id = yard.sql.statement("""
                        insert into stray (warehouse_id, count_id, location_id, code, quantity, found_by)
                        select p.warehouse_id, p.count_id, p.location_id, 'WHAT', 2, 1
                          from count_place p join stock_count c on c.warehouse_id = p.warehouse_id and c.id = p.count_id
                         where c.count_no = :no returning id
                        """).bind("no", opened(yard, place)).one(Long.class);
        return "/api/v1/unknown-goods/" + id;
    }

    private static Call of(String no, String act, @Nullable Object body) {
        return new Call("/api/v1/counts/" + no + "/" + act, body);
    }

    /** More than ten units are missing: somebody decides. */
    private static String waiting(ReplayYard yard) {
        return handIn(yard, BOOKED - 20);
    }

    private static String handIn(ReplayYard yard, int counted) {
        return yard.api
                .post("/api/v1/counts", handedIn(yard, counted, false))
                .path("countNo")
                .asText();
    }

    private static Map<String, Object> handedIn(ReplayYard yard, int counted, boolean post) {
        String place = place(yard);
        return Map.of(
                "warehouse",
                ReplayYard.HOUSE,
                "post",
                post,
                "lines",
                List.of(line(place, goods(yard, place), counted)));
    }

    private static Map<String, Object> line(String place, String sku, int quantity) {
        return Map.of("location", place, "sku", sku, "quantity", quantity);
    }

    private static String opened(ReplayYard yard, String place) {
        return yard.api
                .post("/api/v1/counts", Map.of("warehouse", ReplayYard.HOUSE, "locations", List.of(place)))
                .path("countNo")
                .asText();
    }

    private static String place(ReplayYard yard) {
        String code = yard.fresh("CNT-");
        yard.api.post(
                "/api/v1/warehouses/" + ReplayYard.HOUSE + "/locations", Map.of("location", code, "kind", "reserve"));
        return code;
    }

    private static String goods(ReplayYard yard, String place) {
        String sku = yard.fresh("REPLAY-");
        yard.api.post("/api/v1/items", Map.of("sku", sku, "name", sku));
        yard.api.post(
                "/api/v1/receipts",
                Map.of(
                        "warehouse",
                        ReplayYard.HOUSE,
                        "lines",
                        List.of(Map.of("sku", sku, "quantity", BOOKED, "location", place))));
        return sku;
    }
}
