package org.stowage.countplan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.stowage.counting.Movement;
import org.stowage.kernel.Problem;
import org.stowage.stock.Floor;
import org.stowage.stock.MoveReason;
import org.stowage.stock.Place;
import org.stowage.stock.StockMove;

/** What each kind of scope chooses on a floor of a few places. */
class ScopeSqlTest {

    private final Floor floor = new Floor();
    private final CountScopes scopes = new CountScopes(new ScopeSql(floor.sql), new CountingPaceSql(floor.sql));
    private final long tea = floor.item("TEA-100");
    private final long cup = floor.item("CUP-1");
    private final long pot = floor.item("POT-1");
    private final long a1 = place("A-1-1", "pick_face", "A", "1", "1");
    private final long a2 = place("A-2-1", "pick_face", "A", "2", "1");
    private final long a10 = place("A-10-2", "reserve", "A", "10", "2");
    private final long b1 = place("B-1-1", "reserve", "B", "1", "1");

    @Test
    void takesEveryPlaceOfGoodsInWalkingOrderButNoDock() {
        floor.location("DOCK-1", "dock");
        assertThat(chosen(scope(CountReach.ALL, null))).containsExactly("A-1-1", "A-2-1", "A-10-2", "B-1-1");
        assertThat(chosen(scope(CountReach.ALL, "DOCK-1")))
                .as("but where it is named")
                .containsExactly("DOCK-1");
    }

    @Test
    void rangesGoByTheValueOfNumbers() {
        assertThat(chosen(scope(CountReach.ALL, "A-1..A-2"))).containsExactly("A-1-1", "A-2-1");
        assertThat(chosen(scope(CountReach.ALL, "A-2..B-1"))).containsExactly("A-2-1", "A-10-2", "B-1-1");
        assertThat(chosen(scope(CountReach.ALL, "A-1"))).containsExactly("A-1-1");
        assertThat(chosen(scope(CountReach.ALL, "*-1-1"))).containsExactly("A-1-1", "B-1-1");
        assertThat(chosen(scope(CountReach.ALL, "A-1..A-10, level 1"))).containsExactly("A-1-1", "A-2-1");
        assertThat(chosen(scope(CountReach.ALL, "aisle A, bay 2-10"))).containsExactly("A-2-1", "A-10-2");
    }

    @Test
    void takesAZone() {
        floor.sql
                .statement("insert into zone (warehouse_id, code) values (:w, 'COOL')")
                .bind("w", floor.warehouse)
                .update();
        floor.sql
                .statement("update location set zone_id = (select id from zone where code = 'COOL') where id = :id")
                .bind("id", b1)
                .update();
        assertThat(chosen(new CountScope(null, List.of("COOL"), null, null, null, null, null, null, null)))
                .containsExactly("B-1-1");
    }

    @Test
    void takesThePlacesOfItems() {
        floor.put(tea, 5, Place.at(a1));
        floor.put(tea, 5, Place.at(b1));
        floor.put(cup, 5, Place.at(a2));
        assertThat(chosen(new CountScope(null, null, null, List.of("tea-100"), null, null, null, null, null)))
                .containsExactly("A-1-1", "B-1-1");
        assertThat(scopes.choose(
                        floor.warehouse,
                        new CountScope(null, null, null, List.of("TEA-100"), null, null, null, null, null)))
                .as("the item alone")
                .extracting(ScopeSql.Chosen::itemId)
                .containsOnly(tea);
        ScopePreview preview = scopes.preview(floor.warehouse, scope(CountReach.ALL, null));
        assertThat(preview.locations()).isEqualTo(4);
        assertThat(preview.buckets()).isEqualTo(3);
        assertThat(preview.units()).isEqualTo(15);
        assertThat(preview.measured()).isFalse();
        assertThat(preview.minutes()).isEqualTo(3);
    }

    @Test
    void classesItemsByTheirPicks() {
        floor.put(tea, 50, Place.at(a1));
        floor.put(cup, 50, Place.at(a2));
        floor.put(pot, 50, Place.at(b1));
        IntStream.range(0, 9).forEach(n -> pick(tea, a1));
        IntStream.range(0, 2).forEach(n -> pick(cup, a2));
        assertThat(chosen(moving(Movement.FAST))).containsExactly("A-1-1");
        assertThat(chosen(moving(Movement.SLOW))).containsExactly("A-2-1");
        assertThat(chosen(moving(Movement.NONE))).containsExactly("B-1-1");
    }

