package org.stowage.shipping;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Predicate;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.stowage.Api;
import org.stowage.Books;
import org.stowage.PageCall;
import org.stowage.barcode.BarcodeReader;
import org.stowage.barcode.ReadBarcode;
import org.stowage.carrier.Carriers;
import org.stowage.carrier.NewCarrier;
import org.stowage.carrier.NewCarrier.NewRange;
import org.stowage.outbound.NewOrder.NewLine;
import org.stowage.outbound.OrderStatus;
import org.stowage.outbound.Orders;
import org.stowage.site.Warehouse;
import org.stowage.task.Reply;
import org.stowage.task.ScanDesk;
import org.stowage.task.ScanRequest;
import org.stowage.task.Source;

@QuarkusTest
class PackDialogIT {

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
    Books books;

    @Inject
    WaybillBench bench;

    @Inject
    ScriptedCarrier world;

    private @Nullable UUID session;
    private @Nullable ScanRequest last;

    @Test
    void packsByScansAndLoadsByScans() throws IOException {
        Warehouse warehouse = line.warehouse(50, "DLG-TEA", "DLG-MUG");
        String carrier = carrier();
        String order = line.picked(warehouse, carrier, NewLine.of("DLG-TEA", 12), NewLine.of("DLG-MUG", 1));

        says(scan(warehouse, "C-PACK"), "good", "order");
        says(scan(warehouse, "O-" + order), "good", "piece");
        says(scan(warehouse, "DLG-MUG"), "good", "piece");
        says(scan(warehouse, "DLG-MUG"), "bad", "piece");
        says(scan(warehouse, "C-ALL"), "good", "piece");
        says(scan(warehouse, "DLG-TEA"), "good", "box");
        says(scan(warehouse, "C-CONFIRM"), "good", "weight");
        Reply labelled = says(type(warehouse, "1250"), "good", "parcel");
        Reply again = desk.scan(Objects.requireNonNull(last));
        assertThat(again.replayed()).isTrue();
        assertThat(field(again, "waybill")).isEqualTo(field(labelled, "waybill"));
        says(scan(warehouse, "P-" + warehouse.code() + "-P999999"), "bad", "parcel");
        assertThat(scan(warehouse, String.valueOf(field(labelled, "waybill"))).expects())
                .isEmpty();
        assertThat(status(warehouse, order)).isEqualTo(OrderStatus.PACKED);
        assertThat(books.check().ok()).isTrue();

        says(scan(warehouse, "C-LOAD"), "good", "document");
        Reply open = says(scan(warehouse, carrier), "good", "parcel");
        says(scan(warehouse, "P-" + field(labelled, "parcel")), "good", "parcel");
        Reply twice = says(scan(warehouse, "P-" + field(labelled, "parcel")), "bad", "parcel");
        assertThat(Objects.requireNonNull(twice.message()).code()).isEqualTo("parcel-on-manifest");
        says(scan(warehouse, "C-DONE"), "good", "quantity");
        says(type(warehouse, "2"), "ask", "reason");
        says(type(warehouse, "1"), "good", "signature");
        assertThat(scan(warehouse, "C-CONFIRM").expects()).isEmpty();
        assertThat(status(warehouse, order)).isEqualTo(OrderStatus.SHIPPED);
        assertThat(books.check().ok()).isTrue();
        sheetNames(warehouse, String.valueOf(field(open, "document")), String.valueOf(field(labelled, "parcel")));
    }

