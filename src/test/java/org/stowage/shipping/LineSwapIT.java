package org.stowage.shipping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.stowage.shipping.LineFloor.says;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.stowage.access.Role;
import org.stowage.outbound.NewOrder.NewLine;
import org.stowage.outbound.OrderStatus;
import org.stowage.outbound.SwappedLine;
import org.stowage.site.Warehouse;
import org.stowage.task.Scanner;

/** Another item instead, at every stage of the order; and lines that are taken back where more than goods hangs on them. */
@QuarkusTest
class LineSwapIT extends LinesAtTheDesk {

    private static final long LI = 77;
    private static final String RED = "SWAP-RED";
    private static final String BLUE = "SWAP-BLUE";
    private static final String CUP = "SWAP-CUP";

    @BeforeEach
    void aWarehouse() {
        opens(10, LI, RED, BLUE, CUP);
    }

    @Test
    void beforeReleaseTheOtherItemIsPromisedAndTheFirstOneIsFree() {
        String order = order(NewLine.of(RED, 4));
        SwappedLine part = floor.swap(warehouse, order, 1, BLUE, 3L);
        assertThat(List.of(part.ordered(), part.goingBack(), part.promised())).containsExactly(1L, 0L, 3L);
        assertThat(part.newLineNo()).isEqualTo(2);
        floor.swap(warehouse, order, 1, CUP, null);
        assertThat(status(order)).isEqualTo(OrderStatus.PROMISED);
        assertThat(free(RED, BLUE, CUP))
                .containsExactly(10L, 7L, 9L);
        line.pick(warehouse, order);
        assertThat(status(order)).isEqualTo(OrderStatus.PICKED);
        assertThat(floor.told(order, "order.line-swapped")).isEqualTo(2);
    }

    @Test
    void whatIsNotThereMakesTheOrderShortOrIsRefused() {
        String order = order(NewLine.of(RED, 2));
        order(NewLine.of(BLUE, 9));
        long id = floor.order(warehouse, order).id();
        assertThatThrownBy(() -> floor.swapOrRefuse(warehouse, id, BLUE)).hasMessageContaining("sold-out");
        assertThat(floor.free(warehouse, RED)).isEqualTo(8);
        assertThat(floor.swap(warehouse, order, 1, BLUE, null).promised()).isEqualTo(1);
        assertThat(status(order)).isEqualTo(OrderStatus.SHORT);
        line.receive(warehouse, BLUE, null, 5);
        assertThat(status(order)).isEqualTo(OrderStatus.PROMISED);
    }

    @Test
    void theWalkUnderWayFetchesTheOtherItemInstead() {
        String order = order(NewLine.of(RED, 2), NewLine.of(CUP, 1));
        floor.release(warehouse, order);
        li.scan("C-PICK");
        li.scan("H-" + warehouse.code() + "-T1");
        li.scan("L-A-01-1");
        floor.swap(warehouse, order, 1, BLUE, null);
        for (int i = 0; i < 6 && !li.step().equals("drop"); i++) {
            li.scan(li.field("sku"));
        }
        assertThat(li.step()).isEqualTo("drop");
        li.scan("L-PACK-1");
        assertThat(status(order)).isEqualTo(OrderStatus.PICKED);
        assertThat(floor.order(warehouse, order).isStopped()).isFalse();
        assertThat(floor.allocated(warehouse)).isZero();
        assertThat(floor.free(warehouse, RED)).isEqualTo(10);
    }

