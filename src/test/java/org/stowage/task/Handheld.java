package org.stowage.task;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.stowage.Api;

/** Somebody's handheld: scans while it has a line, keeps whole acts while it has none, and has a clock of its own. */
public final class Handheld {

    private final String token;
    private final String warehouse;
    private final List<Map<String, Object>> waiting = new ArrayList<>();
    private Duration clock = Duration.ZERO;
    private String session = "";

    public Handheld(String warehouse, String name, String role) {
        this.warehouse = warehouse;
        this.token = Api.tokenOf(Map.of(
                "login",
                role + "-" + UUID.randomUUID(),
                "name",
                name,
                "roles",
                List.of(role),
                "warehouses",
                List.of(warehouse)));
    }

    /** From now on its clock is wrong by so much. */
    public void clock(Duration ahead) {
        clock = ahead;
    }

    /** What its clock shows. */
    public Instant now() {
        return Instant.now().plus(clock);
    }

    public String token() {
        return token;
    }

    public JsonPath scan(String raw) {
        Map<String, Object> request = new HashMap<>(Map.of(
                "scanId",
                UUID.randomUUID(),
                "warehouse",
                warehouse,
                "raw",
                raw,
                "source",
                "scan",
                "happenedAt",
                now().toString()));
        if (!session.isEmpty()) {
            request.put("session", session);
        }
        Response answer = Api.as(token).body(request).post("/api/v1/scans");
        answer.then().statusCode(200);
        session = answer.jsonPath().getString("session");
        return answer.jsonPath();
    }

    /** What its session shows. */
    public JsonPath shown() {
        return Api.as(token).get("/api/v1/scans/sessions/" + session).jsonPath();
    }

    public List<Map<String, Object>> plans() {
        Response answer = Api.as(token).get("/api/v1/scans/sessions/" + session + "/plans");
        answer.then().statusCode(200);
        return answer.jsonPath().getList("plans");
    }

    /** Without a line: so many of it. @return what is kept, for tests that change it */
    public Map<String, Object> did(Map<String, Object> plan, String item, long quantity) {
        Map<String, Object> act = through(plan);
        act.put("item", item);
        act.put("quantity", quantity);
        return act;
    }

    /** Without a line: that is all. */
    @SuppressWarnings("unchecked")
    public Map<String, Object> through(Map<String, Object> plan) {
        Map<String, Object> act = new HashMap<>();
        act.put("scanId", UUID.randomUUID().toString());
        act.put("session", session);
        act.put("task", plan.get("task"));
        act.put("location", ((List<String>) Objects.requireNonNull(plan.get("location"))).getLast());
        act.put("happenedAt", now().toString());
        waiting.add(act);
        return act;
    }

    /** Back in reach: sends all that waits. It keeps waiting, so that it can be sent twice. */
    public JsonPath back() {
        Response answer = send(waiting);
        answer.then().statusCode(200);
        return answer.jsonPath();
    }

    public void forget() {
        waiting.clear();
    }

    public Response send(List<Map<String, Object>> acts) {
        return Api.as(token)
                .body(Map.of("warehouse", warehouse, "sentAt", now().toString(), "acts", acts))
                .post("/api/v1/scans/replay");
    }
}
