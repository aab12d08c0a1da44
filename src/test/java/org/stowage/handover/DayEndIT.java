package org.stowage.handover;

import org.stowage.barcode.ReadBarcode;
import org.stowage.barcode.BarcodeReader;
import org.stowage.TestDatabaseResource;
import org.stowage.PageCall;
import org.stowage.Api;
import javax.imageio.ImageIO;
import java.util.Map;
import java.io.IOException;
import java.io.ByteArrayInputStream;
import io.restassured.http.ContentType;
import static org.hamcrest.Matchers.equalTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.stowage.access.Role;
import org.stowage.shipping.Manifest;
import org.stowage.shipping.Manifests;
import org.stowage.shipping.Parcel;
import org.stowage.shipping.ParcelStatus;
import org.stowage.shipping.Parcels;
import org.stowage.site.Warehouse;
import org.stowage.stock.HandlingUnit;
import org.stowage.stock.HandlingUnits;
import org.stowage.task.Reply;
import org.stowage.task.ScanDesk;
import org.stowage.task.Scanner;

/**
 * The end of a day: two carriers, three bags in a cage, one parcel stopped while it lies in a bag, one missing, one late; the
 * driver counts one less and signs. With {@code -Dstowage.test.long=true} 60 parcels, else 12.
 */
@QuarkusTest
class DayEndIT {

    private static final int IN_A_BAG = Boolean.getBoolean("stowage.test.long") ? 16 : 2;
    private static final int OF_OTHERS = Boolean.getBoolean("stowage.test.long") ? 8 : 2;

    @Inject
    Door door;

    @Inject
    ScanDesk desk;

    @Inject
    DoorPlan plan;

    @Inject
    HandlingUnits units;

    @Inject
    Manifests manifests;

    @Inject
    Handovers handovers;

    @Inject
    Parcels parcels;

    @Test
    void aParcelForABusinessCarriesAnSsccAndIsKnownByItAtTheDoor() throws IOException {
        Warehouse warehouse = door.warehouse(10);
        String carrier = door.carrier();
        Parcel parcel = door.packed(warehouse, carrier, 1).getFirst();
        String path = "/api/v1/parcels/" + parcel.parcelNo() + "/sscc";
        Api.asAdministrator().post(path).then().statusCode(422).body("code", equalTo("no-company-prefix"));
        Api.asAdministrator()
                .body(Map.of("prefix", "4012345"))
                .put("/api/v1/warehouses/" + warehouse.code() + "/company-prefix")
                .then()
                .statusCode(200);
        assertThat(PageCall.open(TestDatabaseResource.TOKEN, "/parcels/" + parcel.parcelNo()))
                .contains("Give it an SSCC");
        String sscc = Api.asAdministrator()
                .post(path)
                .then()
                .statusCode(200)
                .extract()
                .path("sscc");
        assertThat(sscc).matches("\\d4012345\\d{10}");
        assertThat(Api.asAdministrator().post(path).<String>path("sscc"))
                .as("never a second one")
                .isEqualTo(sscc);
        Api.as(PageCall.tokenOf("packer", door.warehouse(1).code(), "en")).post(path).then().statusCode(404);
        Api.asAdministrator().get("/api/v1/parcels/" + parcel.parcelNo()).then().body("sscc", equalTo(sscc));
        assertThat(PageCall.open(TestDatabaseResource.TOKEN, "/parcels/" + parcel.parcelNo()))
                .contains(sscc, "design=logistic-a6");

        byte[] label = Api.asAdministrator()
                .accept(ContentType.ANY)
                .get("/api/v1/printables/units.png?warehouse={in}&units={no}&design=logistic-a6", warehouse.code(),
                        parcel.parcelNo())
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
        assertThat(BarcodeReader.read(ImageIO.read(new ByteArrayInputStream(label))))
                .extracting(ReadBarcode::text)
                .anyMatch(text -> text.contains(sscc));

        Scanner loader = new Scanner(desk, warehouse.code(), Locale.ENGLISH, Role.PACKER);
        says(loader.scan("C-LOAD"), "load.manifest");
        says(loader.scan(carrier), "load.open");
        says(loader.scan("00" + sscc), "load.on");
    }

