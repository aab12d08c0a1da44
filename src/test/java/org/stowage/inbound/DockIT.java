package org.stowage.inbound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.hasItems;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.stowage.Api;
import org.stowage.Books;
import org.stowage.access.Role;
import org.stowage.catalog.Items;
import org.stowage.catalog.NewItem;
import org.stowage.catalog.NewPack;
import org.stowage.site.LocationKind;
import org.stowage.site.Locations;
import org.stowage.site.NewLocation;
import org.stowage.site.NewWarehouse;
import org.stowage.site.Warehouse;
import org.stowage.site.Warehouses;
import org.stowage.stock.Balance;
import org.stowage.stock.StockQuery;
import org.stowage.task.Reply;
import org.stowage.task.ScanDesk;
import org.stowage.task.Scanner;
import org.stowage.task.Tone;

/** A morning at the dock: receive, put away, and everything that goes wrong there. Every scan is sent twice. */
@QuarkusTest
class DockIT {

    private static final AtomicInteger NUMBER = new AtomicInteger();

    @Inject
    ScanDesk desk;

    @Inject
    Receiving receiving;

    @Inject
    Warehouses warehouses;

    @Inject
    Locations locations;

    @Inject
    Items items;

    @Inject
    StockQuery stock;

    @Inject
    Books books;

    private String code = "";
    private long warehouse;
    private String tea = "";
    private String cup = "";
    private String milk = "";

    @BeforeEach
    void foundsAWarehouseWithTwoShelves() {
        int number = NUMBER.incrementAndGet();
        code = "DK" + number;
        warehouse = warehouses.create(NewWarehouse.of(code, "Dock " + number)).id();
        locations.upsert(
                warehouse,
                List.of(
                        NewLocation.of("A-01-1", LocationKind.RESERVE),
                        NewLocation.of("A-01-2", LocationKind.PICK_FACE)));
        tea = "TEA-" + number;
        cup = "CUP-" + number;
        milk = "MILK-" + number;
        items.upsert(List.of(packed(tea, "CASE-TEA-" + number, 12), packed(cup, "CASE-CUP-" + number, 6), byLot(milk)));
    }

    @Test
    void receivesAnAnnouncedReceiptAndPutsItAway() {
        announce("ASN-1", tea, 24);
        Scanner scanner = receiver();
        assertThat(scanner.scan("C-RECEIVE").expects()).containsExactly("document");
        assertThat(scanner.scan("D-ASN-1").step()).isEqualTo("item");
        assertThat(scanner.field("sku")).isEqualTo(tea);
        assertThat(scanner.field("open")).isEqualTo("24");

        assertThat(scanner.scan(tea).step()).isEqualTo("quantity");
        assertThat(onHand("DOCK-1", tea)).isEqualTo(1);
        assertThat(scanner.field("open")).isEqualTo("24");
        assertThat(scanner.scan("C-QTY-24").tone()).isEqualTo(Tone.GOOD);
        assertThat(onHand("DOCK-1", tea)).isEqualTo(24);
        scanner.scan("C-DONE");
        assertThat(scanner.scan("C-CONFIRM").tone()).isEqualTo(Tone.DONE);
        assertThat(receiving.get(warehouse, "ASN-1").status()).isEqualTo("closed");

        scanner.scan("C-PUTAWAY");
        assertThat(scanner.field("sku")).isEqualTo(tea);
        scanner.scan(tea);
        assertThat(scanner.field("location")).isEqualTo("A-01-1");
        assertThat(text(scanner.scan("C-WHY"))).contains("A-01-1").contains("empty");
        assertThat(scanner.scan("L-A-01-1").tone()).isEqualTo(Tone.DONE);

        assertThat(onHand("A-01-1", tea)).isEqualTo(24);
        assertThat(onHand("DOCK-1", tea)).isZero();
        proven();
    }

    @Test
    void aLotThatEndsInNoYearOfTheBooksIsRefusedBesideEveryOtherFault() {
        Map<String, Object> far =
                Map.of("sku", milk, "quantity", 1, "lot", "L-1", "expiresOn", "+99999-01-01", "location", "NOWHERE");
        Map<String, Object> old = Map.of("sku", milk, "quantity", 1, "lot", "L-2", "expiresOn", "1999-12-31");
        Api.asAdministrator()
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(Map.of("warehouse", code, "lines", List.of(far, old)))
                .post("/api/v1/receipts")
                .then()
                .statusCode(422)
                .body("errors.pointer", hasItems("/lines/0/expiresOn", "/lines/0/location", "/lines/1/expiresOn"));
    }

