package org.stowage.shipping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.stowage.shipping.LineFloor.says;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.stowage.outbound.CutLine;
import org.stowage.outbound.NewOrder.NewLine;
import org.stowage.outbound.OrderStatus;

/** A customer takes back a line, or some of it, at every stage of an order that goes on with the rest. */
@QuarkusTest
class LinesOutIT extends LinesAtTheDesk {

    private static final long LI = 75;
    private static final String TEA = "OUT-TEA";
    private static final String CUP = "OUT-CUP";

    @BeforeEach
    void aWarehouse() {
        opens(10, LI, TEA, CUP);
    }

    @Test
    void beforeReleaseItsUnitsAreFreeAtOnce() {
        String order = order(NewLine.of(TEA, 8), NewLine.of(CUP, 1));
        String waits = order(NewLine.of(TEA, 5));
        assertThat(status(waits)).isEqualTo(OrderStatus.SHORT);
        CutLine cut = cancel(order, 1, 3L);
        assertThat(cut.status()).isEqualTo(OrderStatus.PROMISED);
        assertThat(List.of(cut.quantity(), cut.ordered(), cut.goingBack())).containsExactly(3L, 5L, 0L);
        assertThat(status(waits)).isEqualTo(OrderStatus.PROMISED);
        assertThat(stopped(order)).isFalse();
        assertThat(cancel(order, 1, null).ordered()).isZero();
        line.pick(warehouse, order);
        assertThat(status(order)).isEqualTo(OrderStatus.PICKED);
        assertThat(floor.told(order, "order.line-cancelled")).isEqualTo(2);
    }

    @Test
    void theWalkOfAReleasedOrderFetchesOnlyTheRest() {
        String order = order(NewLine.of(TEA, 3), NewLine.of(CUP, 2));
        floor.release(warehouse, order);
        li.scan("C-PICK");
        li.scan("H-" + warehouse.code() + "-T1");
        li.scan("L-A-01-1");
        cancel(order, 1, 1L);
        cancel(order, 2, null);
        says(li.scan(TEA), "task-went");
        assertThat(li.field("quantity")).isEqualTo("2");
        li.scan(TEA);
        li.scan(TEA);
        assertThat(status(order)).isEqualTo(OrderStatus.PICKED);
        assertThat(stopped(order)).isFalse();
        assertThat(floor.allocated(warehouse)).isZero();
    }

    @Test
    void thePickerFetchesTheRestOfAnOrderOfWhichSomethingPickedGoesBack() {
        String order = order(NewLine.of(TEA, 2), NewLine.of(CUP, 2));
        floor.release(warehouse, order);
        li.scan("C-PICK");
        li.scan("H-" + warehouse.code() + "-T2");
        li.scan("L-A-01-1");
        String first = li.field("sku");
        li.scan(first);
        CutLine cut = cancel(order, first.equals(TEA) ? 1 : 2, null);
        assertThat(List.of(cut.ordered(), cut.goingBack())).containsExactly(0L, 1L);
        says(li.scan(first), "order-stopped");
        says(li.scan("C-CONFIRM"), "go-on");
        String other = first.equals(TEA) ? CUP : TEA;
        assertThat(li.field("sku")).isEqualTo(other);
        li.scan(other);
        li.scan(other);
        assertThat(li.step()).isEqualTo("drop");
        li.scan("L-PACK-1");
        takesOut(order, first, "pack.out");
        packs(other, other);
        assertThat(status(order)).isEqualTo(OrderStatus.PACKED);
        putsBack(order, first);
    }

    @Test
    void thePackerTakesOutWhatWaitsBesideTheBoxAndTheOrderGoesOn() {
        String order = picked(NewLine.of(TEA, 2), NewLine.of(CUP, 1));
        cancel(order, 1, 1L);
        assertThat(stopped(order)).isTrue();
        li.scan("C-PACK");
        says(li.scan("O-" + order), "pack.take-out");
        says(li.scan(CUP), "not-to-take-out");
        says(li.scan(TEA), "pack.out");
        assertThat(li.step()).isEqualTo("item");
        packs(TEA, CUP);
        assertThat(status(order)).isEqualTo(OrderStatus.PACKED);
        putsBack(order, TEA);
        asIfNeverOrdered(order, 9, 9);
    }

