package org.stowage.bench;

import java.util.List;

/** One receipt of 1,000 lines by one call, beside its rows by one bare statement. */
final class ReceiveFigure implements Measurement {

    @Override
    public void measure(Bed bed) {
        List<Workload.Arrival> lines = bed.workload().receipts().stream()
                .flatMap(receipt -> receipt.lines().stream())
                .toList();
        Workload.Receipt receipt = new Workload.Receipt("THOUSAND", lines);
        Turns turns = Turns.of(
                bed.pace(),
                () -> ReceiptFigure.seconds(bed, house -> ReceiptFigure.post(house, receipt)),
                () -> ReceiptFigure.bare(bed, List.of(receipt)));
        bed.report().add(Figure.times("receive 1,000 lines by one `POST /receipts`", turns.ours(), turns.bare(), 2));
    }
}
