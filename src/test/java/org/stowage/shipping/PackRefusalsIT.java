package org.stowage.shipping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.arc.All;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.stowage.Api;
import org.stowage.carrier.Carriers;
import org.stowage.carrier.NewCarrier;
import org.stowage.carrier.NewCarrier.NewRange;
import org.stowage.device.DeviceAddress;
import org.stowage.device.LinkKind;
import org.stowage.kernel.ConstraintProblems;
import org.stowage.kernel.ProblemType;
import org.stowage.kernel.Sql;
import org.stowage.outbound.NewOrder.NewLine;
import org.stowage.printing.PrintJob;
import org.stowage.printing.PrintJobs;
import org.stowage.printing.PrintState;
import org.stowage.site.Warehouse;
import org.stowage.station.Devices;
import org.stowage.station.Stations;

/** What happens at desk and door when two people, or a cancelled order, get into each other's way. */
@QuarkusTest
class PackRefusalsIT {

    private static final PackAct ACT = new PackAct(null, 100);

    @Inject
    PackingLine line;

    @Inject
    Packing packing;

    @Inject
    Parcels parcels;

    @Inject
    Carriers carriers;

    @Inject
    Manifests manifests;

    @Inject
    ManifestSql manifestSql;

    @Inject
    PrintJobs prints;

    @Inject
    Devices devices;

    @Inject
    Stations stations;

    @Inject
    Sql sql;

    @Inject
    @All
    List<ConstraintProblems> walls;

    @Test
    void handsOverTheOthersAndNamesTheParcelWhoseOrderWasStopped() {
        Warehouse warehouse = line.warehouse(10, "REF-TEA");
        String carrier = carrier();
        String cancelled = line.picked(warehouse, carrier, NewLine.of("REF-TEA", 1));
        Parcel stays = packing.pack(warehouse.id(), cancelled, ACT, line.desk(warehouse));
        Parcel goes = packed(warehouse, carrier);
        Manifest manifest = manifests.open(warehouse.key(), carrier, 1);
        manifests.load(manifest, List.of(stays.parcelNo(), goes.parcelNo()), 1);
        line.stop(warehouse, cancelled);

        HandedOver left = manifests.handOver(manifest, Handover.ON_PAPER, 1, Instant.now());

        assertThat(left.manifest().isOpen()).isFalse();
        assertThat(left.stopped()).extracting(StoppedParcel::parcelNo).containsExactly(stays.parcelNo());
        assertThat(manifests.parcels(manifest))
                .extracting(ManifestParcel::parcelNo)
                .containsExactly(goes.parcelNo());
        assertThat(status(warehouse, stays)).isEqualTo(ParcelStatus.CLOSED);
        assertThat(status(warehouse, goes)).isEqualTo(ParcelStatus.HANDED_OVER);
        assertThat(line.onHand(warehouse)).isEqualTo(9);
    }

    @Test
    void refusesToCloseALoadedParcelOnceMore() {
        Warehouse warehouse = line.warehouse(10, "REF-TEA");
        String carrier = carrier();
        Parcel parcel = packed(warehouse, carrier);
        manifests.load(manifests.open(warehouse.key(), carrier, 1), List.of(parcel.parcelNo()), 1);
        assertThatThrownBy(() -> packing.close(warehouse.id(), parcel.id(), true, line.desk(warehouse)))
                .hasMessageContaining("already-packed");
        assertThat(status(warehouse, parcel)).isEqualTo(ParcelStatus.LOADED);
    }

    @Test
    void refusesEveryActOnAnothersParcelUntilAManagerTakesItOver() {
        Warehouse warehouse = line.warehouse(10, "REF-TEA");
        PackOrder order = packing.order(warehouse.id(), line.picked(warehouse, carrier(), NewLine.of("REF-TEA", 1)));
        Parcel parcel = packing.start(warehouse.id(), order, line.desk(warehouse));
        List<PackedUnits> units = packing.waiting(warehouse.id(), order.id()).stream()
                .map(goods -> new PackedUnits(goods, goods.quantity()))
                .toList();
        PackDesk other = line.desk(warehouse, 2, false);
        String refusal = "already-packed-by";
        assertThatThrownBy(() -> packing.start(warehouse.id(), order, other)).hasMessageContaining(refusal);
        assertThatThrownBy(() -> packing.put(warehouse.id(), parcel, units, other))
                .hasMessageContaining(refusal);
        packing.put(warehouse.id(), parcel, units, line.desk(warehouse));
        assertThatThrownBy(() -> packing.weigh(warehouse.id(), parcel.id(), null, 100, other))
                .hasMessageContaining(refusal);
        assertThatThrownBy(() -> packing.park(warehouse.id(), parcel.id(), other.locationId(), other))
                .hasMessageContaining(refusal);

        PackDesk manager = line.desk(warehouse, 2, true);
        assertThat(packing.start(warehouse.id(), order, manager).packedBy()).isEqualTo(2);
        packing.leave(warehouse.id(), parcel.id(), line.desk(warehouse));
        assertThatThrownBy(() -> packing.weigh(warehouse.id(), parcel.id(), null, 100, line.desk(warehouse)))
                .hasMessageContaining(refusal);
        packing.weigh(warehouse.id(), parcel.id(), null, 100, manager);
        assertThat(packing.close(warehouse.id(), parcel.id(), true, manager).status())
                .isEqualTo(ParcelStatus.CLOSED);
        assertThat(count(
                        "select count(*) from audit where act = 'parcel.take-over' and subject = :value",
                        parcel.parcelNo()))
                .isEqualTo(1);
    }

