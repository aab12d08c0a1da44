package org.stowage.shipping;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.stowage.Books;
import org.stowage.access.Role;
import org.stowage.carrier.Carriers;
import org.stowage.carrier.NewCarrier;
import org.stowage.carrier.NewCarrier.NewRange;
import org.stowage.catalog.Items;
import org.stowage.catalog.NewItem;
import org.stowage.catalog.NewPack;
import org.stowage.outbound.NewOrder.NewLine;
import org.stowage.picking.NewWave;
import org.stowage.picking.Waves;
import org.stowage.site.Warehouse;
import org.stowage.task.Choice;
import org.stowage.task.Reply;
import org.stowage.task.ScanDesk;
import org.stowage.task.Scanner;

/** One barcode on two items: asked at every desk, unless the work itself names which one it is. */
@QuarkusTest
class SharedBarcodeIT {

    private static final AtomicLong NUMBER = new AtomicLong(System.nanoTime() % 1_000_000_000);

    @Inject
    PackingLine line;

    @Inject
    Items items;

    @Inject
    ScanDesk desk;

    @Inject
    Waves waves;

    @Inject
    Carriers carriers;

    @Inject
    Books books;

    private final String key = "SB" + UUID.randomUUID().toString().substring(0, 8);
    private final String red = key + "-RED";
    private final String blue = key + "-BLUE";
    private final String green = key + "-GREEN";
    // no check digit: a code of the house, as short as many are
    private final String shared = "77" + NUMBER.incrementAndGet() + "77A";

    @BeforeEach
    void twoMugsOfOneBarcode() {
        items.upsert(List.of(
                item(red, List.of(shared), List.of(new NewPack(key + "C", 12, "case"))),
                item(blue, List.of(shared), List.of()),
                item(green, List.of(key + "G"), List.of())));
    }

    @AfterEach
    void booksAgree() {
        assertThat(books.check().ok()).isTrue();
    }

    @Test
    void theDockIsAskedEachTimeAndRemembersNothing() {
        Warehouse warehouse = line.warehouse(1, green);
        Scanner scanner = scanner(warehouse, Role.RECEIVER);
        scanner.scan("C-RECEIVE");
        scanner.scan("C-BLIND");
        Reply asked = asks(scanner.scan(shared));
        assertThat(asked.choices())
                .extracting(Choice::label)
                .anyMatch(l -> l.contains(red))
                .anyMatch(l -> l.contains(blue));
        assertThat(scanner.scan(choice(asked, blue)).step()).isEqualTo("quantity");
        assertThat(scanner.field("sku")).isEqualTo(blue);
        Reply again = asks(scanner.scan(shared));
        scanner.scan(choice(again, red));
        assertThat(scanner.field("sku")).isEqualTo(red);
        scanner.scan(key + "C");
        assertThat(scanner.field("quantity")).as("one and a case of twelve").isEqualTo("13");
    }

    @Test
    void theDeskThatTellsOfStockAsks() {
        Warehouse warehouse = line.warehouse(1, red, blue);
        Scanner scanner = scanner(warehouse, Role.MANAGER);
        scanner.scan("C-WHAT");
        Reply asked = asks(scanner.scan(shared));
        scanner.scan(choice(asked, blue));
        assertThat(scanner.field("sku")).isEqualTo(blue);
    }

    @Test
    void aPickTakesTheItemThatItsTaskNamesAndACaseAsTwelve() {
        Warehouse warehouse = line.warehouse(100, red, green);
        String order = line.order(warehouse, null, NewLine.of(red, 30));
        waves.release(warehouse.id(), warehouse.code(), 1, NewWave.ofOrders(List.of(order)));
        Scanner scanner = scanner(warehouse, Role.PICKER);
        scanner.scan("C-PICK");
        scanner.scan("H-TOTE-" + key);
        scanner.scan("L-A-01-1");
        assertThat(scanner.field("packs")).isEqualTo("2 × case (12) + 6");
        assertThat(code(scanner.scan(shared))).isEqualTo("picked-more");
        assertThat(scanner.field("open")).isEqualTo("29");
        scanner.scan(key + "C");
        assertThat(scanner.field("open")).isEqualTo("17");
        assertThat(code(scanner.scan(key + "G"))).isEqualTo("wrong-item");
    }

