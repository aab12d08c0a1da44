package org.stowage.report;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.stowage.access.Actor;
import org.stowage.kernel.DatabaseName;
import org.stowage.site.Warehouse;
import org.stowage.transfer.CartonContent;
import org.stowage.transfer.TransferView;

/** What goes along with a transfer: its lines, every carton with barcode and content, boxes for both sides and the driver. */
record TransferNote(Warehouse warehouse, TransferView transfer, List<CartonContent> contents, Actor reader)
        implements Report {

    @Override
    public void write(Medium medium) {
        Words words = new Words(reader.language());
        medium.heading(
                Heading.of(warehouse, reader, words.text("transfer.title"), transfer.transferNo(), facts(words)));
        lines(medium, words);
        cartons(medium, words);
        contents(medium, words);
        medium.signatures(List.of(
                words.text("transfer.sign-from", transfer.from()),
                words.text("transfer.sign-driver"),
                words.text("transfer.sign-to", transfer.to())));
        medium.end();
    }

    private List<String> facts(Words words) {
        List<String> facts = new java.util.ArrayList<>(List.of(
                words.text("transfer.way", transfer.from(), transfer.to()),
                words.text(
                        "paper.asked",
                        StocktakeReport.name(transfer.askedBy()),
                        Papers.time(transfer.askedAt(), warehouse.timezone()))));
        if (transfer.shippedAt() != null) {
            facts.add(words.text("transfer.shipped", Papers.time(transfer.shippedAt(), warehouse.timezone())));
        }
        if (transfer.why() != null) {
            facts.add(words.text("paper.note", transfer.why()));
        }
        return facts;
    }

    private void lines(Medium medium, Words words) {
        medium.title(words.text("transfer.lines"));
        medium.table(
                "lines",
                List.of(
                        words.number("line", 6),
                        words.column("sku", 18),
                        words.column("name", 34),
                        words.column("lot", 14),
                        words.column("owner", 10),
                        words.number("asked", 10),
                        words.number("sent", 10)));
        Sums sums = new Sums(2);
        for (TransferView.Line line : transfer.lines()) {
            long sent = transfer.shippedAt() == null ? line.picked() : line.sent();
            medium.row((long) line.lineNo(), line.sku(), words.named(line.name(), line.condition()), line.lot(), line.owner(), line.asked(), sent);
            sums.add(line.asked(), sent);
        }
        medium.sum(null, words.text("paper.total"), null, null, null, sums.units(0), sums.units(1));
    }

    private void cartons(Medium medium, Words words) {
        medium.title(words.text("transfer.cartons"));
        medium.table(
                "cartons",
                List.of(
                        words.of("scan", 34, Column.Kind.BARCODE),
                        words.column("unit", 24),
                        words.column("on-pallet", 20),
                        words.number("units", 10),
                        words.number("grams", 12)));
        Sums sums = new Sums(2);
        for (TransferView.Carton carton : transfer.cartons()) {
            medium.row("H-" + carton.lpn(), carton.lpn(), carton.on(), carton.units(), carton.grams());
            sums.add(carton.units(), carton.grams());
        }
        medium.sum(
                words.text("transfer.carton-count", transfer.cartons().size()),
                null,
                null,
                sums.units(0),
                sums.units(1));
    }

    private void contents(Medium medium, Words words) {
        medium.title(words.text("transfer.contents"));
        medium.table(
                "contents",
                List.of(
                        words.column("unit", 20),
                        words.column("sku", 18),
                        words.column("name", 32),
                        words.column("lot", 14),
                        words.of("expires", 12, Column.Kind.DAY),
                        words.number("units", 8)));
        Map<String, List<CartonContent>> byCarton = contents.stream()
                .collect(Collectors.groupingBy(CartonContent::lpn, java.util.TreeMap::new, Collectors.toList()));
        byCarton.forEach((lpn, goods) -> {
            medium.group(lpn.isEmpty() ? words.text("transfer.loose") : lpn);
            goods.forEach(one -> goods(medium, words, one));
        });
    }

    private static void goods(Medium medium, Words words, CartonContent one) {
        medium.row(one.lpn(), one.sku(), words.named(one.name(), DatabaseName.of(one.condition())), one.lot(), one.expiresOn(), one.quantity());
        if (!one.serialList().isEmpty()) {
            medium.below(words.text("paper.serials", String.join(", ", one.serialList())));
        }
    }

    @Override
    public boolean isWide() {
        return false;
    }
}