    @Test
    void packAndTypedNumbersCountRight() {
        Scanner scanner = receiver();
        scanner.scan("C-RECEIVE");
        scanner.scan("C-BLIND");
        scanner.scan("CASE-" + tea);
        assertThat(onHand("DOCK-1", tea)).isEqualTo(12);
        scanner.scan("CASE-" + tea);
        assertThat(onHand("DOCK-1", tea)).isEqualTo(24);
        scanner.type("20");
        assertThat(onHand("DOCK-1", tea))
                .as("the typed total takes back what was too much")
                .isEqualTo(20);
        scanner.type("3");
        scanner.scan("CASE-" + cup);
        assertThat(onHand("DOCK-1", cup))
                .as("typed before the item it multiplies")
                .isEqualTo(18);
        proven();
    }

    @Test
    void lotIsAskedBeforeAnythingIsBooked() {
        Scanner scanner = receiver();
        scanner.scan("C-RECEIVE");
        scanner.scan("C-BLIND");
        assertThat(scanner.scan(milk).expects()).containsExactly("lot");
        assertThat(onHand("DOCK-1", milk)).isZero();
        assertThat(scanner.scan("L-77").expects()).containsExactly("expiry");
        assertThat(scanner.type("2040-12-31").step()).isEqualTo("quantity");
        assertThat(onHand("DOCK-1", milk)).isEqualTo(1);

        scanner.scan("C-CONFIRM");
        scanner.scan(milk);
        scanner.scan("OLD");
        assertThat(code(scanner.type("2020-01-01"))).isEqualTo("expired");
        assertThat(onHand("QUARANTINE-1", milk)).isEqualTo(1);
        proven();
    }

    @Test
    void eachUnitIsReceivedByItsSerial() {
        String phone = "PHONE-" + NUMBER.get();
        items.upsert(List.of(bySerial(phone)));
        Scanner scanner = receiver();
        scanner.scan("C-RECEIVE");
        scanner.scan("C-BLIND");
        assertThat(scanner.scan(phone).expects()).containsExactly("serial");
        assertThat(onHand("DOCK-1", phone)).isZero();
        assertThat(scanner.scan(phone + "-S1").step()).isEqualTo("quantity");
        assertThat(onHand("DOCK-1", phone)).isEqualTo(1);
        assertThat(code(scanner.type("5"))).isEqualTo("one-by-one");
        scanner.scan(phone);
        assertThat(code(scanner.scan(phone + "-S1"))).as("it is here already").isEqualTo("serial-elsewhere");
        scanner.scan(phone + "-S2");
        assertThat(onHand("DOCK-1", phone)).isEqualTo(2);

        NewReceiptLine named = new NewReceiptLine(
                phone, 2L, null, null, null, null, null, null, List.of(phone + "-S3", phone + "-S4"));
        receiving.receive(warehouse, new NewReceipt(code, null, null, null, null, List.of(named)));
        assertThat(onHand("DOCK-1", phone)).isEqualTo(4);
        assertThatThrownBy(() -> receiving.receive(warehouse, arrived(phone, 1, null)))
                .hasMessageContaining("serials-missing");
        proven();
    }

    @Test
    void unknownBarcodeAndForeignItemAreRefusedByName() {
        announce("ASN-1", tea, 10);
        Scanner scanner = receiver();
        scanner.scan("C-RECEIVE");
        assertThat(code(scanner.scan("D-NONE"))).isEqualTo("unknown-receipt");
        scanner.scan("D-ASN-1");
        Reply unknown = scanner.scan("4711-NOBODY");
        assertThat(code(unknown)).isEqualTo("unknown-code");
        assertThat(text(unknown)).contains("4711-NOBODY");
        assertThat(unknown.tone()).isEqualTo(Tone.BAD);
        assertThat(code(scanner.scan(cup))).isEqualTo("not-on-receipt");
        assertThat(onHand("DOCK-1", cup)).isZero();
        proven();
    }

