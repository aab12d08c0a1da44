package org.stowage.counting;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.stowage.Api;
import org.stowage.Books;
import org.stowage.PdfLook;
import org.stowage.site.Warehouse;
import org.stowage.task.Handheld;

/** Counting while the network is gone, and what the house makes of it when it is back. */
@QuarkusTest
class OfflineCountIT {

    @Inject
    CountYard yard;

    @Inject
    Books books;

    @Inject
    CountPapers papers;

    private Warehouse in;
    private String tea = "";
    private String cup = "";
    private Handheld ann;

    @BeforeEach
    void aWarehouse() {
        in = yard.warehouse();
        tea = yard.goods("CASE-" + in.code());
        cup = yard.goods(null);
        ann = new Handheld(in.code(), "Ann", "counter");
    }

    @AfterEach
    void booksAgree() {
        assertThat(books.check().ok()).isTrue();
    }

    @Test
    void twoPlacesAreCountedWithoutALineAndPostedWhenItIsBack() {
        yard.put(in, tea, 30, "A-1");
        yard.put(in, cup, 2, "A-2");
        String no = yard.count(in, true, "A-1", "A-2", "A-3");
        List<Map<String, Object>> plans = walk();
        assertThat(plans).hasSize(3);
        ann.did(plans.get(0), tea, 5);
        ann.did(plans.get(0), "CASE-" + in.code(), 2);
        ann.through(plans.get(0));
        ann.did(plans.get(1), cup, 2);
        ann.through(plans.get(1));

        JsonPath answer = ann.back();

        // two codes of one item add up
        assertThat(answer.getList("acts.status")).containsOnly("done");
        assertThat(yard.counted(in, tea, 1)).isEqualTo(29);
        assertThat(yard.counted(in, cup, 1)).isEqualTo(2);
        assertThat(yard.status(in, "A-2")).isEqualTo("done");
        assertThat(ann.shown().getString("fields.find { it.name == 'location' }.value"))
                .isEqualTo("A-3");
        assertThat(tally(no, cup).source()).isEqualTo("offline");
    }

    @Test
    void theSameSentTwiceIsTheSameAndAnotherActUnderTheSameIdIsRefused() {
        yard.put(in, tea, 7, "A-1");
        yard.count(in, true, "A-1");
        List<Map<String, Object>> plans = walk();
        Map<String, Object> act = ann.did(plans.getFirst(), tea, 7);
        JsonPath first = ann.back();
        JsonPath again = ann.back();
        assertThat(again.getList("acts.code")).isEqualTo(first.getList("acts.code"));
        assertThat(again.getBoolean("acts[0].replayed")).isTrue();
        act.put("quantity", 8);
        JsonPath other = ann.back();
        assertThat(other.getString("acts[0].code")).isEqualTo("scan-id-reused");
        assertThat(other.getString("acts[0].status")).isEqualTo("refused");
        assertThat(yard.counted(in, tea, 1)).isEqualTo(7);
    }

    @Test
    void whatMovedAfterTheCountDoesNotMatterAndWhatMovedWithinItIsCountedAgain() {
        yard.put(in, tea, 7, "A-1");
        yard.put(in, cup, 3, "A-1");
        String no = yard.count(in, false, "A-1");
        Map<String, Object> plan = walk().getFirst();
        Map<String, Object> cups = ann.did(plan, cup, 3);
        Map<String, Object> teas = ann.did(plan, tea, 7);
        yard.moves(in, cup, 1, "A-1", "A-4");
        yard.moves(in, tea, 2, "A-1", "A-4");
        // the tea was still being counted when it was moved
        teas.put("happenedAt", ann.now().toString());
        teas.put("firstAt", cups.get("happenedAt"));
        Map<String, Object> through = ann.through(plan);
        through.put("firstAt", cups.get("happenedAt"));

        JsonPath answer = ann.back();

        assertThat(answer.getList("acts.code")).containsExactly("counted", "count-again", "not-closed");
        assertThat(answer.getString("acts[1].by")).isNull();
        assertThat(answer.getString("acts[1].at")).isNotNull();
        assertThat(answer.getString("acts[1].todo")).contains("A-1");
        assertThat(tally(no, cup).expected()).isEqualTo(3);
        assertThat(yard.counted(in, tea, 1)).isZero();
        // in the dialog it goes on
        ann.forget();
        ann.scan("L-A-1");
        ann.scan(tea);
        ann.scan("C-QTY-5");
        ann.scan("C-DONE");
        ann.scan("C-CONFIRM");
        assertThat(yard.status(in, "A-1")).isEqualTo("done");
    }