    @Test
    void drawsTheSamePlacesAgainFromTheSameSeed() {
        IntStream.range(100, 200).forEach(n -> place("R-" + n, "reserve", "R", "" + n, "1"));
        CountScope tenth = new CountScope(null, null, "R-*", null, null, 10, 42L, null, null);
        List<String> drawn = chosen(tenth);
        assertThat(drawn).hasSize(10).isEqualTo(chosen(tenth));
        assertThat(chosen(new CountScope(null, null, "R-*", null, null, 10, 43L, null, null)))
                .hasSize(10)
                .isNotEqualTo(drawn);
        assertThat(tenth.seeded(7).seed()).isEqualTo(42L);
        assertThat(new CountScope(null, null, null, null, null, 10, null, null, null)
                        .seeded(7)
                        .seed())
                .isEqualTo(7L);
    }

    @Test
    void takesWhatWasTouchedSince() {
        floor.put(tea, 5, Place.at(a1));
        Instant since = floor.sql.statement("select clock_timestamp()").one(Instant.class);
        floor.put(cup, 5, Place.at(a2));
        floor.move(cup, 2, Place.at(a2), Place.at(b1));
        assertThat(chosen(new CountScope(CountReach.TOUCHED, null, null, null, null, null, null, null, since)))
                .containsExactly("A-2-1", "B-1-1");
        assertThat(chosen(new CountScope(
                        CountReach.TOUCHED,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        Instant.now().plus(1, ChronoUnit.DAYS))))
                .isEmpty();
    }

    @Test
    void takesWhatTheBookSaysIsEmpty() {
        floor.put(tea, 5, Place.at(a1));
        floor.put(cup, 5, Place.at(a2));
        floor.move(cup, 5, Place.at(a2), Place.at(b1));
        assertThat(chosen(scope(CountReach.EMPTY, null))).containsExactly("A-2-1", "A-10-2");
    }

    @Test
    void takesPlacesWhoseBookWasWrong() {
        floor.put(tea, 5, Place.at(a1));
        floor.put(cup, 5, Place.at(a2));
        floor.count(tea, 4, Place.at(a1));
        assertThat(chosen(scope(CountReach.MISTAKES, null))).containsExactly("A-1-1");
        floor.sql
                .statement("""
                        insert into task (warehouse_id, kind, status, document, location_id, item_id, owner_id, quantity, done, done_at)
                        values (:w, 'pick', 'done', 'W', :place, :item, 1, 3, 1, now())
                        """)
                .bind("w", floor.warehouse)
                .bind("place", b1)
                .bind("item", tea)
                .update();
        assertThat(chosen(scope(CountReach.MISTAKES, null)))
                .as("picked short there")
                .containsExactly("A-1-1", "B-1-1");
    }

    @Test
    void takesWhatAPromotionHasSetAside() {
        floor.put(tea, 5, Place.at(a1));
        floor.put(cup, 5, Place.at(a2));
        floor.sql.statement("""
                        insert into stock_pool (warehouse_id, code, item_id, owner_id, claimant, starts_at, ends_at, set_aside)
                        values (:w, 'P', :item, 1, 'promotion:june', now() + interval '3 days', now() + interval '9 days', 5)
                        """).bind("w", floor.warehouse).bind("item", cup).update();
        assertThat(chosen(scope(CountReach.PROMOTION, null))).containsExactly("A-2-1");
    }

    @Test
    void tellsAllThatIsWrongWithAScope() {
        Problem refused = catchThrowableOfType(
                Problem.class,
                () -> chosen(new CountScope(
                        null, List.of("NOWHERE"), "??!", List.of("NO-1", "TEA-100"), null, null, null, null, null)));
        assertThat(refused.faults()).extracting(Problem.Fault::pointer).containsExactly("/places", "/zones", "/items");
    }

    private void pick(long item, long from) {
        floor.post(MoveReason.PICK, StockMove.of(item, 0, 1, 1, Place.at(from), Place.at(floor.customer)));
    }

    private static CountScope moving(Movement movement) {
        return new CountScope(null, null, null, null, movement, null, null, null, null);
    }

    private static CountScope scope(CountReach reach, @Nullable String places) {
        return new CountScope(reach, null, places, null, null, null, null, null, null);
    }

    private List<String> chosen(CountScope scope) {
        return scopes.choose(floor.warehouse, scope).stream()
                .map(ScopeSql.Chosen::code)
                .toList();
    }

    private long place(String code, String kind, String aisle, String bay, String level) {
        return floor.sql
                .statement("""
                        insert into location (warehouse_id, code, kind, aisle, bay, level, sequence)
                        values (:w, :code, :kind, :aisle, :bay, :level,
                                1 + (select count(*) from location where kind <> 'virtual')) returning id
                        """)
                .bind("w", floor.warehouse)
                .bind("code", code)
                .bind("kind", kind)
                .bind("aisle", aisle)
                .bind("bay", bay)
                .bind("level", level)
                .one(Long.class);
    }
}
