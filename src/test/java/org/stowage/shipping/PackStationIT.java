package org.stowage.shipping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.stowage.Api;
import org.stowage.Books;
import org.stowage.access.Role;
import org.stowage.kernel.Sql;
import org.stowage.outbound.NewOrder.NewLine;
import org.stowage.outbound.OrderStatus;
import org.stowage.outbound.Orders;
import org.stowage.picking.Picking;
import org.stowage.site.Warehouse;
import org.stowage.task.Reply;
import org.stowage.task.ScanDesk;
import org.stowage.task.Scanner;

/** What does not go smoothly at a packing desk: too much for one box, too little in the tote, two people, another scale. */
@QuarkusTest
class PackStationIT {

    private static final long LI = 71;
    private static final long WANG = 72;
    private static final String TEA = "STA-TEA";

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
    Manifests manifests;

    @Inject
    Picking picking;

    @Inject
    ProblemShelf shelf;

    @Inject
    Books books;

    @Inject
    Sql sql;

    @Test
    void anOrderGoesIntoTwoParcelsAndOnlyTheFirstCollectsTheMoney() {
        Warehouse warehouse = line.warehouse(50, TEA);
        String order = line.picked(warehouse, range.code(), NewLine.of(TEA, 3));
        change("update outbound_order set cod_amount = 99, currency = 'CNY' where order_no = :value", order);
        Scanner li = opened(warehouse, LI, Role.PACKER);
        li.scan("O-" + order);
        says(li.scan("C-PARCEL"), "pack.parcel-empty", "piece");
        li.scan(TEA);
        says(li.scan("C-PARCEL"), "pack.parcel-full", "box");
        li.scan("C-CONFIRM");
        says(li.scan("C-SKIP"), "pack.weigh-here", "weight");
        says(li.type("500"), "pack.labelled", "parcel");
        String first = li.field("parcel");
        says(li.scan(li.field("waybill")), "pack.further", "piece");
        assertThat(orders.find(warehouse.id(), order).orElseThrow().status()).isEqualTo(OrderStatus.PACKING);

        li.scan("C-ALL");
        says(li.scan(TEA), "pack.packed", "box");
        li.scan("C-CONFIRM");
        li.type("900");
        String second = li.field("parcel");
        assertThat(li.scan("P-" + second).expects()).isEmpty();
        assertThat(status(warehouse, order)).isEqualTo(OrderStatus.PACKED);
        assertThat(List.of(first, second))
                .doesNotHaveDuplicates()
                .allSatisfy(no ->
                        assertThat(parcels.get(warehouse.id(), no).status()).isEqualTo(ParcelStatus.CLOSED));
        assertThat(cod(first)).isEqualTo("CNY 99.00");
        assertThat(cod(second)).isEmpty();
        assertThat(books.check().ok()).isTrue();
    }

    @Test
    void aMissingUnitIsFetchedAnewAndTheOrderGoesOnWhereItStood() {
        Warehouse warehouse = line.warehouse(50, TEA);
        String order = line.picked(warehouse, range.code(), NewLine.of(TEA, 3));
        Scanner li = opened(warehouse, LI, Role.PACKER);
        li.scan("O-" + order);
        li.scan(TEA);
        String parcel = li.field("parcel");
        Reply asked = says(li.scan("C-SHORT"), "pack.which-missing", "item");
        assertThat(Objects.requireNonNull(asked.choices())).hasSize(1);
        says(li.scan(TEA), "pack.missing", "order");

        assertThat(line.onHand(warehouse)).isEqualTo(49);
        assertThat(status(warehouse, order)).isEqualTo(OrderStatus.PICKING);
        assertThat(count(
                        "select count(*) from task where kind = 'count' and status = 'open' and document = :value",
                        order))
                .isEqualTo(1);
        assertThat(shelf.list(warehouse.id())).singleElement().satisfies(lies -> {
            assertThat(lies.reason()).isEqualTo("MISSING");
            assertThat(lies.parcelNo()).isEqualTo(parcel);
            assertThat(lies.missing()).isEqualTo(TEA + " × 1");
        });
        assertThat(books.check().ok()).isTrue();
        says(li.scan("O-" + order), "order-not-picked", "order");

        picking.pickAll(warehouse.id(), order, List.of(), "test:" + UUID.randomUUID(), LI);
        says(li.scan("O-" + order), "pack.on-the-desk", "piece");
        assertThat(li.field("parcel")).isEqualTo(parcel);
        assertThat(shelf.list(warehouse.id())).isEmpty();
        li.scan("C-ALL");
        li.scan(TEA);
        li.scan("C-CONFIRM");
        li.type("1200");
        assertThat(li.scan(li.field("waybill")).expects()).isEmpty();
        assertThat(status(warehouse, order)).isEqualTo(OrderStatus.PACKED);
        assertThat(books.check().ok()).isTrue();
    }