    @Test
    void theDeskWaitsForACarrierThatMustBeAsked() {
        Warehouse warehouse = line.warehouse(50, "DLG-TEA");
        String carrier = bench.carrier().code();
        String order = line.picked(warehouse, carrier, NewLine.of("DLG-TEA", 1));
        scan(warehouse, "C-PACK");
        Reply begun = says(scan(warehouse, "O-" + order), "good", "piece");
        String parcel = String.valueOf(field(begun, "parcel"));
        world.script(parcel, ScriptedCarrier.Act.REFUSE, ScriptedCarrier.Act.HANG_AFTER);
        scan(warehouse, "DLG-TEA");
        scan(warehouse, "C-CONFIRM");
        says(type(warehouse, "500"), "good", "wait");
        Reply refused = when(reply -> reply.acts().contains("YES"));
        assertThat(refused.expects()).containsExactly("wait");
        assertThat(refused.prompt()).contains("The postcode does not exist");

        says(scan(warehouse, "C-YES"), "good", "wait");
        Reply early = says(scan(warehouse, "P-" + parcel), "bad", "wait");
        assertThat(Objects.requireNonNull(early.message()).code()).isEqualTo("waybill-pending");
        world.release(parcel);
        Reply there = when(reply -> reply.expects().contains("waybill"));
        assertThat(world.live(parcel)).hasSize(1).first().isEqualTo(field(there, "waybill"));
        assertThat(scan(warehouse, String.valueOf(field(there, "waybill"))).expects())
                .isEmpty();
        assertThat(status(warehouse, order)).isEqualTo(OrderStatus.PACKED);
    }

    private Reply when(Predicate<Reply> arrived) {
        Instant end = Instant.now().plusSeconds(30);
        Reply now = desk.current(Objects.requireNonNull(session));
        while (!arrived.test(now)) {
            assertThat(Instant.now()).as("%s", now).isBefore(end);
            WaybillBench.sleep();
            now = desk.current(Objects.requireNonNull(session));
        }
        return now;
    }

    @Test
    void parkedParcelGoesOnWhereItStood() {
        Warehouse warehouse = line.warehouse(50, "DLG-TEA");
        String order = line.picked(warehouse, carrier(), NewLine.of("DLG-TEA", 2));
        scan(warehouse, "C-PACK");
        scan(warehouse, "O-" + order);
        says(scan(warehouse, "DLG-TEA"), "good", "piece");
        says(scan(warehouse, "C-PARK"), "ask", "reason");
        assertThat(scan(warehouse, "R-DAMAGED").expects()).isEmpty();
        assertThat(books.check().ok()).isTrue();
        scan(warehouse, "C-PACK");
        Reply back = says(scan(warehouse, "O-" + order), "good", "piece");
        assertThat(field(back, "open")).isEqualTo(1L);
        says(scan(warehouse, "DLG-TEA"), "good", "box");
    }

    @Test
    void stoppedOrderIsToldAtEveryStep() {
        Warehouse warehouse = line.warehouse(50, "DLG-TEA");
        String order = line.picked(warehouse, carrier(), NewLine.of("DLG-TEA", 2));
        scan(warehouse, "C-PACK");
        scan(warehouse, "O-" + order);
        line.stop(warehouse, order);
        Reply refused = says(scan(warehouse, "DLG-TEA"), "bad", "piece");
        assertThat(Objects.requireNonNull(refused.message()).code()).isEqualTo("order-stopped");
        assertThat(line.onHand(warehouse)).isEqualTo(50);
    }

    @Test
    void aLoadedParcelOfACancelledOrderComesApartAndGoesBack() {
        Warehouse warehouse = line.warehouse(50, "DLG-TEA");
        String carrier = carrier();
        String order = line.picked(warehouse, carrier, NewLine.of("DLG-TEA", 1));
        scan(warehouse, "C-PACK");
        scan(warehouse, "O-" + order);
        says(scan(warehouse, "DLG-TEA"), "good", "box");
        scan(warehouse, "C-CONFIRM");
        Reply labelled = says(type(warehouse, "500"), "good", "parcel");
        String parcel = "P-" + field(labelled, "parcel");
        scan(warehouse, parcel);
        scan(warehouse, "C-LOAD");
        scan(warehouse, carrier);
        says(scan(warehouse, parcel), "good", "parcel");
        scan(warehouse, "C-CANCEL");
        line.stop(warehouse, order);

        says(scan(warehouse, "C-PUTBACK"), "good", "order");
        says(scan(warehouse, parcel), "good", "location");
        assertThat(books.check().ok()).isTrue();
        assertThat(scan(warehouse, "L-A-01-1").expects()).isEmpty();
        assertThat(status(warehouse, order)).isEqualTo(OrderStatus.CANCELLED);
        Parcel gone = parcels.get(warehouse.id(), parcel.substring(2));
        assertThat(gone.status()).isEqualTo(ParcelStatus.CANCELLED);
        assertThat(gone.waybillState()).isEqualTo("void");
        assertThat(parcels.view(warehouse.id(), gone).manifestNo()).isNull();
        assertThat(line.onHand(warehouse)).isEqualTo(50);
        assertThat(books.check().ok()).isTrue();
    }

