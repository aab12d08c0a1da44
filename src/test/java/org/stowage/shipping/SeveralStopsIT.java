package org.stowage.shipping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.stowage.shipping.LineFloor.says;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.stowage.Api;
import org.stowage.outbound.NewOrder.NewLine;
import org.stowage.outbound.OrderStatus;
import org.stowage.outbound.OrderStop;
import org.stowage.outbound.Orders;

/** Two reasons stop one order: the strictest is acted on, and when it is lifted the other one stands there still. */
@QuarkusTest
class SeveralStopsIT extends LinesAtTheDesk {

    private static final long LI = 81;
    private static final String TEA = "SEV-TEA";
    private static final String CUP = "SEV-CUP";

    @Inject
    Orders orders;

    private String order = "";

    @BeforeEach
    void aPickedOrder() {
        opens(10, LI, TEA, CUP);
        order = picked(NewLine.of(TEA, 2), NewLine.of(CUP, 1));
    }

    @Test
    void anAddressThatChangesWhileGoodsAreFrozenIsAskedAfterwards() {
        stop("frozen", "address");
        told("stopped-frozen");
        lift("frozen");
        told("pack.stopped-label");
        says(li.scan("C-CONFIRM"), "pack.on-the-desk");
        assertThat(stopped(order)).isFalse();
    }

    @Test
    void goodsThatAreFrozenWhileAnAddressWaitsGoNowhere() {
        stop("address", "frozen");
        told("stopped-frozen");
        Api.asAdministrator().get("/api/v1/orders/{no}", order).then().statusCode(200);
        lift("frozen");
        told("pack.stopped-label");
    }

    @Test
    void aRefundIsNotForgottenWhenTheFreezeIsLifted() {
        stop("refund", "frozen");
        told("stopped-frozen");
        lift("frozen");
        told("order-stopped");
        lift("refund");
        assertThat(stopped(order)).isFalse();
    }

    @Test
    void anAddressThatIsLiftedLeavesTheRefund() {
        stop("refund", "address");
        told("order-stopped");
        lift("address");
        told("order-stopped");
        stop("address");
        lift("refund");
        told("pack.stopped-label");
    }

    @Test
    void addressAndRemarkAreBothReadAtTheDesk() {
        stop("remark", "address");
        told("pack.stopped-notes");
        says(li.scan("C-CONFIRM"), "pack.stopped-label");
        says(li.scan("C-CONFIRM"), "pack.on-the-desk");
        assertThat(stopped(order)).isFalse();
    }

    @Test
    void theUnitComesOutBeforeTheNewLabel() {
        cancel(order, 1, 1L);
        stop("address");
        told("pack.take-out");
        says(li.scan(TEA), "pack.stopped-label");
        says(li.scan("C-CONFIRM"), "pack.on-the-desk");
        packs(TEA, CUP);
        assertThat(status(order)).isEqualTo(OrderStatus.PACKED);
        putsBack(order, TEA);
        nothingIsLeftBehind(order);
    }

    @Test
    void aClosedParcelGetsOneNewLabelForAddressAndCarrier() {
        li.scan("C-PACK");
        li.scan("O-" + order);
        String parcel = li.field("parcel");
        packs(TEA, TEA, CUP);
        String other = range.code();
        floor.change("update outbound_order set carrier = '" + other + "' where order_no = :value", order);
        stop("address", "carrier", "remark");
        cancel(order, 1, 1L);
        told("pack.stopped-notes");
        says(li.scan("C-CONFIRM"), "pack.take-out");
        says(li.scan(TEA), "pack.stopped-label");
        says(li.scan("C-CONFIRM"), "pack.on-the-desk");
        packs();
        assertThat(parcels.get(warehouse.id(), parcel).status()).isEqualTo(ParcelStatus.CLOSED);
        assertThat(parcels.get(warehouse.id(), parcel).waybillNo()).startsWith(other);
        assertThat(floor.liveNumbers(warehouse, order)).isEqualTo(1);
        putsBack(order, TEA);
        nothingIsLeftBehind(order);
    }

    @Test
    void withoutAUnitToTakeOutTheClosedParcelGetsOneLabel() {
        li.scan("C-PACK");
        li.scan("O-" + order);
        String parcel = li.field("parcel");
        packs(TEA, TEA, CUP);
        String other = range.code();
        floor.change("update outbound_order set carrier = '" + other + "' where order_no = :value", order);
        stop("address", "carrier");
        told("pack.stopped-label");
        says(li.scan("C-CONFIRM"), "pack.stop-lifted");
        Parcel now = parcels.get(warehouse.id(), parcel);
        assertThat(now.waybillNo()).startsWith(other);
        assertThat(now.status()).isEqualTo(ParcelStatus.CLOSED);
        assertThat(floor.liveNumbers(warehouse, order)).isEqualTo(1);
    }

    @Test
    void frozenGoodsThatArePutBackTakeTheirLineAlongAndLeaveTheRefund() {
        cancel(order, 1, 1L);
        stop("frozen", "refund");
        li.scan("C-PUTBACK");
        li.scan("O-" + order);
        li.scan("L-" + li.field("location"));
        li.scan("L-" + li.field("location"));
        assertThat(status(order)).isEqualTo(OrderStatus.PROMISED);
        assertThat(free(TEA, CUP)).containsExactly(9L, 9L);
        assertThat(reason()).isEqualTo("refund");
        lift("refund");
        assertThat(stopped(order)).isFalse();
    }

    @Test
    void withTheCancelledOrderAllItsStopsEnd() {
        stop("address", "frozen");
        line.stop(warehouse, order);
        told("order-stopped");
        lift("frozen");
        assertThat(reason()).isEqualTo("cancelled");
        li.scan("C-PUTBACK");
        li.scan("O-" + order);
        li.scan("L-" + li.field("location"));
        li.scan("L-" + li.field("location"));
        assertThat(status(order)).isEqualTo(OrderStatus.CANCELLED);
        assertThat(stopped(order)).isFalse();
    }

    private void told(String code) {
        li.scan("C-PACK");
        says(li.scan("O-" + order), code);
    }

    private void stop(String... reasons) {
        for (String reason : reasons) {
            orders.stop(warehouse.id(), List.of(id()), reason, LI);
        }
    }

    private void lift(String reason) {
        orders.liftStops(warehouse.id(), List.of(id()), reason);
    }

    private String reason() {
        return orders.stopOf(warehouse.id(), id()).map(OrderStop::reason).orElse("");
    }

    private long id() {
        return floor.order(warehouse, order).id();
    }
}
