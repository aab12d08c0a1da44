package org.stowage.report;

import java.util.List;
import org.stowage.access.Actor;
import org.stowage.site.Warehouse;
import org.stowage.transfer.TransferView;

/** Where what arrived differs from what was sent, and what became of each difference. */
record DiscrepancyNote(Warehouse warehouse, TransferView transfer, Actor reader) implements Report {

    @Override
    public void write(Medium medium) {
        Words words = new Words(reader.language());
        medium.heading(Heading.of(
                warehouse,
                reader,
                words.text("discrepancy.title"),
                transfer.transferNo(),
                List.of(
                        words.text("transfer.way", transfer.from(), transfer.to()),
                        words.text("transfer.shipped", Papers.time(transfer.shippedAt(), warehouse.timezone())))));
        lines(medium, words);
        claims(medium, words);
        medium.signatures(List.of(
                words.text("transfer.sign-to", transfer.to()),
                words.text("transfer.sign-driver"),
                words.text("transfer.sign-from", transfer.from())));
        medium.end();
    }

    private void lines(Medium medium, Words words) {
        medium.title(words.text("discrepancy.lines"));
        medium.table(
                "lines",
                List.of(
                        words.column("sku", 18),
                        words.column("name", 34),
                        words.column("lot", 14),
                        words.number("sent", 10),
                        words.number("received", 10),
                        words.number("in-transit", 10),
                        words.number("claimed", 10),
                        words.number("over", 10)));
        Sums sums = new Sums(5);
        transfer.lines().stream()
                .filter(line -> line.sent() != line.received() || line.over() > 0)
                .forEach(line -> {
                    medium.row(
                            line.sku(),
                            words.named(line.name(), line.condition()),
                            line.lot(),
                            line.sent(),
                            line.received(),
                            line.inTransit(),
                            line.claimed(),
                            line.over());
                    sums.add(line.sent(), line.received(), line.inTransit(), line.claimed(), line.over());
                });
        medium.sum(
                words.text("paper.total"),
                null,
                null,
                sums.units(0),
                sums.units(1),
                sums.units(2),
                sums.units(3),
                sums.units(4));
    }

    private void claims(Medium medium, Words words) {
        medium.title(words.text("discrepancy.claims"));
        medium.table(
                "claims",
                List.of(
                        words.column("difference-kind", 10),
                        words.column("sku", 16),
                        words.column("lot", 12),
                        words.column("unit", 18),
                        words.number("units", 8),
                        words.of("raised", 16, Column.Kind.TIME),
                        words.column("settled-as", 16),
                        words.of("settled", 16, Column.Kind.TIME),
                        words.column("remark", 20)));
        for (TransferView.Claim claim : transfer.claims()) {
            medium.row(
                    words.text("transfer-claim." + claim.kind().replace('_', '-')),
                    claim.sku(),
                    claim.lot(),
                    claim.lpn(),
                    claim.quantity(),
                    claim.raisedAt(),
                    words.text("settlement." + settlement(claim).replace('_', '-')),
                    claim.settledAt(),
                    claim.note());
        }
    }

    private static String settlement(TransferView.Claim claim) {
        return claim.settlement() == null ? "open" : claim.settlement();
    }
}