    @Test
    void tooMuchIsWarnedOfAndThenRefusedWithoutTheManager() {
        announce("ASN-1", tea, 10);
        Scanner scanner = receiver();
        scanner.scan("C-RECEIVE");
        scanner.scan("D-ASN-1");
        scanner.scan(tea);
        assertThat(code(scanner.type("12"))).isEqualTo("over-quantity");
        assertThat(onHand("DOCK-1", tea)).as("a refusal leaves nothing behind").isEqualTo(1);
        assertThat(code(scanner.type("11"))).isEqualTo("over-expected");

        Scanner manager = new Scanner(desk, code, Locale.ENGLISH, Role.MANAGER);
        manager.scan("C-RECEIVE");
        manager.scan("D-ASN-1");
        assertThat(manager.scan(tea).tone()).isEqualTo(Tone.GOOD);
        assertThat(onHand("DOCK-1", tea)).isEqualTo(12);
        proven();
    }

    @Test
    void anotherLocationIsScannedTwiceAndAForbiddenOneRefused() {
        receiving.receive(warehouse, arrived(tea, 5, null));
        Scanner scanner = receiver();
        scanner.scan("C-PUTAWAY");
        assertThat(code(scanner.scan(cup))).isEqualTo("nothing-at-dock");
        scanner.scan(tea);
        assertThat(code(scanner.scan("L-PROBLEM-1"))).isEqualTo("location-not-for-stock");
        assertThat(code(scanner.scan("L-NOWHERE"))).isEqualTo("unknown-code");
        Reply other = scanner.scan("L-A-01-2");
        assertThat(code(other)).isEqualTo("another-location");
        assertThat(other.tone()).isEqualTo(Tone.ASK);
        assertThat(onHand("A-01-2", tea)).isZero();
        assertThat(scanner.scan("L-A-01-2").tone()).isEqualTo(Tone.DONE);
        assertThat(onHand("A-01-2", tea)).isEqualTo(5);
        proven();
    }

    @Test
    void partOfTheGoodsGoesHereTheRestElsewhere() {
        receiving.receive(warehouse, arrived(tea, 5, null));
        Scanner scanner = receiver();
        scanner.scan("C-PUTAWAY");
        scanner.scan(tea);
        scanner.scan("C-QTY-2");
        assertThat(code(scanner.scan("L-A-01-1"))).isEqualTo("putaway-rest");
        assertThat(scanner.field("location")).isEqualTo("A-01-1");
        scanner.scan("C-FULL");
        assertThat(scanner.field("location")).isEqualTo("A-01-2");
        assertThat(scanner.scan("L-A-01-2").tone()).isEqualTo(Tone.DONE);
        assertThat(onHand("A-01-1", tea)).isEqualTo(2);
        assertThat(onHand("A-01-2", tea)).isEqualTo(3);
        proven();
    }

    @Test
    void palletIsPutAwayWhole() {
        Scanner scanner = receiver();
        scanner.scan("C-RECEIVE");
        scanner.scan("C-BLIND");
        scanner.scan("H-PAL-" + code);
        scanner.scan(tea);
        scanner.scan("C-QTY-8");
        scanner.scan("C-DONE");
        scanner.scan("C-CONFIRM");
        Reply goods = scanner.scan("C-PUTAWAY");
        assertThat(goods.expects().getFirst()).isEqualTo("handlingUnit");
        scanner.scan("H-" + scanner.field("handlingUnit"));
        assertThat(scanner.scan("L-A-01-1").tone()).isEqualTo(Tone.DONE);
        assertThat(onHand("A-01-1", tea)).isEqualTo(8);
        proven();
    }

    @Test
    void speaksTheOperatorsLanguage() {
        Scanner english = receiver();
        Scanner chinese = new Scanner(desk, code, Locale.SIMPLIFIED_CHINESE, Role.RECEIVER);
        assertThat(english.scan("C-RECEIVE").prompt()).isEqualTo("Scan the receipt, its purchase order, or C-BLIND.");
        assertThat(chinese.scan("C-RECEIVE").prompt()).isEqualTo("请扫描收货单、采购单，或 C-BLIND。");
        assertThat(text(chinese.scan("L-A-01-1"))).contains("此步骤不接受 L-A-01-1");
        assertThat(text(chinese.scan("C-HELP"))).contains("单据").contains("C-BLIND");
    }

