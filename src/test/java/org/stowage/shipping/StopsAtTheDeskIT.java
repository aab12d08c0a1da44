package org.stowage.shipping;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.stowage.Books;
import org.stowage.access.Role;
import org.stowage.kernel.Sql;
import org.stowage.outbound.NewOrder.NewLine;
import org.stowage.outbound.OrderStatus;
import org.stowage.outbound.Orders;
import org.stowage.picking.Picking;
import org.stowage.shipping.ScriptedCarrier.Act;
import org.stowage.site.Warehouse;
import org.stowage.task.Reply;
import org.stowage.task.ScanDesk;
import org.stowage.task.Scanner;

/** Every reason for which an order may be stopped, at the packing desk; at the bag and the van: StopsAtTheDoorIT. */
@QuarkusTest
class StopsAtTheDeskIT {

    private static final long LI = 74;
    private static final String TEA = "STOP-TEA";
    private static final String OTHER = "STOP-OTHER";

    @Inject
    PackingLine line;

    @Inject
    RangeCarriers range;

    @Inject
    ScanDesk desk;

    @Inject
    Orders orders;

    @Inject
    Parcels parcels;

    @Inject
    ParcelWaybillActs acts;

    @Inject
    WaybillBench bench;

    @Inject
    ScriptedCarrier world;

    @Inject
    UnpackedParcels unpacking;

    @Inject
    LineFloor floor;

    @Inject
    Picking picking;

    @Inject
    Books books;

    @Inject
    Sql sql;

