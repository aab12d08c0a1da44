package org.stowage.handover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.quarkus.arc.All;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.stowage.PdfLook;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.stowage.Api;
import org.stowage.PageCall;
import org.stowage.TestDatabaseResource;
import org.stowage.access.Role;
import org.stowage.barcode.BarcodeReader;
import org.stowage.barcode.ReadBarcode;
import org.stowage.kernel.Retained;
import org.stowage.kernel.Retention;
import org.stowage.shipping.Manifest;
import org.stowage.shipping.Manifests;
import org.stowage.shipping.Parcel;
import org.stowage.site.Warehouse;
import org.stowage.task.Reply;
import org.stowage.task.ScanDesk;
import org.stowage.task.Scanner;

/** The carriers' door through the API, on its pages and on its paper. */
@QuarkusTest
class DoorIT {

    private static final String ADMINISTRATOR = TestDatabaseResource.TOKEN;

    @Inject
    Door door;

    @Inject
    ScanDesk desk;

    @Inject
    Manifests manifests;

    @Inject
    Handovers handovers;

    @Inject
    PickedLists lists;

    @Inject
    Retention retention;

    @Inject
    @All
    List<Retained> retained;

    @Inject
    Alarms alarms;

    @Inject
    DoorPlan plan;

    @Test
    void lanesAndPickUpsAreWrittenWholeOrNotAtAll() {
        Warehouse warehouse = door.warehouse(1);
        String one = door.carrier();
        String two = door.carrier();
        String lanes = "/api/v1/warehouses/" + warehouse.code() + "/lanes";
        Api.asAdministrator()
                .body(Map.of("lanes", List.of(lane("3", one), lane("3", two), lane("4", one), lane("5", "NOBODY"))))
                .put(lanes)
                .then()
                .statusCode(422)
                .body("errors.code", hasItems("lane-other-carrier", "lane-exists", "carrier-unknown"));
        Api.asAdministrator().get(lanes).then().body("lanes", hasSize(0));
        Api.asAdministrator()
                .body(Map.of("lanes", List.of(lane("3", one), lane("4", two))))
                .put(lanes)
                .then()
                .statusCode(200)
                .body("lanes.lane", equalTo(List.of("3", "4")));
        Api.asAdministrator()
                .body(Map.of("pickups", List.of(Map.of("carrier", one, "at", "25:00"))))
                .put("/api/v1/warehouses/" + warehouse.code() + "/pickups")
                .then()
                .statusCode(422);
        String page = "/lanes?warehouse=" + warehouse.code();
        PageCall.send(ADMINISTRATOR, page, Map.of("lane", "9", "carrier", two, "service", "express"))
                .then()
                .statusCode(200);
        PageCall.send(
                        ADMINISTRATOR,
                        "/lanes/pickups?warehouse=" + warehouse.code(),
                        Map.of("carrier", one, "at", "18:00", "days", List.of("1", "5"), "warnMinutes", "45"))
                .then()
                .statusCode(200);
        assertThat(PageCall.open(ADMINISTRATOR, page)).contains("express", "18:00", "Mon", "Fri", "45");
        Warehouse other = door.warehouse(1);
        String stranger = PageCall.tokenOf("manager", other.code(), "en");
        Api.as(stranger).get(lanes).then().statusCode(404);
    }

    private static Map<String, Object> lane(String lane, String carrier) {
        return Map.of("lane", lane, "carrier", carrier);
    }

    @Test
    void theDeskSaysLaneAndCageWhenTheBoxIsClosed() {
        Warehouse warehouse = door.warehouse(5);
        String carrier = door.carrier();
        plan.lanes(
                warehouse.id(),
                List.of(
                        new Lane("all", carrier, null, null),
                        new Lane("cn", carrier, null, "CN"),
                        new Lane("de", carrier, null, "DE")));
        Scanner packer = new Scanner(desk, warehouse.code(), Locale.ENGLISH, Role.PACKER);
        assertThat(pack(packer, warehouse, carrier)).contains("lane cn").doesNotContain("H-");
        Parcel first = door.packed(warehouse, carrier);
        packer.scan("C-BAG");
        packer.scan("H-" + warehouse.code() + "-SACK");
        packer.scan("P-" + first.parcelNo());
        packer.scan("C-DONE");
        assertThat(pack(packer, warehouse, carrier)).contains("lane cn / H-" + warehouse.code() + "-SACK");
    }

