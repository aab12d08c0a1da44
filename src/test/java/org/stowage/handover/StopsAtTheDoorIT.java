package org.stowage.handover;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.stowage.access.Role;
import org.stowage.shipping.LineFloor;
import org.stowage.shipping.PackingLine;
import org.stowage.shipping.Parcel;
import org.stowage.shipping.ParcelStatus;
import org.stowage.shipping.Parcels;
import org.stowage.site.Warehouse;
import org.stowage.task.Reply;
import org.stowage.task.ScanDesk;
import org.stowage.task.Scanner;

/** Every reason for which an order may be stopped, at the bag and at the van: nothing goes on, and the way on is told. */
@QuarkusTest
class StopsAtTheDoorIT {

    private static final Map<String, String> MATRIX = new TreeMap<>(Map.of(
            "cancelled", "order-stopped",
            "refund", "order-stopped",
            "line", "stopped-line",
            "address", "stopped-label",
            "carrier", "stopped-label",
            "item", "stopped-item",
            "remark", "stopped-notes",
            "gift", "stopped-notes",
            "invoice", "stopped-notes",
            "frozen", "stopped-frozen"));
    private static final String OTHER = "DOOR-OTHER";

    @Inject
    Door door;

    @Inject
    PackingLine line;

    @Inject
    LineFloor floor;

    @Inject
    ScanDesk desk;

    @Inject
    Parcels parcels;

    @Test
    void eachReasonIsToldAtTheBagAndAtTheVan() {
        Warehouse warehouse = line.warehouse(30, Door.SKU, OTHER);
        String carrier = door.carrier();
        Scanner bagger = new Scanner(desk, warehouse.code(), Locale.ENGLISH, Role.PACKER);
        bagger.scan("C-BAG");
        bagger.scan("H-" + warehouse.code() + "-BAG");
        Scanner loader = new Scanner(desk, warehouse.code(), Locale.SIMPLIFIED_CHINESE, Role.PACKER);
        loader.scan("C-LOAD");
        loader.scan(carrier);
        MATRIX.forEach((reason, code) -> {
            Parcel parcel = door.full(warehouse, carrier, 2);
            stop(warehouse, parcel, reason);
            refused(bagger.scan("P-" + parcel.parcelNo()), reason, code);
            refused(loader.scan("P-" + parcel.parcelNo()), reason, code);
            refused(loader.scan(String.valueOf(parcel.waybillNo())), reason, code);
            assertThat(parcels.get(warehouse.id(), parcel.parcelNo()).status()).isEqualTo(ParcelStatus.CLOSED);
        });
        Reply nothing = loader.scan("C-DONE");
        assertThat(Objects.requireNonNull(nothing.message()).code()).isEqualTo("manifest-empty");
    }

    /** Put-back has begun: the parcel is cancelled and off the manifest, its box lies in the bag still. */
    @Test
    void aCancelledParcelLeavesWithNoBag() {
        Warehouse warehouse = door.warehouse(20);
        String carrier = door.carrier();
        List<Parcel> in = door.packed(warehouse, carrier, 2);
        Parcel gone = in.getFirst();
        String bag = warehouse.code() + "-SACK";
        Scanner bagger = new Scanner(desk, warehouse.code(), Locale.ENGLISH, Role.PACKER);
        Scanner loader = new Scanner(desk, warehouse.code(), Locale.ENGLISH, Role.CLERK);
        bag(bagger, bag, in);
        door.unpack(gone, warehouse.id());
        loader.scan("C-LOAD");
        loader.scan(carrier);
        says(loader.scan("H-" + bag), "stopped-in-bag", gone.parcelNo() + " (cancelled)");
        says(loader.scan("P-" + in.getLast().parcelNo()), "load.on", "1 in all");
        loader.scan("C-DONE");
        loader.scan("C-CONFIRM");
        says(loader.scan("C-CONFIRM"), "stopped-in-bag", gone.parcelNo() + " (cancelled)");
        assertThat(parcels.get(warehouse.id(), in.getLast().parcelNo()).status())
                .isEqualTo(ParcelStatus.LOADED);
        takeOut(bagger, bag, gone, "bag.is-out");
        says(loader.scan("C-CONFIRM"), "load.handed-over", "1 parcel ");
    }

