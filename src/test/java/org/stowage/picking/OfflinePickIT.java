package org.stowage.picking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.stowage.Api;
import org.stowage.task.Handheld;

/** A walk that goes on while the network is gone, and what had changed when it was back. */
@QuarkusTest
class OfflinePickIT {

    @Inject
    Floored floored;

    private String in = "";
    private String tea = "";
    private String cup = "";
    private Handheld ann;

    @BeforeEach
    void aWarehouse() {
        in = floored.warehouse();
        tea = floored.item();
        cup = floored.item();
        floored.scannable(tea);
        floored.scannable(cup);
        floored.put(in, tea, 9, "A-1");
        floored.put(in, cup, 4, "A-02");
        ann = new Handheld(in, "Ann", "picker");
    }

    @AfterEach
    void booksAgree() {
        assertThat(floored.booksAgree()).isTrue();
    }

    @Test
    void theRestOfAWalkIsPickedWithoutALineAndBookedWhenItIsBack() {
        String no = floored.released(in, Map.of(tea, 3, cup, 1));
        List<Map<String, Object>> plans = walk();
        assertThat(plans).hasSize(2);
        assertThat(plans.getFirst()).containsEntry("quantity", 3).containsEntry("name", tea);
        assertThat(strings(plans.getFirst(), "item")).contains(tea.toUpperCase(java.util.Locale.ROOT));
        assertThat(strings(plans.getFirst(), "tote")).containsExactly("TOTE-" + in, "H-TOTE-" + in);
        ann.did(plans.get(0), tea, 3).put("tote", "H-TOTE-" + in);
        ann.did(plans.get(1), cup, 1);

        JsonPath answer = ann.back();

        assertThat(answer.getList("acts.status")).containsOnly("done");
        assertThat(ann.shown().getString("step")).isEqualTo("drop");
        assertThat(ann.back().getList("acts.replayed")).containsOnly(true);
        assertThat(ann.scan("L-PACK-1").getString("tone")).isEqualTo("done");
        assertThat(floored.picked(no)).isEqualTo(4);
    }

    @Test
    void aCancelledOrderIsRefusedByNameAndTheOthersAreBooked() {
        String no = floored.released(in, Map.of(tea, 3, cup, 1));
        List<Map<String, Object>> plans = walk();
        ann.did(plans.get(0), tea, 3);
        ann.back();
        ann.forget();
        ann.did(plans.get(1), cup, 1);
        Api.asAdministrator().post("/api/v1/orders/{no}/cancel", no).then().statusCode(200);

        JsonPath answer = ann.back();

        assertThat(answer.getString("acts[0].status")).isEqualTo("refused");
        assertThat(answer.getString("acts[0].todo")).contains("A-02");
        assertThat(floored.picked(no)).isEqualTo(3);
    }

    @Test
    void whatACountHasBookedAsGoneMeanwhileIsNotTakenTwice() {
        String no = floored.released(in, Map.of(tea, 3));
        Map<String, Object> plan = walk().getFirst();
        ann.did(plan, tea, 1);
        ann.did(plan, tea, 2);
        String count = Api.asAdministrator()
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(Map.of(
                        "warehouse",
                        in,
                        "post",
                        true,
                        "lines",
                        List.of(Map.of("location", "A-1", "sku", tea, "quantity", 6))))
                .post("/api/v1/counts")
                .then()
                .statusCode(201)
                .body("status", equalTo("posted"))
                .extract()
                .path("countNo");

        JsonPath answer = ann.back();

        assertThat(answer.getList("acts.code")).containsOnly("counted-meanwhile");
        assertThat(answer.getString("acts[0].text")).contains(count, "A-1");
        assertThat(answer.getString("acts[0].todo")).contains("A-1");
        assertThat(floored.picked(no)).isZero();
        assertThat(openCounts()).isEqualTo(1);
        assertThat(ann.back().getList("acts.replayed")).containsOnly(true);
        assertThat(openCounts()).isEqualTo(1);
        assertThat(new Handheld(in, "Counter", "counter").scan("C-COUNT").prettify())
                .contains("A-1");
    }

    /** Of these goods, that nobody has begun. */
    private long openCounts() {
        return floored.number("""
                        select count(*) from task t
                          join warehouse w on w.id = t.warehouse_id and w.code = :order
                          join location l on l.warehouse_id = t.warehouse_id and l.id = t.location_id and l.code = 'A-1'
                         where t.kind = 'count' and t.status = 'open'
                        """, in);
    }

    @Test
    void aWalkThatSomebodyElseHasTakenOverIsRefusedByTheirName() {
        String no = floored.released(in, Map.of(tea, 3));
        Map<String, Object> plan = walk().getFirst();
        ann.did(plan, tea, 3);
        ann.scan("C-CANCEL");
        Handheld bob = new Handheld(in, "Bob of the night shift", "picker");
        bob.scan("C-PICK");
        bob.scan("L-A-1");
        bob.scan(tea);

        JsonPath answer = ann.back();

        assertThat(answer.getString("acts[0].code")).isEqualTo("task-of-another");
        assertThat(answer.getString("acts[0].by")).isEqualTo("Bob of the night shift");
        assertThat(answer.getString("acts[0].at")).isNotNull();
        assertThat(answer.getString("acts[0].todo")).contains("A-1");
        assertThat(floored.picked(no)).isEqualTo(1);
    }

    @Test
    void whatWasReadWrongIsRefusedOneByOne() {
        String no = floored.released(in, Map.of(tea, 3));
        Map<String, Object> plan = walk().getFirst();
        ann.did(plan, cup, 1);
        ann.did(plan, tea, 4);
        ann.did(plan, tea, 1).put("location", "L-A-02");
        ann.did(plan, tea, 1).put("tote", "H-OTHER");
        ann.did(plan, tea, 1).put("task", "pick-999999999");
        ann.did(plan, tea, 1).put("task", "pack-1");
        ann.did(plan, tea, 0);
        ann.through(plan);
        JsonPath answer = ann.back();
        assertThat(answer.getList("acts.code"))
                .containsExactly(
                        "wrong-item",
                        "over-quantity",
                        "wrong-location",
                        "wrong-tote",
                        "task-ended",
                        "task-gone",
                        "nothing-picked",
                        "not-closed");
        assertThat(floored.picked(no)).isZero();
    }

    @Test
    void whoMayNotPickIsRefusedAndACounterSeesNoPlanOfAWalk() {
        floored.released(in, Map.of(tea, 3));
        Map<String, Object> act = ann.did(walk().getFirst(), tea, 3);
        act.remove("session");
        Handheld counter = new Handheld(in, "Counter", "counter");
        JsonPath answer = counter.send(List.of(act)).jsonPath();
        assertThat(answer.getString("acts[0].code")).isEqualTo("not-allowed");
    }

    private List<Map<String, Object>> walk() {
        ann.scan("C-PICK");
        JsonPath toted = ann.scan("H-TOTE-" + in);
        assertThat(toted.getString("plan.task")).startsWith("pick-");
        return ann.plans();
    }

    @SuppressWarnings("unchecked")
    private static List<String> strings(Map<String, Object> plan, String name) {
        return (List<String>) java.util.Objects.requireNonNull(plan.get(name));
    }
}