    @Test
    void aFreezeIsNotForgottenWhereALineAlreadyStoppedTheOrder() {
        String order = picked(NewLine.of(TEA, 2), NewLine.of(CUP, 1));
        cancel(order, 1, 1L);
        floor.freeze(warehouse, order);
        li.scan("C-PACK");
        says(li.scan("O-" + order), "stopped-frozen");
        assertThat(stopped(order)).isTrue();
        floor.thaw(warehouse, order);
        assertThat(stopped(order)).as("a unit is still to come out").isTrue();
        takesOut(order, TEA, "pack.out");
        packs(TEA, CUP);
        putsBack(order, TEA);
    }

    @Test
    void whatLiesInTheOpenBoxComesOutOfIt() {
        String order = picked(NewLine.of(TEA, 1), NewLine.of(CUP, 1));
        li.scan("C-PACK");
        li.scan("O-" + order);
        li.scan(TEA);
        String parcel = li.field("parcel");
        cancel(order, 1, null);
        says(li.scan(CUP), "stopped-line");
        li.scan("C-CANCEL");
        takesOut(order, TEA, "pack.out");
        packs(CUP);
        assertThat(parcels.get(warehouse.id(), parcel).status()).isEqualTo(ParcelStatus.CANCELLED);
        putsBack(order, TEA);
        asIfNeverOrdered(order, 10, 9);
    }

    @Test
    void aClosedParcelIsOpenedAgainWeighedAndLabelledAnew() {
        String order = picked(NewLine.of(TEA, 2), NewLine.of(CUP, 1));
        li.scan("C-PACK");
        li.scan("O-" + order);
        String parcel = li.field("parcel");
        packs(TEA, TEA, CUP);
        assertThat(status(order)).isEqualTo(OrderStatus.PACKED);
        String before = String.valueOf(parcels.get(warehouse.id(), parcel).waybillNo());
        cancel(order, 1, 1L);
        li.scan("C-PACK");
        says(li.scan("P-" + parcel), "pack.take-out");
        says(li.scan("C-CONFIRM"), "pack.out");
        assertThat(li.step()).isEqualTo("box");
        assertThat(status(order)).isEqualTo(OrderStatus.PICKED);
        packs();
        Parcel now = parcels.get(warehouse.id(), parcel);
        assertThat(now.status()).isEqualTo(ParcelStatus.CLOSED);
        assertThat(now.waybillNo()).isNotEqualTo(before);
        assertThat(floor.liveNumbers(warehouse, order)).isEqualTo(1);
        putsBack(order, TEA);
        asIfNeverOrdered(order, 9, 9);
    }

    @Test
    void withItsLastLineTheOrderIsCancelled() {
        String waits = order(NewLine.of(TEA, 1), NewLine.of(CUP, 1));
        cancel(waits, 1, null);
        assertThat(cancel(waits, 2, null).status()).isEqualTo(OrderStatus.CANCELLED);
        String picked = picked(NewLine.of(TEA, 1), NewLine.of(CUP, 1));
        cancel(picked, 1, null);
        assertThat(cancel(picked, 2, null).status()).isEqualTo(OrderStatus.CANCELLING);
        li.scan("C-PUTBACK");
        li.scan("O-" + picked);
        li.scan("L-" + li.field("location"));
        says(li.scan("L-" + li.field("location")), "put-back-cancelled");
        asIfNeverOrdered(picked, 10, 10);
    }

    private void asIfNeverOrdered(String order, long tea, long cups) {
        nothingIsLeftBehind(order);
        assertThat(free(TEA, CUP)).containsExactly(tea, cups);
    }
}