    @Test
    void goodsThatNobodySawAreHeldAgainstTheBookAsOfThen() {
        yard.put(in, tea, 7, "A-1");
        String no = yard.count(in, false, "A-1");
        ann.through(walk().getFirst());
        yard.put(in, tea, 5, "A-1");

        assertThat(ann.back().getList("acts.status")).containsExactly("done");

        assertThat(tally(no, tea).expected()).isEqualTo(7);
        assertThat(tally(no, tea).counted()).isZero();
    }

    @Test
    void aPlaceThatMovedBetweenItsFirstAndItsLastUnitIsNotClosed() {
        yard.put(in, tea, 7, "A-1");
        yard.put(in, cup, 1, "A-1");
        yard.count(in, true, "A-1");
        Map<String, Object> plan = walk().getFirst();
        ann.did(plan, cup, 1);
        yard.moves(in, tea, 7, "A-1", "A-4");
        yard.put(in, tea, 2, "A-1");
        ann.through(plan);
        JsonPath answer = ann.back();
        assertThat(answer.getList("acts.code")).containsExactly("counted", "count-again");
        assertThat(answer.getString("acts[1].text")).doesNotContain(tea);
        assertThat(yard.status(in, "A-1")).isEqualTo("claimed");
    }

    @Test
    void aPlaceThatSomebodyElseIsAtIsRefusedByName() {
        yard.put(in, tea, 7, "A-1");
        yard.put(in, tea, 4, "A-2");
        yard.count(in, true, "A-1", "A-2");
        List<Map<String, Object>> plans = walk();
        ann.did(plans.get(0), tea, 7);
        ann.through(plans.get(0));
        ann.did(plans.get(1), tea, 4);
        ann.through(plans.get(1));
        Handheld bob = new Handheld(in.code(), "Bob of the night shift", "counter");
        bob.scan("C-COUNT");
        bob.scan("L-A-2");

        JsonPath answer = ann.back();

        assertThat(answer.getList("acts.code")).containsExactly("counted", "place-done", "place-taken", "not-closed");
        assertThat(answer.getString("acts[2].by")).isEqualTo("Bob of the night shift");
        assertThat(answer.getString("acts[2].at")).isNotNull();
        assertThat(answer.getString("acts[2].todo")).isNotBlank();
        assertThat(yard.counted(in, tea, 1)).isEqualTo(7);
    }

    @Test
    void aClockThatIsTwoHoursWrongIsTakenOutAndTold() {
        yard.put(in, tea, 7, "A-1");
        String no = yard.count(in, true, "A-1");
        ann.clock(Duration.ofHours(2));
        Map<String, Object> plan = walk().getFirst();
        yard.rests();
        ann.did(plan, tea, 7);
        ann.through(plan);
        yard.rests();
        yard.moves(in, tea, 3, "A-1", "A-4");

        JsonPath answer = ann.back();

        assertThat(answer.getLong("offsetSeconds")).isBetween(7_190L, 7_200L);
        assertThat(answer.getList("acts.status")).containsOnly("done");
        TallyView tally = tally(no, tea);
        assertThat(tally.expected()).isEqualTo(7);
        assertThat(tally.confirmedAt()).isBefore(Instant.now());
        assertThat(tally.offsetMillis()).isBetween(7_190_000L, 7_200_000L);
        for (String language : List.of("en", "zh-CN")) {
            String manager = Api.tokenOf(Map.of(
                    "login",
                    "offline-" + UUID.randomUUID(),
                    "name",
                    "Manager",
                    "roles",
                    List.of("manager"),
                    "language",
                    language,
                    "warehouses",
                    List.of(in.code())));
            String page =
                    Api.as(manager).accept("text/html").get("/counts/" + no).asString();
            assertThat(page).contains(language.equals("en") ? "Offline" : "断网").contains("h");
            String paper = PdfLook.text(Api.as(manager)
                    .accept("*/*")
                    .get("/api/v1/reports/stocktake.pdf?count=" + no)
                    .asByteArray());
            assertThat(paper).contains(language.equals("en") ? "Offline" : "断网").containsPattern("\\+(2 h|1 h 59 min)");
        }
    }