    @Test
    void opensTheNextManifestWhileTheLastOneIsHandedOver() throws Exception {
        Warehouse warehouse = line.warehouse(10, "REF-TEA");
        String carrier = carrier();
        Manifest first = manifests.open(warehouse.key(), carrier, 1);
        manifests.load(first, List.of(packed(warehouse, carrier).parcelNo()), 1);
        try (var threads = Executors.newSingleThreadExecutor()) {
            Future<Manifest> next = QuarkusTransaction.requiringNew().call(() -> {
                manifestSql.lock(warehouse.id(), first.id());
                Future<Manifest> waits = threads.submit(() -> manifests.open(warehouse.key(), carrier, 1));
                Thread.sleep(1500);
                manifests.handOver(first, Handover.ON_PAPER, 1, Instant.now());
                return waits;
            });
            assertThat(next.get().isOpen()).isTrue();
            assertThat(next.get().id()).isNotEqualTo(first.id());
        }
    }

    @Test
    void jobsThatNobodyPrintsHoldUpNoPrinter() {
        Warehouse without = line.warehouse(10, "REF-TEA");
        QuarkusTransaction.requiringNew()
                .run(() -> sql.statement("""
                        insert into print_job (warehouse_id, document, label, data, requested_by)
                        select :warehouse, 'X-' || n, 'location', '{}', 1 from generate_series(1, 300) n
                        """).bind("warehouse", without.id()).update());
        Warehouse warehouse = line.warehouse(10, "REF-TEA");
        printer(warehouse, LinkKind.SIMULATED, "simulated-printer");
        Parcel parcel = packed(warehouse, carrier());
        Instant end = Instant.now().plus(Duration.ofSeconds(20));
        while (job(warehouse, parcel).status() != PrintState.SENT) {
            assertThat(Instant.now()).isBefore(end);
        }
        assertThatThrownBy(() -> prints.handOut(job(warehouse, parcel))).hasMessageContaining("printer-prints-itself");
    }

    @Test
    void handsAWaybillLabelToThePackersBrowserAndToNoReceiver() {
        Warehouse warehouse = line.warehouse(10, "REF-TEA");
        Parcel parcel = packed(warehouse, carrier());
        String path = "/api/v1/print-jobs/" + job(warehouse, parcel).id() + "/document";
        Api.as(token(warehouse, "receiver")).post(path).then().statusCode(403);
        assertThat(job(warehouse, parcel).status()).isEqualTo(PrintState.QUEUED);
        Api.as(token(warehouse, "packer")).post(path).then().statusCode(200).contentType("application/pdf");
        assertThat(job(warehouse, parcel).status()).isEqualTo(PrintState.SENT);
    }

    @Test
    void everyWallOfCarriersStationsAndDevicesStandsInTheDatabaseAndReadsAsARefusal() {
        List<String> named = walls.stream()
                .flatMap(room -> room.problems().stream())
                .map(ProblemType::constraint)
                .toList();
        assertThat(List.of("carrier_code_unique", "station_code_unique", "device_name_unique"))
                .allSatisfy(wall -> {
                    assertThat(named).contains(wall);
                    assertThat(count(
                                    "select count(*) from pg_class where relkind in ('i', 'I') and relname = :value",
                                    wall))
                            .isPositive();
                });
    }

    @Test
    void stationStandsWhereGoodsAreNotPickedFrom() {
        Warehouse warehouse = line.warehouse(10, "REF-TEA");
        assertThatThrownBy(() -> stations.create(warehouse.id(), "W1", "Desk", "A-01-1"))
                .hasMessageContaining("station-place");
        assertThat(stations.create(warehouse.id(), "W1", "Desk", "PACK-1").locationId())
                .isNotNull();
    }

    private Parcel packed(Warehouse warehouse, String carrier) {
        String order = line.picked(warehouse, carrier, NewLine.of("REF-TEA", 1));
        return packing.pack(warehouse.id(), order, ACT, line.desk(warehouse));
    }

    private ParcelStatus status(Warehouse warehouse, Parcel parcel) {
        return parcels.get(warehouse.id(), parcel.parcelNo()).status();
    }

    private PrintJob job(Warehouse warehouse, Parcel parcel) {
        return prints.list(warehouse.id(), null, parcel.document(), Long.MAX_VALUE, 1)
                .getFirst();
    }

    private void printer(Warehouse warehouse, LinkKind link, String profile) {
        var where = new DeviceAddress(link, UUID.randomUUID().toString(), profile);
        devices.create(warehouse.id(), null, "printer", "printer", where);
    }

    private long count(String statement, String value) {
        return QuarkusTransaction.requiringNew()
                .call(() -> sql.statement(statement).bind("value", value).one(Long.class));
    }

    private static String token(Warehouse warehouse, String role) {
        return Api.tokenOf(Map.of(
                "login",
                role + System.nanoTime(),
                "name",
                role,
                "roles",
                List.of(role),
                "warehouses",
                List.of(warehouse.code())));
    }

    private String carrier() {
        String code = "C" + UUID.randomUUID().toString().substring(0, 6);
        return carriers.create(new NewCarrier(
                        code,
                        "Carrier " + code,
                        null,
                        null,
                        null,
                        List.of(new NewRange(code.toUpperCase(Locale.ROOT), "", 8, "mod10", 1L, 100L))))
                .code();
    }
}