    private String pack(Scanner packer, Warehouse warehouse, String carrier) {
        packer.scan("C-PACK");
        packer.scan("O-" + door.picked(warehouse, carrier));
        packer.scan(Door.SKU);
        packer.scan("C-CONFIRM");
        packer.type("500");
        Reply closed = packer.scan(packer.field("waybill"));
        return Objects.requireNonNull(closed.message()).text();
    }

    @Test
    void whatMissesItsVanIsAnAlarmUntilItIsHandedOver() {
        Warehouse warehouse = door.warehouse(10);
        String carrier = door.carrier();
        Parcel waits = door.packed(warehouse, carrier);
        Parcel loaded = door.packed(warehouse, carrier);
        Parcel stopped = door.packed(warehouse, carrier);
        door.stop(stopped, warehouse.id(), "cancelled");
        Manifest manifest = manifests.open(warehouse.key(), carrier, 1);
        manifests.load(manifest, List.of(loaded.parcelNo()), 1);
        assertThat(alarms.of(warehouse, Instant.now()))
                .as("nobody said when somebody comes")
                .isEmpty();
        plan.pickups(warehouse.id(), List.of(new Pickup(carrier, "12:00", null, 60)));
        Instant noon = LocalDate.now(ZoneOffset.UTC)
                .plusDays(2)
                .atTime(12, 0)
                .atZone(warehouse.timezone())
                .toInstant();
        assertThat(alarms.of(warehouse, noon.minusSeconds(600)))
                .extracting(Alarm::parcelNo)
                .containsExactly(waits.parcelNo(), loaded.parcelNo());
        manifests.load(manifest, List.of(waits.parcelNo()), 1);
        assertThat(alarms.of(warehouse, noon)).extracting(Alarm::status).containsExactly("loaded", "loaded");
        Api.asAdministrator()
                .get("/api/v1/shipping/alarms?warehouse={w}", warehouse.code())
                .then()
                .statusCode(200);
        PageCall.open(ADMINISTRATOR, "/manifests/alarms?warehouse=" + warehouse.code());
        Api.asAdministrator()
                .body(Map.of())
                .post("/api/v1/manifests/{no}/handover", manifest.manifestNo())
                .then()
                .statusCode(200)
                .body("left.parcelNo", equalTo(List.of(stopped.parcelNo())))
                .body("left.verdict", equalTo(List.of("stopped")));
        assertThat(alarms.of(warehouse, noon)).isEmpty();
    }