    @Test
    void aPickOfAnotherItemAsksWhichWrongOneItIsAndTakesNothing() {
        Warehouse warehouse = line.warehouse(100, green);
        String order = line.order(warehouse, null, NewLine.of(green, 2));
        waves.release(warehouse.id(), warehouse.code(), 1, NewWave.ofOrders(List.of(order)));
        Scanner scanner = scanner(warehouse, Role.PICKER);
        scanner.scan("C-PICK");
        scanner.scan("H-TOTE-" + key);
        scanner.scan("L-A-01-1");
        Reply asked = asks(scanner.scan(shared));
        assertThat(code(scanner.scan(choice(asked, red)))).isEqualTo("wrong-item");
        assertThat(scanner.field("open")).isEqualTo("2");
    }

    @Test
    void thePackerIsAskedOnlyAmongWhatTheOrderStillLacks() {
        Warehouse warehouse = line.warehouse(100, red, blue);
        String order = line.order(warehouse, carrier(), NewLine.of(red, 1), NewLine.of(blue, 1));
        line.pick(warehouse, order);
        Scanner scanner = scanner(warehouse, Role.PACKER);
        scanner.scan("C-PACK");
        Reply open = scanner.scan("O-" + order);
        assertThat(open.step()).as("%s", open).isEqualTo("item");
        Reply asked = asks(scanner.scan(shared));
        Reply first = scanner.scan(choice(asked, red));
        assertThat(code(first)).as("%s", first).isEqualTo("pack.packed");
        Reply last = scanner.scan(shared);
        assertThat(code(last)).isEqualTo("pack.packed");
        assertThat(Objects.requireNonNull(last.message()).text()).contains(blue);
        assertThat(last.step()).isEqualTo("box");
    }

    @Test
    void gtinsThatDifferInLeadingZerosAreOneCode() {
        String upc = upc();
        items.upsert(
                List.of(item(key + "-U", List.of(upc), List.of()), item(key + "-E", List.of("0" + upc), List.of())));
        Warehouse warehouse = line.warehouse(1, green);
        Scanner scanner = scanner(warehouse, Role.RECEIVER);
        scanner.scan("C-RECEIVE");
        scanner.scan("C-BLIND");
        for (String spelling : List.of(upc, "0" + upc, "00" + upc, "]C101" + "00" + upc)) {
            Reply asked = asks(scanner.scan(spelling));
            assertThat(asked.choices()).as(spelling).hasSize(2);
        }
    }

    private String carrier() {
        return carriers.create(new NewCarrier(
                        key, "Carrier " + key, null, null, null, List.of(new NewRange(key, "", 8, "none", 1L, 100L))))
                .code();
    }

    private static String upc() {
        String digits = String.format("7%010d", NUMBER.incrementAndGet());
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            sum += (digits.charAt(i) - '0') * (i % 2 == 0 ? 3 : 1);
        }
        return digits + (10 - sum % 10) % 10;
    }

    private Scanner scanner(Warehouse warehouse, Role role) {
        return new Scanner(desk, warehouse.code(), Locale.ENGLISH, role);
    }

    private static NewItem item(String sku, List<String> barcodes, List<NewPack> packs) {
        return new NewItem(
                sku, sku, null, barcodes, packs, null, null, null, null, null, null, null, null, null, null, null, null,
                null, null, null, null, null, null, null, null, null, null, null, null, null);
    }

    private static Reply asks(Reply reply) {
        assertThat(code(reply)).as("%s", reply).isEqualTo("ambiguous-code");
        return reply;
    }

    private static String choice(Reply reply, String sku) {
        return Objects.requireNonNull(reply.choices()).stream()
                .filter(choice -> choice.label().contains(sku))
                .findFirst()
                .orElseThrow()
                .code();
    }

    private static String code(Reply reply) {
        return Objects.requireNonNull(reply.message()).code();
    }
}