    /** reason | told in the middle of packing | asked when it is scanned again | after C-CONFIRM */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "cancelled | order-stopped  | order-stopped      | -",
                "refund    | order-stopped  | order-stopped      | -",
                "frozen    | stopped-frozen | stopped-frozen     | -",
                "line      | stopped-line   | pack.take-out      | pack.out",
                "item      | stopped-item   | pack.take-out      | pack.out-waits",
                "address   | stopped-label  | pack.stopped-label | goes on",
                "carrier   | stopped-label  | pack.stopped-label | goes on",
                "remark    | stopped-notes  | pack.stopped-notes | goes on",
                "gift      | stopped-notes  | pack.stopped-notes | goes on",
                "invoice   | stopped-notes  | pack.stopped-notes | goes on",
                "lifted    | -              | pack.on-the-desk   | goes on"
            })
    void eachReasonIsToldAtTheDeskAndHasItsWayOn(String reason, String told, String asked, String then) {
        Warehouse warehouse = line.warehouse(20, TEA, OTHER);
        String order = line.picked(warehouse, range.code(), NewLine.of(TEA, 2));
        String other = range.code();
        Scanner li = new Scanner(desk, warehouse.code(), LI, Locale.ENGLISH, Role.PACKER);
        li.scan("C-PACK");
        li.scan("O-" + order);
        li.scan(TEA);
        if (reason.equals("carrier")) {
            change("update outbound_order set carrier = '" + other + "' where order_no = :value", order);
        }
        stop(warehouse, order, reason);
        if (reason.equals("lifted")) {
            long id = orders.find(warehouse.id(), order).orElseThrow().id();
            orders.liftStops(warehouse.id(), List.of(id), reason);
        } else {
            says(li.scan(TEA), told);
            assertThat(li.scan("C-PARK").step()).isEqualTo("park");
            li.scan("C-NO");
        }
        li.scan("C-CANCEL");
        li.scan("C-PACK");
        says(li.scan("O-" + order), asked);
        if (then.equals("-")) {
            says(li.scan("O-" + order), asked);
            assertThat(books.check().ok()).isTrue();
            return;
        }
        if (then.startsWith("pack.out")) {
            says(li.scan(TEA), then);
            if (reason.equals("item")) {
                fetched(warehouse, order, li);
            }
        } else if (!reason.equals("lifted")) {
            says(li.scan("C-CONFIRM"), "pack.on-the-desk");
        }
        li.scan(li.field("sku"));
        li.scan("C-CONFIRM");
        li.type("800");
        li.scan(li.field("waybill"));
        assertThat(orders.find(warehouse.id(), order).orElseThrow().status()).isEqualTo(OrderStatus.PACKED);
        assertThat(books.check().ok()).isTrue();
    }

    /** Back from the door: the parcel is closed and labelled, and gets another label. */
    @ParameterizedTest
    @CsvSource({"address,true", "carrier,true", "remark,false"})
    void aClosedParcelThatComesBackGoesOutAgain(String reason, boolean relabelled) {
        Warehouse warehouse = line.warehouse(20, TEA);
        String order = line.picked(warehouse, range.code(), NewLine.of(TEA, 1));
        Scanner li = new Scanner(desk, warehouse.code(), LI, Locale.ENGLISH, Role.PACKER);
        li.scan("C-PACK");
        li.scan(TEA);
        String no = li.field("parcel");
        String before = li.field("waybill");
        li.scan(before);
        String other = range.code();
        if (reason.equals("carrier")) {
            change("update outbound_order set carrier = '" + other + "' where order_no = :value", order);
        }
        stop(warehouse, order, reason);
        says(li.scan("P-" + no), "pack.stopped-" + (relabelled ? "label" : "notes"));
        says(li.scan("C-CONFIRM"), "pack.stop-lifted");
        Parcel now = parcels.get(warehouse.id(), no);
        assertThat(now.status()).isEqualTo(ParcelStatus.CLOSED);
        assertThat(Objects.requireNonNull(now.waybillNo()).equals(before)).isEqualTo(!relabelled);
        if (reason.equals("carrier")) {
            assertThat(now.waybillNo()).startsWith(other);
        }
        assertThat(books.check().ok()).isTrue();
    }

    /** One box is closed, the next one is on the desk: whatever stops the order has its way with both. */
    @ParameterizedTest
    @CsvSource({"cancelled,http", "cancelled,range", "address,range", "address,http", "carrier,range", "void,range"})
    void aClosedBoxGivesItsNumberUpWhileTheNextOneIsPacked(String reason, String kind) {
        Warehouse warehouse = line.warehouse(20, TEA);
        String first = kind.equals("http") ? bench.carrier().code() : range.code();
        String order = line.picked(warehouse, first, NewLine.of(TEA, 3));
        Scanner li = new Scanner(desk, warehouse.code(), LI, Locale.ENGLISH, Role.PACKER);
        li.scan("C-PACK");
        li.scan("O-" + order);
        li.scan(TEA);
        Parcel begun = parcels.get(warehouse.id(), li.field("parcel"));
        says(li.scan("C-PARCEL"), "pack.parcel-full");
        li.scan("C-CONFIRM");
        li.type("500");
        Parcel closed = bench.when(begun, now -> now.status() == ParcelStatus.LABELLED);
        String before = Objects.requireNonNull(closed.waybillNo());
        says(li.scan(before), "pack.further");
        li.scan(TEA);
        Parcel open = parcels.get(warehouse.id(), li.field("parcel"));
        assertThat(open.id()).isNotEqualTo(closed.id());
        assertThat(bench.now(closed).status()).isEqualTo(ParcelStatus.CLOSED);

        String other = range.code();
        if (reason.equals("carrier")) {
            change("update outbound_order set carrier = '" + other + "' where order_no = :value", order);
        }
        if (reason.equals("void")) {
            acts.giveUp(warehouse.id(), closed.parcelNo(), "wet", LI);
            acts.retry(warehouse.id(), closed.parcelNo(), null, "wet", LI);
        } else {
            stop(warehouse, order, reason);
        }
        if (reason.equals("cancelled")) {
            if (kind.equals("http")) {
                bench.when(closed, now -> now.waybillNo() == null);
            }
            unpacking.unpack(warehouse.id(), open.orderId(), LI);
            assertThat(List.of(bench.now(closed).status(), bench.now(open).status()))
                    .containsOnly(ParcelStatus.CANCELLED);
            return;
        }
        if (!reason.equals("void")) {
            li.scan("C-CANCEL");
            li.scan("C-PACK");
            says(li.scan("O-" + order), "pack.stopped-label");
            says(li.scan("C-CONFIRM"), "pack.on-the-desk");
        }
        assertThat(li.field("parcel")).as("the box that is being packed").isEqualTo(open.parcelNo());
        Parcel again = bench.when(closed, now -> now.waybillNo() != null && !before.equals(now.waybillNo()));
        boolean closes = kind.equals("range") && !reason.equals("void");
        assertThat(again.status()).isEqualTo(closes ? ParcelStatus.CLOSED : ParcelStatus.LABELLED);
        assertThat(bench.live(closed)).containsExactly(Objects.requireNonNull(again.waybillNo()));
        assertThat(bench.now(open).status()).isEqualTo(ParcelStatus.OPEN);
        assertThat(books.check().ok()).isTrue();
    }

    /** The carrier was asked, and nobody knows yet what it says: its number would collect what is collected no more. */
    @Test
    void aNumberThatIsOnItsWayIsNotTakenForTheOldAmount() {
        Warehouse warehouse = line.warehouse(20, TEA);
        String order = line.order(warehouse, bench.carrier().code(), NewLine.of(TEA, 1));
        change("update outbound_order set cod_amount = 30, currency = 'CNY' where order_no = :value", order);
        line.pick(warehouse, order);
        Scanner li = new Scanner(desk, warehouse.code(), LI, Locale.ENGLISH, Role.PACKER);
        li.scan("C-PACK");
        li.scan("O-" + order);
        Parcel parcel = parcels.get(warehouse.id(), li.field("parcel"));
        world.script(
                parcel.parcelNo(), Collections.nCopies(200, Act.LOSE_REQUEST).toArray(Act[]::new));
        li.scan(TEA);
        li.scan("C-CONFIRM");
        li.type("500");
        bench.when(parcel, now -> bench.states(now).contains("requested"));
        change("update outbound_order set cod_amount = 18 where order_no = :value", order);
        stop(warehouse, order, "amount");
        li.scan("C-CANCEL");
        li.scan("C-PACK");
        says(li.scan("O-" + order), "pack.stopped-label");
        world.script(parcel.parcelNo());
        li.scan("C-CONFIRM");
        Parcel labelled = bench.when(parcel, now -> now.waybillNo() != null);
        assertThat(bench.states(labelled)).containsExactly("void", "held");
        assertThat(floor.count("""
                select (booking #>> '{cod,amount}')::numeric::bigint from waybill_request
                 where warehouse_id = :warehouse and no = :value
                """, warehouse, Objects.requireNonNull(labelled.waybillNo())))
                .isEqualTo(18);
        assertThat(books.check().ok()).isTrue();
    }

    /** What is wanted instead comes to the desk. */
    private void fetched(Warehouse warehouse, String order, Scanner li) {
        picking.pickAll(warehouse.id(), order, List.of(), "test:" + order, LI);
        li.scan("C-PACK");
        says(li.scan("O-" + order), "pack.on-the-desk");
    }

    private void stop(Warehouse warehouse, String order, String reason) {
        long id = orders.find(warehouse.id(), order).orElseThrow().id();
        if (reason.equals("line")) {
            floor.cancel(warehouse, order, 1, 1L);
        } else if (reason.equals("item")) {
            line.receive(warehouse, OTHER, null, 5);
            floor.swap(warehouse, order, 1, OTHER, 1L);
        } else if (reason.equals("cancelled")) {
            orders.cancel(warehouse.id(), id, LI);
        } else {
            orders.stop(warehouse.id(), List.of(id), reason, LI);
        }
    }

    private void change(String statement, String value) {
        QuarkusTransaction.requiringNew()
                .run(() -> sql.statement(statement).bind("value", value).update());
    }

    private static void says(Reply reply, String code) {
        assertThat(Objects.requireNonNull(reply.message()).code())
                .as("%s", reply)
                .isEqualTo(code);
    }
}
