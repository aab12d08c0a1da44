package org.stowage.shipping;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Test;
import org.stowage.Api;
import org.stowage.Books;
import org.stowage.carrier.Carriers;
import org.stowage.carrier.NewCarrier;
import org.stowage.kernel.Sql;
import org.stowage.outbound.NewOrder.NewLine;
import org.stowage.outbound.Orders;
import org.stowage.picking.NewWave;
import org.stowage.picking.Picking;
import org.stowage.picking.Waves;
import org.stowage.site.Warehouse;
import org.stowage.task.WorkHolds;

/**
 * Waybill first or pack first: the same day, of one seed, ends with the same stock, ledger, orders and parcels, and each live
 * parcel has one live number, here and at its carrier. {@code -Dstowage.test.seed=} plays another day.
 */
@QuarkusTest
class SameBooksIT {

    private static final Logger LOG = Logger.getLogger(SameBooksIT.class);
    private static final int WAVES = Boolean.getBoolean("stowage.test.long") ? 20 : 3;
    private static final int ORDERS = 8;
    private static final long TESTER = 1;

    /** What happens to an order on its way. */
    private enum Fate {
        GOES,
        STAYS,
        CANCELLED_RELEASED,
        CANCELLED_PICKED,
        CANCELLED_PACKED,
        SHORT
    }

    /** @param parcels of goods: those that were given up before anything was in them are nobody's business any more */
    private record Evening(List<String> stock, List<String> ledger, List<String> orders, List<String> parcels) {}

    @Inject
    PackingLine line;

    @Inject
    WaybillBench bench;

    @Inject
    ScriptedCarrier world;

    @Inject
    Packing packing;

    @Inject
    ParcelSql parcels;

    @Inject
    Orders orders;

    @Inject
    Waves waves;

    @Inject
    Picking picking;

    @Inject
    Manifests manifests;

    @Inject
    Carriers carriers;

    @Inject
    Books books;

    @Inject
    WorkHolds holds;

    @Inject
    Sql sql;

    @Test
    void waybillFirstDayAndPackFirstDayGiveTheSameBooks() {
        long seed = Long.getLong("stowage.test.seed", 20_261_122L);
        LOG.infof("same books: seed %d", seed);
        Evening first = day(seed, "release");
        Evening last = day(seed, "pack");
        assertThat(first.stock()).isNotEmpty().isEqualTo(last.stock());
        assertThat(first.ledger()).isNotEmpty().isEqualTo(last.ledger());
        assertThat(first.orders()).hasSize(WAVES * ORDERS).isEqualTo(last.orders());
        assertThat(first.parcels()).isNotEmpty().isEqualTo(last.parcels());
        assertThat(books.check().ok()).isTrue();
    }

    private Evening day(long seed, String moment) {
        Random random = new Random(seed);
        Warehouse warehouse = line.warehouse(500, "WAY-TEA", "WAY-MUG");
        List<String> theirs = List.of(bench.carrier().code(), range());
        for (String carrier : theirs) {
            Api.asAdministrator()
                    .body(Map.of("moment", moment))
                    .put("/api/v1/carriers/" + carrier + "/waybill-moment")
                    .then()
                    .statusCode(200);
        }
        List<String> all = new ArrayList<>();
        for (int i = 0; i < WAVES; i++) {
            all.addAll(wave(warehouse, theirs, random, moment));
        }
        for (String carrier : theirs) {
            manifests.send(warehouse.key(), carrier, null, TESTER);
        }
        return evening(warehouse, all);
    }

    private List<String> wave(Warehouse warehouse, List<String> theirs, Random random, String moment) {
        List<String> nos = new ArrayList<>();
        for (int i = 0; i < ORDERS; i++) {
            NewLine tea = NewLine.of("WAY-TEA", 1 + random.nextInt(3));
            NewLine mug = NewLine.of("WAY-MUG", 1 + random.nextInt(2));
            String carrier = theirs.get(random.nextInt(theirs.size()));
            nos.add(
                    random.nextBoolean()
                            ? line.order(warehouse, carrier, tea)
                            : line.order(warehouse, carrier, tea, mug));
        }
        waves.release(warehouse.id(), warehouse.code(), TESTER, NewWave.ofOrders(nos));
        if (moment.equals("release")) {
            nos.forEach(no -> planned(warehouse, no));
            walked(warehouse);
        }
        List<String> walked = new ArrayList<>(nos);
        Collections.shuffle(walked, random);
        walked.forEach(no -> go(warehouse, no, Fate.values()[random.nextInt(Fate.values().length)]));
        return nos;
    }

    private void go(Warehouse warehouse, String no, Fate fate) {
        switch (fate) {
            case CANCELLED_RELEASED -> line.stop(warehouse, no);
            case SHORT -> {
                long task = task(warehouse, no);
                picking.shortPick(warehouse.id(), task, TESTER);
            }
            case CANCELLED_PICKED -> {
                pick(warehouse, no);
                line.stop(warehouse, no);
            }
            case CANCELLED_PACKED -> {
                pick(warehouse, no);
                pack(warehouse, no);
                line.stop(warehouse, no);
            }
            case STAYS -> pick(warehouse, no);
            case GOES -> {
                pick(warehouse, no);
                pack(warehouse, no);
            }
        }
    }

    private void pick(Warehouse warehouse, String no) {
        picking.pickAll(warehouse.id(), no, List.of(), "test:" + UUID.randomUUID(), TESTER);
    }

