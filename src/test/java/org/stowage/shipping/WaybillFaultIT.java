package org.stowage.shipping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.oned.Code128Writer;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.stowage.Api;
import org.stowage.Books;
import org.stowage.barcode.BarcodeReader;
import org.stowage.barcode.ReadBarcode;
import org.stowage.carrier.Carrier;
import org.stowage.carrier.CarrierDocument;
import org.stowage.device.DeviceAddress;
import org.stowage.device.LinkKind;
import org.stowage.device.SimulatedDevices;
import org.stowage.outbound.NewOrder.NewLine;
import org.stowage.printing.PrintJob;
import org.stowage.printing.PrintJobs;
import org.stowage.shipping.ScriptedCarrier.Act;
import org.stowage.site.Warehouse;
import org.stowage.station.Devices;

/** One waybill and one live label, whatever breaks between us and the carrier. */
@QuarkusTest
class WaybillFaultIT {

    @Inject
    PackingLine line;

    @Inject
    WaybillBench bench;

    @Inject
    ScriptedCarrier world;

    @Inject
    Packing packing;

    @Inject
    Labelling labelling;

    @Inject
    PrintJobs prints;

    @Inject
    ParcelLabels labels;

    @Inject
    Devices devices;

    @Inject
    SimulatedDevices simulated;

    @Inject
    Books books;

    private Warehouse warehouse;
    private Carrier carrier;
    private PackDesk desk;

    @BeforeEach
    void open() {
        warehouse = line.warehouse(20, "WAY-TEA");
        carrier = bench.carrier();
        desk = line.desk(warehouse);
    }

    @Test
    void theWeightAnswersAtOnceAndTheNumberFollowsWithItsLabel() {
        Parcel weighed = weigh(Act.FINE);
        assertThat(weighed.waybillNo()).isNull();
        assertThat(weighed.status()).isEqualTo(ParcelStatus.WEIGHED);
        Parcel labelled = labelled(weighed);
        assertThat(world.live(weighed.parcelNo())).containsExactly(labelled.waybillNo());
        PrintJob job = job(labelled);
        assertThat(prints.content(warehouse.id(), job.document()).orElseThrow().data())
                .containsEntry("routeCode", "830-120-00 012")
                .containsEntry("waybillNo", labelled.waybillNo());
        assertThat(packing.close(warehouse.id(), labelled.id(), true, desk).waybillState())
                .isEqualTo("used");
        proven();
    }

    @Test
    void aDroppedReplyIsAQuestionAndNoSecondBooking() {
        Parcel labelled = labelled(weigh(Act.DROP_REPLY, Act.LOSE_REQUEST, Act.BREAK));
        assertThat(world.bookings(labelled.parcelNo())).isEqualTo(1);
        onlyNumberIs(labelled);
    }

    @Test
    void aRequestThatNeverArrivedIsBookedOnlyAfterTheCarrierSaidSo() {
        Parcel labelled = labelled(weigh(Act.LOSE_REQUEST, Act.LOSE_REQUEST));
        assertThat(world.bookings(labelled.parcelNo())).isEqualTo(1);
        assertThat(bench.states(labelled)).containsExactly("held");
        onlyNumberIs(labelled);
    }

    @Test
    void killedBetweenRequestAndAnswerAnotherInstanceAsks() {
        Parcel weighed = weigh(Act.HANG_AFTER);
        bench.when(weighed, parcel -> !world.of(parcel.parcelNo()).isEmpty());
        bench.leaseEnds(weighed);
        Parcel labelled = labelled(weighed);
        assertThat(world.bookings(weighed.parcelNo())).isEqualTo(1);
        world.release(labelled.parcelNo());
        onlyNumberIs(labelled);
    }