    @Test
    void aDayEndsWithEveryParcelGoneOrNamed() {
        Warehouse warehouse = door.warehouse(100);
        String hare = door.carrier();
        String snail = door.carrier();
        plan.lanes(warehouse.id(), List.of(new Lane("3", hare, null, null), new Lane("4", snail, null, null)));
        int bagged = 3 * IN_A_BAG;
        List<Parcel> ours = door.packed(warehouse, hare, bagged + 2);
        List<Parcel> others = door.packed(warehouse, snail, OF_OTHERS);
        String w = warehouse.code();
        units.take(warehouse.id(), w + "-CAGE", HandlingUnit.Kind.CAGE, null);
        Scanner packer = new Scanner(desk, w, Locale.ENGLISH, Role.PACKER);

        for (int bag = 0; bag < 3; bag++) {
            says(packer.scan("C-BAG"), "bag.open");
            says(packer.scan("H-" + w + "-BAG" + bag), "bag.opened");
            for (int i = 0; i < IN_A_BAG; i++) {
                says(packer.scan("P-" + ours.get(bag * IN_A_BAG + i).parcelNo()), "bag.in");
            }
            if (bag == 0) {
                says(packer.scan("P-" + others.getFirst().parcelNo()), "bag-other-carrier");
                assertThat(packer.field("lane")).isEqualTo("3");
            }
            if (bag == 1) {
                says(packer.scan("P-" + ours.getFirst().parcelNo()), "in-other-bag");
            }
            says(packer.scan("C-DONE"), "bag.done");
        }
        says(packer.scan("C-BAG"), "bag.open");
        says(packer.scan("P-" + ours.get(bagged).parcelNo()), "bag.belongs");
        says(packer.scan("H-" + w + "-CAGE"), "bag.opened");
        for (int bag = 0; bag < 3; bag++) {
            says(packer.scan("H-" + w + "-BAG" + bag), "bag.bag-in");
        }
        says(packer.scan("C-DONE"), "bag.done", w + "-CAGE is done: " + bagged);

        Parcel stopped = ours.get(IN_A_BAG);
        door.stop(stopped, warehouse.id(), "cancelled");
        Scanner loader = new Scanner(desk, w, Locale.ENGLISH, Role.CLERK);
        says(loader.scan("C-LOAD"), "load.manifest");
        says(loader.scan(hare), "load.open");
        String manifestNo = loader.field("document");
        says(loader.scan("H-" + w + "-CAGE"), "stopped-in-bag", stopped.parcelNo() + " (cancelled)");
        assertThat(manifests.count(manifests.get(warehouse.id(), manifestNo))).isZero();

        says(packer.scan("C-BAG"), "bag.open");
        says(packer.scan("H-" + w + "-BAG1"), "bag.stopped-inside", stopped.parcelNo());
        says(packer.scan("P-" + stopped.parcelNo()), "bag.out?");
        says(packer.scan("C-CONFIRM"), "bag.is-out");
        says(packer.scan("P-" + stopped.parcelNo()), "order-stopped");

        says(loader.scan("H-" + w + "-CAGE"), "load.bag-on", "with " + (bagged - 1) + " parcels");
        says(loader.scan("H-" + w + "-CAGE"), "bag-on-manifest");
        says(loader.scan("H-" + w + "-BAG2"), "bag-on-manifest");
        says(loader.scan("P-" + others.getFirst().parcelNo()), "parcel-other-carrier");
        says(loader.scan("P-" + stopped.parcelNo()), "order-stopped");
        says(loader.scan("P-" + ours.get(bagged).parcelNo()), "load.on");
        says(loader.scan("P-" + ours.get(bagged).parcelNo()), "parcel-on-manifest");
        Parcel missing = ours.get(bagged + 1);
        Parcel late = door.packed(warehouse, hare);
        says(
                loader.scan("C-DONE"),
                "load.missing",
                "Search: " + missing.parcelNo() + ". Next pick-up: " + late.parcelNo() + ". Stopped, put back: "
                        + stopped.parcelNo() + " (cancelled)");
        says(loader.type(Integer.toString(bagged - 1)), "load.counts-differ");
        says(loader.scan("R-MISCOUNT"), "load.sign");
        says(loader.type("Kowalski"), "load.handed-over", bagged + " parcels");

        Manifest gone = manifests.get(warehouse.id(), manifestNo);
        assertThat(gone.isOpen()).isFalse();
        assertThat(gone.driverCount()).isEqualTo(bagged - 1);
        HandoverPaper paper = handovers.paper(gone);
        assertThat(paper.countReason()).isEqualTo("MISCOUNT");
        assertThat(paper.handedBy()).isEqualTo("Scanner");
        assertThat(paper.left())
                .extracting(HandoverPaper.Left::parcelNo, HandoverPaper.Left::verdict)
                .containsExactlyInAnyOrder(
                        tuple(missing.parcelNo(), "search"),
                        tuple(late.parcelNo(), "next-pick-up"),
                        tuple(stopped.parcelNo(), "stopped"));
        assertThat(paper.totals(manifests.parcels(gone)))
                .extracting(HandoverPaper.Total::lane, HandoverPaper.Total::bag, HandoverPaper.Total::parcels)
                .containsExactly(
                        tuple("3", "", 1L),
                        tuple("3", w + "-CAGE / " + w + "-BAG0", (long) IN_A_BAG),
                        tuple("3", w + "-CAGE / " + w + "-BAG1", IN_A_BAG - 1L),
                        tuple("3", w + "-CAGE / " + w + "-BAG2", (long) IN_A_BAG));
        assertThat(door.onHand(warehouse)).isEqualTo(100 - bagged);
        assertThat(door.count(
                        "select count(*) from handling_unit where warehouse_id = :warehouse and parent_id > 0 and lpn <> :value",
                        warehouse.id(),
                        ""))
                .as("bags and cage are empty again")
                .isZero();

        says(loader.scan("C-LOAD"), "load.manifest");
        says(loader.scan("D-" + manifestNo), "manifest-handed-over");
        says(loader.scan(hare), "load.open");
        says(loader.scan("P-" + ours.getFirst().parcelNo()), "parcel-on-manifest");
        says(loader.scan("P-" + late.parcelNo()), "load.on");
        says(loader.scan("P-" + missing.parcelNo()), "load.on");
        says(loader.scan("C-DONE"), "load.missing");
        says(loader.scan("C-CONFIRM"), "load.sign");
        says(loader.scan("C-CONFIRM"), "load.handed-over");
        assertThat(parcels.get(warehouse.id(), late.parcelNo()).status()).isEqualTo(ParcelStatus.HANDED_OVER);
        handovers.send(warehouse.key(), snail, null, 1);
        assertThat(door.onHand(warehouse)).isEqualTo(100 - bagged - 2 - OF_OTHERS);
    }

    private static void says(Reply reply, String code) {
        says(reply, code, null);
    }

    private static void says(Reply reply, String code, @Nullable String text) {
        assertThat(Objects.requireNonNull(reply.message()).code())
                .as(reply.toString())
                .isEqualTo(code);
        if (text != null) {
            assertThat(Objects.requireNonNull(reply.message()).text()).contains(text);
        }
    }
}
