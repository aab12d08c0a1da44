package org.stowage.shipping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.stowage.Books;
import org.stowage.barcode.BarcodeReader;
import org.stowage.barcode.ReadBarcode;
import org.stowage.carrier.Carrier;
import org.stowage.carrier.Carriers;
import org.stowage.carrier.NewCarrier;
import org.stowage.carrier.NewCarrier.NewRange;
import org.stowage.device.DeviceAddress;
import org.stowage.device.LinkKind;
import org.stowage.device.SimulatedDevices;
import org.stowage.outbound.NewOrder.NewLine;
import org.stowage.outbound.OrderStatus;
import org.stowage.outbound.Orders;
import org.stowage.printing.PrintJob;
import org.stowage.printing.PrintJobs;
import org.stowage.printing.PrintState;
import org.stowage.site.Warehouse;
import org.stowage.station.Devices;

@QuarkusTest
class PackingIT {

    @Inject
    PackingLine line;

    @Inject
    Packing packing;

    @Inject
    Carriers carriers;

    @Inject
    Waybills waybills;

    @Inject
    ParcelSql parcelSql;

    @Inject
    Manifests manifests;

    @Inject
    Labelling labelling;

    @Inject
    ParcelLabels labels;

    @Inject
    PrintJobs prints;

    @Inject
    Devices devices;

    @Inject
    SimulatedDevices simulated;

    @Inject
    Orders orders;

    @Inject
    Books books;

    @Test
    void packsWeighsLabelsLoadsAndHandsOverAnOrder() throws IOException {
        Warehouse warehouse = line.warehouse(10, "SHIP-TEA", "SHIP-MUG");
        String carrier = carrier(100);
        String order = line.picked(warehouse, carrier, NewLine.of("SHIP-TEA", 3), NewLine.of("SHIP-MUG", 1));

        Parcel parcel = packing.pack(warehouse.id(), order, new PackAct("BOX-S", 850), line.desk(warehouse));
        assertThat(parcel.status()).isEqualTo(ParcelStatus.CLOSED);
        assertThat(parcel.parcelNo()).startsWith(warehouse.code() + "-P");
        assertThat(status(warehouse, order)).isEqualTo(OrderStatus.PACKED);
        proven();

        byte[] png = (byte[]) labels.of(warehouse.id(), parcel, "png", 203).getEntity();
        assertThat(BarcodeReader.read(ImageIO.read(new ByteArrayInputStream(png))))
                .extracting(ReadBarcode::text)
                .contains(parcel.waybillNo());
        assertThat((byte[]) labels.pdf(warehouse, parcel, null, 1).getEntity()).hasSizeGreaterThan(1000);
        for (String format : List.of("zpl", "tspl", "epl", "cpcl", "escpos")) {
            assertThat((byte[]) labels.of(warehouse.id(), parcel, format, 203).getEntity())
                    .hasSizeGreaterThan(1000);
        }
        var content =
                prints.content(warehouse.id(), parcel.document()).orElseThrow().data();
        assertThat(content)
                .containsEntry("receiverName", "王**")
                .containsEntry("receiverPhone", "1*******234")
                .containsEntry("receiverAddress", "杭州市文一西路1500号3幢*室");

        Manifest manifest = manifests.open(warehouse.key(), carrier, 1);
        manifests.load(manifest, List.of(String.valueOf(parcel.waybillNo())), 1);
        assertThatThrownBy(() -> manifests.load(manifest, List.of(parcel.parcelNo()), 1))
                .hasMessageContaining("parcel-on-manifest")
                .hasMessageContaining(manifest.manifestNo());
        manifests.handOver(manifest, new Handover("Li", 1, "Li"), 1, Instant.now());
        assertThat(status(warehouse, order)).isEqualTo(OrderStatus.SHIPPED);
        assertThat(line.onHand(warehouse)).isEqualTo(16);
        proven();
        assertThatThrownBy(() -> manifests.handOver(manifest, Handover.ON_PAPER, 1, Instant.now()))
                .hasMessageContaining("manifest-handed-over");
        assertThatThrownBy(() -> packing.pack(warehouse.id(), order, new PackAct(null, 850), line.desk(warehouse)))
                .hasMessageContaining("already-packed");
    }

    @Test
    void namesWhatIsMissingWhenTheOrderIsNotPicked() {
        Warehouse warehouse = line.warehouse(10, "SHIP-TEA");
        String order = line.order(warehouse, carrier(10), NewLine.of("SHIP-TEA", 2));
        assertThatThrownBy(() -> packing.pack(warehouse.id(), order, new PackAct(null, 100), line.desk(warehouse)))
                .hasMessageContaining("order-not-picked")
                .hasMessageContaining("SHIP-TEA × 2");
    }

