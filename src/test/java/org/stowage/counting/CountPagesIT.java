package org.stowage.counting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.stowage.PageCall.get;
import static org.stowage.PageCall.open;
import static org.stowage.PageCall.send;
import static org.stowage.PageCall.tokenOf;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.stowage.Api;
import org.stowage.access.Actor;
import org.stowage.access.Role;
import org.stowage.catalog.Items;
import org.stowage.catalog.NewItem;
import org.stowage.inbound.NewReceipt;
import org.stowage.inbound.NewReceiptLine;
import org.stowage.inbound.Receiving;
import org.stowage.kernel.Sql;
import org.stowage.site.LocationKind;
import org.stowage.site.Locations;
import org.stowage.site.NewLocation;
import org.stowage.site.Warehouse;
import org.stowage.site.Warehouses;
import org.stowage.stock.Bucket;
import org.stowage.stock.Place;

/** A stocktake as the office runs it: nine shelves with ten cups each. */
@QuarkusTest
class CountPagesIT {

    private static boolean furnished;

    @Inject
    Items items;

    @Inject
    Locations locations;

    @Inject
    Receiving receiving;

    @Inject
    Warehouses warehouses;

    @Inject
    Counting counting;

    @Inject
    Sql sql;

    @BeforeEach
    void furnish() {
        if (furnished) {
            return;
        }
        furnished = true;
        Api.found("CTP");
        Api.found("CTX");
        long warehouse = warehouses.scoped("CTP").id();
        List<Integer> numbers = IntStream.rangeClosed(1, 9).boxed().toList();
        items.upsert(numbers.stream()
                .map(n -> NewItem.of("CTP-" + n, "Cup <" + n + ">"))
                .toList());
        locations.upsert(
                warehouse,
                numbers.stream()
                        .map(n -> NewLocation.of("CT-0" + n, LocationKind.RESERVE))
                        .toList());
        receiving.receive(
                warehouse,
                new NewReceipt(
                        "CTP",
                        null,
                        null,
                        null,
                        false,
                        numbers.stream()
                                .map(n -> NewReceiptLine.of("CTP-" + n, 10, "CT-0" + n))
                                .toList()));
    }

    @Test
    void aStocktakeGoesFromPreviewToBookingOnItsPages() {
        String manager = tokenOf("manager", "CTP", "en");
        assertThat(open(manager, "/counts/new")).contains("What will it cost?", "name=\"places\"");
        Response preview = send(manager, "/counts/preview?warehouse=CTP", Map.of("places", "CT-01..CT-02"));
        assertThat(preview.statusCode()).isEqualTo(200);
        assertThat(preview.asString()).contains("CT-01, CT-02", "30 s a location");
        String page = started(manager, "CT-01..CT-02");
        assertThat(open(manager, page)).contains("Range", "0 / 2", "Blind");
        assertThat(open(manager, "/counts")).contains(page, "<progress");

        String ann = tokenOf("counter", "CTP", "en");
        String bob = tokenOf("counter", "CTP", "zh-CN");
        assertThat(open(ann, page + "/paper")).contains("name=\"location\"");
        Response wrong = typed(ann, page, List.of("CT-99", "CT-01"), List.of("CTP-1", "NO"), List.of("1", "x"));
        assertThat(wrong.statusCode()).isBetween(400, 422);
        assertThat(typed(ann, page, List.of("CT-01", "CT-02"), List.of("CTP-1", "CTP-2"), List.of("7", "10"))
                        .statusCode())
                .isEqualTo(200);
        assertThat(open(ann, page))
                .as("blind means blind")
                .doesNotContain("value=\"approve\"", "Differences", "/history");
        assertThat(open(bob, "/counts")).contains("盲盘").doesNotContain("href=\"/counts/accuracy\"");
        assertThat(get(ann, "/counts/history?sku=CTP-1").statusCode()).isEqualTo(403);
        assertThat(get(ann, "/counts/accuracy").statusCode()).isEqualTo(403);
        countedAgain(page.replace("/counts/", ""), 7);
        String review = open(manager, page);
        assertThat(review).contains("CT-01", "-3", "In review");
        approveWhatWaits(manager, page, review);
        Response posted = send(manager, page + "/post", Map.of());
        assertThat(posted.statusCode()).as(posted.asString()).isEqualTo(200);
        assertThat(open(tokenOf("auditor", "CTP", "zh-CN"), page))
                .contains("已过账", "-3")
                .doesNotContain("post\"");
        assertThat(open(manager, "/counts/history")).contains("name=\"location\"", "name=\"sku\"");
        assertThat(open(manager, "/counts/history?location=&sku=ctp-1")).contains("CT-01");
        assertThat(open(manager, "/counts/history?location=CT-01")).contains("CTP-1");
        assertThat(open(manager, "/counts/accuracy")).contains("<rect", "month=");
        String month = sql.statement("select to_char(now() at time zone 'UTC', 'YYYY-MM')")
                .one(String.class);
        assertThat(open(manager, "/counts/accuracy?month=" + month)).contains("CTP-1");
    }

