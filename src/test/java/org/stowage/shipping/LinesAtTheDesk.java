package org.stowage.shipping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.stowage.shipping.LineFloor.says;

import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.stowage.Books;
import org.stowage.access.Role;
import org.stowage.outbound.CutLine;
import org.stowage.outbound.NewOrder.NewLine;
import org.stowage.outbound.OrderStatus;
import org.stowage.site.Warehouse;
import org.stowage.task.ScanDesk;
import org.stowage.task.Scanner;

/** What stories about customers who change their minds have in common: one packer, and what she does with her scanner. */
abstract class LinesAtTheDesk {

    @Inject
    PackingLine line;

    @Inject
    RangeCarriers range;

    @Inject
    ScanDesk desk;

    @Inject
    LineFloor floor;

    @Inject
    Parcels parcels;

    @Inject
    Books books;

    @SuppressWarnings("NullAway.Init") // before each test
    Warehouse warehouse;

    @SuppressWarnings("NullAway.Init") // before each test
    Scanner li;

    /** A new one for the test, with so much of each, and somebody who picks and packs in it. */
    void opens(long quantity, long operator, String... skus) {
        warehouse = line.warehouse(quantity, skus);
        li = new Scanner(desk, warehouse.code(), operator, Locale.ENGLISH, Role.PACKER, Role.PICKER);
    }

    @AfterEach
    void booksAgree() {
        assertThat(books.check().ok()).isTrue();
    }

    String order(NewLine... lines) {
        return line.order(warehouse, range.code(), lines);
    }

    String picked(NewLine... lines) {
        return line.picked(warehouse, range.code(), lines);
    }

    CutLine cancel(String order, int lineNo, @Nullable Long quantity) {
        return floor.cancel(warehouse, order, lineNo, quantity);
    }

    boolean stopped(String order) {
        return floor.order(warehouse, order).isStopped();
    }

    OrderStatus status(String order) {
        return floor.order(warehouse, order).status();
    }

    List<Long> free(String... skus) {
        return Arrays.stream(skus).map(sku -> floor.free(warehouse, sku)).toList();
    }

    void takesOut(String order, String sku, String then) {
        li.scan("C-PACK");
        says(li.scan("O-" + order), "pack.take-out");
        says(li.scan(sku), then);
    }

    /** Units, box, weight, label. */
    void packs(String... units) {
        for (String unit : units) {
            li.scan(unit);
        }
        li.scan("C-CONFIRM");
        li.type("700");
        if (li.step().equals("weight-off")) {
            li.scan("C-CONFIRM");
        }
        li.scan(li.field("waybill"));
    }

    /** All that waits of the order, or was taken out of it, to a shelf. */
    void putsBack(String order, String sku) {
        li.scan("C-PUTBACK");
        li.scan("O-" + order);
        assertThat(li.field("sku")).isEqualTo(sku);
        says(li.scan("L-" + li.field("location")), "put-back");
    }

    /** Nothing of the order is anywhere on the floor but what was not taken back. */
    void nothingIsLeftBehind(String order) {
        assertThat(stopped(order)).isFalse();
        assertThat(floor.allocated(warehouse)).isZero();
        assertThat(floor.waitingToGoBack(warehouse)).isZero();
    }
}
