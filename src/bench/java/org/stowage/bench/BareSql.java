package org.stowage.bench;

import io.quarkus.narayana.jta.QuarkusTransaction;
import java.util.List;

/** The statements that write the same rows as our acts, each in a transaction of its own. */
record BareSql(Bed bed) {

    record Wave(long orders, long allocations, long units) {}

    record Received(long lines, long units) {}

    record Counted(long buckets, long differing) {}

    /** @param channel whose waiting orders are released */
    Wave wave(House house, String channel) {
        return QuarkusTransaction.requiringNew()
                .call(() -> bed.sql()
                        .statement(Resources.sql("w1-full.sql"))
                        .bind("warehouse", house.id())
                        .bind("channel", channel)
                        .one(Wave.class));
    }

    Received receipts(House house, List<Workload.Receipt> receipts) {
        record Row(String receipt, Workload.Arrival line) {}
        List<Row> rows = receipts.stream()
                .flatMap(receipt -> receipt.lines().stream().map(line -> new Row(receipt.no(), line)))
                .toList();
        return QuarkusTransaction.requiringNew()
                .call(() -> bed.sql()
                        .statement(Resources.sql("w4-full.sql"))
                        .bind("warehouse", house.id())
                        .bind("receipts", rows.stream().map(Row::receipt).toList())
                        .bind("skus", rows.stream().map(row -> row.line().sku()).toList())
                        .bind("bins", rows.stream().map(row -> row.line().bin()).toList())
                        .bind(
                                "quantities",
                                rows.stream()
                                        .map(row -> (long) row.line().quantity())
                                        .toList())
                        .one(Received.class));
    }

    Counted counts(House house, List<Workload.Count> counts) {
        return QuarkusTransaction.requiringNew()
                .call(() -> bed.sql()
                        .statement(Resources.sql("w5-full.sql"))
                        .bind("warehouse", house.id())
                        .bind("bins", counts.stream().map(Workload.Count::bin).toList())
                        .bind("skus", counts.stream().map(Workload.Count::sku).toList())
                        .bind(
                                "counted",
                                counts.stream()
                                        .map(one -> (long) one.quantity())
                                        .toList())
                        .one(Counted.class));
    }
}