    @Test
    void aCountThatDiffersNeedsItsReasonAndBothSignaturesStandOnThePaper() throws IOException {
        Warehouse warehouse = door.warehouse(40);
        String carrier = door.carrier();
        List<Parcel> parcels = door.packed(warehouse, carrier, 20);
        Manifest manifest = manifests.open(warehouse.key(), carrier, 1);
        manifests.loadAll(manifest, 1);
        String handover = "/manifests/" + manifest.manifestNo() + "/handover";
        PageCall.send(ADMINISTRATOR, handover, Map.of("driverCount", "19"))
                .then()
                .statusCode(422)
                .body(containsString("19"));
        assertThat(manifests.get(warehouse.id(), manifest.manifestNo()).isOpen())
                .isTrue();
        PageCall.send(ADMINISTRATOR, handover, Map.of("driverCount", "19", "countReason", "x", "drawn", "<svg>"))
                .then()
                .statusCode(422);
        PageCall.send(
                        ADMINISTRATOR,
                        handover,
                        Map.of(
                                "driver",
                                "Łukasz 王师傅",
                                "driverCount",
                                "19",
                                "signature",
                                "Łukasz 王师傅",
                                "countReason",
                                "one label torn",
                                "handedBy",
                                "Chen",
                                "drawn",
                                "10,20 300,180;300,20 10,180",
                                "drawnByUs",
                                "5,5 590,190"))
                .then()
                .statusCode(200);
        assertThat(PageCall.open(ADMINISTRATOR, "/manifests/" + manifest.manifestNo()))
                .contains("one label torn", "Chen", "<polyline points=\"10,20 300,180\"", "picked-up");
        paperIsIssued(warehouse, manifest, parcels);
        byte[] pdf = Api.asAdministrator()
                .get("/api/v1/reports/manifest.pdf?manifest={no}", manifest.manifestNo())
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
        try (PDDocument sheet = Loader.loadPDF(pdf)) {
            String text = new PDFTextStripper().getText(sheet);
            assertThat(text).contains("Page 1 of 2", "Page 2 of 2", "one label torn", "Chen", "Łukasz 王师傅");
            List<String> read = new ArrayList<>();
            for (int page = 0; page < sheet.getNumberOfPages(); page++) {
                BarcodeReader.read(new PDFRenderer(sheet).renderImageWithDPI(page, 200)).stream()
                        .map(ReadBarcode::text)
                        .forEach(read::add);
            }
            assertThat(read).contains("D-" + manifest.manifestNo());
            assertThat(read).containsAll(parcels.stream().map(Parcel::waybillNo).toList());
        }
    }