    @Test
    void whatIsSignedForStaysInItsBagUnlessItIsStopped() {
        Warehouse warehouse = door.warehouse(20);
        String carrier = door.carrier();
        List<Parcel> in = door.packed(warehouse, carrier, 2);
        Parcel gone = in.getFirst();
        String bag = warehouse.code() + "-SACK";
        Scanner bagger = new Scanner(desk, warehouse.code(), Locale.ENGLISH, Role.PACKER);
        Scanner loader = new Scanner(desk, warehouse.code(), Locale.ENGLISH, Role.CLERK);
        bag(bagger, bag, in);
        loader.scan("C-LOAD");
        loader.scan(carrier);
        says(loader.scan("H-" + bag), "load.bag-on", "2 in all");
        takeOut(bagger, bag, gone, "parcel-on-manifest");
        door.stop(gone, warehouse.id(), "cancelled");
        takeOut(bagger, bag, gone, "bag.is-out");
        assertThat(parcels.get(warehouse.id(), gone.parcelNo()).status()).isEqualTo(ParcelStatus.CLOSED);
        loader.scan("C-DONE");
        says(loader.type("1"), "load.counts-agree", "1");
        says(loader.scan("C-CONFIRM"), "load.handed-over", "1 parcel ");
    }

    @Test
    void aBagInACageTakesOnlyWhatGoesWithTheCage() {
        Warehouse warehouse = door.warehouse(20);
        List<Parcel> ours = door.packed(warehouse, door.carrier(), 2);
        Parcel other = door.packed(warehouse, door.carrier());
        String bag = warehouse.code() + "-SACK";
        String outer = warehouse.code() + "-OUTER";
        Scanner bagger = new Scanner(desk, warehouse.code(), Locale.ENGLISH, Role.PACKER);
        bag(bagger, bag, List.of(ours.getFirst()));
        bag(bagger, outer, List.of(ours.getLast()));
        bagger.scan("C-BAG");
        bagger.scan("H-" + outer);
        says(bagger.scan("H-" + bag), "bag.bag-in", bag);
        bagger.scan("C-DONE");
        takeOut(bagger, bag, ours.getFirst(), "bag.is-out");
        bagger.scan("C-BAG");
        bagger.scan("H-" + bag);
        says(bagger.scan("P-" + other.parcelNo()), "bag-other-carrier", other.parcelNo());
    }

    @Test
    void whatIsStoppedAfterLoadingIsNamedAndTheDriverCountsTheRest() {
        Warehouse warehouse = door.warehouse(20);
        String carrier = door.carrier();
        List<Parcel> on = door.packed(warehouse, carrier, 3);
        Scanner loader = new Scanner(desk, warehouse.code(), Locale.ENGLISH, Role.CLERK);
        loader.scan("C-LOAD");
        loader.scan(carrier);
        on.forEach(parcel -> says(loader.scan("P-" + parcel.parcelNo()), "load.on", parcel.parcelNo()));
        String first = on.getFirst().parcelNo() + " (cancelled)";
        String second = on.get(1).parcelNo() + " (address)";
        door.stop(on.getFirst(), warehouse.id(), "cancelled");
        says(loader.scan("C-DONE"), "load.take-off", first);
        says(loader.type("3"), "load.counts-differ-without", first);
        says(loader.type("2"), "load.counts-agree-without", first);
        door.stop(on.get(1), warehouse.id(), "address");
        says(loader.scan("C-CONFIRM"), "counts-differ-stopped", second);
        says(loader.type("1"), "load.counts-agree-without", second);
        says(loader.scan("C-CONFIRM"), "load.handed-over-without", "1 parcel ");
    }

    /** What the customer wants of a line is his own act; the rest is a word of his channel's. */
    private void stop(Warehouse warehouse, Parcel parcel, String reason) {
        switch (reason) {
            case "line" -> floor.cancel(warehouse, door.orderNo(parcel), 1, 1L);
            case "item" -> floor.swap(warehouse, door.orderNo(parcel), 1, OTHER, 1L);
            default -> door.stop(parcel, warehouse.id(), reason);
        }
    }

    private static void bag(Scanner bagger, String bag, List<Parcel> in) {
        bagger.scan("C-BAG");
        bagger.scan("H-" + bag);
        in.forEach(parcel -> says(bagger.scan("P-" + parcel.parcelNo()), "bag.in", parcel.parcelNo()));
        bagger.scan("C-DONE");
    }

    private static void takeOut(Scanner bagger, String bag, Parcel parcel, String said) {
        bagger.scan("C-BAG");
        bagger.scan("H-" + bag);
        says(bagger.scan("P-" + parcel.parcelNo()), "bag.out?", parcel.parcelNo());
        says(bagger.scan("C-CONFIRM"), said, parcel.parcelNo());
        bagger.scan("C-CANCEL");
    }

    private static void says(Reply reply, String code, String text) {
        assertThat(Objects.requireNonNull(reply.message()).code())
                .as(reply.toString())
                .isEqualTo(code);
        assertThat(Objects.requireNonNull(reply.message()).text()).contains(text);
    }

    private static void refused(Reply reply, String reason, String code) {
        assertThat(Objects.requireNonNull(reply.message()).code()).as(reason).isEqualTo(code);
        assertThat(Objects.requireNonNull(reply.message()).text()).contains(reason);
    }
}