    @Test
    void aPackedItemComesOutAndTheParcelWaitsForTheOther() {
        String order = picked(NewLine.of(RED, 1), NewLine.of(CUP, 1));
        li.scan("C-PACK");
        li.scan("O-" + order);
        String parcel = li.field("parcel");
        packs(RED, CUP);
        String before = String.valueOf(parcels.get(warehouse.id(), parcel).waybillNo());
        SwappedLine swapped = floor.swap(warehouse, order, 1, BLUE, null);
        assertThat(List.of(swapped.goingBack(), swapped.promised())).containsExactly(1L, 1L);
        assertThat(swapped.status()).isEqualTo(OrderStatus.PACKING);
        li.scan("C-PACK");
        says(li.scan("P-" + parcel), "pack.take-out");
        says(li.scan(RED), "pack.out-waits");
        assertThat(parcels.get(warehouse.id(), parcel).waybillNo()).isNull();
        li.scan("C-PACK");
        says(li.scan("O-" + order), "order-not-picked");

        li.scan("C-PICK");
        li.scan("H-" + warehouse.code() + "-T2");
        li.scan("L-A-01-1");
        assertThat(li.field("sku")).isEqualTo(BLUE);
        li.scan(BLUE);
        li.scan("L-PACK-1");
        li.scan("C-PACK");
        says(li.scan("O-" + order), "pack.on-the-desk");
        assertThat(li.field("parcel")).isEqualTo(parcel);
        packs(BLUE);
        assertThat(status(order)).isEqualTo(OrderStatus.PACKED);
        assertThat(parcels.get(warehouse.id(), parcel).waybillNo()).isNotEqualTo(before);
        assertThat(floor.liveNumbers(warehouse, order)).isEqualTo(1);
        li.scan("C-PUTBACK");
        says(li.scan(RED), "put-back-to");
        says(li.scan("L-" + li.field("location")), "put-back");
        assertThat(free(RED, BLUE, CUP))
                .containsExactly(10L, 9L, 9L);
        assertThat(floor.waitingToGoBack(warehouse)).isZero();
    }

    @Test
    void cancelledWhileItsUnitsComeOutTheWholeOrderGoesBack() {
        String order = picked(NewLine.of(RED, 2), NewLine.of(CUP, 1));
        floor.cancel(warehouse, order, 1, 2L);
        li.scan("C-PACK");
        li.scan("O-" + order);
        says(li.scan(RED), "pack.taken-out");
        line.stop(warehouse, order);
        says(li.scan(RED), "order-stopped");
        li.scan("C-CANCEL");
        li.scan("C-PUTBACK");
        li.scan("O-" + order);
        for (int i = 0; i < 4 && !li.field("location").isEmpty(); i++) {
            li.scan("L-" + li.field("location"));
        }
        assertThat(status(order)).isEqualTo(OrderStatus.CANCELLED);
        assertThat(floor.waitingToGoBack(warehouse)).isZero();
        assertThat(free(RED, CUP))
                .containsExactly(10L, 10L);
        assertThat(line.onHand(warehouse)).isEqualTo(30);
    }

    /** Units with numbers: the one that is read is the one that goes back. */
    @Test
    void theUnitThatIsReadComesOut() {
        String numbered = "SWAP-SN";
        Warehouse own = line.warehouse(3, numbered, CUP);
        floor.change("update item set serial_controlled = true where sku = :value", numbered);
        Scanner zhao = new Scanner(desk, own.code(), LI + 1, Locale.ENGLISH, Role.PACKER);
        String order = line.picked(own, range.code(), NewLine.of(numbered, 2), NewLine.of(CUP, 1));
        zhao.scan("C-PACK");
        zhao.scan("O-" + order);
        String one = own.code() + "-N1";
        String two = own.code() + "-N2";
        for (String serial : List.of(one, two)) {
            zhao.scan(numbered);
            zhao.scan(serial);
        }
        zhao.scan("C-CANCEL");
        floor.cancel(own, order, 1, 1L);
        zhao.scan("C-PACK");
        says(zhao.scan("O-" + order), "pack.take-out");
        says(zhao.scan(numbered), "pack.serial");
        says(zhao.scan(two), "pack.out");
        zhao.scan(CUP);
        zhao.scan("C-CONFIRM");
        zhao.type("900");
        zhao.scan(zhao.field("waybill"));
        assertThat(floor.order(own, order).status()).isEqualTo(OrderStatus.PACKED);
        assertThat(floor.count("""
                select count(*) from serial s join stock b on b.warehouse_id = s.warehouse_id and b.id = s.stock_id
                 where s.warehouse_id = :warehouse and s.serial = :value and b.handling_unit_id = 0
                """, own, two)).isEqualTo(1);
    }
}
