package org.stowage.carrier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.stowage.PageCall.browser;
import static org.stowage.PageCall.open;
import static org.stowage.PageCall.tokenOf;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.stowage.Api;
import org.stowage.site.Warehouses;

/** Numbers that a person brings: typed with a dropped label, or in the file of a portal. */
@QuarkusTest
class DeskBookingsIT {

    private static final String HOUSE = "KDB";
    private static boolean founded;

    @Inject
    CarrierLinks links;

    @Inject
    Carriers carriers;

    @Inject
    Warehouses warehouses;

    @BeforeEach
    void found() {
        if (!founded) {
            founded = true;
            Api.found(HOUSE);
        }
    }

    private Carrier carrier(String code, String kind) {
        Api.asAdministrator()
                .body(Map.of("code", code, "name", "Carrier " + code, "kind", kind))
                .post("/api/v1/carriers")
                .then()
                .statusCode(201);
        return carriers.get(code);
    }

    private CarrierAccount account(Carrier carrier) {
        long id = warehouses.scoped(HOUSE).id();
        return links.account(id, carrier);
    }

    private static Booking booking(String reference, String street) {
        Booking plain = Bookings.of(street, 1);
        return new Booking(
                UUID.randomUUID(), reference, null, plain.from(), plain.to(), plain.pieces(), null, null, false, null);
    }

    private static byte[] pdf(float width, float height) throws IOException {
        try (PDDocument document = new PDDocument()) {
            document.addPage(new PDPage(new PDRectangle(width, height)));
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            document.save(bytes);
            return bytes.toByteArray();
        }
    }