    @Test
    void aHalfPackedOrderGoesBackFromItsBoxAndFromTheTable() {
        Warehouse warehouse = line.warehouse(50, "DLG-TEA");
        String order = line.picked(warehouse, carrier(), NewLine.of("DLG-TEA", 3));
        scan(warehouse, "C-PACK");
        scan(warehouse, "O-" + order);
        says(scan(warehouse, "DLG-TEA"), "good", "piece");
        line.stop(warehouse, order);
        Reply told = says(scan(warehouse, "DLG-TEA"), "bad", "piece");
        assertThat(Objects.requireNonNull(told.message()).text()).contains("C-PUTBACK");
        scan(warehouse, "C-CANCEL");

        says(scan(warehouse, "C-PUTBACK"), "good", "order");
        says(scan(warehouse, "O-" + order), "good", "location");
        says(scan(warehouse, "L-A-01-1"), "good", "location");
        assertThat(status(warehouse, order)).isEqualTo(OrderStatus.CANCELLING);
        assertThat(scan(warehouse, "L-A-01-1").expects()).isEmpty();
        assertThat(status(warehouse, order)).isEqualTo(OrderStatus.CANCELLED);
        assertThat(books.check().ok()).isTrue();
    }

    private void sheetNames(Warehouse warehouse, String manifest, String parcel) throws IOException {
        try (PDDocument pdf = Loader.loadPDF(Api.as(PageCall.tokenOf("clerk", warehouse.code(), "zh-CN"))
                .get("/api/v1/reports/manifest.pdf?manifest={no}", manifest)
                .asByteArray())) {
            assertThat(new PDFTextStripper().getText(pdf)).contains(parcel, "交接单", manifest);
            assertThat(BarcodeReader.read(new PDFRenderer(pdf).renderImageWithDPI(0, 200)))
                    .extracting(ReadBarcode::text)
                    .contains("D-" + manifest);
        }
    }

    private Reply scan(Warehouse warehouse, String raw) {
        return send(warehouse, raw, Source.SCAN);
    }

    private Reply type(Warehouse warehouse, String raw) {
        return send(warehouse, raw, Source.KEY);
    }

    private Reply send(Warehouse warehouse, String raw, Source source) {
        last = new ScanRequest(UUID.randomUUID(), session, warehouse.code(), null, null, raw, source, Instant.now());
        Reply reply = desk.scan(last);
        session = reply.session();
        return reply;
    }

    private static Reply says(Reply reply, String tone, String expected) {
        assertThat(reply.tone().name()).as("%s", reply).isEqualToIgnoringCase(tone);
        assertThat(reply.expects()).as("%s", reply).first().isEqualTo(expected);
        return reply;
    }

    private static @Nullable Object field(Reply reply, String name) {
        return reply.fields().stream()
                .filter(field -> field.name().equals(name))
                .map(Reply.Shown::value)
                .findFirst()
                .orElse(null);
    }

    private OrderStatus status(Warehouse warehouse, String order) {
        return orders.find(warehouse.id(), order).orElseThrow().status();
    }

    private String carrier() {
        String code = "D" + UUID.randomUUID().toString().substring(0, 6).toUpperCase(Locale.ROOT);
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
