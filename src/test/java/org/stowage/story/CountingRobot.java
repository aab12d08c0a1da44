package org.stowage.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.stowage.bench.Api;
import org.stowage.bench.Robot;

/** Somebody who counts blind with a scanner and notes what the desk has acknowledged of each place that was closed. */
final class CountingRobot {

    private static final int TRIES = 50;

    private final Robot robot;
    private final String login;
    private final Stocktake stocktake;
    private final PhysicalShelves shelves;
    private final Map<PhysicalShelves.Goods, Long> here = new LinkedHashMap<>();
    private final List<String> acknowledged = new ArrayList<>();
    private int places;

    CountingRobot(Warehouse warehouse, String login, Stocktake stocktake, PhysicalShelves shelves) {
        this.robot = new Robot(hired(warehouse, login), warehouse.code);
        this.login = login;
        this.stocktake = stocktake;
        this.shelves = shelves;
    }

    private static Api hired(Warehouse warehouse, String login) {
        Api api = warehouse.api;
        api.post(
                "/api/v1/operators",
                Map.of(
                        "login",
                        login,
                        "name",
                        "Counter",
                        "roles",
                        List.of("counter"),
                        "warehouses",
                        List.of(warehouse.code)));
        return api.as(api.post("/api/v1/operators/" + login + "/tokens", Map.of("name", "count"))
                .path("token")
                .asText());
    }

    /** @return places counted, those that were counted again with them */
    int untilReviewed() {
        while (stocktake.isOpen()) {
            robot.open("C-COUNT");
            if (robot.reply().path("step").asText().equals("start")) {
                // the other stands where this one is not to count again
                robot.scan("C-CANCEL", "scan");
                Load.pause(50);
            } else {
                walk();
            }
        }
        return places;
    }

    /** Every closed place's quantities as the desk has confirmed them: who, where, what, how many. */
    List<String> acknowledged() {
        return acknowledged;
    }

    private void walk() {
        while (step().equals("location") || step().equals("item")) {
            if (step().equals("location")) {
                robot.next();
            }
            String location = field("location");
            here.clear();
            count(location);
            here.forEach((goods, units) -> acknowledged.add("%s %s %s %s %d"
                    .formatted(login, goods.location(), goods.sku(), goods.condition(), units)));
            places++;
        }
        assertThat(robot.isDone()).as("%s", robot.reply()).isTrue();
    }

    private void count(String location) {
        for (int attempt = 0; attempt < TRIES; attempt++) {
            shelves.at(location).forEach(this::say);
            robot.scan("C-DONE", "scan");
            robot.scan("C-CONFIRM", "scan");
            if (!isToBeCountedAgain()) {
                return;
            }
        }
        throw new AssertionError("never still: " + location);
    }

    /** The units are looked at between the first scan and the quantity. */
    private void say(PhysicalShelves.Goods goods) {
        for (int attempt = 0; attempt < TRIES; attempt++) {
            if (goods.condition().equals("damaged")) {
                robot.scan("C-DAMAGE", "scan");
            }
            robot.scan(goods.sku(), "scan");
            long units = shelves.units(goods);
            JsonNode said = robot.scan("C-QTY-" + units, "scan");
            if (!isToBeCountedAgain()) {
                assertThat(step()).as("%s", said).isEqualTo("item");
                here.put(goods, units);
                return;
            }
        }
        throw new AssertionError("never still: " + goods);
    }

    private boolean isToBeCountedAgain() {
        return robot.reply().path("message").path("code").asText().equals("count-again");
    }

    private String step() {
        return robot.reply().path("step").asText();
    }

    private String field(String name) {
        for (JsonNode field : robot.reply().path("fields")) {
            if (field.path("name").asText().equals(name)) {
                return field.path("value").asText();
            }
        }
        throw new AssertionError("no " + name + " in " + robot.reply());
    }
}