    private static String text(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    private static Response answer(Carrier carrier, String reference, Map<String, ?> body) {
        return Api.asAdministrator().body(body).post("/api/v1/carriers/{code}/bookings/" + reference, carrier.code());
    }

    @Test
    void aTypedNumberAndADroppedLabelAreTheAnswer() throws IOException {
        Carrier carrier = carrier("KDB-HAND", "manual");
        CarrierLink link = links.of(carrier);
        CarrierAccount account = account(carrier);
        Booking booking = booking("KDB-P000001", "环城东路122号");
        assertThat(link.find(account, booking)).isInstanceOf(Booked.Nothing.class);
        assertThat(link.book(account, booking)).isInstanceOf(Booked.Waiting.class);
        assertThat(link.book(account, booking)).isInstanceOf(Booked.Waiting.class);
        assertThat(answer(
                                carrier,
                                "KDB-P000001",
                                Map.of("no", "HAND0001", "label", text("no pdf".getBytes(StandardCharsets.UTF_8))))
                        .asString())
                .contains("label-unfit");
        assertThat(answer(carrier, "KDB-P000001", Map.of("no", "HAND0001", "label", text(pdf(3_000, 3_000))))
                        .asString())
                .contains("label-unfit", "1058 × 1058 mm");
        byte[] label = pdf(283, 425);
        Map<String, Object> good = Map.of("no", "HAND0001", "label", text(label));
        assertThat(answer(carrier, "KDB-P000001", good).statusCode()).isEqualTo(200);
        assertThat(link.find(account, booking)).isInstanceOfSatisfying(Booked.Held.class, held -> {
            assertThat(held.no()).isEqualTo("HAND0001");
            assertThat(Objects.requireNonNull(held.label()).bytes()).isEqualTo(label);
        });
        // the same again changes nothing, another number is refused, and a number is given once
        assertThat(answer(carrier, "KDB-P000001", good).statusCode()).isEqualTo(200);
        assertThat(answer(carrier, "KDB-P000001", Map.of("no", "HAND0002")).asString())
                .contains("booking-answered");
        link.book(account, booking("KDB-P000002", "x"));
        assertThat(answer(carrier, "KDB-P000002", Map.of("no", "HAND0001")).asString())
                .contains("number-given");
        link.cancel(account, "HAND0001", booking.requestId());
        assertThat(answer(carrier, "KDB-P000002", Map.of("no", "HAND0001")).statusCode())
                .isEqualTo(200);
    }

    @Test
    void theFileGoesOutAndComesBackWhole() throws IOException {
        Carrier carrier = carrier("KDB-FILE", "file");
        CarrierLink link = links.of(carrier);
        CarrierAccount account = account(carrier);
        Booking first = booking("KDB-P000011", "=cmd|' /C calc'!A0");
        Booking second = booking("KDB-P000012", "环城东路");
        link.book(account, first);
        link.book(account, second);
        String out = Api.asAdministrator()
                .queryParam("warehouse", HOUSE)
                .get("/api/v1/carriers/{code}/bookings/file", carrier.code())
                .asString();
        assertThat(out).startsWith("\uFEFFreference,name").contains("KDB-P000011", "郭襄阳", "'=cmd");
        Response faults =
                in(carrier, "reference,no\r\nKDB-P000011,F0001\r\nKDB-P000012,F0001\r\nKDB-P9,F0003\r\n", List.of());
        assertThat(faults.statusCode()).isEqualTo(422);
        assertThat(faults.jsonPath().getList("errors.code", String.class))
                .containsExactlyInAnyOrder("number-given", "booking-unknown");
        assertThat(link.find(account, first)).isInstanceOf(Booked.Waiting.class);
        Response taken = in(
                carrier,
                "\uFEFF订单号,运单号,失败原因\r\nKDB-P000011,F0001,\r\nKDB-P000012,,超区\r\n",
                List.of(Map.of("name", "F0001.pdf", "pdf", text(pdf(283, 425)))));
        assertThat(taken.jsonPath().getMap("")).isEqualTo(Map.of("numbers", 1, "refused", 1, "labels", 1));
        assertThat(link.find(account, first))
                .isInstanceOfSatisfying(
                        Booked.Held.class, held -> assertThat(held.label()).isNotNull());
        assertThat(link.find(account, second)).isEqualTo(Booked.Refused.of("desk", "超区"));
    }

    private static Response in(Carrier carrier, String csv, List<?> labels) {
        return Api.asAdministrator()
                .body(Map.of("csv", csv, "labels", labels))
                .post("/api/v1/carriers/{code}/bookings/file?warehouse=" + HOUSE, carrier.code());
    }

    @Test
    void anothersWarehouseIsUnknown() {
        Carrier carrier = carrier("KDB-FOREIGN", "file");
        Api.found("KDC");
        String clerk = tokenOf("clerk", "KDC", "en");
        assertThat(Api.as(clerk)
                        .queryParam("warehouse", HOUSE)
                        .get("/api/v1/carriers/{code}/bookings", carrier.code())
                        .statusCode())
                .isEqualTo(404);
        assertThat(Api.as(clerk)
                        .body(Map.of("no", "F0009"))
                        .post("/api/v1/carriers/{code}/bookings/KDB-P000001", carrier.code())
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void aClerkTypesItOnThePage() throws IOException {
        Carrier carrier = carrier("KDB-PAGE", "manual");
        CarrierAccount account = account(carrier);
        Booking booking = booking("KDB-P000021", "环城东路");
        links.of(carrier).book(account, booking);
        String clerk = tokenOf("clerk", HOUSE, "en");
        assertThat(open(clerk, "/carriers/KDB-PAGE?warehouse=" + HOUSE)).contains("KDB-P000021", "1 parcel waits");
        Response done = browser(clerk)
                .multiPart("key", UUID.randomUUID().toString())
                .multiPart("reference", "KDB-P000021")
                .multiPart("no", "PAGE0001")
                .multiPart("label", "label.pdf", pdf(283, 425), "application/pdf")
                .post("/carriers/KDB-PAGE/bookings?warehouse=" + HOUSE);
        assertThat(done.header("HX-Redirect")).isEqualTo("/carriers/KDB-PAGE");
        assertThat(links.of(carrier).find(account, booking)).isInstanceOf(Booked.Held.class);
    }
}
