package org.stowage.shipping;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.stowage.Books;
import org.stowage.access.Actor;
import org.stowage.access.Role;
import org.stowage.carrier.Carriers;
import org.stowage.carrier.NewCarrier;
import org.stowage.carrier.NewCarrier.NewRange;
import org.stowage.outbound.NewHold;
import org.stowage.outbound.NewOrder.NewLine;
import org.stowage.outbound.OrderStatus;
import org.stowage.outbound.Orders;
import org.stowage.site.NewWarehouse;
import org.stowage.site.Warehouse;
import org.stowage.site.Warehouses;
import org.stowage.task.Reply;
import org.stowage.task.ScanDesk;
import org.stowage.task.ScanRequest;
import org.stowage.task.Source;

/** The desk of a simple warehouse: what it refuses by name, and that every broken-off act is taken up where it stood. */
@QuarkusTest
class ShipDialogIT {

    @Inject
    PackingLine line;

    @Inject
    ScanDesk desk;

    @Inject
    Carriers carriers;

    @Inject
    Orders orders;

    @Inject
    Parcels parcels;

    @Inject
    Warehouses warehouses;

    @Inject
    LineFloor floor;

    @Inject
    Books books;

    private @Nullable UUID session;

    @Test
    void goesOnAfterEveryLostSessionWhereItStood() {
        Warehouse warehouse = simple(20, "SHIP-TEA", "SHIP-MUG");
        String order = line.order(warehouse, carrier(), NewLine.of("SHIP-TEA", 2), NewLine.of("SHIP-MUG", 1));
        open(warehouse, 1);
        says(scan(warehouse, "C-CONFIRM", 1), "good", "piece");
        says(scan(warehouse, "SHIP-TEA", 1), "good", "piece");

        lost();
        open(warehouse, 1);
        says(scan(warehouse, "O-" + order, 1), "good", "piece");
        assertThat(parcels.ofOrder(warehouse.id(), id(warehouse, order))).hasSize(1);
        says(scan(warehouse, "C-CONFIRM", 1), "good", "box");

        lost();
        open(warehouse, 1);
        scan(warehouse, "C-CONFIRM", 1);
        scan(warehouse, "C-ALL", 1);
        says(scan(warehouse, "X-BOX-S", 1), "good", "weight");
        Reply labelled = says(scan(warehouse, "C-SKIP", 1), "good", "parcel");

        lost();
        open(warehouse, 1);
        Reply again = says(scan(warehouse, "C-CONFIRM", 1), "good", "parcel");
        assertThat(field(again, "waybill")).isEqualTo(field(labelled, "waybill"));
        assertThat(scan(warehouse, "C-CONFIRM", 1).expects()).isEmpty();
        Parcel parcel = parcels.ofOrder(warehouse.id(), id(warehouse, order)).getFirst();
        assertThat(parcel.status()).isEqualTo(ParcelStatus.CLOSED);
        assertThat(parcel.box()).isEqualTo("BOX-S");
        assertThat(parcel.grams()).isNull();
        assertThat(status(warehouse, order)).isEqualTo(OrderStatus.PACKED);
        assertThat(books.check().ok()).isTrue();
    }

    @Test
    void namesWhoElseHasTheOrderAndOffersAnotherOne() {
        Warehouse warehouse = simple(20, "SHIP-TEA");
        String carrier = carrier();
        String first = line.order(warehouse, carrier, NewLine.of("SHIP-TEA", 1));
        String second = line.order(warehouse, carrier, NewLine.of("SHIP-TEA", 1));
        open(warehouse, 1);
        says(scan(warehouse, "C-CONFIRM", 1), "good", "piece");

        lost();
        Reply other = open(warehouse, 900_001);
        assertThat(field(other, "order")).isEqualTo(second);
        Reply refused = says(scan(warehouse, "O-" + first, 900_001), "bad", "order");
        assertThat(code(refused)).isEqualTo("already-packed-by");
    }

