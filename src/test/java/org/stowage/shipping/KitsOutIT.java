package org.stowage.shipping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.stowage.shipping.LineFloor.says;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.stowage.Api;
import org.stowage.outbound.CutLine;
import org.stowage.outbound.NewOrder.NewLine;
import org.stowage.outbound.OrderLine;
import org.stowage.outbound.OrderStatus;
import org.stowage.outbound.Orders;
import org.stowage.outbound.SoldKit;

/** A customer takes back kits: with each of them all its parts, wherever they are. One part alone stays. */
@QuarkusTest
class KitsOutIT extends LinesAtTheDesk {

    private static final long LI = 79;
    private static final String TEA = "KOUT-TEA";
    private static final String MUG = "KOUT-MUG";
    private static final String CUP = "KOUT-CUP";
    private static final String SET = "KOUT-SET";

    @Inject
    Orders orders;

    /** One tea and two mugs. */
    @BeforeEach
    void aKit() {
        opens(20, LI, TEA, MUG, CUP);
        Api.asAdministrator()
                .body("""
                        {"sku":"%s","name":"Tea for two","parts":[{"sku":"%s","quantity":1},{"sku":"%s","quantity":2}]}
                        """.formatted(SET, TEA, MUG))
                .post("/api/v1/items");
    }

    @Test
    void beforeReleaseAllItsPartsAreFreeAtOnce() {
        String order = order(sets(3), NewLine.of(CUP, 1));
        CutLine cut = cancel(order, 1, 2L);
        assertThat(List.of(cut.quantity(), cut.ordered(), cut.goingBack())).containsExactly(2L, 1L, 0L);
        assertThat(cut.sku()).isEqualTo(SET);
        assertThat(free(TEA, MUG)).containsExactly(19L, 18L);
        assertThat(sold(order).quantity()).isEqualTo(1);
        assertThat(sold(order).perKit()).as("of the tea, after the cut").isEqualTo(1);
        assertThatThrownBy(() -> cancel(order, 1, 2L)).hasMessageContaining("line-has-fewer");
        assertThat(cancel(order, 1, null).ordered()).isZero();
        assertThat(status(order)).isEqualTo(OrderStatus.PROMISED);
        assertThat(free(TEA, MUG)).containsExactly(20L, 20L);
        assertThat(floor.told(order, "order.line-cancelled")).isEqualTo(2);
    }

    @Test
    void onePartAloneStaysAndAKitIsNotSwapped() {
        String order = order(sets(1), NewLine.of(CUP, 1));
        int part = lines(order).stream()
                .filter(line -> line.sku().equals(MUG))
                .findFirst()
                .orElseThrow()
                .lineNo();
        assertThatThrownBy(() -> cancel(order, part, 1L)).hasMessageContaining("line-of-kit");
        assertThatThrownBy(() -> floor.swap(warehouse, order, 1, CUP, null)).hasMessageContaining("swap-of-kit");
        assertThatThrownBy(() -> cancel(order, 99, null)).hasMessageContaining("not-found");
    }

    @Test
    void aReleasedOneIsNotFetchedAnyMore() {
        String order = order(sets(2), NewLine.of(CUP, 1));
        floor.release(warehouse, order);
        cancel(order, 1, 1L);
        assertThat(floor.allocated(warehouse)).isEqualTo(4);
        li.scan("C-PICK");
        li.scan("H-" + warehouse.code() + "-T1");
        li.scan("L-A-01-1");
        for (int i = 0; i < 8 && !li.step().equals("drop"); i++) {
            li.scan(li.field("sku"));
        }
        li.scan("L-PACK-1");
        assertThat(status(order)).isEqualTo(OrderStatus.PICKED);
        assertThat(free(TEA, MUG, CUP)).containsExactly(19L, 18L, 19L);
        nothingIsLeftBehind(order);
    }

    @Test
    void itsPickedPartsComeOutAtTheDesk() {
        String order = picked(sets(2), NewLine.of(CUP, 1));
        CutLine cut = cancel(order, 1, 1L);
        assertThat(List.of(cut.ordered(), cut.goingBack())).containsExactly(1L, 3L);
        assertThat(stopped(order)).isTrue();
        takesOut(order, TEA, "pack.taken-out");
        li.scan(MUG);
        says(li.scan(MUG), "pack.out");
        packs(TEA, MUG, MUG, CUP);
        assertThat(status(order)).isEqualTo(OrderStatus.PACKED);
        assertThat(sold(order).quantity()).isEqualTo(1);
        putsBackAll(order, 2);
        assertThat(free(TEA, MUG, CUP)).containsExactly(19L, 18L, 19L);
        nothingIsLeftBehind(order);
    }

    @Test
    void outOfAClosedParcelToo() {
        String order = picked(sets(1), NewLine.of(CUP, 1));
        li.scan("C-PACK");
        li.scan("O-" + order);
        String parcel = li.field("parcel");
        packs(TEA, MUG, MUG, CUP);
        cancel(order, 1, null);
        takesOut(order, TEA, "pack.taken-out");
        li.scan(MUG);
        says(li.scan(MUG), "pack.out");
        packs();
        assertThat(parcels.get(warehouse.id(), parcel).status()).isEqualTo(ParcelStatus.CLOSED);
        assertThat(floor.liveNumbers(warehouse, order)).isEqualTo(1);
        putsBackAll(order, 2);
        assertThat(free(TEA, MUG, CUP)).containsExactly(20L, 20L, 19L);
        nothingIsLeftBehind(order);
    }

    @Test
    void withItsLastKitTheOrderIsCancelled() {
        String waits = order(sets(2));
        assertThat(cancel(waits, 1, null).status()).isEqualTo(OrderStatus.CANCELLED);
        assertThat(free(TEA, MUG)).containsExactly(20L, 20L);
        String picked = picked(sets(1));
        assertThat(cancel(picked, 1, 1L).status()).isEqualTo(OrderStatus.CANCELLING);
        putsBackAll(picked, 2);
        assertThat(status(picked)).isEqualTo(OrderStatus.CANCELLED);
        assertThat(free(TEA, MUG)).containsExactly(20L, 20L);
    }

    @Test
    void whatIsCollectedGetsLessByThePriceOfTheKit() {
        String order = order(sets(2), NewLine.of(CUP, 1));
        floor.change("update outbound_order set cod_amount = 100 where order_no = :value", order);
        assertThatThrownBy(() -> cancel(order, 1, 1L)).hasMessageContaining("price-needed");
        floor.change("""
                update order_kit k set price = 30 from outbound_order o
                 where o.order_no = :value and k.warehouse_id = o.warehouse_id and k.order_id = o.id
                """, order);
        cancel(order, 1, 1L);
        assertThat(floor.count(
                        "select cod_amount::bigint from outbound_order where warehouse_id = :warehouse and order_no = :value",
                        warehouse,
                        order))
                .isEqualTo(70);
    }

    private void putsBackAll(String order, int items) {
        li.scan("C-PUTBACK");
        li.scan("O-" + order);
        for (int i = 0; i < items; i++) {
            li.scan("L-" + li.field("location"));
        }
    }

    private static NewLine sets(long kits) {
        return new NewLine(null, SET, BigDecimal.valueOf(kits), null, null, null, null);
    }

    private SoldKit sold(String order) {
        return java.util.Objects.requireNonNull(lines(order).getFirst().kit());
    }

    private List<OrderLine> lines(String order) {
        return orders.lines(warehouse.id(), floor.order(warehouse, order).id());
    }
}