    @Test
    void killedBeforeTheRequestWentOutTheSameIdIsBooked() {
        Parcel weighed = weigh(Act.HANG_BEFORE);
        bench.when(weighed, parcel -> parcel.waybillState().equals("requested"));
        bench.leaseEnds(weighed);
        Parcel labelled = labelled(weighed);
        // the one that was thought dead lives, and books after all: under the same id
        world.release(labelled.parcelNo());
        bench.when(labelled, parcel -> world.bookings(parcel.parcelNo()) == 2);
        assertThat(world.of(labelled.parcelNo())).hasSize(1);
        onlyNumberIs(labelled);
    }

    @Test
    void tenWeightsFromTwentyThreadsAreOneRequest() throws Exception {
        Parcel full = bench.full(warehouse, carrier, desk);
        Callable<Parcel> weigh = () -> packing.weigh(warehouse.id(), full.id(), null, 300, desk);
        try (var threads = Executors.newFixedThreadPool(20)) {
            for (var done : threads.invokeAll(Collections.nCopies(20, weigh))) {
                assertThat(done.get().grams()).isEqualTo(300);
            }
        }
        Parcel labelled = labelled(full);
        assertThat(world.bookings(full.parcelNo())).isEqualTo(1);
        assertThat(bench.states(full)).hasSize(1);
        weigh.call();
        onlyNumberIs(labelled);
    }

    @Test
    void anotherStationFindsTheParcelWaitingAndMakesNoSecondRequest() {
        Parcel weighed = weigh(Act.HANG_AFTER);
        PackDesk other = line.desk(warehouse, 2, false);
        PackOrder order = packing.order(warehouse.id(), orderNo(weighed));
        assertThatThrownBy(() -> packing.start(warehouse.id(), order, other)).hasMessageContaining("already-packed-by");
        PackDesk manager = line.desk(warehouse, 3, true);
        packing.start(warehouse.id(), order, manager);
        packing.weigh(warehouse.id(), weighed.id(), null, 310, manager);
        world.release(weighed.parcelNo());
        Parcel labelled = labelled(weighed);
        assertThat(world.bookings(weighed.parcelNo())).isEqualTo(1);
        onlyNumberIs(labelled);
    }