    /** Before the box is closed nothing is booked; afterwards the order goes the way of every desk. */
    @Test
    void aLineThatIsTakenBackWhileItIsGatheredIsLaidBackOrTakenOut() {
        Warehouse warehouse = simple(20, "SHIP-TEA", "SHIP-MUG");
        String order = line.order(warehouse, carrier(), NewLine.of("SHIP-TEA", 2), NewLine.of("SHIP-MUG", 1));
        open(warehouse, 1);
        scan(warehouse, "C-CONFIRM", 1);
        scan(warehouse, "C-ALL", 1);
        floor.cancel(warehouse, order, 1, 1L);
        assertThat(code(says(scan(warehouse, "X-BOX-S", 1), "ask", "piece"))).isEqualTo("ship.lay-back");
        says(scan(warehouse, "C-CONFIRM", 1), "good", "box");
        says(scan(warehouse, "X-BOX-S", 1), "good", "weight");
        says(scan(warehouse, "C-SKIP", 1), "good", "parcel");
        floor.cancel(warehouse, order, 2, null);
        assertThat(code(says(scan(warehouse, "C-CONFIRM", 1), "bad", "parcel"))).isEqualTo("stopped-line");
        scan(warehouse, "C-CANCEL", 1);
        scan(warehouse, "C-PACK", 1);
        says(scan(warehouse, "O-" + order, 1), "ask", "item");
        assertThat(code(says(scan(warehouse, "SHIP-MUG", 1), "good", "box"))).isEqualTo("pack.out");
        scan(warehouse, "C-CONFIRM", 1);
        Reply labelled = says(send(warehouse, "500", Source.KEY, 1), "good", "parcel");
        scan(warehouse, String.valueOf(field(labelled, "waybill")), 1);
        assertThat(status(warehouse, order)).isEqualTo(OrderStatus.PACKED);
        assertThat(floor.liveNumbers(warehouse, order)).isEqualTo(1);
        assertThat(books.check().ok()).isTrue();
    }

    @Test
    void aStoppedOrderIsToldAtTheLabelAndGoesBackToItsShelf() {
        Warehouse warehouse = simple(20, "SHIP-TEA");
        String order = line.order(warehouse, carrier(), NewLine.of("SHIP-TEA", 2));
        open(warehouse, 1);
        scan(warehouse, "C-CONFIRM", 1);
        scan(warehouse, "C-CONFIRM", 1);
        scan(warehouse, "C-CONFIRM", 1);
        says(scan(warehouse, "C-SKIP", 1), "good", "parcel");
        line.stop(warehouse, order);
        assertThat(code(says(scan(warehouse, "C-CONFIRM", 1), "bad", "parcel"))).isEqualTo("order-stopped");
        scan(warehouse, "C-CANCEL", 1);
        says(scan(warehouse, "C-PUTBACK", 1), "good", "order");
        says(scan(warehouse, "O-" + order, 1), "good", "location");
        assertThat(scan(warehouse, "L-A-01-1", 1).expects()).isEmpty();
        assertThat(status(warehouse, order)).isEqualTo(OrderStatus.CANCELLED);
        assertThat(line.onHand(warehouse)).isEqualTo(20);
        assertThat(books.check().ok()).isTrue();
    }

    @Test
    void refusesHeldAndReleasedOrdersByName() {
        Warehouse warehouse = simple(20, "SHIP-TEA");
        String carrier = carrier();
        line.order(warehouse, carrier, NewLine.of("SHIP-TEA", 1));
        String held = line.order(warehouse, carrier, NewLine.of("SHIP-TEA", 1));
        orders.hold(warehouse.id(), id(warehouse, held), new NewHold("address", "no house number"), 1);
        String picked = line.picked(warehouse, carrier, NewLine.of("SHIP-TEA", 1));
        open(warehouse, 1);
        Reply isHeld = says(scan(warehouse, "O-" + held, 1), "bad", "order");
        assertThat(Objects.requireNonNull(isHeld.message()).text()).contains(held, "no house number");
        Reply isPicked = says(scan(warehouse, "O-" + picked, 1), "bad", "order");
        assertThat(Objects.requireNonNull(isPicked.message()).text()).contains(picked, "picked");
    }