    @Test
    void simpleWarehouseBooksStraightToTheShelf() {
        warehouses.change(new NewWarehouse(code, null, Warehouse.Mode.SIMPLE, null, null));
        Scanner scanner = receiver();
        scanner.scan("C-RECEIVE");
        scanner.scan("C-BLIND");
        scanner.scan(tea);
        assertThat(onHand("A-01-1", tea)).isEqualTo(1);
        proven();
    }

    @Test
    void wholeReceiptIsPostedToItsLocationsAndItsNumberServesOnce() {
        ReceiptView view = receiving.receive(warehouse, arrived(tea, 7, "A-01-2"));
        assertThat(view.status()).isEqualTo("closed");
        assertThat(view.receiptNo()).startsWith(code + "-R");
        assertThat(onHand("A-01-2", tea)).isEqualTo(7);

        NewReceipt named = new NewReceipt(code, "MINE", null, null, null, List.of(NewReceiptLine.of(tea, 1, "A-01-2")));
        assertThat(receiving.receiveAll(warehouse, List.of(named)).getFirst().created())
                .isTrue();
        assertThat(receiving.receiveAll(warehouse, List.of(named)).getFirst().created())
                .isFalse();
        assertThatThrownBy(() -> receiving.receive(warehouse, named)).hasMessageContaining("receipt-no-taken");
        assertThat(onHand("A-01-2", tea)).isEqualTo(8);
        proven();
    }

    @Test
    void everyFaultOfAReceiptIsNamedAndNothingIsKept() {
        NewReceipt bad = new NewReceipt(
                code,
                "BAD",
                null,
                null,
                null,
                List.of(
                        NewReceiptLine.of("NOBODY", 1, null),
                        NewReceiptLine.of(tea, -1, null),
                        NewReceiptLine.of(tea, 1, "NOWHERE"),
                        NewReceiptLine.of(milk, 1, null)));
        assertThatThrownBy(() -> receiving.receive(warehouse, bad))
                .hasMessageContaining("NOBODY")
                .hasMessageContaining("-1")
                .hasMessageContaining("NOWHERE")
                .hasMessageContaining(milk);
        assertThat(receiving.page(warehouse, null, Long.MAX_VALUE, 10)).isEmpty();
    }

    private Scanner receiver() {
        return new Scanner(desk, code, Locale.ENGLISH, Role.RECEIVER);
    }

    private void announce(String number, String sku, long quantity) {
        receiving.receive(
                warehouse,
                new NewReceipt(
                        code, number, "Supplier", "PO-1", true, List.of(NewReceiptLine.of(sku, quantity, null))));
    }

    private NewReceipt arrived(String sku, long quantity, @Nullable String location) {
        return new NewReceipt(code, null, null, null, null, List.of(NewReceiptLine.of(sku, quantity, location)));
    }

    private long onHand(String location, String sku) {
        long id = locations.get(warehouse, location).id();
        return stock.at(warehouse, id).stream()
                .filter(balance -> balance.sku().equals(sku))
                .mapToLong(Balance::onHand)
                .sum();
    }

    private void proven() {
        assertThat(books.check().ok()).isTrue();
    }

    private static String code(Reply reply) {
        return Objects.requireNonNull(reply.message()).code();
    }

    private static String text(Reply reply) {
        return Objects.requireNonNull(reply.message()).text();
    }

    private static NewItem packed(String sku, String pack, long quantity) {
        return item(sku, List.of(new NewPack(pack, quantity)), false, null);
    }

    private static NewItem bySerial(String sku) {
        return new NewItem(
                sku, sku, null, null, null, null, null, null, null, null, null, true, null, null, null, null, null,
                null, null, null, null, null, null, null, null, null, null, null, null, null);
    }

    private static NewItem byLot(String sku) {
        return item(sku, List.of(), true, 30);
    }

    private static NewItem item(String sku, List<NewPack> packs, boolean lots, @Nullable Integer shelfLife) {
        return new NewItem(
                sku, sku, null, null, packs, null, null, null, null, null, lots, null, shelfLife, null, null, null,
                null, null, null, null, null, null, null, null, null, null, null, null, null, null);
    }
}
