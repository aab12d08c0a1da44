package org.stowage.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;

/**
 * Real days on an empty service: nine December days of a British shop's orders come in as a file, goods for all of them are
 * received, day after day is released until the robots have enough, and they pick, pack and hand over. Every figure that is
 * printed was counted from the service's own answers, and the stock proof must agree at the end.
 */
public final class Day {

    private static final String WAREHOUSE = "W1";
    private static final Instant FIRST_DAY_ENDS = Instant.parse("2010-12-03T00:00:00Z");
    private static final int WAVE = 100;

    /** @param robots operators that work at once */
    public record Plan(int orders, int robots) {}

    private final Api api;
    private final PrintStream out;
    private final Map<String, Steps> scans = new HashMap<>();
    private final List<String> slow = new ArrayList<>();
    private double slowest;

    public Day(Api api, PrintStream out) {
        this.api = api;
        this.out = out;
    }

    /** @return true when everything added up */
    public boolean run(Plan plan, byte[] orderFile) {
        timed("warehouse, carrier", () -> {
            found();
            return true;
        });
        JsonNode imported = timed(
                "import of the order file",
                () -> api.upload(
                        "/api/v1/imports/orders?mapping=online-retail",
                        "online-retail-2010-12.csv",
                        orderFile,
                        UUID.randomUUID().toString()));
        long rows = imported.path("rows").asLong();
        long rejected = rejected(imported);
        long kept = imported.path("created").asLong()
                + imported.path("updated").asLong()
                + imported.path("unchanged").asLong();
        line("rows %d = kept %d + rejected %d", rows, kept, rejected);
        boolean adds = rows == kept + rejected;

        List<String> skus = timed("list of items", this::skus);
        String places = locations(skus);
        timed("import of locations", () -> upload("locations", places));
        String goods = receipts(skus);
        JsonNode received = timed("receipts of all items", () -> upload("receipts", goods));
        line(
                "items %d, receipt lines kept %d",
                skus.size(), received.path("created").asLong());

        timed("waves", () -> release(plan.orders()));
        List<Long> done = timed("pick, pack, load, hand over", () -> work(plan));
        line("orders picked and packed %d, parcels handed over %d", done.get(0), done.get(1));
        adds &= done.get(0) == plan.orders() && done.get(1) == plan.orders();

        JsonNode proof = timed("stock proof", () -> api.get("/api/v1/stock/proof"));
        adds &= proof.path("ok").asBoolean();
        line("stock proof %s", proof.path("ok").asBoolean() ? "agrees" : proof.toString());
        scans.values().stream()
                .sorted(java.util.Comparator.comparingDouble((Steps s) -> -s.millis(0.5)))
                .limit(8)
                .forEach(steps -> line("%s", steps));
        line("slowest: %s", slow.isEmpty() ? "-" : slow.getLast());
        line("%s", adds ? "everything adds up" : "SOMETHING DOES NOT ADD UP");
        return adds;
    }

    private void found() {
        api.post(
                "/api/v1/warehouses",
                Map.of(
                        "code",
                        WAREHOUSE,
                        "name",
                        "Fulfilment centre",
                        "sender",
                        Map.of("name", "Stowage demo", "address", "1 Dock Road", "city", "London", "country", "GB")));
        api.post(
                "/api/v1/carriers",
                Map.of(
                        "code",
                        "POST",
                        "name",
                        "Parcel Post",
                        "kind",
                        "range",
                        "standard",
                        true,
                        "ranges",
                        List.of(Map.of(
                                "prefix",
                                "RB",
                                "suffix",
                                "GB",
                                "digits",
                                8,
                                "checkDigit",
                                "s10",
                                "from",
                                1,
                                "to",
                                9_999_999))));
    }

    private List<String> skus() {
        List<String> skus = new ArrayList<>();
        String cursor = "";
        do {
            JsonNode page = api.get("/api/v1/items?limit=500" + cursor);
            page.path("items").forEach(item -> skus.add(item.path("sku").asText()));
            cursor = page.hasNonNull("nextCursor")
                    ? "&cursor=" + page.path("nextCursor").asText()
                    : "";
        } while (!cursor.isEmpty());
        return skus;
    }

    // one pick face for each item, twenty bays of five levels an aisle
    private static String location(int index) {
        return String.format(Locale.ROOT, "A%02d-%02d-%d", index / 100 + 1, index / 5 % 20 + 1, index % 5 + 1);
    }

    private static String locations(List<String> skus) {
        StringBuilder csv = new StringBuilder("warehouse,location,kind,sequence\n");
        for (int i = 0; i < skus.size(); i++) {
            csv.append(WAREHOUSE)
                    .append(',')
                    .append(location(i))
                    .append(",pick_face,")
                    .append(i)
                    .append('\n');
        }
        return csv.toString();
    }