    @Test
    void anActOfTheFutureAndOneOfTheLastMonthAreRefusedWithAClearWord() {
        yard.put(in, tea, 7, "A-1");
        yard.count(in, true, "A-1");
        Map<String, Object> plan = walk().getFirst();
        ann.did(plan, tea, 7).put("happenedAt", ann.now().plusSeconds(600).toString());
        ann.did(plan, tea, 7)
                .put("happenedAt", ann.now().minus(Duration.ofDays(30)).toString());
        assertThat(ann.back().getList("acts.code")).containsExactly("act-in-future", "act-too-old");
        assertThat(yard.counted(in, tea, 1)).isZero();
    }

    @Test
    void everyFaultOfARequestIsNamedAndNothingOfItIsDone() {
        yard.put(in, tea, 7, "A-1");
        yard.count(in, true, "A-1");
        Map<String, Object> plan = walk().getFirst();
        Map<String, Object> good = ann.did(plan, tea, 7);
        Map<String, Object> noQuantity = ann.did(plan, tea, 7);
        noQuantity.remove("quantity");
        Map<String, Object> backwards = ann.did(plan, tea, 7);
        backwards.put("firstAt", ann.now().plusSeconds(5).toString());
        List<String> faults = ann.send(List.of(good, noQuantity, backwards))
                .then()
                .statusCode(422)
                .extract()
                .path("errors.pointer");
        assertThat(faults).containsExactlyInAnyOrder("/acts/1/quantity", "/acts/2/firstAt");
        assertThat(yard.counted(in, tea, 1)).isZero();
    }

    @Test
    void whatACounterWouldHaveBeenAskedIsRefusedByName() {
        String milk = yard.byLot(30);
        yard.putLot(in, milk, "L1", 4, "A-1");
        String rare = yard.plausibly(10);
        yard.count(in, true, "A-1");
        Map<String, Object> plan = walk().getFirst();
        ann.did(plan, milk, 4);
        ann.did(plan, milk, 4).put("lot", "NEW");
        ann.did(plan, milk, 4).put("lot", "L1");
        ann.did(plan, rare, 5_000);
        ann.did(plan, "ZZ-NOBODY-KNOWS", 1);
        ann.through(plan);
        JsonPath answer = ann.back();
        assertThat(answer.getList("acts.code"))
                .containsExactly("lot-needed", "expiry-needed", "counted", "implausible", "unknown-code", "not-closed");
        assertThat(yard.counted(in, milk, 1)).isEqualTo(4);
    }

    @Test
    void othersHousesAndOthersSessionsAreNotTheirs() {
        yard.put(in, tea, 7, "A-1");
        yard.count(in, true, "A-1");
        Map<String, Object> plan = walk().getFirst();
        Map<String, Object> act = ann.did(plan, tea, 7);
        Handheld foreign = new Handheld(yard.warehouse().code(), "Foreign", "counter");
        Api.as(foreign.token())
                .body(Map.of("warehouse", in.code(), "sentAt", ann.now().toString(), "acts", List.of(act)))
                .post("/api/v1/scans/replay")
                .then()
                .statusCode(404);
        Api.as(foreign.token())
                .get("/api/v1/scans/sessions/" + act.get("session") + "/plans")
                .then()
                .statusCode(404);
        Handheld picker = new Handheld(in.code(), "Picker", "picker");
        act.remove("session");
        picker.send(List.of(act)).then().statusCode(200);
        assertThat(yard.counted(in, tea, 1)).isZero();
    }

    private List<Map<String, Object>> walk() {
        JsonPath opened = ann.scan("C-COUNT");
        assertThat(opened.getString("plan.task")).startsWith("count-");
        assertThat(opened.getList("plan.location")).contains("L-A-1", "A-1");
        assertThat(opened.getList("plan.item")).isEmpty();
        assertThat(opened.getString("plan.quantity")).isNull();
        return ann.plans();
    }

    private TallyView tally(String no, String sku) {
        List<TallyView> all = new ArrayList<>();
        papers.tallies(in.key(), no, yard.manager(), all::add);
        return all.stream().filter(one -> one.sku().equals(sku)).findFirst().orElseThrow();
    }
}