    @Test
    void givesOneNumberToAParcelThatTwentyThreadsAskFor() throws Exception {
        Warehouse warehouse = line.warehouse(10, "SHIP-TEA");
        Carrier carrier = carriers.get(carrier(100));
        String order = line.picked(warehouse, carrier.code(), NewLine.of("SHIP-TEA", 1));
        Parcel parcel = packing.start(warehouse.id(), packing.order(warehouse.id(), order), line.desk(warehouse));
        Callable<String> take = () -> QuarkusTransaction.requiringNew()
                .call(() -> waybills.take(
                                parcelSql.lock(warehouse.id(), parcel.id()), carrier, new Weighing(null, null, null))
                        .waybillNo());
        try (var threads = Executors.newFixedThreadPool(20)) {
            List<Future<String>> numbers = threads.invokeAll(Collections.nCopies(20, take));
            String first = numbers.getFirst().get();
            assertThat(numbers).allSatisfy(number -> assertThat(number.get()).isEqualTo(first));
        }
        assertThat(take.call()).isEqualTo(take.call());
    }

    @Test
    void givesEachOfTwentyParcelsItsOwnNumberAndSaysWhenTheyAreUsedUp() throws Exception {
        Warehouse warehouse = line.warehouse(100, "SHIP-TEA");
        String carrier = carrier(20);
        List<String> picked = new ArrayList<>();
        for (int i = 0; i < 21; i++) {
            picked.add(line.picked(warehouse, carrier, NewLine.of("SHIP-TEA", 1)));
        }
        List<Callable<String>> packs = picked.subList(0, 20).stream()
                .map(order -> {
                    PackDesk desk = line.desk(warehouse);
                    return (Callable<String>)
                            () -> String.valueOf(packing.pack(warehouse.id(), order, new PackAct(null, 100), desk)
                                    .waybillNo());
                })
                .toList();
        List<String> numbers = new ArrayList<>();
        try (var threads = Executors.newFixedThreadPool(8)) {
            for (Future<String> number : threads.invokeAll(packs)) {
                numbers.add(number.get());
            }
        }
        assertThat(numbers).doesNotHaveDuplicates().hasSize(20);
        assertThatThrownBy(() ->
                        packing.pack(warehouse.id(), picked.getLast(), new PackAct(null, 100), line.desk(warehouse)))
                .hasMessageContaining("numbers-used-up");
        assertThat(status(warehouse, picked.getLast())).isEqualTo(OrderStatus.PICKED);
        proven();
    }

    @Test
    void stoppedOrderIsToldAtThePackingDeskAndAtTheDoor() {
        Warehouse warehouse = line.warehouse(10, "SHIP-TEA");
        String carrier = carrier(100);
        String first = line.picked(warehouse, carrier, NewLine.of("SHIP-TEA", 1));
        line.stop(warehouse, first);
        assertThatThrownBy(() -> packing.pack(warehouse.id(), first, new PackAct(null, 100), line.desk(warehouse)))
                .hasMessageContaining("order-stopped");
        String second = line.picked(warehouse, carrier, NewLine.of("SHIP-TEA", 1));
        Parcel parcel = packing.pack(warehouse.id(), second, new PackAct(null, 100), line.desk(warehouse));
        Manifest manifest = manifests.open(warehouse.key(), carrier, 1);
        manifests.load(manifest, List.of(parcel.parcelNo()), 1);
        line.stop(warehouse, second);
        assertThatThrownBy(() -> manifests.handOver(manifest, Handover.ON_PAPER, 1, Instant.now()))
                .hasMessageContaining("order-stopped")
                .hasMessageContaining(second);
        assertThat(manifests.get(warehouse.id(), manifest.manifestNo()).isOpen())
                .isTrue();
        proven();
    }

    @Test
    void refusesEachParcelThatDoesNotBelongOnTheManifestByName() {
        Warehouse warehouse = line.warehouse(10, "SHIP-TEA");
        Warehouse elsewhere = line.warehouse(10, "SHIP-TEA");
        String carrier = carrier(100);
        String other = carrier(100);
        Parcel foreign = packing.pack(
                elsewhere.id(),
                line.picked(elsewhere, carrier, NewLine.of("SHIP-TEA", 1)),
                new PackAct(null, 100),
                line.desk(elsewhere));
        Parcel wrong = packing.pack(
                warehouse.id(),
                line.picked(warehouse, other, NewLine.of("SHIP-TEA", 1)),
                new PackAct(null, 100),
                line.desk(warehouse));
        Parcel open = packing.start(
                warehouse.id(),
                packing.order(warehouse.id(), line.picked(warehouse, carrier, NewLine.of("SHIP-TEA", 1))),
                line.desk(warehouse));
        Manifest manifest = manifests.open(warehouse.key(), carrier, 1);
        assertThatThrownBy(() ->
                        manifests.load(manifest, List.of(foreign.parcelNo(), wrong.parcelNo(), open.parcelNo()), 1))
                .hasMessageContaining("There is no parcel " + foreign.parcelNo())
                .hasMessageContaining(wrong.parcelNo() + " goes with " + other)
                .hasMessageContaining(open.parcelNo() + " is not closed");
        assertThat(manifests.count(manifest)).isZero();
    }