    private static String receipts(List<String> skus) {
        StringBuilder csv = new StringBuilder("receipt,warehouse,sku,quantity,location\n");
        for (int i = 0; i < skus.size(); i++) {
            csv.append("MORNING-")
                    .append(i / 100 + 1)
                    .append(',')
                    .append(WAREHOUSE)
                    .append(",\"");
            csv.append(skus.get(i).replace("\"", "\"\""))
                    .append("\",20000,")
                    .append(location(i))
                    .append('\n');
        }
        return csv.toString();
    }

    private JsonNode upload(String kind, String csv) {
        JsonNode answer = api.upload(
                "/api/v1/imports/" + kind,
                kind + ".csv",
                csv.getBytes(StandardCharsets.UTF_8),
                UUID.randomUUID().toString());
        if (rejected(answer) > 0) {
            throw new IllegalStateException(kind + ": " + answer);
        }
        return answer;
    }

    private static long rejected(JsonNode answer) {
        return answer.path("rejected").isArray()
                ? java.util.stream.StreamSupport.stream(answer.path("rejected").spliterator(), false)
                        .map(r -> r.path("row").asLong())
                        .distinct()
                        .count()
                : answer.path("rejected").asLong();
    }

    /** One real day after the other, until there is as much as the robots shall do. */
    private List<Long> release(int atLeast) {
        Released all = new Released(0, 0, 0, 0, 0);
        for (Instant end = FIRST_DAY_ENDS; all.orders() < atLeast; end = end.plus(Duration.ofDays(1))) {
            all = all.and(releaseUntil(end));
        }
        line(
                "real days %d, waves %d, orders %d, lines allocated %d, short %d",
                all.days(), all.waves(), all.orders(), all.lines(), all.shorts());
        return List.of(all.orders());
    }

    private Released releaseUntil(Instant shipBefore) {
        Released day = new Released(1, 0, 0, 0, 0);
        while (true) {
            JsonNode wave = api.post(
                    "/api/v1/waves",
                    Map.of(
                            "warehouse",
                            WAREHOUSE,
                            "strategy",
                            "fefo",
                            "mode",
                            "order",
                            "select",
                            Map.of("shipBefore", shipBefore.toString(), "max", WAVE)));
            if (count(wave.path("orders")) == 0) {
                return day;
            }
            day = day.and(new Released(
                    0,
                    1,
                    count(wave.path("orders")),
                    count(wave.path("linesAllocated")),
                    count(wave.path("linesShort"))));
        }
    }

    private record Released(long days, long waves, long orders, long lines, long shorts) {
        Released and(Released other) {
            return new Released(
                    days + other.days,
                    waves + other.waves,
                    orders + other.orders,
                    lines + other.lines,
                    shorts + other.shorts);
        }
    }

    private static long count(JsonNode figure) {
        return figure.isNumber() ? figure.asLong() : figure.size();
    }

    private List<Long> work(Plan plan) {
        try (ExecutorService robots = Executors.newFixedThreadPool(plan.robots())) {
            List<Future<Robot>> working = new ArrayList<>();
            for (int i = 0; i < plan.robots(); i++) {
                int share = plan.orders() / plan.robots() + (i < plan.orders() % plan.robots() ? 1 : 0);
                Api operator = operator(i);
                working.add(robots.submit(() -> new Picker(operator, WAREHOUSE).pickAndPack(share)));
            }
            for (Future<Robot> robot : working) {
                robot.get().timing().forEach((step, steps) -> scans.merge(step, steps, Steps::and));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
        JsonNode manifest =
                api.post("/api/v1/manifests", Map.of("warehouse", WAREHOUSE, "carrier", "POST", "handover", true));
        return List.of((long) plan.orders(), count(manifest.path("parcels")));
    }

    /** Each robot is an operator of its own: a walk belongs to who claimed it. */
    private Api operator(int number) {
        String login = "robot-" + number;
        api.post(
                "/api/v1/operators",
                Map.of("login", login, "name", "Robot " + number, "roles", List.of("picker", "packer")));
        return api.as(api.post("/api/v1/operators/" + login + "/tokens", Map.of("name", "bench"))
                .path("token")
                .asText());
    }

    private <T> T timed(String step, Supplier<T> act) {
        long start = System.nanoTime();
        T result = act.get();
        double seconds = Duration.ofNanos(System.nanoTime() - start).toMillis() / 1000.0;
        line("%-28s %8.1f s", step, seconds);
        if (seconds > slowest) {
            slowest = seconds;
            slow.add(String.format(Locale.ROOT, "%s, %.1f s", step, seconds));
        }
        return result;
    }

    private void line(String format, Object... values) {
        out.println(String.format(Locale.ROOT, format, values));
    }
}
