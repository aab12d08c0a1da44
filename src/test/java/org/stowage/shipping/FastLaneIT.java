package org.stowage.shipping;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.stowage.Api;
import org.stowage.Books;
import org.stowage.access.Role;
import org.stowage.kernel.Sql;
import org.stowage.outbound.NewOrder.NewLine;
import org.stowage.outbound.OrderStatus;
import org.stowage.outbound.Orders;
import org.stowage.site.Warehouse;
import org.stowage.task.Reply;
import org.stowage.task.ScanDesk;
import org.stowage.task.Scanner;

/** Single pieces at the pace of the hand: two scans a parcel, and never a label for an order that is no more. */
@QuarkusTest
class FastLaneIT {

    private static final long LI = 73;
    private static final String TEA = "LANE-TEA";

    /** Scan of the goods: order, parcel, box, waybill, label; scan of the label: closed. Measured, and held. */
    private static final int MOST_STATEMENTS = 48;

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
    ProblemShelf shelf;

    @Inject
    Books books;

    @Inject
    Sql sql;

    @Test
    void twoScansMakeAParcelInAFixedNumberOfStatements() {
        Warehouse warehouse = line.warehouse(50, TEA);
        String carrier = range.code();
        for (int i = 0; i < 4; i++) {
            line.picked(warehouse, carrier, NewLine.of(TEA, 1));
        }
        String token = Api.tokenOf(Map.of(
                "login",
                "lane" + System.nanoTime(),
                "name",
                "Li",
                "roles",
                List.of("packer"),
                "warehouses",
                List.of(warehouse.code())));
        String session = post(token, warehouse, null, "C-PACK").path("session");
        List<Integer> statements = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            Response goods = post(token, warehouse, session, TEA);
            assertThat(goods.<String>path("tone")).as(goods.asString()).isEqualTo("good");
            assertThat(goods.<List<String>>path("expects")).contains("parcel", "weight");
            String waybill = goods.path("fields.find { it.name == 'waybill' }.value");
            Response label = post(token, warehouse, session, waybill);
            assertThat(label.<String>path("message.code")).startsWith("pack.lane-closed");
            assertThat(label.<String>path("step")).isEqualTo("open");
            statements.add(count(goods) + count(label));
        }
        // the first ones fill what is remembered; from then on each parcel costs the same
        assertThat(statements.get(3)).as("statements a parcel: %s", statements).isLessThanOrEqualTo(MOST_STATEMENTS);
        assertThat(statements.get(3)).isEqualTo(statements.get(2));
        assertThat(line.onHand(warehouse)).isEqualTo(50);
        assertThat(books.check().ok()).isTrue();
    }

    @Test
    void anOrderCancelledOnTheWayIsStoppedAndItsGoodsGoToTheNextOrderOrBack() {
        Warehouse warehouse = line.warehouse(50, TEA);
        String carrier = range.code();
        String early = line.picked(warehouse, carrier, NewLine.of(TEA, 1));
        String late = line.picked(warehouse, carrier, NewLine.of(TEA, 1));
        String next = line.picked(warehouse, carrier, NewLine.of(TEA, 1));
        String gift = line.picked(warehouse, carrier, NewLine.of(TEA, 1));
        change("update outbound_order set gift_message = 'For you' where order_no = :value", gift);
        line.stop(warehouse, early);
        Scanner li = new Scanner(desk, warehouse.code(), LI, Locale.ENGLISH, Role.PACKER);
        li.scan("C-PACK");

        says(li.scan(TEA), "pack.labelled", "parcel");
        assertThat(li.field("order")).isEqualTo(late);
        String dead = li.field("parcel");
        line.stop(warehouse, late);
        assertThat(prints(dead)).containsOnly("cancelled");
        says(li.scan(li.field("waybill")), "pack.lane-instead", "parcel");
        assertThat(li.field("order")).isEqualTo(next);
        assertThat(parcels.get(warehouse.id(), dead).status()).isEqualTo(ParcelStatus.CANCELLED);
        String second = li.field("parcel");
        says(li.scan("P-" + second), "pack.lane-closed", "order");
        assertThat(status(warehouse, next)).isEqualTo(OrderStatus.PACKED);
        assertThat(books.check().ok()).isTrue();

        // one with a gift text goes the long way
        says(li.scan(TEA), "pack.notes", "confirm");
        line.stop(warehouse, gift);
        li.scan("C-CANCEL");
        li.scan("C-PACK");
        says(li.scan(TEA), "pack.no-order-for", "order");
        assertThat(count("""
                        select count(*) from parcel p join outbound_order o on o.warehouse_id = p.warehouse_id
                           and o.id = p.order_id where o.order_no = any(string_to_array(:value, ','))
                           and p.status <> 'cancelled'
                        """, String.join(",", early, late))).isZero();

        li.scan("C-CANCEL");
        li.scan("C-PUTBACK");
        for (String order : List.of(early, late)) {
            says(li.scan("O-" + order), "put-back-to", "location");
            li.scan("L-A-01-1");
            assertThat(status(warehouse, order)).isEqualTo(OrderStatus.CANCELLED);
        }
        assertThat(line.onHand(warehouse)).isEqualTo(50);
        assertThat(books.check().ok()).isTrue();
    }

    @Test
    void theUnitInTheHandGoesToNoOrderThatGotAnotherLot() {
        Warehouse warehouse = line.warehouse(1, TEA);
        String carrier = range.code();
        String cancelled = line.picked(warehouse, carrier, NewLine.of(TEA, 1));
        line.receive(warehouse, TEA, "LATER", 1);
        String ofOther = line.picked(warehouse, carrier, NewLine.of(TEA, 1));
        line.receive(warehouse, TEA, null, 1);
        String ofSame = line.picked(warehouse, carrier, NewLine.of(TEA, 1));
        Scanner li = new Scanner(desk, warehouse.code(), LI, Locale.ENGLISH, Role.PACKER);
        li.scan("C-PACK");
        li.scan(TEA);
        assertThat(li.field("order")).isEqualTo(cancelled);
        line.stop(warehouse, cancelled);
        says(li.scan(li.field("waybill")), "pack.lane-instead", "parcel");
        assertThat(li.field("order")).isEqualTo(ofSame);
        line.stop(warehouse, ofSame);
        says(li.scan(li.field("waybill")), "pack.lane-put-back", "order");
        assertThat(status(warehouse, ofOther)).isEqualTo(OrderStatus.PICKED);
        says(li.scan(TEA), "pack.labelled", "parcel");
        assertThat(li.field("order")).isEqualTo(ofOther);
        says(li.scan(li.field("waybill")), "pack.lane-closed", "order");
        assertThat(count("""
                        select count(*) from parcel p join outbound_order o on o.warehouse_id = p.warehouse_id
                           and o.id = p.order_id
                          join parcel_line x on x.warehouse_id = p.warehouse_id and x.parcel_id = p.id
                          join lot l on l.warehouse_id = x.warehouse_id and l.id = x.lot_id
                         where o.order_no = :value and p.status = 'closed' and l.code = 'LATER'
                        """, ofOther)).isEqualTo(1);
        assertThat(books.check().ok()).isTrue();
    }

    @Test
    void anOrderThatNoCarrierTakesLiesAsideAndTheNextOneComes() {
        Warehouse warehouse = line.warehouse(50, TEA);
        String oneNumber = range.code(1);
        String nobodys = line.picked(warehouse, oneNumber, NewLine.of(TEA, 1));
        String numbered = line.picked(warehouse, oneNumber, NewLine.of(TEA, 1));
        String usedUp = line.picked(warehouse, oneNumber, NewLine.of(TEA, 1));
        String good = line.picked(warehouse, range.code(), NewLine.of(TEA, 1));
        String last = line.picked(warehouse, oneNumber, NewLine.of(TEA, 1));
        change("update outbound_order set carrier = 'NOBODY' where order_no = :value", nobodys);
        Scanner li = new Scanner(desk, warehouse.code(), LI, Locale.ENGLISH, Role.PACKER);
        li.scan("C-PACK");

        says(li.scan(TEA), "pack.labelled", "parcel");
        assertThat(li.field("order")).isEqualTo(numbered);
        says(li.scan(li.field("waybill")), "pack.lane-closed", "order");
        says(li.scan(TEA), "pack.labelled", "parcel");
        assertThat(li.field("order")).isEqualTo(good);
        line.stop(warehouse, good);
        says(li.scan(li.field("waybill")), "pack.lane-put-back", "order");

        assertThat(shelf.list(warehouse.id()))
                .allMatch(lies -> lies.reason().equals("CARRIER"))
                .extracting(ShelvedOrder::orderNo)
                .containsExactlyInAnyOrder(nobodys, usedUp, last);
        for (String aside : List.of(nobodys, usedUp, last)) {
            assertThat(status(warehouse, aside)).isEqualTo(OrderStatus.PICKED);
            long id = orders.find(warehouse.id(), aside).orElseThrow().id();
            assertThat(orders.events(warehouse.id(), id))
                    .filteredOn(event -> event.code().equals("waybill-refused"))
                    .hasSize(1);
            assertThat(parcels.ofOrder(warehouse.id(), id)).isEmpty();
        }
        // where nothing else is left the packer reads why
        says(li.scan(TEA), "carrier-unknown", "order");
        assertThat(books.check().ok()).isTrue();
    }

    private List<String> prints(String parcel) {
        return QuarkusTransaction.requiringNew()
                .call(() -> sql.statement("select status from print_job where document = 'P-' || :parcel")
                        .bind("parcel", parcel)
                        .list(String.class));
    }

    private static Response post(String token, Warehouse warehouse, @Nullable String session, String raw) {
        Map<String, String> scan = new HashMap<>(Map.of(
                "scanId", UUID.randomUUID().toString(),
                "raw", raw,
                "source", "scan",
                "warehouse", warehouse.code(),
                "happenedAt", Instant.now().toString()));
        if (session != null) {
            scan.put("session", session);
        }
        Response said = Api.as(token).body(scan).post("/api/v1/scans");
        assertThat(said.statusCode()).as(said.asString()).isEqualTo(200);
        return said;
    }

    private static int count(Response said) {
        return Integer.parseInt(said.header("Server-Timing").replaceAll(".*desc=\"(\\d+)\".*", "$1"));
    }

    private OrderStatus status(Warehouse warehouse, String order) {
        return orders.find(warehouse.id(), order).orElseThrow().status();
    }

    private long count(String statement, String value) {
        return QuarkusTransaction.requiringNew()
                .call(() -> sql.statement(statement).bind("value", value).one(Long.class));
    }

    private void change(String statement, String value) {
        QuarkusTransaction.requiringNew()
                .run(() -> sql.statement(statement).bind("value", value).update());
    }

    private static Reply says(Reply reply, String code, String expects) {
        assertThat(Objects.requireNonNull(reply.message()).code())
                .as("%s", reply)
                .isEqualTo(code);
        assertThat(reply.expects()).as("%s", reply).first().isEqualTo(expects);
        return reply;
    }
}