    @Test
    void whatWaitsIsCountedAgainRejectedOrApprovedOnThePage() {
        String manager = tokenOf("manager", "CTP", "en");
        String page = started(manager, "CT-07..CT-09");
        List<String> places = List.of("CT-07", "CT-08", "CT-09");
        List<String> skus = List.of("CTP-7", "CTP-8", "CTP-9");
        // twenty more than the book has: above the threshold of ten
        told(page, places, skus, List.of("30", "30", "30"));
        assertThat(send(manager, page + "/post", Map.of()).statusCode())
                .as("one has counted")
                .isEqualTo(409);
        told(page, places, skus, List.of("30", "30", "30"));
        assertThat(open(manager, page)).contains("In review", "+20");
        assertThat(send(manager, page + "/approve", Map.of("reason", "mispicked"))
                        .statusCode())
                .as("none is ticked")
                .isEqualTo(422);
        assertThat(send(manager, page + "/post", Map.of()).asString()).contains("CT-07", "CT-08", "CT-09");

        Map<String, String> again = Map.of("variances", ticked(manager, page, "CT-07 CTP-7"));
        assertThat(send(tokenOf("clerk", "CTP", "en"), page + "/recount", again).statusCode())
                .isEqualTo(403);
        assertThat(send(manager, page + "/recount", again).statusCode()).isEqualTo(200);
        assertThat(open(manager, page)).contains("2 / 3").doesNotContain("aria-label=\"CT-07 CTP-7\"");
        // another figure than the first counter's: somebody else looks once more, until two agree
        told(page, List.of("CT-07"), List.of("CTP-7"), List.of("10"));
        assertThat(open(manager, page)).contains("2 / 3");
        told(page, List.of("CT-07"), List.of("CTP-7"), List.of("10"));
        assertThat(open(manager, page)).contains("3 / 3").doesNotContain("aria-label=\"CT-07 CTP-7\"");

        Map<String, String> wrong =
                Map.of("variances", ticked(manager, page, "CT-08 CTP-8"), "note", "<b>miscounted twice</b>");
        assertThat(send(manager, page + "/reject", wrong).statusCode()).isEqualTo(200);
        assertThat(open(manager, page)).contains("Rejected", "&lt;b&gt;miscounted twice");
        assertThat(send(manager, page + "/reject", wrong).statusCode())
                .as("decided")
                .isEqualTo(409);
        String last = ticked(manager, page, "CT-09 CTP-9");
        assertThat(send(manager, page + "/approve", Map.of("variances", last, "reason", "other"))
                        .statusCode())
                .as("other needs a note")
                .isEqualTo(422);
        assertThat(send(manager, page + "/approve", Map.of("variances", last, "reason", "misplaced"))
                        .statusCode())
                .isEqualTo(200);
        assertThat(send(manager, page + "/post", Map.of()).statusCode()).isEqualTo(200);
        assertThat(send(manager, page + "/post", Map.of()).statusCode())
                .as("pressed twice")
                .isEqualTo(200);
        assertThat(skus.stream().map(this::onHand)).containsExactly(10L, 10L, 30L);
    }

    @Test
    void aCountIsCancelledOnThePageAndBooksNothing() {
        String manager = tokenOf("manager", "CTP", "en");
        String page = started(manager, "CT-06");
        told(page, List.of("CT-06"), List.of("CTP-6"), List.of("40"));
        told(page, List.of("CT-06"), List.of("CTP-6"), List.of("40"));
        String waiting = ticked(manager, page, "CT-06 CTP-6");
        assertThat(send(tokenOf("manager", "CTX", "en"), page + "/cancel", Map.of())
                        .statusCode())
                .isEqualTo(404);
        assertThat(send(manager, page + "/cancel", Map.of()).statusCode()).isEqualTo(200);
        assertThat(open(manager, page)).contains("Cancelled").doesNotContain("/approve\"", "/cancel\"", "/post\"");
        Map<String, String> decision = Map.of("variances", waiting, "reason", "misplaced");
        assertThat(send(manager, page + "/approve", decision).statusCode()).isEqualTo(409);
        assertThat(send(manager, page + "/post", Map.of()).statusCode()).isEqualTo(409);
        assertThat(onHand("CTP-6")).isEqualTo(10);
    }