    @Test
    void printsOnceConfirmsByTheScanAndReprintsWithAMark() {
        Warehouse warehouse = line.warehouse(10, "SHIP-TEA");
        String address = UUID.randomUUID().toString();
        devices.create(
                warehouse.id(),
                null,
                "printer",
                "printer",
                new DeviceAddress(LinkKind.SIMULATED, address, "simulated-printer"));
        String order = line.picked(warehouse, carrier(100), NewLine.of("SHIP-TEA", 1));
        PackDesk desk = line.desk(warehouse);
        Parcel started = packing.start(warehouse.id(), packing.order(warehouse.id(), order), desk);
        packing.put(
                warehouse.id(),
                started,
                packing.waiting(warehouse.id(), started.orderId()).stream()
                        .map(goods -> new PackedUnits(goods, goods.quantity()))
                        .toList(),
                desk);
        Parcel labelled = packing.weigh(warehouse.id(), started.id(), null, 100, desk);
        await(() -> job(warehouse, labelled).status() == PrintState.SENT);
        await(() -> !simulated.printed(address).isEmpty());
        assertThat(simulated.printed(address)).hasSize(1);

        packing.close(warehouse.id(), started.id(), true, desk);
        assertThat(job(warehouse, labelled).status()).isEqualTo(PrintState.CONFIRMED);

        prints.reprint(warehouse.id(), labelled.document(), "torn", null, 1);
        await(() -> simulated.printed(address).size() == 2);
        assertThat(simulated.printed(address).get(1))
                .isNotEqualTo(simulated.printed(address).get(0));
        assertThat(job(warehouse, labelled).copy()).isEqualTo(2);
    }

    @Test
    void aBrokenLineMakesAQuestionAndNoSecondLabel() {
        Warehouse warehouse = line.warehouse(10, "SHIP-TEA");
        String address = UUID.randomUUID().toString();
        devices.create(
                warehouse.id(),
                null,
                "printer",
                "printer",
                new DeviceAddress(LinkKind.SIMULATED, address, "simulated-printer"));
        simulated.trouble(address, SimulatedDevices.Trouble.BREAKS);
        Parcel parcel = packing.pack(
                warehouse.id(),
                line.picked(warehouse, carrier(100), NewLine.of("SHIP-TEA", 1)),
                new PackAct(null, 100),
                line.desk(warehouse));
        await(() -> job(warehouse, parcel).status() == PrintState.UNKNOWN);
        simulated.trouble(address, SimulatedDevices.Trouble.NONE);
        prints.answer(List.of(warehouse.id()), job(warehouse, parcel).id(), false);
        await(() -> job(warehouse, parcel).status() == PrintState.SENT);
        await(() -> !simulated.printed(address).isEmpty());
        assertThat(simulated.printed(address)).hasSize(1);
    }

    @Test
    void newNumberVoidsTheOldOneAndPrintsAnotherLabel() {
        Warehouse warehouse = line.warehouse(10, "SHIP-TEA");
        Parcel before = packing.pack(
                warehouse.id(),
                line.picked(warehouse, carrier(100), NewLine.of("SHIP-TEA", 1)),
                new PackAct(null, 100),
                line.desk(warehouse));
        Parcel after = labelling.renew(warehouse.id(), before.id(), line.desk(warehouse));
        assertThat(after.waybillNo()).isNotNull().isNotEqualTo(before.waybillNo());
        assertThat(after.status()).isEqualTo(ParcelStatus.CLOSED);
        assertThat(job(warehouse, after).revision()).isEqualTo(2);
    }

    private String carrier(long numbers) {
        String code = "C" + UUID.randomUUID().toString().substring(0, 6);
        return carriers.create(new NewCarrier(
                        code,
                        "Carrier " + code,
                        null,
                        null,
                        null,
                        List.of(new NewRange(code.toUpperCase(Locale.ROOT), "", 8, "mod10", 1L, numbers))))
                .code();
    }

    private OrderStatus status(Warehouse warehouse, String order) {
        return orders.find(warehouse.id(), order).orElseThrow().status();
    }

    private PrintJob job(Warehouse warehouse, Parcel parcel) {
        return prints.list(warehouse.id(), null, parcel.document(), Long.MAX_VALUE, 1)
                .getFirst();
    }

    private void proven() {
        assertThat(books.check().ok()).isTrue();
    }

    private static void await(Callable<Boolean> condition) {
        Instant end = Instant.now().plus(Duration.ofSeconds(20));
        try {
            while (!condition.call()) {
                assertThat(Instant.now()).isBefore(end);
                Thread.sleep(50);
            }
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