    @Test
    void aBrokenUnitThatNothingReplacesMakesAProblemThatSomebodySeesTo() {
        Warehouse warehouse = line.warehouse(2, TEA);
        String order = line.picked(warehouse, range.code(), NewLine.of(TEA, 2));
        Scanner li = opened(warehouse, LI, Role.PACKER);
        li.scan("O-" + order);
        li.scan(TEA);
        li.scan(TEA);
        says(li.scan("C-DAMAGE"), "pack.which-broken", "item");
        says(li.scan(TEA), "pack.broken-nowhere", "order");
        assertThat(status(warehouse, order)).isEqualTo(OrderStatus.PROBLEM);
        assertThat(line.onHand(warehouse)).isEqualTo(2);
        assertThat(count("""
                        select sum(s.on_hand)::bigint from stock s join location l on l.warehouse_id = s.warehouse_id
                           and l.id = s.location_id join warehouse w on w.id = s.warehouse_id
                         where w.code = :value and s.condition = 'damaged' and l.kind = 'problem'
                        """, warehouse.code())).isEqualTo(1);
        ShelvedOrder lies = shelf.list(warehouse.id()).getFirst();
        String key = UUID.randomUUID().toString();
        for (String replayed : new String[] {null, "true"}) {
            Response taken = Api.asAdministrator(key)
                    .post("/api/v1/problem-shelf/{id}/see-to?warehouse={w}", lies.id(), warehouse.code());
            assertThat(taken.statusCode()).isEqualTo(200);
            assertThat(taken.header("Idempotency-Replayed")).isEqualTo(replayed);
        }
        assertThat(shelf.list(warehouse.id()).getFirst().seenToBy()).isNotBlank();
        String page = Api.asAdministrator()
                .get("/api/v1/problem-shelf?warehouse=" + warehouse.code())
                .asString();
        assertThat(page).contains(order, "DAMAGED", TEA + " × 1");
        line.stop(warehouse, order);
        assertThat(books.check().ok()).isTrue();
    }

    @Test
    void twoDesksNeverHaveOneOrderAndAManagerIsToldBeforeTakingOver() {
        Warehouse warehouse = line.warehouse(50, TEA);
        String order = line.picked(warehouse, range.code(), NewLine.of(TEA, 2));
        Scanner li = opened(warehouse, LI, Role.PACKER);
        li.scan("O-" + order);
        Scanner wang = opened(warehouse, WANG, Role.PACKER);
        says(wang.scan("O-" + order), "already-packed-by", "order");
        Scanner chief = opened(warehouse, WANG, Role.MANAGER);
        says(chief.scan("O-" + order), "pack.take-over", "order");
        says(li.scan(TEA), "pack.packed", "piece");
        says(chief.scan("O-" + order), "pack.on-the-desk", "piece");
        says(li.scan(TEA), "already-packed-by", "piece");
        li.scan("C-CANCEL");
        says(chief.scan(TEA), "pack.packed", "box");
        chief.scan("C-CANCEL");
        li.scan("C-PACK");
        says(li.scan("O-" + order), "pack.on-the-desk", "box");
        assertThat(books.check().ok()).isTrue();
    }

