package org.stowage.demo;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;
import org.stowage.boxing.NewPackaging;
import org.stowage.catalog.NewItem;
import org.stowage.inbound.NewReceiptLine;

/** What the demo's packing desks pack in. */
final class Boxes {

    /** Those that lie in stock as an item: each parcel takes one. */
    private static final List<String> COUNTED = List.of("B1", "B2", "B3");

    private static final long A_DESK = 250;

    static final List<NewPackaging> ALL = List.of(
            box("E1", "Envelope 信封", "envelope", 340, 240, 20, 25, 500L, "0.30"),
            box("P1", "Bag 包装袋", "bag", 350, 250, 80, 30, 2_000L, "0.20"),
            box("B1", "Box 1 纸箱1号", "box", 200, 150, 100, 90, 3_000L, "0.80"),
            box("B2", "Box 2 纸箱2号", "box", 300, 200, 150, 180, 8_000L, "1.20"),
            box("B3", "Box 3 纸箱3号", "box", 400, 300, 250, 350, 15_000L, "2.10"),
            box("B4", "Box 4 纸箱4号", "box", 600, 400, 400, 800, 30_000L, "4.50"));

    private Boxes() {}

    /** As what the counted ones lie in stock. */
    static List<NewItem> items() {
        return ALL.stream().filter(box -> box.sku() != null).map(Boxes::item).toList();
    }

    /** As they are delivered to the desks. */
    static List<NewReceiptLine> atTheDesks() {
        return IntStream.rangeClosed(1, Building.DESKS)
                .boxed()
                .flatMap(desk -> items().stream().map(item -> NewReceiptLine.of(item.sku(), A_DESK, "PACK-" + desk)))
                .toList();
    }

    private static NewItem item(NewPackaging box) {
        return new NewItem(
                String.valueOf(box.sku()),
                box.name(),
                null,
                null,
                null,
                null,
                box.grams(),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                box.cost(),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    private static NewPackaging box(
            String code,
            String name,
            String kind,
            long length,
            long width,
            long height,
            long grams,
            long most,
            String cost) {
        return new NewPackaging(
                code,
                name,
                kind,
                length,
                width,
                height,
                grams,
                most,
                COUNTED.contains(code) ? "BOX-" + code : null,
                null,
                new BigDecimal(cost),
                true);
    }
}