    private void pack(Warehouse warehouse, String no) {
        Parcel packed = packing.pack(warehouse.id(), no, new PackAct(null, 400), line.desk(warehouse));
        if (packed.status() != ParcelStatus.CLOSED) {
            bench.when(packed, now -> now.status() == ParcelStatus.LABELLED);
            packed = packing.pack(warehouse.id(), no, new PackAct(null, 400), line.desk(warehouse));
        }
        assertThat(packed.status()).isEqualTo(ParcelStatus.CLOSED);
    }

    /** Its number is there before anybody walks. */
    private void planned(Warehouse warehouse, String no) {
        long order = orders.find(warehouse.id(), no).orElseThrow().id();
        List<Parcel> made = ofOrder(warehouse, order);
        while (made.isEmpty()) {
            WaybillBench.sleep();
            made = ofOrder(warehouse, order);
        }
        bench.when(made.getFirst(), now -> now.waybillNo() != null);
    }

    /** Nobody is sent on a walk before its carriers have answered. */
    private void walked(Warehouse warehouse) {
        while (holds.count(warehouse.id()) > 0) {
            WaybillBench.sleep();
        }
    }

    private Evening evening(Warehouse warehouse, List<String> nos) {
        List<String> states = new ArrayList<>();
        List<String> boxes = new ArrayList<>();
        for (int i = 0; i < nos.size(); i++) {
            var order = orders.find(warehouse.id(), nos.get(i)).orElseThrow();
            states.add(i + " " + order.status());
            for (Parcel parcel : ofOrder(warehouse, order.id())) {
                Parcel now = bench.when(parcel, each -> !each.waybill().isOnTheWay());
                proven(now);
                boolean isOfGoods = count(now) > 0 || now.status() != ParcelStatus.CANCELLED && !now.planned();
                if (isOfGoods) {
                    boxes.add("%d %s %s %d units, live %d"
                            .formatted(
                                    i,
                                    now.status(),
                                    now.waybillState(),
                                    count(now),
                                    bench.live(now).size()));
                }
            }
        }
        return new Evening(stock(warehouse), ledger(warehouse), states, boxes);
    }

    /** One live number for a parcel that has one, none for any other; the carrier's books say the same. */
    private void proven(Parcel parcel) {
        List<String> expected = parcel.waybillNo() == null ? List.of() : List.of(parcel.waybillNo());
        assertThat(bench.live(parcel)).as("%s", parcel).isEqualTo(expected);
        if (!world.of(parcel.parcelNo()).isEmpty()) {
            assertThat(world.live(parcel.parcelNo())).as("%s", parcel).isEqualTo(expected);
            assertThat(world.bookings(parcel.parcelNo())).as("%s", parcel).isEqualTo(1);
        }
    }

    private List<Parcel> ofOrder(Warehouse warehouse, long order) {
        return QuarkusTransaction.requiringNew().call(() -> parcels.ofOrder(warehouse.id(), order));
    }

    private long count(Parcel parcel) {
        return QuarkusTransaction.requiringNew().call(() -> parcels.content(parcel.warehouseId(), parcel.id())).stream()
                .mapToLong(ParcelSql.Content::quantity)
                .sum();
    }

    private List<String> stock(Warehouse warehouse) {
        return rows(warehouse, """
                select l.code || ' ' || i.sku || ' ' || sum(s.on_hand) || ' allocated ' || sum(s.allocated)
                  from stock s join item i on i.id = s.item_id
                  join location l on l.warehouse_id = s.warehouse_id and l.id = s.location_id
                 where s.warehouse_id = :warehouse and s.on_hand > 0 group by l.code, i.sku
                union all
                select 'available ' || i.sku || ' ' || a.sellable || ' promised ' || a.promised
                  from availability a join item i on i.id = a.item_id where a.warehouse_id = :warehouse
                 order by 1
                """);
    }

    private List<String> ledger(Warehouse warehouse) {
        return rows(warehouse, """
                select m.reason || ' ' || i.sku || ' ' || f.code || ' > ' || t.code || ' ' || m.quantity || ' times ' || count(*)
                  from stock_move m join item i on i.id = m.item_id
                  join location f on f.warehouse_id = m.warehouse_id and f.id = m.from_location_id
                  join location t on t.warehouse_id = m.warehouse_id and t.id = m.to_location_id
                 where m.warehouse_id = :warehouse group by m.reason, i.sku, f.code, t.code, m.quantity order by 1
                """);
    }

    private List<String> rows(Warehouse warehouse, String statement) {
        return QuarkusTransaction.requiringNew()
                .call(() -> sql.statement(statement)
                        .bind("warehouse", warehouse.id())
                        .list(String.class));
    }

    private long task(Warehouse warehouse, String no) {
        return QuarkusTransaction.requiringNew()
                .call(() -> sql.statement("""
                                select min(t.id) from task t
                                  join outbound_order o on o.warehouse_id = t.warehouse_id and o.id = t.order_id
                                 where t.warehouse_id = :warehouse and o.order_no = :no and t.kind = 'pick'
                                   and t.status in ('open', 'claimed')
                                """)
                        .bind("warehouse", warehouse.id())
                        .bind("no", no)
                        .one(Long.class));
    }

    private String range() {
        String code = "B" + UUID.randomUUID().toString().substring(0, 7).toUpperCase(Locale.ROOT);
        var numbers = List.of(new NewCarrier.NewRange(code, "", 8, "none", 1L, 10_000L));
        return carriers.create(new NewCarrier(code, code, null, null, null, numbers))
                .code();
    }
}