    @Test
    void theWeighOutStationWeighsLabelsAndClosesWhatOthersPacked() {
        Warehouse warehouse = line.warehouse(50, TEA);
        change("update item set weight_grams = 500 where sku = :value", TEA);
        String carrier = range.code();
        String order = line.picked(warehouse, carrier, NewLine.of(TEA, 2));
        Scanner li = opened(warehouse, LI, Role.PACKER);
        li.scan("O-" + order);
        String parcel = li.field("parcel");
        li.scan(TEA);
        Scanner belt = new Scanner(desk, warehouse.code(), WANG, Locale.ENGLISH, Role.PACKER);
        belt.scan("C-WEIGH");
        says(belt.scan("P-" + parcel), "weigh.not-packed", "waybill");
        li.scan(TEA);
        li.scan("C-CONFIRM");
        assertThat(li.scan("C-SKIP").expects()).isEmpty();

        says(belt.scan("O-" + order), "weigh.plate", "weight");
        assertThat(belt.field("expectedGrams")).isEqualTo("1000");
        Reply off = belt.type("500");
        assertThat(Objects.requireNonNull(off.message()).code()).startsWith("pack.weight");
        says(belt.scan("C-PARK"), "weigh.off", "waybill");
        assertThat(shelf.list(warehouse.id())).extracting(ShelvedOrder::reason).containsExactly("WEIGHT");
        change("update parcel set weigh_out_at = now() where parcel_no = :value", parcel);
        says(belt.scan("P-" + parcel), "weigh.plate", "weight");
        belt.scan("C-CANCEL");
        belt.scan("C-WEIGH");
        belt.scan("P-" + parcel);
        says(belt.type("1010"), "weigh.label", "waybill");
        Parcel labelled = parcels.get(warehouse.id(), parcel);
        assertThat(labelled.grams()).isEqualTo(1010);
        says(belt.scan("O-" + order), "weigh.scan-label", "waybill");
        assertThat(parcels.get(warehouse.id(), parcel).status()).isEqualTo(ParcelStatus.LABELLED);
        says(belt.scan(String.valueOf(labelled.waybillNo())), "weigh.closed", "waybill");
        assertThat(status(warehouse, order)).isEqualTo(OrderStatus.PACKED);
        says(belt.scan("P-" + parcel), "weigh.plate", "weight");
        says(belt.type("1005"), "weigh.weighed", "waybill");

        Manifest manifest = manifests.open(warehouse.key(), carrier, 1);
        belt.scan("P-" + parcel);
        belt.type("500");
        says(belt.scan("C-PARK"), "weigh.off", "waybill");
        assertThat(manifests.waiting(manifest)).isEmpty();
        assertThatThrownBy(() -> manifests.load(manifest, List.of(parcel), 1)).hasMessageContaining("parcel-on-shelf");
        belt.scan("P-" + parcel);
        says(belt.type("1005"), "weigh.weighed", "waybill");
        assertThat(manifests.waiting(manifest)).hasSize(1);
        belt.scan("P-" + parcel);
        manifests.load(manifest, List.of(parcel), 1);
        says(belt.type("1015"), "not-to-weigh", "weight");
        assertThat(parcels.get(warehouse.id(), parcel).grams()).isEqualTo(1005);
        belt.scan("C-CANCEL");
        belt.scan("C-WEIGH");
        says(belt.scan("P-" + parcel), "weigh.gone", "waybill");
        assertThat(books.check().ok()).isTrue();
    }

    private Scanner opened(Warehouse warehouse, long operator, Role role) {
        Scanner scanner = new Scanner(desk, warehouse.code(), operator, Locale.ENGLISH, role);
        scanner.scan("C-PACK");
        return scanner;
    }

    private OrderStatus status(Warehouse warehouse, String order) {
        return orders.find(warehouse.id(), order).orElseThrow().status();
    }

    private String cod(String parcel) {
        return QuarkusTransaction.requiringNew()
                .call(() -> sql.statement(
                                "select coalesce(data ->> 'cod', '') from print_job where document = 'P-' || :parcel")
                        .bind("parcel", parcel)
                        .one(String.class));
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
