package org.stowage.bench;

import static org.stowage.bench.Figure.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * W4: 1,000 lines in 100 receipts, as one file and one by one, beside the same rows by one bare statement
 * ({@code w4-full.sql}); each in a warehouse of its own.
 */
final class ReceiptFigure implements Measurement {

    @Override
    public void measure(Bed bed) {
        List<Workload.Receipt> receipts = bed.workload().receipts();
        Turns turns =
                Turns.of(bed.pace(), () -> seconds(bed, house -> upload(house, receipts)), () -> bare(bed, receipts));
        bed.report()
                .add(Figure.times("W4 1,000 receipt lines, one file of 100 receipts", turns.ours(), turns.bare(), 2));
        double each = seconds(bed, house -> receipts.forEach(receipt -> post(house, receipt)));
        bed.report()
                .add(Figure.told(
                        "W4 the same, 100 receipts one by one", text("%.3f s", each), text("%.3f s", turns.bare())));
    }

    interface Act {
        void on(House house);
    }

    static double seconds(Bed bed, Act act) {
        House house = bed.house().furnished(bed.workload(), 1);
        bed.refreshStatistics();
        double seconds = Turns.seconds(() -> act.on(house));
        proves(bed, house);
        return seconds;
    }

    static double bare(Bed bed, List<Workload.Receipt> receipts) {
        return seconds(bed, house -> new BareSql(bed).receipts(house, receipts));
    }

    static void upload(House house, List<Workload.Receipt> receipts) {
        StringBuilder csv = new StringBuilder("receipt,warehouse,sku,quantity,location\n");
        receipts.forEach(receipt -> receipt.lines()
                .forEach(line -> csv.append("%s,%s,%s,%d,%s\n"
                        .formatted(receipt.no(), house.code(), line.sku(), line.quantity(), line.bin()))));
        house.upload("receipts", csv);
    }

    static void post(House house, Workload.Receipt receipt) {
        List<Map<String, Object>> lines = new ArrayList<>();
        receipt.lines()
                .forEach(line ->
                        lines.add(Map.of("sku", line.sku(), "quantity", line.quantity(), "location", line.bin())));
        house.api()
                .post("/api/v1/receipts", Map.of("warehouse", house.code(), "receiptNo", receipt.no(), "lines", lines));
    }

    private static void proves(Bed bed, House house) {
        Workload workload = bed.workload();
        long before =
                workload.stock().stream().mapToLong(Workload.Stock::quantity).sum();
        long arrived = workload.receipts().stream()
                .flatMap(receipt -> receipt.lines().stream())
                .mapToLong(Workload.Arrival::quantity)
                .sum();
        bed.report()
                .proves(
                        "units in " + house.code() + " after the receipts",
                        before + arrived,
                        bed.sql()
                                .statement("select sum(on_hand)::bigint from stock where warehouse_id = :warehouse")
                                .bind("warehouse", house.id())
                                .one(Long.class));
        bed.agrees(house);
    }
}