    @Test
    void aHundredThousandDifferencesAreOnePageOfFewStatements() {
        String manager = tokenOf("manager", "CTP", "en");
        String no = started(manager, "CT-06").replace("/counts/", "");
        sql.statement("""
                        with place as (
                          select p.* from count_place p join stock_count c on c.warehouse_id = p.warehouse_id and c.id = p.count_id
                           where c.count_no = :no
                        ), told as (
                          insert into count_tally (warehouse_id, count_id, place_id, round, location_id, item_id, lot_id, condition,
                                                   owner_id, counter_id, counted, expected, source, first_at, confirmed_at)
                          select p.warehouse_id, p.count_id, p.id, 1, p.location_id, i.id, 1000 + n, 'good', 1, 1, n, n + 1, 'paper',
                                 now(), now()
                            from place p, item i, generate_series(1, 100000) n where i.sku = 'CTP-6'
                          returning *
                        )
                        insert into count_variance (warehouse_id, count_id, place_id, location_id, item_id, lot_id, condition,
                                                    owner_id, tally_id, round, counted, expected, difference, value, currency,
                                                    status, four_eyes)
                        select warehouse_id, count_id, place_id, location_id, item_id, lot_id, condition, owner_id, id, 1, counted,
                               expected, -1, lot_id, 'CNY', 'waiting', false
                          from told
                        """).bind("no", no).update();
        String first = open(manager, "/counts/" + no);
        assertThat(first).contains("101000");
        String next = first.replaceAll("(?s).*href=\"(/counts/[^\"]+after=[^\"]+)\".*", "$1")
                .replace("&amp;", "&");
        assertThat(open(manager, next)).contains("100950").doesNotContain("100951.0000 CNY");
    }

    /** Somebody else stands before the place that differed. */
    private void countedAgain(String no, long units) {
        Actor other = new Actor(999_001, "other", "Other", Set.of(Role.COUNTER), null, null, Locale.ENGLISH);
        Warehouse at = warehouses.scoped(Actor.SYSTEM, "CTP");
        CountPlace place = counting.nextPlace(at.key(), no, other).orElseThrow();
        long item = items.bySku("CTP-1").orElseThrow().id();
        Bucket bucket = new Bucket(Place.at(place.locationId()), item, 0, 1);
        counting.tally(
                at.key(),
                new NewTally(place.id(), bucket, units, new Seen.Now(), TallySource.HAND, List.of(), null),
                other);
        assertThat(counting.donePlace(at.key(), place.id(), other)).isInstanceOf(PlaceDone.Settled.class);
    }

    /** Somebody new types a sheet. */
    private static void told(String page, List<String> places, List<String> skus, List<String> quantities) {
        Response told = typed(tokenOf("counter", "CTP", "en"), page, places, skus, quantities);
        assertThat(told.statusCode()).as(told.asString()).isEqualTo(200);
    }

    private static String ticked(String manager, String page, String label) {
        Matcher box = Pattern.compile("name=\"variances\" value=\"(\\d+)\" aria-label=\"" + label + "\"")
                .matcher(open(manager, page));
        assertThat(box.find()).as(label).isTrue();
        return box.group(1);
    }

    private long onHand(String sku) {
        return sql.statement("""
                        select coalesce(sum(s.on_hand), 0)::bigint from stock s join location l
                            on l.warehouse_id = s.warehouse_id and l.id = s.location_id and l.kind <> 'virtual'
                         where s.item_id = :item
                        """)
                .bind("item", items.bySku(sku).orElseThrow().id())
                .one(Long.class);
    }

    private String started(String manager, String places) {
        Response made = send(manager, "/counts?warehouse=CTP", Map.of("places", places, "blind", "true"));
        assertThat(made.statusCode()).as(made.asString()).isEqualTo(200);
        return made.header("HX-Redirect");
    }

    private static void approveWhatWaits(String manager, String page, String shown) {
        String ticked = shown.replaceAll("(?s).*name=\"variances\" value=\"(\\d+)\".*", "$1");
        if (!ticked.matches("\\d+")) {
            return;
        }
        Response without = send(manager, page + "/approve", Map.of("variances", ticked));
        assertThat(without.statusCode()).as("a reason is needed").isEqualTo(422);
        Response done = send(manager, page + "/approve", Map.of("variances", ticked, "reason", "mispicked"));
        assertThat(done.statusCode()).as(done.asString()).isEqualTo(200);
    }

    private static Response typed(
            String token, String page, List<String> places, List<String> skus, List<String> quantities) {
        return send(
                token,
                page + "/paper?warehouse=CTP",
                Map.of(
                        "location",
                        places,
                        "sku",
                        skus,
                        "quantity",
                        quantities,
                        "lot",
                        places.stream().map(p -> "").toList()));
    }
}