    @Test
    void aCarrierThatHangsKeepsNoOtherWaiting() {
        List<Parcel> hanging = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            hanging.add(weigh(Act.HANG_AFTER));
        }
        carrier = bench.carrier();
        Parcel other = labelled(weigh(Act.FINE));
        assertThat(hanging).allMatch(parcel -> bench.now(parcel).waybillNo() == null);
        hanging.forEach(parcel -> world.release(parcel.parcelNo()));
        hanging.forEach(this::labelled);
        onlyNumberIs(other);
    }

    @Test
    void theCarriersNoIsNamedAndAskedAgainUnderAnotherId() {
        Parcel refused = refused(weigh(Act.REFUSE));
        assertThat(bench.live(refused)).isEmpty();
        assertThat(packing.askAgain(warehouse.id(), refused.id(), desk).waybillState())
                .isEqualTo("wanted");
        Parcel labelled = labelled(refused);
        assertThat(bench.states(labelled)).containsExactly("refused", "held");
        assertThatThrownBy(() -> packing.askAgain(warehouse.id(), labelled.id(), desk))
                .hasMessageContaining("waybill-not-refused");
        onlyNumberIs(labelled);
    }

    @Test
    void theNumberOfAnotherParcelIsRefusedAndNotGivenBack() {
        Parcel first = labelled(weigh(Act.FINE));
        world.lend(String.valueOf(first.waybillNo()));
        Parcel second = refused(weigh(Act.DUPLICATE));
        assertThat(second.waybillNo()).isNull();
        assertThat(bench.live(second)).isEmpty();
        assertThat(world.live(first.parcelNo())).containsExactly(first.waybillNo());
        assertThat(bench.now(first).waybillNo()).isEqualTo(first.waybillNo());
    }

    @Test
    void aNewAddressTakesTheOldNumberBackFirst() {
        Parcel before = labelled(weigh(Act.FINE));
        world.script(before.parcelNo(), Act.DROP_REPLY, Act.LOSE_REQUEST);
        Parcel waiting = labelling.renew(warehouse.id(), before.id(), desk);
        assertThat(waiting.waybillNo()).isNull();
        assertThat(waiting.waybillState()).isEqualTo("voiding");
        Parcel after = labelled(before);
        assertThat(after.waybillNo()).isNotEqualTo(before.waybillNo());
        assertThat(bench.states(after)).containsExactly("void", "held");
        onlyNumberIs(after);
        assertThat(job(after).revision()).isEqualTo(2);
    }

    @Test
    void refundInTheMiddleOfPackingGivesTheNumberBack() {
        Parcel asked = weigh(Act.HANG_AFTER);
        bench.when(asked, parcel -> !world.of(parcel.parcelNo()).isEmpty());
        line.stop(warehouse, orderNo(asked));
        assertThat(bench.now(asked).waybillState()).isEqualTo("voiding");
        world.release(asked.parcelNo());
        Parcel gone = bench.when(asked, parcel -> parcel.waybillState().equals("void"));
        assertThat(gone.waybillNo()).isNull();
        assertThat(world.live(asked.parcelNo())).isEmpty();
        assertThat(world.of(asked.parcelNo())).hasSize(1);
        assertThat(prints.list(warehouse.id(), null, gone.document(), Long.MAX_VALUE, 1))
                .isEmpty();
        assertThatThrownBy(() -> packing.weigh(warehouse.id(), asked.id(), null, 300, desk))
                .hasMessageContaining("order-stopped");
    }

    @Test
    void aNumberThatComesAfterEverythingWasGivenUpIsGivenBack() {
        Parcel asked = weigh(Act.HANG_BEFORE);
        bench.when(asked, parcel -> parcel.waybillState().equals("requested"));
        line.stop(warehouse, orderNo(asked));
        bench.leaseEnds(asked);
        bench.when(asked, parcel -> parcel.waybillState().equals("void"));
        assertThat(world.of(asked.parcelNo())).isEmpty();
        world.release(asked.parcelNo());
        bench.when(
                asked,
                parcel -> !world.of(parcel.parcelNo()).isEmpty()
                        && world.live(parcel.parcelNo()).isEmpty());
        bench.when(asked, parcel -> parcel.waybillState().equals("void"));
        assertThat(bench.live(asked)).isEmpty();
    }

    @Test
    void refundAfterTheLabelGivesTheNumberBackToo() {
        Parcel held = labelled(weigh(Act.FINE));
        line.stop(warehouse, orderNo(held));
        bench.when(held, parcel -> parcel.waybillState().equals("void"));
        assertThat(world.live(held.parcelNo())).isEmpty();
        assertThat(bench.live(held)).isEmpty();
        proven();
    }

    @Test
    void severalBoxesHaveALabelEach() {
        String order = line.picked(warehouse, carrier.code(), NewLine.of("WAY-TEA", 1));
        Parcel open = packing.start(warehouse.id(), packing.order(warehouse.id(), order), desk);
        world.script(open.parcelNo(), Act.CHILDREN);
        PackAct threeBoxes = new PackAct(null, 900, 3);
        packing.pack(warehouse.id(), order, threeBoxes, line.desk(warehouse));
        Parcel labelled = labelled(open);
        assertThat(world.boxes(open.parcelNo())).isEqualTo(3);
        assertThat(packing.pack(warehouse.id(), order, threeBoxes, line.desk(warehouse))
                        .status())
                .isEqualTo(ParcelStatus.CLOSED);
        List<String> shown = List.of(labelled.document(), labelled.document() + "/2", labelled.document() + "/3");
        assertThat(shown)
                .extracting(document ->
                        prints.content(warehouse.id(), document).orElseThrow().data())
                .extracting(data -> data.get("waybillNo") + " " + data.get("parcelOf"))
                .containsExactly(
                        labelled.waybillNo() + " 1 / 3",
                        labelled.waybillNo() + "-2 2 / 3",
                        labelled.waybillNo() + "-3 3 / 3");
    }

    @Test
    void theCarriersOwnLabelIsKeptAndDrawnForThePrinter() throws IOException {
        CarrierDocument own = new CarrierDocument(CarrierDocument.Format.PDF, pdfOf("SC-OWN-LABEL"));
        world.draws(own);
        Parcel labelled = labelled(weigh(Act.DOCUMENT));
        assertThat((byte[]) labels.pdf(warehouse, labelled, null, 1).getEntity())
                .isEqualTo(own.bytes());
        byte[] png = (byte[]) labels.of(warehouse.id(), labelled, "png", 203).getEntity();
        BufferedImage picture = ImageIO.read(new ByteArrayInputStream(png));
        // 100 x 150 mm at 8 dots/mm
        assertThat(picture.getWidth()).isBetween(799, 801);
        assertThat(picture.getHeight()).isBetween(1199, 1201);
        assertThat(BarcodeReader.read(picture)).extracting(ReadBarcode::text).contains("SC-OWN-LABEL");
        for (String format : List.of("zpl", "tspl", "epl", "cpcl", "escpos")) {
            assertThat((byte[]) labels.of(warehouse.id(), labelled, format, 203).getEntity())
                    .hasSizeGreaterThan(200);
        }
    }

    @Test
    void aLabelInTheCarriersZplGoesToThePrinterAsItIs() {
        byte[] zpl = "^XA^FO50,50^FDhello^FS^XZ".getBytes(StandardCharsets.US_ASCII);
        world.draws(new CarrierDocument(CarrierDocument.Format.ZPL, zpl));
        String address = UUID.randomUUID().toString();
        devices.create(
                warehouse.id(),
                null,
                "printer",
                "printer",
                new DeviceAddress(LinkKind.SIMULATED, address, "simulated-printer"));
        Parcel labelled = labelled(weigh(Act.DOCUMENT));
        bench.when(labelled, now -> !simulated.printed(address).isEmpty());
        assertThat(simulated.printed(address)).containsExactly(zpl);
        assertThatThrownBy(() -> labels.of(warehouse.id(), labelled, "tspl", 203))
                .hasMessageContaining("document-other-language");
    }

    @Test
    void aCarrierThatIsAskedAtTheBeginningHasAnsweredWhenTheParcelIsWeighed() {
        moment("carriers/" + carrier.code(), "pack");
        Parcel full = bench.full(warehouse, carrier, line.desk(warehouse));
        Parcel early = bench.when(full, now -> now.waybillNo() != null);
        assertThat(early.status()).isEqualTo(ParcelStatus.OPEN);
        assertThat(prints.list(warehouse.id(), null, early.document(), Long.MAX_VALUE, 1))
                .isEmpty();
        Parcel labelled = packing.weigh(warehouse.id(), full.id(), null, 300, desk);
        assertThat(labelled.status()).isEqualTo(ParcelStatus.LABELLED);
        assertThat(job(labelled).revision()).isEqualTo(1);
        assertThat(world.bookings(full.parcelNo())).isEqualTo(1);
        onlyNumberIs(labelled);
    }

    @Test
    void aWaveMaySayWhenItsCarriersAreAsked() {
        moment("carriers/" + carrier.code(), "pack");
        String order = line.picked(warehouse, carrier.code(), NewLine.of("WAY-TEA", 1));
        moment("waves/" + bench.wave(warehouse, order), "weighed");
        Parcel open = packing.start(warehouse.id(), packing.order(warehouse.id(), order), line.desk(warehouse));
        assertThat(open.waybillState()).isEqualTo("none");
        assertThat(bench.states(open)).isEmpty();
    }

    @Test
    void anEmptyParcelThatIsLeftGivesItsNumberBack() {
        moment("carriers/" + carrier.code(), "pack");
        String order = line.picked(warehouse, carrier.code(), NewLine.of("WAY-TEA", 1));
        Parcel open = packing.start(warehouse.id(), packing.order(warehouse.id(), order), desk);
        bench.when(open, now -> now.waybillNo() != null);
        packing.leave(warehouse.id(), open.id(), desk);
        bench.when(open, now -> now.waybillState().equals("void"));
        assertThat(world.live(open.parcelNo())).isEmpty();
    }

    @Test
    void aNumberThatIsTypedIsTakenAtOnceAndOneThatNobodyWantsIsNotWaitedFor() {
        carrier = bench.carrier("manual");
        Parcel typed = weigh();
        bench.when(typed, now -> answer(now, "HAND" + now.id()) == 200);
        assertThat(labelled(typed).waybillNo()).isEqualTo("HAND" + typed.id());
        Parcel stopped = weigh();
        bench.when(stopped, now -> waiting().contains(now.parcelNo()));
        line.stop(warehouse, orderNo(stopped));
        bench.when(stopped, now -> now.waybillState().equals("void"));
        assertThat(waiting()).doesNotContain(stopped.parcelNo());
        assertThat(answer(stopped, "HAND" + stopped.id())).isEqualTo(422);
    }

    private int answer(Parcel parcel, String no) {
        return Api.asAdministrator()
                .body(Map.of("no", no))
                .post("/api/v1/carriers/" + carrier.code() + "/bookings/" + parcel.parcelNo())
                .statusCode();
    }

    private String waiting() {
        return Api.asAdministrator()
                .get("/api/v1/carriers/" + carrier.code() + "/bookings/file?warehouse=" + warehouse.code())
                .asString();
    }

    private static void moment(String of, String moment) {
        Api.asAdministrator()
                .body(Map.of("moment", moment))
                .put("/api/v1/" + of + "/waybill-moment")
                .then()
                .statusCode(200);
    }

    private static byte[] pdfOf(String code) throws IOException {
        BitMatrix bars = new Code128Writer().encode(code, BarcodeFormat.CODE_128, 600, 120);
        try (PDDocument pdf = new PDDocument()) {
            PDPage page = new PDPage(new PDRectangle(100 * 72 / 25.4f, 150 * 72 / 25.4f));
            pdf.addPage(page);
            try (PDPageContentStream content = new PDPageContentStream(pdf, page)) {
                content.drawImage(LosslessFactory.createFromImage(pdf, picture(bars)), 20, 200, 225, 45);
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            pdf.save(out);
            return out.toByteArray();
        }
    }

    private static BufferedImage picture(BitMatrix bars) {
        BufferedImage picture = new BufferedImage(bars.getWidth(), bars.getHeight(), BufferedImage.TYPE_BYTE_GRAY);
        for (int x = 0; x < bars.getWidth(); x++) {
            for (int y = 0; y < bars.getHeight(); y++) {
                picture.setRGB(x, y, bars.get(x, y) ? 0x000000 : 0xFFFFFF);
            }
        }
        return picture;
    }

    private Parcel weigh(Act... script) {
        Parcel full = bench.full(warehouse, carrier, line.desk(warehouse));
        world.script(full.parcelNo(), script);
        return packing.weigh(warehouse.id(), full.id(), null, 300, desk);
    }

    private Parcel labelled(Parcel parcel) {
        return bench.when(parcel, now -> now.status() == ParcelStatus.LABELLED);
    }

    private Parcel refused(Parcel parcel) {
        return bench.when(parcel, now -> now.waybillState().equals("refused"));
    }

    private void onlyNumberIs(Parcel parcel) {
        assertThat(bench.live(parcel)).containsExactly(parcel.waybillNo());
        assertThat(world.live(parcel.parcelNo())).containsExactly(parcel.waybillNo());
        assertThat(bench.now(parcel).waybillNo()).isEqualTo(parcel.waybillNo());
    }

    private String orderNo(Parcel parcel) {
        return bench.orderNo(parcel);
    }

    private PrintJob job(Parcel parcel) {
        return prints.list(warehouse.id(), null, parcel.document(), Long.MAX_VALUE, 1)
                .getFirst();
    }

    private void proven() {
        assertThat(books.check().ok()).isTrue();
    }
}
