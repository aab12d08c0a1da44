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
import org.stowage.outbound.CutLine;
import org.stowage.outbound.NewOrder.NewLine;
import org.stowage.outbound.OrderStatus;

/** One parcel of an order has left, the other is still here, and the customer takes back what has not left. */
@QuarkusTest
class RestOutIT extends LinesAtTheDesk {

    private static final long LI = 80;
    private static final String TEA = "REST-TEA";
    private static final String CUP = "REST-CUP";

    @Inject
    Manifests manifests;

    private String carrier = "";

    @BeforeEach
    void aWarehouse() {
        opens(10, LI, TEA, CUP);
        carrier = range.code();
    }

    @Test
    void ofALineThatLeftInPartTheRestComesOutAndTheOrderIsShipped() {
        String order = line.picked(warehouse, carrier, NewLine.of(TEA, 3));
        li.scan("C-PACK");
        li.scan("O-" + order);
        li.scan(TEA);
        next();
        leaves();
        assertThat(status(order)).isEqualTo(OrderStatus.PART_SHIPPED);
        assertThatThrownBy(() -> cancel(order, 1, 3L)).hasMessageContaining("line-handed-over");
        assertThatThrownBy(() -> floor.swap(warehouse, order, 1, CUP, 1L)).hasMessageContaining("order-handed-over");
        li.scan("C-CANCEL");
        CutLine cut = cancel(order, 1, null);
        assertThat(List.of(cut.quantity(), cut.ordered(), cut.goingBack())).containsExactly(2L, 1L, 2L);
        assertThat(cut.status()).isEqualTo(OrderStatus.PART_SHIPPED);
        takesOut(order, TEA, "pack.taken-out");
        says(li.scan(TEA), "pack.out");
        assertThat(status(order)).isEqualTo(OrderStatus.SHIPPED);
        assertThat(floor.told(order, "order.shipped")).isEqualTo(1);
        assertThatThrownBy(() -> cancel(order, 1, null)).hasMessageContaining("order-handed-over");
        putsBack(order, TEA);
        assertThat(free(TEA, CUP)).containsExactly(9L, 10L);
        nothingIsLeftBehind(order);
    }

    @Test
    void theOtherParcelGoesWithTheRest() {
        String order = line.picked(warehouse, carrier, NewLine.of(TEA, 1), NewLine.of(CUP, 2));
        li.scan("C-PACK");
        li.scan("O-" + order);
        li.scan(TEA);
        next();
        String second = li.field("parcel");
        leaves();
        packs(CUP, CUP);
        assertThatThrownBy(() -> cancel(order, 1, null)).hasMessageContaining("line-handed-over");
        assertThat(cancel(order, 2, 1L).goingBack()).isEqualTo(1);
        takesOut(order, CUP, "pack.out");
        packs();
        assertThat(parcels.get(warehouse.id(), second).status()).isEqualTo(ParcelStatus.CLOSED);
        assertThat(status(order)).isEqualTo(OrderStatus.PART_SHIPPED);
        leaves();
        assertThat(status(order)).isEqualTo(OrderStatus.SHIPPED);
        putsBack(order, CUP);
        assertThat(free(TEA, CUP)).containsExactly(9L, 9L);
        nothingIsLeftBehind(order);
    }

    /** The first parcel collects it all: the driver has that in hand. */
    @Test
    void whatTheDriverCollectsAllTheSameIsToBeRefunded() {
        String order = line.order(warehouse, carrier, priced(TEA, 1), priced(CUP, 2));
        floor.change("update outbound_order set cod_amount = 36, currency = 'CNY' where order_no = :value", order);
        line.pick(warehouse, order);
        li.scan("C-PACK");
        li.scan("O-" + order);
        li.scan(TEA);
        next();
        String first = parcels.ofOrder(warehouse.id(), floor.order(warehouse, order).id()).getFirst().parcelNo();
        String before = waybill(first);
        assertThat(cancel(order, 2, 1L).toRefund()).as("its label can still say less").isNull();
        assertThat(collected(order)).isEqualTo(24);
        li.scan("C-CANCEL");
        takesOut(order, CUP, "pack.stopped-label");
        says(li.scan("C-CONFIRM"), "pack.on-the-desk");
        assertThat(waybill(first)).isNotEqualTo(before);
        li.scan("C-CANCEL");
        leaves();
        assertThat(status(order)).isEqualTo(OrderStatus.PART_SHIPPED);
        assertThat(cancel(order, 2, 1L).toRefund()).isEqualByComparingTo(BigDecimal.valueOf(12));
        assertThat(collected(order)).isEqualTo(24);
        assertThat(floor.count("""
                select count(*) from order_event e
                  join outbound_order o on o.warehouse_id = e.warehouse_id and o.id = e.order_id
                 where e.warehouse_id = :warehouse and o.order_no = :value and e.code = 'to-refund'
                   and e.detail ->> 'text' = '1 × REST-CUP: 12'
                """, warehouse, order)).isEqualTo(1);
        takesOut(order, CUP, "pack.out");
        assertThat(status(order)).isEqualTo(OrderStatus.SHIPPED);
    }

    private static NewLine priced(String sku, long units) {
        return new NewLine(
                null, sku, BigDecimal.valueOf(units), null, new org.stowage.outbound.Money(BigDecimal.valueOf(12), "CNY"), null, null);
    }

    private String waybill(String parcel) {
        return String.valueOf(parcels.get(warehouse.id(), parcel).waybillNo());
    }

    private long collected(String order) {
        return floor.count(
                "select cod_amount::bigint from outbound_order where warehouse_id = :warehouse and order_no = :value",
                warehouse,
                order);
    }

    /** The box is full: it is closed, and another one of the order is begun. */
    private void next() {
        li.scan("C-PARCEL");
        li.scan("C-CONFIRM");
        li.type("700");
        li.scan(li.field("waybill"));
    }

    private void leaves() {
        manifests.send(warehouse.key(), carrier, null, LI);
    }
}