    private static void paperIsIssued(Warehouse warehouse, Manifest manifest, List<Parcel> parcels) throws IOException {
        String path = "/api/v1/reports/manifest.{format}?manifest={no}";
        String no = manifest.manifestNo();
        String chinese = PageCall.tokenOf("clerk", warehouse.code(), "zh-CN");
        byte[] draft = Api.as(chinese).get(path, "pdf", no).asByteArray();
        assertThat(PdfLook.text(draft)).contains("交接单", "草稿", "第 1 页", "路向", parcels.getFirst().parcelNo());
        PdfLook.keep(draft, "manifest-zh");
        Api.asAdministrator()
                .body(Map.of("kind", "manifest", "document", no))
                .post("/api/v1/issued-papers")
                .then()
                .statusCode(201);
        PdfLook.keep(Api.asAdministrator().get(path, "pdf", no).asByteArray(), "manifest");
        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(
                Api.asAdministrator().get(path, "xlsx", no).asByteArray()))) {
            assertThat(book.findSheet("Parcels").orElseThrow().read())
                    .hasSize(parcels.size() + 1)
                    .extracting(row -> row.getCellText(2))
                    .containsAll(parcels.stream().map(Parcel::parcelNo).toList());
        }
        Api.as(PageCall.tokenOf("packer", warehouse.code(), "en"))
                .body(Map.of("kind", "manifest", "document", no))
                .post("/api/v1/issued-papers")
                .then()
                .statusCode(403);
    }

    @Test
    void whoNamesHisParcelsLeavesTheOthersInPeace() {
        Warehouse warehouse = door.warehouse(10);
        String carrier = door.carrier();
        List<Parcel> packed = door.packed(warehouse, carrier, 3);
        Manifest named = handovers
                .send(warehouse.key(), carrier, List.of(packed.getFirst().parcelNo()), 1)
                .goods()
                .manifest();
        assertThat(handovers.paper(named).left()).isEmpty();
        door.stop(packed.getLast(), warehouse.id(), "cancelled");
        Manifest all = handovers.send(warehouse.key(), carrier, null, 1).goods()
                .manifest();
        assertThat(handovers.paper(all).left()).hasSize(1);
        retained.stream()
                .filter(table -> List.of("handover_missing", "picked_line").contains(table.table()))
                .forEach(retention::clear);
        assertThat(handovers.paper(all).left()).as("half a year").hasSize(1);
        door.longAgo(all);
        retained.stream()
                .filter(table -> table.table().equals("handover_missing"))
                .forEach(retention::clear);
        assertThat(handovers.paper(all).left()).isEmpty();
    }

    @Test
    void theCarriersListIsHeldAgainstWhatWasSigned() {
        Warehouse warehouse = door.warehouse(10);
        String carrier = door.carrier();
        List<Parcel> gone = door.packed(warehouse, carrier, 3);
        Manifest manifest = manifests.open(warehouse.key(), carrier, 1);
        manifests.loadAll(manifest, 1);
        Parcel here = door.packed(warehouse, carrier);
        String path = "/api/v1/manifests/" + manifest.manifestNo() + "/picked-up";
        String list = "日期,运单号,重量\n1," + gone.get(0).waybillNo() + ",1\n1,"
                + gone.get(1).waybillNo() + ",1\n1," + here.waybillNo() + ",1\n1,=CMD()|A1,1\n";
        upload(UUID.randomUUID().toString(), list)
                .post(path)
                .then()
                .statusCode(422)
                .body(containsString("manifest-still-open"));
        Api.asAdministrator()
                .body(Map.of())
                .post("/api/v1/manifests/{no}/handover", manifest.manifestNo())
                .then()
                .statusCode(200);
        upload(UUID.randomUUID().toString(), "a,b\n1,2\n")
                .post(path)
                .then()
                .statusCode(422)
                .body(containsString("missing-column"));
        upload(UUID.randomUUID().toString(), "waybill,b\n,2\nA B,3\n")
                .post(path)
                .then()
                .statusCode(422)
                .body("errors.pointer", equalTo(List.of("/rows/2/waybill", "/rows/3/waybill")));
        String key = UUID.randomUUID().toString();
        for (int i = 0; i < 2; i++) {
            upload(key, list)
                    .post(path)
                    .then()
                    .statusCode(201)
                    .body(
                            "lines.verdict",
                            equalTo(List.of("not-ours", "not-ours", "not-on-their-list", "picked-up", "picked-up")))
                    .body(
                            "lines.find { it.verdict == 'not-on-their-list' }.parcelNo",
                            equalTo(gone.get(2).parcelNo()))
                    .body("lines.find { it.no == '" + here.waybillNo() + "' }.knownAs", equalTo("closed"));
        }
        assertThat(door.count(
                        "select count(*) from picked_list where warehouse_id = :warehouse and file_name = :value",
                        warehouse.id(),
                        "list.csv"))
                .isEqualTo(1);
        Api.asAdministrator()
                .get(path + "/differences.csv")
                .then()
                .statusCode(200)
                .body(containsString("'=CMD()|A1"), not(containsString(",=CMD()|A1")));
        assertThat(PageCall.open(ADMINISTRATOR, "/manifests/" + manifest.manifestNo()))
                .contains("Ours, not on their list", gone.get(2).waybillNo());
        List<String> tooMany =
                IntStream.rangeClosed(0, 50_000).mapToObj(i -> "X" + i).toList();
        Manifest signed = manifests.get(warehouse.id(), manifest.manifestNo());
        assertThatThrownBy(() -> lists.compare(signed, "long.csv", tooMany, 1)).hasMessageContaining("list-too-long");
        String stranger = PageCall.tokenOf("manager", door.warehouse(1).code(), "en");
        Api.as(stranger).get(path).then().statusCode(404);
        Api.asAdministrator()
                .get("/api/v1/reports/manifest.csv?manifest={no}", manifest.manifestNo())
                .then()
                .statusCode(200)
                .body(containsString(gone.get(0).parcelNo()));
    }

    private static RequestSpecification upload(String key, String text) {
        return RestAssured.given()
                .header("Authorization", "Bearer " + ADMINISTRATOR)
                .header("Idempotency-Key", key)
                .multiPart("file", "list.csv", text.getBytes(StandardCharsets.UTF_8), "text/csv");
    }
}
