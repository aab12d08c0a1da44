package org.stowage.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.stowage.transfer.Yards.ADMINISTRATOR;
import static org.stowage.transfer.Yards.line;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Any two acts on one transfer at the same moment, each by two people: nothing is doubled, nothing lost, nobody sees a fault. */
@QuarkusTest
class TransferRacesIT {

    private static final int THERE = 100;
    private static final int UNITS = 4;

    /** @param said null: nothing @param most how often it can succeed */
    private record Act(String path, @Nullable Object said, int most) {}

    @Inject
    Yards yards;

    private String east = "";
    private String west = "";
    private String tea = "";
    private String carton = "";
    private long lost;

    @BeforeEach
    void twoWarehouses() {
        east = yards.warehouse();
        west = yards.warehouse();
        tea = yards.item();
        yards.put(east, tea, THERE, "A-1");
    }

    private List<Act> ofReleased() {
        return List.of(
                new Act("/pick", line("lpn", carton), 1),
                // three of four: the second finds too few
                new Act("/pick", line("lpn", carton, "lines", List.of(line("sku", tea, "quantity", 3))), 1),
                new Act("/cancel", null, 1));
    }

    private List<Act> ofPicked() {
        return List.of(
                // a second time it is weighed again
                new Act("/pack", line("lpn", carton, "grams", 900), 2), new Act("/cancel", null, 1));
    }

    private List<Act> ofPacked() {
        return List.of(
                new Act("/load", line("lpn", carton), 2),
                new Act("/ship", null, 1),
                // before it leaves, or when it has left
                new Act("/cancel", null, 1));
    }

    private List<Act> ofShipped() {
        return List.of(
                new Act("/receive", line("lpn", carton), 1),
                new Act("/receive", line("lines", List.of(line("sku", tea, "quantity", 3))), 1),
                new Act("/close", null, 1),
                new Act("/cancel", null, 1));
    }

    private List<Act> ofClaim(String claim) {
        String settle = "/claims/" + claim + "/settle";
        return List.of(
                new Act(settle, line("settlement", "found"), 1),
                new Act(settle, line("settlement", "lost"), 1),
                new Act(settle, line("settlement", "returned"), 1));
    }

    @Test
    void whileItsGoodsArePicked() throws Exception {
        pairs(this::released, this::ofReleased);
    }

    @Test
    void whileItIsPacked() throws Exception {
        pairs(this::picked, this::ofPicked);
        Act ship = new Act("/ship", null, 1);
        String packedOrNot = picked();
        assertThat(race(packedOrNot, ofPicked().getFirst(), ship)).isPositive();
        agrees(packedOrNot);
        String cancelled = picked();
        assertThat(race(cancelled, ship, ofPicked().getLast()))
                .as("an open carton does not leave")
                .isEqualTo(1);
        agrees(cancelled);
    }

    @Test
    void whileItIsLoadedAndLeaves() throws Exception {
        pairs(this::packed, this::ofPacked);
    }

    @Test
    void whileItArrives() throws Exception {
        pairs(this::shipped, this::ofShipped);
    }

    @Test
    void whileItsClaimIsSettled() throws Exception {
        for (int first = 0; first < 3; first++) {
            for (int second = first; second < 3; second++) {
                String no = shipped();
                done(no, "/receive", line("lines", List.of(line("sku", tea, "quantity", 3))));
                done(no, "/close", null);
                int claim = yards.get(ADMINISTRATOR, "/" + no, 200).extract().path("claims[0].id");
                List<Act> acts = ofClaim(String.valueOf(claim));
                int done = race(no, acts.get(first), acts.get(second));
                assertThat(done).as("a claim ends once").isEqualTo(1);
                agrees(no);
            }
        }
    }

    private interface Listed {
        List<Act> acts();
    }

    private void pairs(Callable<String> prepared, Listed listed) throws Exception {
        int many = listed.acts().size();
        for (int first = 0; first < many; first++) {
            for (int second = first; second < many; second++) {
                String no = prepared.call();
                List<Act> acts = listed.acts();
                assertThat(race(no, acts.get(first), acts.get(second))).isPositive();
                agrees(no);
            }
        }
    }

    /** Both by two people. @return how many of the four acted */
    private int race(String no, Act one, Act other) throws Exception {
        List<Act> acts = List.of(one, other, one, other);
        CyclicBarrier start = new CyclicBarrier(acts.size());
        List<Callable<Integer>> people = new ArrayList<>();
        for (Act act : acts) {
            people.add(() -> {
                start.await();
                return act(no, act.path(), act.said());
            });
        }
        List<Integer> answers = new ArrayList<>();
        try (var threads = Executors.newFixedThreadPool(people.size())) {
            for (Future<Integer> done : threads.invokeAll(people)) {
                answers.add(done.get());
            }
        }
        assertThat(answers).as("%s against %s", one, other).isSubsetOf(200, 409, 422);
        assertThat(acted(answers.get(0), answers.get(2)))
                .as("%s against %s", one, other)
                .isLessThanOrEqualTo(one.most() * (one.equals(other) ? 2 : 1));
        assertThat(acted(answers.get(1), answers.get(3)))
                .as("%s against %s", other, one)
                .isLessThanOrEqualTo(other.most() * (one.equals(other) ? 2 : 1));
        int all = acted(answers.toArray(Integer[]::new));
        if (one.equals(other) && one.most() == 1) {
            assertThat(all).as("%s by four", one).isEqualTo(1);
        }
        return all;
    }

    private static int acted(Integer... answers) {
        return (int) List.of(answers).stream().filter(answer -> answer == 200).count();
    }

    private static int act(String no, String path, @Nullable Object said) {
        return Yards.once(ADMINISTRATOR, UUID.randomUUID().toString(), "/" + no + path, said)
                .extract()
                .statusCode();
    }

    /** Every unit is in one of the houses, on the road between them, or written off; both books say the same. */
    private void agrees(String no) {
        assertThat(yards.proof(east, west).checks())
                .allSatisfy(
                        check -> assertThat(check.mismatches()).as(check.name()).isEmpty());
        lost += lost(no);
        assertThat(yards.onHand(east, tea) + yards.onHand(west, tea) + yards.onRoad(east, west, tea))
                .isEqualTo(THERE - lost);
    }

    private long lost(String no) {
        List<Map<String, Object>> claims =
                yards.get(ADMINISTRATOR, "/" + no, 200).extract().path("claims");
        return claims.stream()
                .filter(claim -> "lost".equals(claim.get("settlement")))
                .mapToLong(claim -> ((Number) Objects.requireNonNull(claim.get("quantity"))).longValue())
                .sum();
    }

    private String released() {
        carton = yards.lpn("C");
        String no = yards.requested(east, west, line("sku", tea, "quantity", UNITS));
        done(no, "/approve", null);
        done(no, "/release", null);
        return no;
    }

    private String picked() {
        String no = released();
        done(no, "/pick", line("lpn", carton));
        return no;
    }

    private String packed() {
        String no = picked();
        done(no, "/pack", line("lpn", carton));
        return no;
    }

    private String shipped() {
        String no = packed();
        done(no, "/ship", null);
        return no;
    }

    private static void done(String no, String path, @Nullable Object said) {
        assertThat(act(no, path, said)).isEqualTo(200);
    }
}