    @Test
    void doesNotWriteOffWhatAnotherDeskHasGathered() {
        Warehouse warehouse = simple(4, "SHIP-TEA");
        String carrier = carrier();
        String gathered = line.order(warehouse, carrier, NewLine.of("SHIP-TEA", 2));
        String seeksInVain = line.order(warehouse, carrier, NewLine.of("SHIP-TEA", 2));
        open(warehouse, 1);
        scan(warehouse, "O-" + gathered, 1);
        says(scan(warehouse, "SHIP-TEA", 1), "good", "piece");
        says(scan(warehouse, "SHIP-TEA", 1), "good", "box");
        UUID first = session;

        lost();
        open(warehouse, 900_001);
        says(scan(warehouse, "O-" + seeksInVain, 900_001), "good", "piece");
        scan(warehouse, "C-SHORT", 900_001);
        scan(warehouse, "C-QTY-0", 900_001);
        assertThat(line.onHand(warehouse)).isEqualTo(2);
        assertThat(status(warehouse, seeksInVain)).isEqualTo(OrderStatus.SHORT);

        session = first;
        scan(warehouse, "C-SKIP", 1);
        says(scan(warehouse, "C-SKIP", 1), "good", "parcel");
        scan(warehouse, "C-CONFIRM", 1);
        assertThat(status(warehouse, gathered)).isEqualTo(OrderStatus.PACKED);
        assertThat(books.check().ok()).isTrue();
    }

    @Test
    void leavesNoParcelBehindWhenNothingWasPacked() {
        Warehouse warehouse = simple(20, "SHIP-TEA");
        String order = line.order(warehouse, carrier(), NewLine.of("SHIP-TEA", 1));
        open(warehouse, 1);
        says(scan(warehouse, "C-CONFIRM", 1), "good", "piece");
        scan(warehouse, "C-CANCEL", 1);
        assertThat(parcels.ofOrder(warehouse.id(), id(warehouse, order)))
                .extracting(Parcel::status)
                .containsExactly(ParcelStatus.CANCELLED);
        line.pick(warehouse, order);
        assertThat(status(warehouse, order)).isEqualTo(OrderStatus.PICKED);
    }

    private Warehouse simple(long quantity, String... skus) {
        Warehouse warehouse = line.warehouse(quantity, skus);
        return warehouses.change(new NewWarehouse(warehouse.code(), null, Warehouse.Mode.SIMPLE, null, null));
    }

    private Reply open(Warehouse warehouse, long operator) {
        return says(scan(warehouse, "C-SHIP", operator), "good", "order");
    }

    private void lost() {
        session = null;
    }

    private Reply scan(Warehouse warehouse, String raw, long operator) {
        return send(warehouse, raw, Source.SCAN, operator);
    }

    private Reply send(Warehouse warehouse, String raw, Source source, long operator) {
        Set<Role> roles = EnumSet.of(Role.PACKER, Role.PICKER);
        Actor actor = new Actor(operator, "ship", "Ship", roles, null, null, Locale.ENGLISH);
        Reply reply = desk.scan(
                new ScanRequest(UUID.randomUUID(), session, warehouse.code(), null, null, raw, source, Instant.now()),
                actor);
        session = reply.session();
        return reply;
    }

    private static Reply says(Reply reply, String tone, String expected) {
        assertThat(reply.tone().name()).as("%s", reply).isEqualToIgnoringCase(tone);
        assertThat(reply.expects()).as("%s", reply).first().isEqualTo(expected);
        return reply;
    }

    private static String code(Reply reply) {
        return Objects.requireNonNull(reply.message()).code();
    }

    private static @Nullable Object field(Reply reply, String name) {
        return reply.fields().stream()
                .filter(field -> field.name().equals(name))
                .map(Reply.Shown::value)
                .findFirst()
                .orElse(null);
    }

    private long id(Warehouse warehouse, String order) {
        return orders.find(warehouse.id(), order).orElseThrow().id();
    }

    private OrderStatus status(Warehouse warehouse, String order) {
        return orders.find(warehouse.id(), order).orElseThrow().status();
    }

    private String carrier() {
        String code = "H" + UUID.randomUUID().toString().substring(0, 6).toUpperCase(Locale.ROOT);
        return carriers.create(new NewCarrier(
                        code,
                        "Carrier " + code,
                        null,
                        null,
                        null,
                        List.of(new NewRange(code, "", 8, "none", 1L, 100L))))
                .code();
    }
}
